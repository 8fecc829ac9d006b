import Testing
import WorkflowAnalysis
import WorkflowChecks
import Workflows

struct ExpressionTypeRuleTests {
    private static func found(_ place: String, _ message: String, _ rule: String, _ severity: String = "error")
        -> String
    {
        "a.yml: \(severity): \(place): \(message) [\(rule)]"
    }

    private static func step(
        _ name: String, _ text: String, finds message: String, _ rule: String, _ severity: String = "error"
    )
        -> RuleCase
    {
        let node = (try? ExpressionParser(contexts: .any).parse(text).node) ?? .null
        return RuleCase(name, finds: message.isEmpty ? [] : [found("jobs.a.steps[0].env.V", message, rule, severity)]) {
            Job.of { RunStep.reading(node) }
        }
    }

    static let steps: [RuleCase] = [
        step(
            "a property that is not there", "github.reff",
            finds: "there is no property 'reff'; did you mean 'ref'?", "expression-property", "warning"),
        step(
            "a property of text", "github.ref.name",
            finds: "text or null has no property 'name'", "expression-property"),
        step(
            "an object as text", "startsWith(github.event, 'a')",
            finds: "the argument 1 of 'startsWith' is an object: the result is always false", "expression-argument"),
        step(
            "a boolean and text", "github.ref_protected == 'true'",
            finds: "the comparison is always false: a boolean never equals the text 'true'; write true without quotes",
            "expression-never-equal"),
        step(
            "a choice of what may be empty", "github.ref_type == 'tag' && vars.TAG || 'main'",
            finds:
                "'vars.TAG' may be falsy, and then 'main' is taken; write 'case(github.ref_type == 'tag', vars.TAG, 'main')'",
            "expression-falsy-choice", "warning"),
        step(
            "choices in a row are one finding", "github.ref == 'a' && vars.A || github.ref == 'b' && vars.B || 'x'",
            finds:
                "'vars.A' may be falsy, and then 'github.ref == 'b' && vars.B' is taken; write 'case(condition, value, condition, value, other)'",
            "expression-falsy-choice", "warning"),
        step(
            "a number and a word", "strategy.job-index < 'two'",
            finds:
                "the comparison is always false: a number and the text 'two' are compared as numbers, and one is none",
            "expression-number"),
        step(
            "an order of objects", "github.event > 1",
            finds: "arrays and objects have no order; compare an element or 'join' of them", "expression-unordered"),
        step(
            "what is right", "github.ref_protected == true && github.event.number > 1 || vars.A == 'x'", finds: "", ""),
        RuleCase(
            "a condition that is text",
            finds: [
                found(
                    "jobs.a.if",
                    "the condition is always true: text beside '${{ }}' makes text of all of it; write it without '${{ }}'",
                    "expression-always-true")
            ]
        ) {
            Job("a", if: ("\(github.ref) == 'a'" as Value<String>).as(Bool.self), runsOn: .ubuntu2404) { RunStep.right }
        },
    ]

    private static func dispatch(
        _ name: String, _ type: InputType, _ text: String, with others: [Trigger] = [], finds: [String]
    )
        -> RuleCase
    {
        let node = (try? ExpressionParser().parse(text).node) ?? .null
        let workflow = Workflow(on: [.workflowDispatch([WorkflowInput("Flag", type: type)])] + others) {
            Job("a", if: Value(node), runsOn: .ubuntu2404) { RunStep.right }
        }
        return RuleCase(name, [WorkflowFile("a.yml", workflow)], finds: finds)
    }

    private static func never(_ left: String, _ text: String, _ advice: String = "") -> [String] {
        [
            found(
                "jobs.a.if", "the comparison is always false: \(left) never equals the text '\(text)'\(advice)",
                "expression-never-equal")
        ]
    }

    static let inputs: [RuleCase] = [
        dispatch(
            "a boolean input and text", .boolean, "inputs.flag == 'true'",
            finds: never("a boolean", "true", "; write true without quotes")),
        dispatch(
            "a boolean input of some runs", .boolean, "inputs.flag == 'no'", with: [.push()],
            finds: never("a boolean or null", "no")),
        dispatch(
            "a boolean input of some runs may be missing", .boolean, "inputs.flag == ''", with: [.push()], finds: []),
        dispatch("a boolean input alone", .boolean, "inputs.FLAG", finds: []),
        dispatch("a text input and text", .string, "inputs.flag == 'true'", finds: []),
        dispatch("a choice that is offered", .choice(["a", "b"]), "inputs.flag == 'B'", finds: []),
        dispatch(
            "a choice that is not offered", .choice(["a", "b"]), "inputs.flag == 'c'",
            finds: never("text that is 'a' or 'b' or ''", "c")),
        dispatch("a number input and text", .number, "inputs.flag == 'many'", finds: never("a number", "many")),
        dispatch("a number input and a number as text", .number, "inputs.flag == '3'", finds: []),
    ]

    private static let vectors = MatrixVectors(
        axes: [
            "arch": ["amd64", "arm64"], "debug": [true, false], "row": [["tags": ["a", "b"], "n": 1]],
            "any": .expression(fromJSON(vars.A)),
        ],
        include: [["arch": "s390x", "extra": "yes"]])

    private static func matrix(
        _ name: String, _ text: String, finds message: String, _ rule: String, _ severity: String = "error"
    ) -> RuleCase {
        let node = (try? ExpressionParser().parse(text).node) ?? .null
        return RuleCase(name, finds: message.isEmpty ? [] : [found("jobs.a.steps[0].env.V", message, rule, severity)]) {
            Job("a", runsOn: .ubuntu2404, strategy: Strategy(matrix: .vectors(vectors))) { RunStep.reading(node) }
        }
    }

    static let matrices: [RuleCase] = [
        matrix(
            "a value that the axis does not have", "matrix.arch == 'arm'",
            finds:
                "the comparison is always false: text that is 'amd64' or 'arm64' or 's390x' never equals the text 'arm'; did you mean 'arm64'?",
            "expression-never-equal", "warning"),
        matrix(
            "a number that no row has", "matrix.row.n == 2",
            finds: "the comparison is always false: a number or null never equals the number 2",
            "expression-never-equal", "warning"),
        matrix("a value that a further row has", "matrix.arch == 'S390X'", finds: "", ""),
        matrix(
            "a boolean axis and text", "matrix.debug == 'true'",
            finds:
                "the comparison is always false: a boolean or null never equals the text 'true'; write true without quotes",
            "expression-never-equal"),
        matrix("an axis that a further row does not name", "matrix.debug == null && vars.A == 'x'", finds: "", ""),
        matrix(
            "a member that the rows do not have", "matrix.row.tag",
            finds: "there is no property 'tag'; did you mean 'tags'?", "expression-property", "warning"),
        matrix(
            "a member of a value that is text", "matrix.arch.name", finds: "text has no property 'name'",
            "expression-property", "warning"),
        matrix("members that the rows have", "join(matrix.row.tags) != '' && matrix.row.n == 1", finds: "", ""),
        matrix("a value of some rows may be missing", "matrix.extra == ''", finds: "", ""),
        matrix("an axis that only the run knows", "matrix.any.b == 'x'", finds: "", ""),
    ]

    @Test(arguments: steps + inputs + matrices) func `types of expressions are checked`(_ ruleCase: RuleCase) {
        ruleCase.verify()
    }
}
