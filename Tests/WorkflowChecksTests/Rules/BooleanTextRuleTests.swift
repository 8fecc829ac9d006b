import Testing
import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// Text of which a boolean's question is asked.
struct BooleanTextRuleTests {
    private static func node(_ text: String) -> ExpressionNode {
        (try? ExpressionParser(contexts: .any).parse(text).node) ?? .null
    }

    private static func truth(_ place: String, _ path: String, _ advice: String) -> String {
        "\(place): '\(path)' is text, and the text 'false' counts as true; \(advice) [text-as-truth]"
    }

    private static func never(_ place: String, _ path: String, _ value: Bool, _ fix: String) -> String {
        "\(place): '\(path)' is text, and the text '\(value)' never equals the boolean \(value); write '\(fix)'"
            + " [expression-never-equal]"
    }

    private static let deploy = "github.event.inputs.deploy"

    /// The condition of a job in a workflow that pushes and people start.
    private static func dispatch(
        _ name: String, _ condition: String, _ type: InputType = .boolean, finds: [String] = []
    )
        -> RuleCase
    {
        let workflow = Workflow(on: [.push(), .workflowDispatch([WorkflowInput("deploy", type: type)])]) {
            Job("a", if: Value(node(condition)), runsOn: .ubuntu2404) { RunStep.right }
            Job.readingInputs("b")
        }
        return RuleCase(
            name, [WorkflowFile("a.yml", workflow)], finds: finds.map { "a.yml: warning: jobs.a.if: \($0)" })
    }

    private static let readInput =
        "'\(deploy)' is text, and the text 'false' counts as true; read 'inputs.deploy', which is a"
        + " boolean [text-as-truth]"

    static let inputs: [RuleCase] = [
        dispatch("the truth of a boolean input as text", deploy, finds: [readInput]),
        dispatch("its negation", "!\(deploy)", finds: [readInput]),
        dispatch("in a chain", "github.ref == 'refs/heads/main' && \(deploy)", finds: [readInput]),
        dispatch("as a condition of a choice", "case(!!\(deploy), true, false)", finds: [readInput]),
        dispatch(
            "compared with a boolean", "\(deploy) == true",
            finds: [
                "'\(deploy)' is text, and the text 'true' never equals the boolean true; write 'inputs.deploy == true'"
                    + " [expression-never-equal]"
            ]),
        dispatch("compared with text", "\(deploy) == 'true'"),
        dispatch("the input itself", "inputs.deploy"),
        dispatch("another input as text asked whether it is empty", deploy, .string),
        dispatch(
            "a choice of true and false", deploy, .choice(["true", "false"]),
            finds: [
                "'\(deploy)' is text, and the text 'false' counts as true; compare it with 'true' [text-as-truth]"
            ]),
        dispatch("a choice of other texts", deploy, .choice(["dev", "prod"])),
    ]

    private static let script = """
        changed=false
        if ! git diff --quiet HEAD^ -- src; then changed=true; fi
        echo "changed=$changed" >>"$GITHUB_OUTPUT"
        echo "version=$(cat VERSION)" >>"$GITHUB_OUTPUT"
        """

    private static func outputs(_ name: String, _ condition: String, finds: [String] = []) -> RuleCase {
        RuleCase(name, finds: finds.map { "a.yml: warning: \($0)" }) {
            Job(
                "find", runsOn: .ubuntu2404,
                outputs: [
                    "changed": Value(.path("steps", "find", "outputs", "changed")),
                    "version": Value(.path("steps", "find", "outputs", "version")),
                    "main": Value(node("github.ref == 'refs/heads/main'")),
                ]
            ) {
                RunStep(id: "find", script: Script(script))
                RunStep(if: Value(node("steps.find.outputs.changed == 'true'")), script: "true")
            }
            Job("a", needs: ["find"], if: Value(node(condition)), runsOn: .ubuntu2404) { RunStep.right }
        }
    }

    private static let changed = "needs.find.outputs.changed"

    static let jobOutputs: [RuleCase] = [
        outputs("an output", changed, finds: [truth("jobs.a.if", changed, "compare it with 'true'")]),
        outputs(
            "an output of a condition", "!needs.find.outputs.main",
            finds: [
                truth("jobs.a.if", "needs.find.outputs.main", "compare it with 'true'")
            ]),
        outputs(
            "compared with a boolean", "\(changed) != true",
            finds: [
                never("jobs.a.if", changed, true, "\(changed) != 'true'")
            ]),
        outputs(
            "text that is not known, compared with a boolean", "needs.find.outputs.version == false",
            finds: [
                never("jobs.a.if", "needs.find.outputs.version", false, "needs.find.outputs.version == 'false'")
            ]),
        outputs("compared with text", "\(changed) == 'true'"),
        outputs("asked whether it is empty", "needs.find.outputs.version"),
        outputs("read as JSON", "fromJSON(\(changed))"),
    ]

