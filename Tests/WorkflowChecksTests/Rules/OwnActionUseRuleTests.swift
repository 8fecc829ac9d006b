import Testing
import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// How jobs use actions of the repository's own.
struct OwnActionUseRuleTests {
    private static let act = ActionFolder.composite(
        inputs: [.init("tag", "Tag", isRequired: true), .init("level", "Level", default: "1")],
        outputs: [.init("digest", "Digest", value: "1")]
    ) { RunStep.reading(.call("toJSON", [.context("inputs")])) }

    private static func using(
        _ name: String, _ actions: [ActionFolder] = [act], _ options: RenderingOptions = RenderingOptions(),
        finds expected: [String] = [], @StepsBuilder steps: () -> [Step]
    ) -> RuleCase {
        RuleCase(name, [.pushed { Job.of(steps: steps) }], actions: actions, options: options, finds: expected)
    }

    static let inputs: [RuleCase] = [
        using("all inputs") { ActionStep(.own("act"), with: ["TAG": "1", "level": 2]) },
        using(
            "unknown and missing inputs",
            finds: [
                "a.yml: error: jobs.a.steps[0].with.tga: the action 'act' has no input 'tga' [action-inputs]",
                "a.yml: error: jobs.a.steps[0].with: the action 'act' needs the input 'tag', which is not passed [action-inputs]",
            ]
        ) { ActionStep(.own("act"), with: ["tga": "1"]) },
        using(
            "a reference that is written out",
            finds: [
                "a.yml: error: jobs.a.steps[0].with: the action 'act' needs the input 'tag', which is not passed [action-inputs]"
            ]
        ) { ActionStep(.selfRepository("$/.github/actions/act")) },
        using("an action that nobody declares") { ActionStep(.own("other"), with: ["a": "1"]) },
        RuleCase(
            "in another action", [], actions: [act, .composite("outer") { ActionStep(.own("act")) }],
            finds: [
                "outer/action.yml: error: runs.steps[0].with: the action 'act' needs the input 'tag', which is not passed"
                    + " [action-inputs]"
            ]),
        using(
            "the two inputs of every Docker action", [.running(.docker(.init(image: "Dockerfile")))],
            finds: ["a.yml: error: jobs.a.steps[0].with.tag: the action 'act' has no input 'tag' [action-inputs]"]
        ) { ActionStep(.own("act"), with: ["args": "a", "entryPoint": "b", "tag": "c"]) },
    ]

    @Test(arguments: inputs) func `the inputs are those that the action declares`(_ rule: RuleCase) {
        rule.verify(in: Self.inputs)
    }

    private static func reading(_ output: String) -> Step { .run(.reading(.path("steps", "b", "outputs", output))) }

    static let outputs: [RuleCase] = [
        using("an output") {
            ActionStep(.own("act"), with: ["tag": "1"], attributes: StepAttributes(id: "b"))
            reading("digest")
        },
        using(
            "an output that is not there",
            finds: ["a.yml: error: jobs.a.steps[1].env.V: the step 'b' has no output 'digests' [step-output]"]
        ) {
            ActionStep(.own("act"), with: ["tag": "1"], attributes: StepAttributes(id: "b"))
            reading("digests")
        },
        using("an output of a program", [.running(.javaScript(main: "a.js"))]) {
            ActionStep(.own("act"), attributes: StepAttributes(id: "b"))
            reading("digests")
        },
    ]

    @Test(arguments: outputs) func `the outputs are those that the action declares`(_ rule: RuleCase) {
        rule.verify(in: Self.outputs)
    }

    private static func greeting(_ word: String, _ folder: String = "greet", line: Int) -> OwnAction<
        NoParameters, NoOutputs
    > {
        OwnAction(folder, name: "Greet", description: "Says it.", source: "App/App.swift", line: line) {
            RunStep(script: Script("echo " + word))
        }
    }

