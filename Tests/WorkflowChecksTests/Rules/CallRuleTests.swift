import Testing
import Workflows

struct CallRuleTests {
    private static func found(_ place: String, _ message: String, _ rule: String, _ severity: String = "error")
        -> String
    {
        "a.yml: \(severity): jobs.call.\(place): \(message) [\(rule)]"
    }

    static let wrongReferences: [(WorkflowReference, String)] = [
        (
            .local("images/b.yml"),
            "the called file 'images/b.yml' lies in '.github/workflows' itself; leave out the '/'"
        ),
        (.local(""), "the called file '' must have a name that ends with '.yml' or '.yaml'"),
        (.selfRepository("b"), "the called file 'b' must have a name that ends with '.yml' or '.yaml'"),
        (.local("b@v1.yml"), "the called file 'b@v1.yml' has '@', white space or an expression in its name"),
        (.remote(repository: "a", file: "b.yml", ref: "v1"), "the repository 'a' is not 'owner/name'"),
        (.remote(repository: "a/b/c", file: "b.yml", ref: "v1"), "the repository 'a/b/c' is not 'owner/name'"),
        (.remote(repository: "a/b", file: "b.yml", ref: ""), "the call of 'b.yml' has no ref; name a tag or a commit"),
        (
            .remote(repository: "a/b", file: "b.yml", ref: "refs/tags/v1"),
            "the ref 'refs/tags/v1' is written without 'refs/heads/' and 'refs/tags/' here"
        ),
        (
            .remote(repository: "a/b", file: "b.yml", ref: "v1@2"),
            "the ref 'v1@2' holds '@', white space or an expression"
        ),
    ]

    @Test(arguments: wrongReferences) func `refuses a call that leads nowhere`(
        to uses: WorkflowReference, message: String
    ) {
        RuleCase("wrong", finds: [Self.found("uses", message, "call-reference")]) { CallJob("call", uses: uses) }
            .verify()
    }

    static let interface = WorkflowCall(
        inputs: [
            WorkflowInput("tag", isRequired: true), WorkflowInput("count", type: .number),
            WorkflowInput("kept", isRequired: true, default: .string("x")),
        ],
        secrets: [WorkflowCall.Secret("token", isRequired: true), WorkflowCall.Secret("other")])

    static let callee = WorkflowFile(
        "b.yml",
        Workflow(on: [.workflowCall(interface)]) {
            Job.readingInputs("a")
            Job.of("b") {
                RunStep.reading(.path("secrets", "token"))
                RunStep.reading(.path("secrets", "other"))
            }
        })

    private static func calling(_ job: CallJob, _ callee: WorkflowFile = callee) -> [WorkflowFile] {
        [.pushed { job }, callee]
    }

    static let calls: [RuleCase] = [
        RuleCase("another repository") {
            CallJob(
                "call", uses: .remote(repository: "a/b", file: "b.yml", ref: ActionRuleTests.commit),
                with: ["anything": 1])
        },
        RuleCase("a file that nobody declares, which may be written by hand") {
            CallJob("call", uses: .local("b.yml"))
        },
        RuleCase(
            "a file in another case", calling(CallJob("call", uses: .local("B.yml"), with: ["x": 1])),
            finds: [found("uses", "the workflow 'B.yml' is declared as 'b.yml'; case counts here", "call-reference")]),
        RuleCase(
            "a workflow that cannot be called",
            calling(CallJob("call", uses: .local("b.yml")), .pushed("b.yml") { Job.right("a") }),
            finds: [
                found(
                    "uses", "the workflow 'b.yml' cannot be called; add 'workflow_call' to its triggers",
                    "call-reference")
            ]),
        RuleCase(
            "all that is demanded",
            calling(
                CallJob("call", uses: .local("b.yml"), with: ["TAG": "1"], secrets: .named(["Token": "x"])))),
        RuleCase(
            "all secrets",
            calling(CallJob("call", uses: .selfRepository("b.yml"), with: ["tag": "1"], secrets: .inherit)),
            finds: [
                found(
                    "secrets",
                    "all secrets reach '$/.github/workflows/b.yml', which needs only 'token', 'other'; pass by name what it needs",
                    "inherited-secrets", "warning")
            ]),
        RuleCase(
            "what is not declared, and not what is",
            calling(CallJob("call", uses: .local("b.yml"), with: ["tga": "1"], secrets: .named(["tokn": "x"]))),
            finds: [
                found(
                    "secrets", "'./.github/workflows/b.yml' demands the secret 'token', which is not passed",
                    "call-inputs"),
                found("secrets.tokn", "'./.github/workflows/b.yml' declares no secret 'tokn'", "call-inputs"),
                found(
                    "with", "'./.github/workflows/b.yml' demands the input 'tag', which is not passed", "call-inputs"),
                found("with.tga", "'./.github/workflows/b.yml' declares no input 'tga'", "call-inputs"),
            ]),
    ]

