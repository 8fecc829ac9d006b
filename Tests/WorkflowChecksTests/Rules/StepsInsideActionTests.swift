import Testing
import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// What an action of the repository's own does counts for the job that uses it.
struct StepsInsideActionTests {
    private static func using(
        _ name: String, _ actions: [ActionFolder], permissions: Permissions = Permissions(contents: .read),
        matrix: MatrixVectors? = nil, finds: [String] = [], @StepsBuilder steps: () -> [Step]
    ) -> RuleCase {
        using(name, actions, finds: finds) {
            Job(
                "a", runsOn: .ubuntu2404, permissions: permissions,
                strategy: matrix.map { Strategy(matrix: .vectors($0)) }, steps: steps)
        }
    }

    private static func using(
        _ name: String, _ actions: [ActionFolder], finds: [String] = [], @JobsBuilder jobs: () -> [WorkflowJob]
    ) -> RuleCase {
        RuleCase(name, [.pushed(jobs: jobs)], actions: actions, finds: finds)
    }

    private static func input(_ name: String) -> Value<String> { Value(.path("inputs", name)) }

    private static func own(
        _ name: String, _ with: Mapping<UntypedValue> = [:], if condition: Value<Bool>? = nil
    ) -> ActionStep {
        ActionStep(.own(name), with: with, attributes: StepAttributes(if: condition))
    }

    private static let greet = ActionFolder.composite("greet") { RunStep(script: "echo Hello") }
    private static let fetch = ActionFolder.composite("fetch") { RunStep(script: "git fetch --tags") }
    private static let outer = ActionFolder.composite("outer") { ActionStep(.own("fetch")) }
    private static let script = ActionFolder.composite("script") {
        RunStep(script: .file(ActionFile("push.sh", text: "git push --tags\n")))
    }
    private static let unknown = ActionFolder.composite("unknown") {
        ActionStep(.commit("acme/a", Pin("acme/a", version: "v1", commit: "3d3c42e5aac5ba805825da76410c181273ba90b1")))
    }
    private static let kept =
        "a.yml: warning: jobs.a.steps[0].with.persist-credentials: this checkout keeps its credentials, and no later"
        + " step uses them; set 'persist-credentials' to 'false' [persisted-credentials]"

    static let credentials: [RuleCase] = [
        using("an action that needs no credentials", [greet], finds: [kept]) {
            Checkout()
            own("greet")
        },
        using("an action that fetches", [fetch]) {
            Checkout()
            own("fetch")
        },
        using("an action whose action fetches", [outer, fetch]) {
            Checkout()
            own("outer")
        },
        using("an action whose file pushes", [script]) {
            Checkout()
            own("script")
        },
        using("an action with one that nobody knows", [unknown]) {
            Checkout()
            own("unknown")
        },
        using("a program", [.running(.javaScript(main: "a.js"))]) {
            Checkout()
            own("act")
        },
    ]

    @Test(arguments: credentials) func `credentials stay for what actions do`(_ rule: RuleCase) {
        rule.verify(about: ["persisted-credentials"])
    }

    private static let login = DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
    private static let push = ActionFolder.composite("push", inputs: [.init("image", "Its name", isRequired: true)]) {
        DockerBuildPush(push: true, tags: ["\(input("image")):1"])
    }
    private static let signIn = ActionFolder.composite("sign-in", inputs: [.init("token", "Its token")]) {
        DockerLogin(registry: "ghcr.io", username: github.actor, password: input("token"))
    }
    private static let writing = Permissions(contents: .read, packages: .write)
    private static let image: Mapping<UntypedValue> = ["image": "ghcr.io/acme/app"]
    private static let token: Mapping<UntypedValue> = ["token": .text("\(secrets.githubToken)")]

    static let logins: [RuleCase] = [
        using("a login before the action", [push], permissions: writing) {
            login
            own("push", image)
        },
        using("a login in another action", [push, signIn], permissions: writing) {
            own("sign-in", token)
            own("push", image)
        },
        using(
            "no login", [push, greet], permissions: writing,
            finds: [
                "a.yml: error: jobs.a.steps[1]: the step pushes the image, and the job does not log in to 'ghcr.io' before it"
                    + " [registry-login]"
            ]
        ) {
            own("greet")
            own("push", image)
        },
        using(
            "a login after the action", [push], permissions: writing,
            finds: [
                "a.yml: error: jobs.a.steps[0]: the step pushes the image before the job logs in to 'ghcr.io'; move the login"
                    + " before it [registry-login]"
            ]
        ) {
            own("push", image)
            login
        },
    ]

    @Test(arguments: logins) func `who pushes in an action is logged in`(_ rule: RuleCase) {
        rule.verify(about: ["registry-login"])
    }

    private static let build = ActionFolder.composite("build", inputs: [.init("platforms", "For which")]) {
        DockerBuildPush(outputs: ["type=cacheonly"], platforms: [input("platforms")])
    }
    private static let emulate = ActionFolder.composite("emulate") { DockerSetupQEMU() }
    private static let native: Mapping<UntypedValue> = ["platforms": "linux/amd64"]
    private static let foreign: Mapping<UntypedValue> = ["platforms": "linux/arm64"]