    static let twice: [RuleCase] = [
        using("one action in two places", []) {
            greeting("Hello", line: 1).step()
            greeting("Hello", line: 2).step()
        },
        using(
            "two actions in one place", [],
            finds: [
                "greet/action.yml: error: 'App/App.swift:2' declares another action for the folder 'greet'; give one of them"
                    + " another name [duplicate-action]"
            ]
        ) {
            greeting("Hello", line: 1).step()
            greeting("Goodbye", line: 2).step()
        },
        using(
            "two actions whose names differ in case", [],
            finds: [
                "greet/action.yml: error: 'App/App.swift:2' declares an action for the folder 'Greet', which differs from 'greet'"
                    + " only in case; give one of them another name [duplicate-action]"
            ]
        ) {
            greeting("Hello", line: 1).step()
            greeting("Hello", "Greet", line: 2).step()
        },
        RuleCase(
            "two scripts of one name", [],
            actions: [
                .composite {
                    RunStep(script: .file(ActionFile("a.sh", text: "true\n")))
                    RunStep(script: .file(ActionFile("a.sh", text: "false\n")))
                }
            ],
            finds: [
                "act/a.sh: error: two files of the project are named '.github/actions/act/a.sh'; give one of them another name"
                    + " [duplicate-file]"
            ]),
    ]

    @Test(arguments: twice) func `a folder has one action`(_ rule: RuleCase) { rule.verify(in: Self.twice) }

    static let names: [(String, Bool)] = [
        ("act", true), ("publish-index", true), ("Act_1.2", true), ("", false), ("a/b", false), ("..", false),
        (".hidden", false), ("a b", false), ("a@v1", false), ("ä", false), ("$x", false), ("-a", false),
    ]

    @Test(arguments: names) func `names of folders and files need no quotes`(name: String, isRight: Bool) {
        let advice = "use letters, digits, '-', '_' and '.', and begin with a letter or a digit [illegal-path]"
        RuleCase(
            name, actions: [.composite(name) { RunStep.right }],
            finds: isRight ? [] : ["\(name)/action.yml: error: '\(name)' is no folder name for an action; \(advice)"]
        ).verify()
        RuleCase(
            name, actions: [.composite(files: [ActionFile(name, text: "a\n")]) { RunStep.right }],
            finds: isRight ? [] : ["act/action.yml: error: '\(name)' is no name for a file of an action; \(advice)"]
        ).verify()
    }

    private static let copy = ActionFile("a.sh", beside: "/app/App.swift")

    static let files: [RuleCase] = [
        RuleCase(
            "a file that is not there", [], actions: [.composite { RunStep(script: .file(copy)) }],
            finds: ["act/action.yml: error: the file 'a.sh' (/app/a.sh) of the action cannot be read [action-file]"]),
        RuleCase(
            "a file that is there", [], actions: [.composite { RunStep(script: .file(copy)) }],
            readFile: { $0 == "/app/a.sh" ? Array("true\n".utf8) : nil }),
        RuleCase(
            "a file that is no text", [], actions: [.composite { RunStep(script: .file(copy)) }],
            readFile: { _ in [0xFF, 0xFE] },
            finds: [
                "act/action.yml: error: the file 'a.sh' (/app/a.sh) of the action is no text in UTF-8 [action-file]"
            ]),
        RuleCase(
            "a file with a NUL", [], actions: [.composite(files: [ActionFile("a", text: "\0")]) { RunStep.right }],
            finds: ["act/action.yml: error: the file 'a' of the action is no text in UTF-8 [action-file]"]),
        using(
            "a script in a job", [],
            finds: [
                "a.yml: error: jobs.a.steps[0].run: the script 'a.sh' is a file of an action, and only steps of an action can run"
                    + " it; declare the step in an 'OwnAction' [action-file]"
            ]
        ) { RunStep(script: .file(ActionFile("a.sh", text: "true\n"))) },
    ]

    @Test(arguments: files) func `the files of an action are there`(_ rule: RuleCase) { rule.verify(in: Self.files) }

    private static func chain(_ count: Int) -> [ActionFolder] {
        (1...count).map { number in
            .composite("a\(number)") {
                if number < count { ActionStep(.own("a\(number + 1)")) } else { RunStep.right }
            }
        }
    }

