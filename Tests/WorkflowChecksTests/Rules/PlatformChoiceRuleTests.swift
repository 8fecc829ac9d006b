import Testing
import Workflows

/// Platforms and tags of builds that variables, inputs or calls decide.
struct PlatformChoiceRuleTests {
    private static let platforms = ExpressionNode.path("inputs", "platforms")
    private static let both = "linux/amd64,linux/arm64"
    private static let isMain = ExpressionNode.binary(.equal, .path("github", "ref_name"), .string("main"))

    private static func either(_ condition: ExpressionNode, _ text: String, _ other: String) -> ExpressionNode {
        .binary(.or, .binary(.and, condition, .string(text)), .string(other))
    }

    private static func job(
        on runner: ExpressionNode = .string("ubuntu-24.04"), _ node: ExpressionNode, env: EnvironmentVariables = [:],
        qemu: Bool = false, before script: Script? = nil
    ) -> Job {
        Job("a", runsOn: .label(Value(runner)), env: env) {
            if let script { RunStep(script: script) }
            if qemu { DockerSetupQEMU() }
            DockerBuildPush(outputs: ["type=cacheonly"], platforms: [Value(node)])
        }
    }

    private static func file(on trigger: Trigger = .push(), env: EnvironmentVariables = [:], _ job: Job) -> WorkflowFile
    {
        WorkflowFile("a.yml", Workflow(on: [trigger], env: env) { job })
    }

    private static func finding(
        _ platform: String, on architecture: String = "amd64", step: Int = 0, _ verb: String = "is"
    ) -> String {
        "a.yml: warning: jobs.a.steps[\(step)].with.platforms: the platform '\(platform)' \(verb) built on a runner of the"
            + " architecture '\(architecture)', and QEMU is not set up; set up QEMU before Buildx, or take a native"
            + " runner [missing-qemu]"
    }

    private static let needless =
        "a.yml: warning: jobs.a.steps[0]: QEMU is set up, but the job builds only for the platform of its runner;"
        + " remove the step [needless-qemu]"
    private static let variable = ExpressionNode.path("env", "PLATFORMS")

    private static func chosen(_ options: String...) -> Trigger {
        .workflowDispatch([WorkflowInput("platforms", type: .choice(options))])
    }

    private static func callable(_ inputs: WorkflowInput...) -> Trigger {
        .workflowCall(WorkflowCall(inputs: inputs))
    }

    private static func caller(from name: String = "b.yml", _ with: OrderedMap<UntypedValue>) -> WorkflowFile {
        WorkflowFile(name, Workflow(on: [.push()]) { CallJob("a", uses: .local("a.yml"), with: with) })
    }

    private static let runner = ExpressionNode.path("inputs", "runner")
    private static let forwarding = callable(
        WorkflowInput("platforms", isRequired: true), WorkflowInput("runner", default: .string("ubuntu-24.04")))

