import Testing
import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// What is wrong inside of actions of the repository's own.
struct OwnActionRuleTests {
    static let forms: [RuleCase] = [
        RuleCase(
            "a time limit",
            inAction: [
                "error: runs.steps[0].timeout-minutes: a step of an action has no 'timeout-minutes'; set it at the step that"
                    + " uses the action [action-form]"
            ]
        ) { RunStep(script: "true", timeoutMinutes: 5) },
        RuleCase(
            "a background step",
            inAction: [
                "error: runs.steps[0].background: a step of an action has no 'background'; set it at the step that uses the"
                    + " action [action-form]"
            ]
        ) { RunStep(script: "true", background: true) },
        RuleCase(
            "a step that waits",
            inAction: [
                "error: runs.steps[1]: an action has no step with 'wait-all'; use it in a job [action-form]"
            ]
        ) {
            RunStep.right
            WaitAllStep()
        },
        RuleCase(
            "steps side by side",
            inAction: [
                "error: runs.steps[0]: an action has no step with 'parallel'; use it in a job [action-form]"
            ]
        ) { ParallelSteps { RunStep.right } },
        RuleCase("no steps", inAction: ["error: runs.steps: the action has no steps; add one [action-form]"]) {},
        RuleCase(
            "a runtime that does not exist",
            actions: [.running(.javaScript(using: Action.NodeRuntime("node22"), main: "a.js"))],
            finds: [
                "act/action.yml: error: runs.using: the runner has no 'node22'; use 'node24' [action-form]"
            ]),
        RuleCase(
            "a runtime that GitHub has removed",
            actions: [.running(.javaScript(using: Action.NodeRuntime("node16"), main: "a.js"))],
            finds: [
                "act/action.yml: warning: runs.using: GitHub has removed 'node16' and runs the action with a newer Node; use"
                    + " 'node24' [action-form]"
            ]),
        RuleCase(
            "a runtime that GitHub replaces", actions: [.running(.javaScript(using: .node20, main: "a.js"))],
            finds: [
                "act/action.yml: note: runs.using: GitHub runs 'node20' with Node 24 since June 2026; use 'node24'"
                    + " [action-form]"
            ]),
        RuleCase(
            "an image without its scheme", actions: [.running(.docker(.init(image: "alpine:3")))],
            finds: [
                "act/action.yml: error: runs.image: 'alpine:3' is neither a 'Dockerfile' nor an image; write 'docker://' before"
                    + " an image's name [action-form]"
            ]),
        RuleCase(
            "images",
            actions: [.running(.docker(.init(image: "docker://alpine:3"))), .composite("b") { RunStep.right }]),
        RuleCase("a Dockerfile", actions: [.running(.docker(.init(image: "build/Dockerfile.test")))]),
        RuleCase(
            "outputs that say too little",
            actions: [.composite(outputs: [.init("a", nil, value: "1"), .init("b", "B")]) { RunStep.right }],
            finds: [
                "act/action.yml: error: outputs.a: the output 'a' needs a description; say what it is [action-form]",
                "act/action.yml: error: outputs.b: the output 'b' of a composite action needs a value [action-form]",
            ]),
        RuleCase(
            "an output that says too much",
            actions: [.running(.javaScript(main: "a.js"), outputs: [.init("a", "A", value: "1")])],
            finds: [
                "act/action.yml: error: outputs.a.value: only a composite action states the value of an output; the program of"
                    + " this one sets it [action-form]"
            ]),
        RuleCase(
            "a required input with a default",
            actions: [
                .composite(inputs: [.init("a", "A", isRequired: true, default: "1")]) {
                    RunStep.reading(.path("inputs", "a"))
                }
            ],
            finds: [
                "act/action.yml: warning: inputs.a: the input 'a' is required and has a default, so it is never missing; choose"
                    + " one [action-form]"
            ]),
        RuleCase(
            "a badge that does not exist",
            actions: [
                ActionFolder(
                    "act",
                    Action(
                        name: "Act", description: "Acts.", runs: .composite([.run(.right)]),
                        branding: Action.Branding(icon: Action.Icon("pakage"), color: Action.Color("mauve"))),
                    at: DeclarationSite(file: "App/App.swift", line: 1))
            ],
            finds: [
                "act/action.yml: error: branding.icon: GitHub knows no icon 'pakage'; did you mean 'package'? [action-form]",
                "act/action.yml: error: branding.color: GitHub knows no color 'mauve'; choose another one [action-form]",
            ]),
        RuleCase(
            "every badge that has a name",
            actions: [
                Action.Icon.anchor, .box, .checkCircle, .cloud, .download, .gitBranch, .layers, .lock, .package,
                .shield,
                .tag, .terminal, .upload, .uploadCloud,
            ].map { icon in
                ActionFolder(
                    "act-\(icon.rawValue)",
                    Action(
                        name: "Act", description: "Acts.", runs: .composite([.run(.right)]),
                        branding: Action.Branding(icon: icon, color: .blue)),
                    at: DeclarationSite(file: "App/App.swift", line: 1))
            }),
        RuleCase(
            "no texts",
            actions: [
                ActionFolder(
                    "act", Action(name: "", description: "", runs: .composite([.run(.right)])),
                    at: DeclarationSite(file: "App/App.swift", line: 1))
            ],
            finds: [
                "act/action.yml: error: name: an action needs a name [action-form]",
                "act/action.yml: error: description: an action needs a description [action-form]",
            ]),
    ]