    static let values: [RuleCase] = [
        RuleCase(
            "a value that is chosen by text",
            finds: [
                "a.yml: warning: \(truth("jobs.a.steps[1].env.V", "steps.find.outputs.changed", "compare it with 'true'"))"
            ]
        ) {
            Job.of {
                RunStep(id: "find", script: Script(script))
                RunStep.reading(node("steps.find.outputs.changed && 'a' || 'b'"))
                RunStep.reading(node("steps.find.outputs.changed"))
            }
        },
        RuleCase(
            "a variable",
            finds: ["a.yml: warning: \(truth("jobs.a.steps[0].if", "env.DEPLOY", "compare it with 'true'"))"]
        ) {
            Job("a", runsOn: .ubuntu2404, env: ["DEPLOY": "false", "NAME": "x"]) {
                RunStep(if: Value(node("env.DEPLOY && env.NAME")), script: "true")
            }
        },
        RuleCase("a variable that a script sets anew") {
            Job("a", runsOn: .ubuntu2404, env: ["DEPLOY": "false"]) {
                RunStep(script: "echo DEPLOY= >>\"$GITHUB_ENV\"")
                RunStep(if: Value(node("env.DEPLOY")), script: "true")
            }
        },
    ]

    static let actions: [RuleCase] = [
        RuleCase(
            "inputs and outputs in an action",
            actions: [
                .composite(inputs: [.init("push", "Whether to push.", default: "false"), .init("tag", "The tag.")]) {
                    RunStep(id: "find", script: Script(script), shell: .bash)
                    RunStep(if: Value(node("inputs.push && inputs.tag")), script: "true", shell: .bash)
                    RunStep(if: Value(node("inputs.push == true")), script: "true", shell: .bash)
                    RunStep(if: Value(node("steps.find.outputs.changed")), script: "true", shell: .bash)
                    RunStep(
                        if: Value(node("inputs.push == 'true' && steps.find.outputs.version")), script: "true",
                        shell: .bash)
                }
            ],
            finds: [
                "act/action.yml: warning: \(truth("runs.steps[1].if", "inputs.push", "compare it with 'true'"))",
                "act/action.yml: warning: \(never("runs.steps[2].if", "inputs.push", true, "inputs.push == 'true'"))",
                "act/action.yml: warning: \(truth("runs.steps[3].if", "steps.find.outputs.changed", "compare it with 'true'"))",
            ]),
        RuleCase(
            "types in an action",
            actions: [
                .composite {
                    RunStep(
                        script: "true",
                        env: ["A": Value(node("github.ref.name")), "B": Value(node("startsWith(github.event, 'a')"))],
                        shell: .bash)
                }
            ],
            finds: [
                "act/action.yml: error: runs.steps[0].env.A: text or null has no property 'name' [expression-property]",
                "act/action.yml: error: runs.steps[0].env.B: the argument 1 of 'startsWith' is an object: the result is always"
                    + " false [expression-argument]",
            ]),
    ]

    @Test(arguments: inputs + jobOutputs + values + actions)
    func `text is not asked whether it is true`(_ ruleCase: RuleCase) {
        ruleCase.verify(about: [
            "text-as-truth", "expression-never-equal", "expression-property", "expression-argument",
        ])
    }

    static let questions: [RuleCase] = [
        RuleCase("a falsy value in the middle of a condition") {
            Job.of {
                RunStep(
                    if: Value(node("(github.event_name == 'push' && vars.A) || startsWith(github.ref, 'refs/tags/')")),
                    script: "true")
                RunStep.reading(
                    node("(github.ref == 'a' || (github.ref == 'b' && vars.A) || vars.B) && 'x' || 'y'"))
                RunStep.reading(node("!(github.ref == 'b' && vars.A || vars.B)"))
                RunStep.reading(node("github.ref == 'b' && vars.A || github.ref == 'c'"))
                RunStep.reading(node("case(!!(github.ref == 'b' && vars.A || vars.B), 'x', 'y')"))
            }
        },
        RuleCase(
            "a value that is chosen",
            finds: [
                "a.yml: warning: jobs.a.steps[0].env.V: 'vars.A' may be falsy, and then 'nightly' is taken; write"
                    + " 'case(github.ref == 'b', vars.A, 'nightly')' [expression-falsy-choice]"
            ]
        ) {
            Job.of { RunStep.reading(node("github.ref == 'b' && vars.A || 'nightly'")) }
        },
    ]

    @Test(arguments: questions) func `only values are choices`(_ ruleCase: RuleCase) {
        ruleCase.verify(about: ["expression-falsy-choice"])
    }
}