    @Test(arguments: calls) func `a call fits the workflow that it calls`(_ rule: RuleCase) {
        rule.verify(in: Self.calls)
    }

    static let asking = WorkflowFile(
        "b.yml",
        Workflow(on: [.workflowCall()], permissions: Permissions(contents: .read, extra: [ExtraScope("new", .write)])) {
            Job("one", runsOn: .ubuntu2404, permissions: Permissions(idToken: .write, packages: .write)) {
                RunStep(script: "true", env: ["TOKEN": secrets.githubToken])
            }
            Job.right("two")
        })

    private static func granting(_ permissions: Permissions, workflow: Permissions = .none) -> [WorkflowFile] {
        let job = CallJob("call", uses: .local("b.yml"), permissions: permissions)
        return [WorkflowFile("a.yml", Workflow(on: [.push()], permissions: workflow) { job }), asking]
    }

    private static func asking(_ permissions: Permissions) -> [WorkflowFile] {
        let callee = Workflow(on: [.workflowCall()], permissions: permissions) { Job.right("one") }
        return [granting(Permissions(contents: .read))[0], WorkflowFile("b.yml", callee)]
    }

    static let grants: [RuleCase] = [
        RuleCase(
            "all that there is", asking(.writeAll),
            finds: [
                found(
                    "permissions",
                    "calling './.github/workflows/b.yml': the workflow is requesting 'write-all', but is only allowed"
                        + " '{contents: read}'", "call-permissions")
            ]),
        RuleCase("what is asked for", granting(asking.workflow.requiredPermissions)),
        RuleCase(
            "what the repository's settings say", granting(.unspecified, workflow: .unspecified),
            finds: [
                found(
                    "permissions",
                    "calling './.github/workflows/b.yml': the workflow is requesting 'new: write'; the nested job 'one' is"
                        + " requesting 'id-token: write, packages: write', which is allowed only where the repository's"
                        + " settings say so; state it at the call", "call-permissions", "warning")
            ]),
        RuleCase("what the workflow grants", granting(.unspecified, workflow: asking.workflow.requiredPermissions)),
        RuleCase(
            "less, by the workflow", granting(.unspecified, workflow: .readAll),
            finds: [
                found(
                    "permissions",
                    "calling './.github/workflows/b.yml': the nested job 'one' is requesting 'id-token: write, packages:"
                        + " write', but is only allowed 'id-token: none, packages: read'", "call-permissions")
            ]),
        RuleCase(
            "less", granting(Permissions(packages: .read, extra: [ExtraScope("new", .read)])),
            finds: [
                found(
                    "permissions",
                    "calling './.github/workflows/b.yml': the workflow is requesting 'contents: read, new: write', but is"
                        + " only allowed 'contents: none, new: read'; the nested job 'one' is requesting 'id-token: write,"
                        + " packages: write', but is only allowed 'id-token: none, packages: read'", "call-permissions")
            ]),
    ]

    @Test(arguments: grants) func `a call grants what the called jobs ask for`(_ rule: RuleCase) {
        rule.verify(in: Self.grants)
    }
}
