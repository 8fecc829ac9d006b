import Testing
import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// What a token may do, where it lies, and who is let in.
struct TokenRuleTests {
    private static func job(
        _ permissions: Permissions, env: EnvironmentVariables = [:], @StepsBuilder _ steps: () -> [Step]
    ) -> Job {
        Job("a", runsOn: .ubuntu2404, permissions: permissions, env: env, steps: steps)
    }

    private static func excess(_ grants: String, place: String = "jobs.a.permissions") -> String {
        "a.yml: warning: \(place): the job grants \(grants), which no step of it uses [excess-permission]"
    }

    private static let login = DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
    private static let packages = Permissions(contents: .read, packages: .write)

    static let grants: [RuleCase] = [
        RuleCase("nothing is written", finds: [excess("'packages: write'")]) { job(packages) { RunStep.right } },
        RuleCase("a login and a script") {
            job(packages) {
                login
                RunStep(script: "docker push \"$IMAGE\"", env: ["IMAGE": "ghcr.io/a/b:1"])
            }
        },
        RuleCase("a token in a script") {
            job(Permissions(issues: .write)) { RunStep(script: "gh issue list", env: ["GH_TOKEN": github.token]) }
        },
        RuleCase("a token for all steps") {
            job(Permissions(issues: .write), env: ["GH_TOKEN": secrets.githubToken]) {
                RunStep(script: "gh issue list")
            }
        },
        RuleCase("an action that nobody knows") { job(Permissions(issues: .write)) { ActionStep(.local("a")) } },
        RuleCase("a script of an action") {
            job(Permissions(issues: .write)) { GitHubScript(script: "core.notice('a')") }
        },
        RuleCase("a script that may ask for an identity") { job(Permissions(idToken: .write)) { RunStep.right } },
        RuleCase("a well-known action that writes nothing", finds: [excess("'issues: write'")]) {
            job(Permissions(issues: .write)) { ActionStep(.at("astral-sh/setup-uv", ref: ActionRuleTests.commit)) }
        },
        RuleCase("a well-known action that writes what is granted") {
            job(Permissions(pages: .write)) { ActionStep(.at("actions/configure-pages", ref: ActionRuleTests.commit)) }
        },
        RuleCase("an identity that nobody asks for", finds: [excess("'id-token: write'")]) {
            job(Permissions(contents: .read, idToken: .write)) { Checkout(persistCredentials: false) }
        },
        RuleCase("credentials that stay") {
            job(Permissions(contents: .write)) {
                Checkout()
                RunStep(script: "git push")
            }
        },
        RuleCase("credentials that do not stay", finds: [excess("'contents: write', 'packages: write'")]) {
            job(Permissions(contents: .write, packages: .write)) {
                Checkout(persistCredentials: false)
                RunStep.right
            }
        },
        RuleCase(
            "all of it, or all that can be read",
            finds: [
                "a.yml: warning: jobs.a.permissions: 'write-all' lets the token write everything; name what the steps use"
                    + " [excess-permission]",
                "a.yml: warning: jobs.b.permissions: 'read-all' lets the token read everything; name what the steps use"
                    + " [excess-permission]",
            ]
        ) {
            job(.writeAll) { RunStep.right }
            Job("b", runsOn: .ubuntu2404, permissions: .readAll) { RunStep.right }
        },
    ]

    @Test(arguments: grants) func `a job is granted what its steps use`(_ rule: RuleCase) {
        rule.verify(in: Self.grants)
    }

    @Test func `a workflow grants nothing to several jobs`() {
        let granted = Permissions(packages: .write)
        func file(@JobsBuilder jobs: () -> [WorkflowJob]) -> WorkflowFile {
            WorkflowFile("a.yml", Workflow(on: [.push()], permissions: granted, jobs: jobs))
        }
        RuleCase(
            "two take it",
            [
                file {
                    Job.right("a")
                    Job.right("b")
                }
            ],
            finds: [
                "a.yml: warning: permissions: every job is granted 'packages: write'; name for each job what its steps use,"
                    + " and nothing for the workflow [excess-permission]"
            ]
        ).verify()
        RuleCase(
            "one takes it, and does not use it", [file { Job.right("a") }],
            finds: [Self.excess("'packages: write'", place: "permissions")]
        ).verify()
        RuleCase("nobody takes it", [file { Self.job(.none) { RunStep.right } }]).verify()
    }

