import Slipway

/// Declares `.github/workflows/inputs.yml`.
enum InputsWorkflow {
    static let file = WorkflowFile(
        "inputs.yml",
        Workflow(name: "Inputs", on: [.workflowDispatch(Inputs.self)], permissions: .unspecified) {
            test
            each
        })

    private struct Inputs: WorkflowInputs {
        var version: Value<String>
        var channel: Value<String>?
        var dryRun: Value<Bool>?
        var defaultInput: Value<Int>?

        static let declarations: [InputDeclaration<Self>] = [
            .required(\.version, "version", "What is released"),
            .optional(\.channel, "channel", default: "stable", type: .choice(["stable", "edge"])),
            .optional(\.dryRun, "dry-run", default: true, "Whether to change nothing"),
            .optional(\.defaultInput, "default", default: 3, "How many"),
        ]
    }

    private static let inputs = InputReferences<Inputs>()

    private static let test = Job(
        "test", if: !inputs.dryRun && inputs.defaultInput > 1, runsOn: Runner(testMatrix.os),
        strategy: Strategy(matrix: testMatrix.matrix, failFast: false)
    ) {
        RunStep(
            if: testMatrix.isSlow && testMatrix.shell == "pwsh" && matrix.missing != "", script: "make",
            env: [
                "NODE": "\(testMatrix.node)",
                "VERSION": inputs.version,
                "CHANNEL": "release-\(inputs.channel)",
                "UNKNOWN": """
                \(Value<Any>(.context("inputs")).unknown) \(toJSON(Value<Any>(.context("inputs")))) \(toJSON(matrix))
                """,
            ])
    }

    private static let testMatrix = TypedMatrix<TestAxes>()
        .varying(\.os, over: ["ubuntu-24.04", "macos-15"])
        .varying(\.node, over: [22, 24])
        .varying(\.isSlow, over: [true])
        .including([
            [.init(\.os, "windows-2025"), .init(\.node, 24), .init(\.shell, "pwsh")]
        ])
        .excluding([
            [.init(\.os, "macos-15"), .init(\.node, 22)]
        ])

    private struct TestAxes: MatrixAxes {
        let os = Axis<String>("os")
        let node = Axis<Int>("node")
        let isSlow = Axis<Bool>("is-slow")
        let shell = Axis<String>("shell")
    }

    private static let each = Job(
        "each", needs: ["test"], runsOn: .ubuntu2404, strategy: Strategy(matrix: eachMatrix.matrix)
    ) {
        RunStep(script: #"echo "$ITEM""#, env: ["ITEM": "\(eachMatrix.item.name)"])
    }

    private static let eachMatrix = TypedMatrix<EachAxes>().varying(\.item, overElementsOf: fromJSON(vars.ITEMS))

    private struct EachAxes: MatrixAxes {
        let item = UntypedAxis("item")
    }
}

// Names that are not declared in Swift: Slipway's rules check them, and the compiler does not.
private let matrix = Value<Any>(.context("matrix"))