    static let cases: [RuleCase] = [
        RuleCase(
            "a variable of the job", [file(job(variable, env: ["PLATFORMS": Value(.string(both))]))],
            finds: [finding("linux/arm64")]),
        RuleCase(
            "a variable of the workflow", [file(env: ["PLATFORMS": Value(.string(both))], job(variable))],
            finds: [finding("linux/arm64")]),
        RuleCase(
            "a variable that is native", [file(job(variable, env: ["PLATFORMS": "linux/amd64"]))]),
        RuleCase(
            "a variable with QEMU", [file(job(variable, env: ["PLATFORMS": Value(.string(both))], qemu: true))]),
        RuleCase(
            "a native variable with QEMU", [file(job(variable, env: ["PLATFORMS": "linux/amd64"], qemu: true))],
            finds: [needless]),
        RuleCase(
            "a variable that a script sets anew",
            [
                file(
                    job(
                        variable, env: ["PLATFORMS": Value(.string(both))],
                        before: #"echo "PLATFORMS=linux/amd64" >>"$GITHUB_ENV""#))
            ]),
        RuleCase(
            "one of two lists", [file(job(either(isMain, both, "linux/amd64")))],
            finds: [finding("linux/arm64", "may be")]
        ),
        RuleCase("one of two native ones", [file(job(either(isMain, "linux/amd64", "linux/amd64/v1")))]),
        RuleCase(
            "one of two runners",
            [file(job(on: either(isMain, "ubuntu-24.04-arm", "ubuntu-24.04"), .string("linux/arm64")))],
            finds: [finding("linux/arm64", "may be")]),
        RuleCase(
            "neither of two runners",
            [file(job(on: either(isMain, "ubuntu-24.04-arm", "ubuntu-24.04"), .string(both)))],
            finds: [finding("linux/amd64", on: "arm64")]),
        RuleCase(
            "runner and platform by one condition",
            [
                file(
                    job(
                        on: either(isMain, "ubuntu-24.04-arm", "ubuntu-24.04"),
                        either(isMain, "linux/arm64", "linux/amd64")))
            ]),
        RuleCase(
            "QEMU, and only one of two runners needs it",
            [
                file(
                    job(on: either(isMain, "ubuntu-24.04-arm", "ubuntu-24.04"), .string("linux/arm64"), qemu: true))
            ]),
        RuleCase(
            "one's own runner or GitHub's",
            [file(job(on: either(isMain, "build-box", "ubuntu-24.04"), .string("linux/arm64")))]),
        RuleCase(
            "a choice of people", [file(on: chosen("linux/amd64", both), job(platforms))],
            finds: [finding("linux/arm64", "may be")]),
        RuleCase("choices that are native", [file(on: chosen("linux/amd64"), job(platforms))]),
        RuleCase(
            "a choice beside QEMU", [file(on: chosen("linux/amd64", both), job(platforms, qemu: true))]),
        RuleCase(
            "a default that nobody of the project changes",
            [file(on: callable(WorkflowInput("platforms", default: .string(both))), job(platforms))],
            finds: [finding("linux/arm64")]),
        RuleCase(
            "a default that each call changes",
            [
                file(on: callable(WorkflowInput("platforms", default: .string(both))), job(platforms)),
                caller(["platforms": "linux/amd64"]),
            ]),
        RuleCase(
            "what a call passes",
            [
                file(on: forwarding, job(on: runner, platforms)), caller(["platforms": "linux/amd64"]),
                caller(from: "c.yml", ["platforms": "linux/arm64"]),
            ], finds: [finding("linux/arm64")]),
        RuleCase(
            "what a call passes, with a runner for it",
            [
                file(on: forwarding, job(on: runner, platforms)), caller(["platforms": "linux/amd64"]),
                caller(from: "c.yml", ["platforms": "linux/arm64", "runner": "ubuntu-24.04-arm"]),
            ]),
        RuleCase(
            "what a call passes on",
            [
                file(on: forwarding, job(on: runner, platforms)),
                caller(["platforms": .text(Value(.path("vars", "PLATFORMS")))]),
            ]),
    ]

    @Test(arguments: cases) func `platforms that may come out have what runs them`(_ example: RuleCase) {
        example.verify(about: ["missing-qemu", "needless-qemu"])
    }

    private static let digest = "type=image,name=ghcr.io/acme/app,push-by-digest=true,name-canonical=true,push=true"
    private static let unpushed = "type=image,name=ghcr.io/acme/app,push-by-digest=true"

    private static func pushing(
        _ outputs: ExpressionNode, tags: ExpressionNode? = nil, on trigger: Trigger = .push(),
        env: EnvironmentVariables = [:]
    ) -> WorkflowFile {
        WorkflowFile(
            "a.yml",
            Workflow(on: [trigger]) {
                Job("a", runsOn: .ubuntu2404, permissions: Permissions(packages: .write), env: env) {
                    DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
                    DockerBuildPush(outputs: [Value(outputs)], tags: tags.map { [Value($0)] } ?? [])
                }
            })
    }

    private static func tagged(_ severity: String = "error") -> [String] {
        [
            "a.yml: \(severity): jobs.a.steps[1].with.tags: an image that is pushed by digest has no tag; write only"
                + " the name here, and tag the index in the job that joins the digests [digest-tags]"
        ]
    }

    private static let nothing = [
        "a.yml: error: jobs.a.steps[1].with.outputs: nothing is pushed: 'outputs' says 'push-by-digest=true' and not"
            + " 'push=true', so the image stays in the builder [digest-tags]"
    ]
    private static let names = ExpressionNode.path("inputs", "names")
    private static let outputs = ExpressionNode.path("env", "OUTPUTS")

    private static func naming(_ name: String) -> WorkflowFile {
        WorkflowFile(
            "b.yml",
            Workflow(on: [.push()]) {
                CallJob(
                    "a", uses: .local("a.yml"), with: ["names": .text(Value(name))],
                    permissions: Permissions(packages: .write))
            })
    }

    static let digests: [RuleCase] = [
        RuleCase(
            "tags by a variable",
            [pushing(.string(digest), tags: .path("env", "T"), env: ["T": "ghcr.io/acme/app:1"])], finds: tagged()),
        RuleCase(
            "a name by a variable", [pushing(.string(digest), tags: .path("env", "T"), env: ["T": "ghcr.io/acme/app"])]),
        RuleCase(
            "outputs by a variable",
            [pushing(outputs, tags: .string("ghcr.io/acme/app:1"), env: ["OUTPUTS": Value(digest)])],
            finds: tagged()),
        RuleCase(
            "outputs by a variable that pushes nothing", [pushing(outputs, env: ["OUTPUTS": Value(unpushed)])],
            finds: nothing),
        RuleCase("outputs by a variable, and all is well", [pushing(outputs, env: ["OUTPUTS": Value(digest)])]),
        RuleCase(
            "tags by a call",
            [
                pushing(.string(digest), tags: names, on: callable(WorkflowInput("names", isRequired: true))),
                naming("ghcr.io/acme/app:1"),
            ], finds: tagged()),
        RuleCase(
            "a name by a call",
            [
                pushing(.string(digest), tags: names, on: callable(WorkflowInput("names", isRequired: true))),
                naming("ghcr.io/acme/app"),
            ]),
        RuleCase(
            "a default with a tag",
            [
                pushing(
                    .string(digest), tags: names,
                    on: callable(WorkflowInput("names", default: .string("ghcr.io/acme/app:1"))))
            ], finds: tagged("warning")),
        RuleCase(
            "a default with a tag that the call replaces",
            [
                pushing(
                    .string(digest), tags: names,
                    on: callable(WorkflowInput("names", default: .string("ghcr.io/acme/app:1")))),
                naming("ghcr.io/acme/app"),
            ]),
    ]

    @Test(arguments: digests) func `what is pushed by digest by way of variables and inputs`(_ example: RuleCase) {
        example.verify(about: ["digest-tags"])
    }
}
