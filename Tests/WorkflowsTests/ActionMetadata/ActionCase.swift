import Testing
import WorkflowYAML
import Workflows

/// A place of a rendered action, and what is to be there.
struct ActionCase: Sendable {
    let place: String
    let expected: PathCase.Expected
    let action: Action

    init(_ place: String, _ expected: PathCase.Expected, _ action: Action) {
        self.place = place
        self.expected = expected
        self.action = action
    }

    static let texts: [ActionCase] = [
        ActionCase("name", .text("Sample"), .sample()),
        ActionCase("description", .text("Does it."), .sample()),
        ActionCase("author", .text("Acme"), .sample { $0.author = "Acme" }),
        ActionCase("inputs", .map(["a", "b"]), .sample { $0.inputs = [.init("a", "A"), .init("b", "B")] }),
        ActionCase("inputs.a", .map(["description"]), .sample { $0.inputs = [.init("a", "A")] }),
        ActionCase("inputs.a.description", .text("A"), .sample { $0.inputs = [.init("a", "A")] }),
        ActionCase("inputs.a.required", .boolean(true), .sample { $0.inputs = [.init("a", "A", isRequired: true)] }),
        ActionCase("inputs.a.required", .boolean(false), .sample { $0.inputs = [.init("a", "A", isRequired: false)] }),
        ActionCase("inputs.a.default", .text(""), .sample { $0.inputs = [.init("a", "A", default: "")] }),
        ActionCase(
            "inputs.a.default", .text("${{ github.token }}"),
            .sample { $0.inputs = [.init("a", "A", default: github.token)] }),
        ActionCase(
            "inputs.a.deprecationMessage", .text("Use 'b'."),
            .sample { $0.inputs = [.init("a", "A", deprecationMessage: "Use 'b'.")] }),
        ActionCase("outputs", .map(["a"]), .sample { $0.outputs = [.init("a", "A", value: "1")] }),
        ActionCase(
            "outputs.a", .map(["description", "value"]), .sample { $0.outputs = [.init("a", "A", value: "1")] }),
        ActionCase("outputs.a.description", .text("A"), .sample { $0.outputs = [.init("a", "A")] }),
        ActionCase(
            "outputs.a.value", .text("${{ github.ref }}"),
            .sample { $0.outputs = [.init("a", "A", value: github.ref)] }),
        ActionCase(
            "branding", .map(["icon", "color"]), .sample { $0.branding = .init(icon: .package, color: .grayDark) }),
        ActionCase("branding.icon", .text("upload-cloud"), .sample { $0.branding = .init(icon: .uploadCloud) }),
        ActionCase("branding.icon", .text("zap"), .sample { $0.branding = .init(icon: Action.Icon("zap")) }),
        ActionCase("branding.color", .text("blue"), .sample { $0.branding = .init(color: .blue) }),
    ]

    static let composites: [ActionCase] = [
        ActionCase("runs", .map(["using", "steps"]), .sample()),
        ActionCase("runs.using", .text("composite"), .sample()),
        ActionCase("runs.steps", .list(1), .sample()),
        ActionCase("runs.steps[0]", .map(["shell", "run"]), .run { _ in }),
        ActionCase("runs.steps[0].run", .text("true"), .run { _ in }),
        ActionCase("runs.steps[0].shell", .text("bash"), .run { _ in }),
        ActionCase("runs.steps[0].shell", .text("pwsh"), .run { $0.shell = .pwsh }),
        ActionCase(
            "runs.steps[0].shell", .text("${{ runner.os }}"), .run { $0.shell = Shell(runner.os) }),
        ActionCase("runs.steps[0].name", .text("Make"), .run { $0.attributes.name = "Make" }),
        ActionCase("runs.steps[0].id", .text("make"), .run { $0.attributes.id = "make" }),
        ActionCase("runs.steps[0].if", .text("${{ always() }}"), .run { $0.attributes.condition = always() }),
        ActionCase("runs.steps[0].working-directory", .text("app"), .run { $0.workingDirectory = "app" }),
        ActionCase("runs.steps[0].env", .map(["A"]), .run { $0.attributes.env = ["A": "1"] }),
        ActionCase("runs.steps[0].env.A", .text("1"), .run { $0.attributes.env = ["A": "1"] }),
        ActionCase(
            "runs.steps[0].continue-on-error", .boolean(true), .run { $0.attributes.continueOnError = true }),
        ActionCase("runs.steps[0]", .map(["uses"]), .sample { $0.runs = .composite([.uses(ActionStep(.own("a")))]) }),
        ActionCase(
            "runs.steps[0].uses", .text("docker://alpine:3"),
            .sample { $0.runs = .composite([.uses(ActionStep(.docker("alpine:3")))]) }),
        ActionCase(
            "runs.steps[0].with", .map(["a"]),
            .sample { $0.runs = .composite([.uses(ActionStep(.own("a"), with: ["a": true]))]) }),
        ActionCase(
            "runs.steps[0].with.a", .boolean(true),
            .sample { $0.runs = .composite([.uses(ActionStep(.own("a"), with: ["a": true]))]) }),
    ]