    @Test(arguments: forms) func `GitHub would refuse or ignore the form`(_ rule: RuleCase) {
        rule.verify(in: Self.forms)
    }

    private static func unavailable(_ context: String) -> String {
        "error: runs.steps[0].env.V: the context '\(context)' is not available here; available are 'github', 'inputs',"
            + " 'strategy', 'matrix', 'steps', 'job', 'runner' and 'env' [expression-scope]"
    }

    static let contexts: [RuleCase] = [
        RuleCase(
            "a secret",
            inAction: [
                unavailable("secrets")
            ]
        ) { RunStep.reading(.path("secrets", "TOKEN")) },
        RuleCase(
            "a variable of the repository",
            inAction: [unavailable("vars")]
        ) { RunStep.reading(.path("vars", "TOKEN")) },
        RuleCase(
            "another job",
            inAction: [unavailable("needs")]
        ) { RunStep.reading(.path("needs", "a", "result")) },
        RuleCase("the token", inAction: []) { RunStep.reading(.path("github", "token")) },
        RuleCase(
            "an input that the action lacks",
            inAction: ["error: runs.steps[0].env.V: the action declares no input 'tag' [undeclared-input]"]
        ) { RunStep.reading(.path("inputs", "tag")) },
        RuleCase(
            "an input that nothing reads", actions: [.composite(inputs: [.init("a", "A")]) { RunStep.right }],
            finds: [
                "act/action.yml: warning: inputs.a: the input 'a' is declared, and nothing reads it [unused-declaration]"
            ]),
        RuleCase(
            "an input in a script",
            actions: [
                .composite(inputs: [.init("a", "A")]) {
                    RunStep(script: "echo ${{ inputs.a }}")
                    RunStep.reading(.path("inputs", "A"))
                }
            ],
            finds: [
                "act/action.yml: error: runs.steps[0].run: the script holds '${{', which GitHub replaces before the shell runs;"
                    + " pass the value through 'env' [expression-in-script]"
            ]),
        RuleCase(
            "an action without a pin",
            inAction: [
                "error: runs.steps[0]: no pin is known for the action 'acme/lint'; add a 'Pin' for it to the project's pins"
                    + " [unpinned-action]"
            ]
        ) { ActionStep(.pinned("acme/lint")) },
        RuleCase(
            "a tag that its owner can move",
            inAction: [
                "warning: runs.steps[0].uses: the owner of 'acme/lint' can move 'v1'; name a commit"
                    + " [mutable-ref]"
            ]
        ) { ActionStep(.at("acme/lint", ref: "v1")) },
        RuleCase(
            "a reference that GitHub refuses",
            inAction: [
                "error: runs.steps[0].uses: the action 'lint' is not 'owner/name' or 'owner/name/path' [action-reference]"
            ]
        ) { ActionStep(.at("lint", ref: "3d3c42e5aac5ba805825da76410c181273ba90b1")) },
        RuleCase(
            "a key twice",
            inAction: [
                "error: runs.steps[0].env: the key 'a' differs from 'A' only in case, which is the same to GitHub"
                    + " [duplicate-key]"
            ]
        ) { RunStep(script: "true", env: ["A": "1", "a": "2"]) },
        RuleCase(
            "ids",
            inAction: [
                "error: runs.steps[1].id: another step of the action has the id 'A' already; case does not count [identifier]",
                "error: runs.steps[2].id: the id '1' does not begin with a letter or '_' [identifier]",
            ]
        ) {
            RunStep.named("a")
            RunStep.named("A")
            RunStep.named("1")
        },
        RuleCase(
            "names that no interface has",
            actions: [
                .composite(inputs: [.init("a b", "A")], outputs: [.init("c d", "C", value: "1")]) {
                    RunStep.reading(.call("toJSON", [.context("inputs")]))
                }
            ],
            finds: [
                "act/action.yml: error: inputs.a b: the input 'a b' needs a name of letters, digits, '_' and '-' that begins with a"
                    + " letter or '_' [interface-name]",
                "act/action.yml: error: outputs.c d: the output 'c d' needs a name of letters, digits, '_' and '-' that begins with"
                    + " a letter or '_' [interface-name]",
            ]),
        RuleCase(
            "steps that are not there",
            inAction: [
                "error: runs.steps[0].env.V: the action has no step 'b' [step-reference]",
                "error: runs.steps[1].env.V: the step 'c' has not finished yet here; move what needs it behind the step"
                    + " [step-reference]",
            ]
        ) {
            RunStep.reading(.path("steps", "b", "outcome"))
            RunStep.reading(.path("steps", "c", "outcome"))
            RunStep.named("c")
        },
        RuleCase(
            "an output of a step that is not there",
            inAction: ["error: runs.steps[1].env.V: the step 'b' has no output 'tag' [step-output]"]
        ) {
            DockerMetadata(images: ["a"]).step(id: "b")
            RunStep.reading(.path("steps", "b", "outputs", "tag"))
        },
    ]

    @Test(arguments: contexts) func `what a step of an action says is looked at`(_ rule: RuleCase) {
        rule.verify(in: Self.contexts)
    }
}