    static let emulations: [RuleCase] = [
        using("a native build", [build]) { own("build", native) },
        using("a foreign build with QEMU", [build, emulate]) {
            own("emulate")
            own("build", foreign)
        },
        using(
            "a foreign build", [build, greet],
            finds: [
                "a.yml: warning: jobs.a.steps[1]: the platform 'linux/arm64' is built on a runner of the architecture 'amd64',"
                    + " and QEMU is not set up; set up QEMU before Buildx, or take a native runner [missing-qemu]"
            ]
        ) {
            own("greet")
            own("build", foreign)
        },
        using(
            "QEMU for a native build", [build, emulate, greet],
            finds: [
                "a.yml: warning: jobs.a.steps[1]: QEMU is set up, but the job builds only for the platform of its"
                    + " runner; remove the step [needless-qemu]"
            ]
        ) {
            own("greet")
            own("emulate")
            own("build", native)
        },
    ]

    @Test(arguments: emulations) func `builds in actions have what runs them`(_ rule: RuleCase) {
        rule.verify(about: ["missing-qemu", "needless-qemu"])
    }

    private static let keep = ActionFolder.composite("keep", inputs: [.init("artifact", "Name", default: "d")]) {
        UploadArtifact(name: input("artifact"), path: ["digest"])
    }
    private static let take = ActionFolder.composite(
        "take", inputs: [.init("sources", "References"), .init("artifacts", "Pattern")]
    ) {
        DownloadArtifact(pattern: input("artifacts"), mergeMultiple: true).step(if: input("sources") == "")
    }
    private static let slugs = MatrixVectors(axes: ["slug": ["amd64", "arm64"]])
    private static let name: Mapping<UntypedValue> = [
        "artifact": .text("d-\(Value<String>(.path("matrix", "slug")))")
    ]

    private static func handing(
        _ name: String, _ with: Mapping<UntypedValue>, needs: [JobID] = ["a"], finds: [String] = []
    ) -> RuleCase {
        using(name, [keep, take, greet], finds: finds) {
            Job(
                "a", runsOn: .ubuntu2404, permissions: .none, strategy: Strategy(matrix: .vectors(slugs))
            ) {
                own("greet")
                own("keep", Self.name)
            }
            Job("b", needs: needs, runsOn: .ubuntu2404, permissions: .none) { own("take", with) }
        }
    }

    static let artifacts: [RuleCase] = [
        handing("what is uploaded", ["artifacts": "d-*"]),
        handing("nothing, as the input says", ["sources": "sha256:0", "artifacts": "e-*"], needs: []),
        handing(
            "nothing, as something is written in the input", ["sources": .text("a:\(github.sha)"), "artifacts": "e-*"]),
        handing("what the run decides", ["sources": .text(github.refName), "artifacts": "e-*"]),
        handing(
            "another name", ["artifacts": "e-*"],
            finds: [
                "a.yml: error: jobs.b.steps[0]: no step of the run uploads an artifact that matches 'e-*'; the run"
                    + " uploads"
                    + " 'd-amd64', 'd-arm64' [artifact-source]"
            ]),
        handing(
            "a job that does not wait", ["artifacts": "d-*"], needs: [],
            finds: [
                "a.yml: error: jobs.b.steps[0]: an artifact that matches 'd-*' may not be uploaded yet: the job 'a'"
                    + " uploads"
                    + " it, for which this job does not wait; add 'a' to its 'needs' [artifact-source]"
            ]),
        using("the default of a name", [keep, take]) {
            Job("a", runsOn: .ubuntu2404, permissions: .none) {
                own("keep")
                own("take", ["artifacts": "d"])
            }
        },
        using(
            "what a later step of the job uploads", [keep, take],
            finds: [
                "a.yml: error: jobs.a.steps[0]: an artifact that matches 'd' may not be uploaded yet: a later step of"
                    + " the job"
                    + " uploads it; move this step behind it [artifact-source]"
            ]
        ) {
            own("take", ["artifacts": "d"])
            own("keep")
        },
        using(
            "one name for all variations", [keep], matrix: slugs,
            finds: [
                "a.yml: error: jobs.a.steps[0]: jobs of the matrix upload the artifact 'd' more than once, and the"
                    + " second upload fails; name 'matrix.slug' in it [artifact-name]"
            ]
        ) { own("keep") },
    ]

    @Test(arguments: artifacts) func `what actions hand on arrives`(_ rule: RuleCase) {
        rule.verify(about: ["artifact-source", "artifact-name"])
    }

    @Test func `actions that use each other many times come to an end`() {
        let actions = (0..<12).map { level in
            ActionFolder.composite("a\(level)") {
                for _ in 0..<10 { ActionStep(.own("a\(level == 11 ? 0 : level + 1)")) }
            }
        }
        let file = WorkflowFile.pushed { Job.of { Self.own("a0") } }
        let found = Checks().findings(in: RenderedProject(name: "app", workflows: [file], actions: actions))
        #expect(found.contains { $0.rule == "action-depth" })
    }
}