    static let programs: [ActionCase] = [
        ActionCase("runs", .map(["using", "main"]), .sample { $0.runs = .javaScript(main: "a.js") }),
        ActionCase("runs.using", .text("node24"), .sample { $0.runs = .javaScript(main: "a.js") }),
        ActionCase("runs.using", .text("node20"), .sample { $0.runs = .javaScript(using: .node20, main: "a.js") }),
        ActionCase("runs.main", .text("a.js"), .sample { $0.runs = .javaScript(main: "a.js") }),
        ActionCase("runs.pre", .text("b.js"), .sample { $0.runs = .javaScript(main: "a.js", pre: "b.js") }),
        ActionCase(
            "runs.pre-if", .text("runner.os == 'Linux'"),
            .sample { $0.runs = .javaScript(main: "a.js", pre: "b.js", preIf: runner.os == "Linux") }),
        ActionCase("runs.post", .text("c.js"), .sample { $0.runs = .javaScript(main: "a.js", post: "c.js") }),
        ActionCase(
            "runs.post-if", .text("success()"),
            .sample { $0.runs = .javaScript(main: "a.js", post: "c.js", postIf: success()) }),
        ActionCase("runs", .map(["using", "image"]), .docker { _ in }),
        ActionCase("runs.using", .text("docker"), .docker { _ in }),
        ActionCase("runs.image", .text("Dockerfile"), .docker { _ in }),
        ActionCase("runs.pre-entrypoint", .text("a.sh"), .docker { $0.preEntrypoint = "a.sh" }),
        ActionCase("runs.pre-if", .text("always()"), .docker { $0.preIf = always() }),
        ActionCase("runs.entrypoint", .text("b.sh"), .docker { $0.entrypoint = "b.sh" }),
        ActionCase("runs.post-entrypoint", .text("c.sh"), .docker { $0.postEntrypoint = "c.sh" }),
        ActionCase("runs.post-if", .text("failure()"), .docker { $0.postIf = failure() }),
        ActionCase("runs.args", .list(2), .docker { $0.args = ["a", "b"] }),
        ActionCase("runs.args[1]", .text("b"), .docker { $0.args = ["a", "b"] }),
        ActionCase("runs.env", .map(["A"]), .docker { $0.env = ["A": "1"] }),
        ActionCase("runs.env.A", .text("1"), .docker { $0.env = ["A": "1"] }),
    ]
}

extension ActionCase: CustomTestStringConvertible {
    var testDescription: String { "\(place) as \(expected)" }
}

extension Action {
    /// A composite action of one step, changed.
    static func sample(_ change: (inout Action) -> Void = { _ in }) -> Action {
        var action = Action(
            name: "Sample", description: "Does it.", runs: .composite([.run(RunStep(script: "true"))]))
        change(&action)
        return action
    }

    /// A composite action of one step, which is changed.
    static func run(_ change: (inout RunStep) -> Void) -> Action {
        var step = RunStep(script: "true")
        change(&step)
        return sample { $0.runs = .composite([.run(step)]) }
    }

    /// A Docker action, changed.
    static func docker(_ change: (inout Action.DockerRuns) -> Void) -> Action {
        var runs = Action.DockerRuns(image: "Dockerfile")
        change(&runs)
        return sample { $0.runs = .docker(runs) }
    }

    /// What is rendered at a place such as `runs.steps[0].run`; `nil` when nothing is.
    func node(at place: String) -> YAMLNode? {
        YAMLNode.mapping(rendered().document.root).node(at: place)
    }

    /// The rendered file.
    var text: String { String(decoding: rendered().bytes, as: UTF8.self) }
}