    @Test func `the fix keeps what is read`() {
        let file = WorkflowFile.pushed {
            Self.job(Permissions(contents: .write, packages: .write, extra: [ExtraScope("new", .read)])) {
                Checkout(persistCredentials: false)
            }
        }
        let findings = Checks(rules: Checks.allRules.filter { $0.name == "excess-permission" })
            .findings(in: RenderedProject(name: "app", workflows: [file]))
        #expect(findings.map(\.fix) == ["permissions: {contents: read, new: read}"])
    }

    private static func calling(_ permissions: Permissions, callee: Permissions = .none) -> [WorkflowFile] {
        [
            .pushed { CallJob("call", uses: .local("b.yml"), permissions: permissions) },
            WorkflowFile(
                "b.yml",
                Workflow(on: [.workflowCall()], permissions: callee) {
                    Job("a", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) {
                        Checkout(persistCredentials: false)
                    }
                    Job.right("b")
                }),
        ]
    }

    private static func calls(_ grants: String) -> String {
        "a.yml: warning: jobs.call.permissions: the call grants \(grants), which is more than the jobs of"
            + " './.github/workflows/b.yml' ask for [excess-permission]"
    }

    static let calls: [RuleCase] = [
        RuleCase("enough", calling(Permissions(contents: .read))),
        RuleCase(
            "more", calling(Permissions(contents: .write, issues: .read)),
            finds: [calls("'contents: write', 'issues: read'")]),
        RuleCase("everything", calling(.writeAll), finds: [calls("'write-all'")]),
        RuleCase("what a job takes from its caller", calling(Permissions(contents: .write), callee: .unspecified)),
    ]

    @Test(arguments: calls) func `a call is granted what is asked for`(_ rule: RuleCase) { rule.verify(in: Self.calls) }

    @Test func `what a declaration grants on purpose is meant`() {
        let callee = ReusableWorkflow("b.yml", inputs: NoInputs.self) { _ in Job.right("a") }
        RuleCase(
            "granting",
            [.pushed { callee.call("a", with: NoInputs(), granting: Permissions(actions: .write)) }, callee.file]
        ).verify()
    }

    private static let kept =
        "a.yml: warning: jobs.a.steps[0].with.persist-credentials: this checkout keeps its credentials, and no later"
        + " step uses them; set 'persist-credentials' to 'false' [persisted-credentials]"
    private static let read = Permissions(contents: .read)

    static let checkouts: [RuleCase] = [
        RuleCase("nothing said", finds: [kept]) {
            job(read) {
                Checkout()
                RunStep(script: "make test")
            }
        },
        RuleCase("said, one way or the other") {
            job(read) {
                Checkout(persistCredentials: true)
                Checkout(persistCredentials: false, path: "b")
                Checkout(persistCredentials: github.ref == "refs/heads/main", path: "c")
            }
        },
        RuleCase("a script that fetches") {
            job(read) {
                Checkout()
                RunStep(script: "git fetch --tags")
            }
        },
        RuleCase("an action that nobody knows") {
            job(read) {
                Checkout()
                ActionStep(.local("a"))
            }
        },
        RuleCase("a script that fetched before", finds: [kept.replacing("steps[0]", with: "steps[1]")]) {
            job(read) {
                RunStep(script: "git fetch --tags")
                Checkout()
            }
        },
        RuleCase("hidden files of a new version") {
            job(read) {
                Checkout(persistCredentials: true)
                UploadArtifact(path: ["."], includeHiddenFiles: true)
            }
        },
    ]

    @Test(arguments: checkouts) func `credentials stay where they are needed`(_ rule: RuleCase) {
        rule.verify(in: Self.checkouts)
    }

    @Test func `a token in an artifact is an error`() {
        let old = Pin("actions/checkout", version: "v5.0.0", commit: ActionRuleTests.commit)
        RuleCase(
            "leak",
            finds: [
                "a.yml: error: jobs.a.steps[0].with.persist-credentials: the artifact of 'jobs.a.steps[1].with.path'"
                    + " publishes the token that this checkout stores in '.git' [persisted-credentials]"
            ]
        ) {
            Self.job(Self.read) {
                ActionStep(.commit("actions/checkout", old))
                UploadArtifact(path: ["./"], includeHiddenFiles: true)
            }
        }.verify()
    }
}