    static let depths: [RuleCase] = [
        RuleCase("ten levels", actions: chain(10)),
        RuleCase(
            "eleven levels", actions: chain(11),
            finds: [
                "a1/action.yml: error: runs.steps: actions are used 11 levels deep from here, this one included; the runner"
                    + " accepts 10 [action-depth]"
            ]),
        RuleCase(
            "itself", actions: [.composite("a") { ActionStep(.own("a")) }],
            finds: [
                "a/action.yml: error: runs.steps: the action 'a' uses itself, and the runner stops the job; remove one of these"
                    + " steps [action-depth]"
            ]),
        RuleCase(
            "a circle",
            actions: [.composite("a") { ActionStep(.own("b")) }, .composite("b") { ActionStep(.own("a")) }],
            finds: [
                "a/action.yml: error: runs.steps: the actions 'a', 'b' use one another in a circle, and the runner stops the job;"
                    + " remove one of these steps [action-depth]"
            ]),
    ]

    @Test(arguments: depths) func `actions use others so and so deep`(_ rule: RuleCase) { rule.verify(in: Self.depths) }

    private static let checkout = RenderingOptions(ownReferences: .checkout)
    private static let elsewhere = Checkout(repository: "acme/app", persistCredentials: false, path: "app").step()
    private static let replacing = Checkout(repository: "acme/app", persistCredentials: false).step()
    private static let replaced =
        "this checkout replaces the repository's own actions, and a later step uses 'greet'; give it a 'path'"
        + " [action-checkout]"

    static let checkouts: [RuleCase] = [
        using("a checkout elsewhere", [], checkout) {
            elsewhere
            greeting("Hello", line: 1).step()
        },
        using(
            "a checkout in the same place", [], checkout, finds: ["a.yml: error: jobs.a.steps[1]: \(replaced)"]
        ) {
            replacing
            greeting("Hello", line: 1).step()
        },
        using("a checkout in the same place, and no checkout needed", []) {
            replacing
            greeting("Hello", line: 1).step()
        },
        using("the actions used before", [], checkout) {
            greeting("Hello", line: 1).step()
            replacing
        },
        using(
            "a reference that is written out", [], finds: ["a.yml: error: jobs.a.steps[0]: \(replaced)"]
        ) {
            replacing
            ActionStep(.local("./.github/actions/greet"))
        },
        using(
            "other folders of the own repository", [], checkout, finds: ["a.yml: error: jobs.a.steps[2]: \(replaced)"]
        ) {
            Checkout(persistCredentials: false)
            RunStep.right
            Checkout(persistCredentials: false, sparseCheckout: ["sources"])
            greeting("Hello", line: 1).step()
        },
        using("folders of the own repository, the actions among them", [], checkout) {
            Checkout(persistCredentials: false)
            Checkout(persistCredentials: false, sparseCheckout: ["sources", ".github"])
            greeting("Hello", line: 1).step()
        },
        using("the own repository after it", [], checkout) {
            Checkout(persistCredentials: false)
            replacing
            Checkout(persistCredentials: false)
            greeting("Hello", line: 1).step()
        },
    ]

    @Test(arguments: checkouts) func `a checkout does not replace the actions`(_ rule: RuleCase) {
        rule.verify(in: Self.checkouts)
    }

    @Test func `everything comes at once, with places in the text and in Swift`() throws {
        let action = ActionFolder.composite("a", line: 7) {
            RunStep(script: "true", env: ["V": secrets.TOKEN], timeoutMinutes: 5)
            ActionStep(.own("a"))
        }
        let found = Checks().findings(in: RenderedProject(name: "app", workflows: [], actions: [action]))
        #expect(Set(found.map(\.rule)) == ["expression-scope", "action-form", "action-depth"])
        let finding = try #require(found.first { $0.rule == "expression-scope" })
        #expect(finding.site == DeclarationSite(file: "App/App.swift", line: 7))
        // Two lines of header and an empty one stand above the text.
        #expect(finding.position == TextPosition(line: 3 + 10, column: 9))
        #expect(found.allSatisfy { $0.severity == .error })
    }

    @Test func `a finding in an action is suppressed where the action is declared`() {
        let action = ActionFolder.composite { ActionStep(.at("acme/lint", ref: "v1")) }
            .suppressing("mutable-ref", at: "runs.steps[0]", because: "the tag is ours")
        RuleCase("suppressed", actions: [action]).verify()
        let unused = ActionFolder.composite { RunStep.right }.suppressing("mutable-ref", because: "the tag is ours")
        RuleCase(
            "unused", actions: [unused],
            finds: [
                "act/action.yml: error: the suppression of 'mutable-ref' suppresses nothing; take it out [unused-suppression]"
            ]
        ).verify()
    }
}
