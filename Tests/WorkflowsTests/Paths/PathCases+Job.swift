import Workflows

// The keys of a job, but for its containers and steps.
extension PathCase {
    static let jobs: [PathCase] = [
        PathCase("jobs.build", .map(["runs-on", "steps"]), .sample()),
        PathCase("jobs.build.needs", .text("test"), .job { $0.needs = ["test"] }),
        PathCase("jobs.build.needs", .list(2), .job { $0.needs = ["test", "lint"] }),
        PathCase("jobs.build.needs[1]", .text("lint"), .job { $0.needs = ["test", "lint"] }),
        PathCase(
            "jobs.build.if", .text("${{ github.ref == 'refs/heads/main' }}"),
            .job { $0.condition = github.ref == "refs/heads/main" }),
        PathCase("jobs.build.if", .boolean(false), .job { $0.condition = false }),
        PathCase("jobs.build.name", .text("Build"), .job { $0.name = "Build" }),
        PathCase("jobs.build.permissions", .map([]), .job { $0.permissions = Permissions.none }),
        PathCase("jobs.build.permissions", .text("read-all"), .job { $0.permissions = .readAll }),
        PathCase("jobs.build.permissions", .text("write-all"), .job { $0.permissions = .writeAll }),
        PathCase("jobs.build.permissions", .map(["packages"]), .job { $0.permissions = Permissions(packages: .write) }),
        PathCase("jobs.build.timeout-minutes", .number(30), .job { $0.timeoutMinutes = 30 }),
        PathCase("jobs.build.cancel-timeout-minutes", .number(1), .job { $0.cancelTimeoutMinutes = 1 }),
        PathCase("jobs.build.continue-on-error", .boolean(true), .job { $0.continueOnError = true }),
        PathCase("jobs.build.env", .map(["A"]), .job { $0.env = ["A": "1"] }),
        PathCase("jobs.build.env.A", .text("${{ secrets.A }}"), .job { $0.env = ["A": secrets.A] }),
        PathCase("jobs.build.outputs", .map(["digest"]), .job { $0.outputs = ["digest": "x"] }),
        PathCase("jobs.build.outputs.digest", .text("${{ job.status }}"), .job { $0.outputs = ["digest": job.status] }),
        PathCase("jobs.build.defaults", .map(["run"]), .job { $0.defaults = Defaults(shell: "sh") }),
        PathCase("jobs.build.defaults.run", .map(["shell"]), .job { $0.defaults = Defaults(shell: "sh") }),
        PathCase("jobs.build.defaults.run.shell", .text("${{ env.S }}"), .job { $0.defaults = Defaults(shell: env.S) }),
        PathCase(
            "jobs.build.defaults.run.working-directory", .text("a"),
            .job { $0.defaults = Defaults(workingDirectory: "a") }),
    ]

    static let jobParts: [PathCase] = [
        PathCase("jobs.build.runs-on", .text("ubuntu-24.04"), .sample()),
        PathCase("jobs.build.runs-on", .text("${{ vars.RUNNER }}"), .job { $0.runsOn = Runner(vars.RUNNER) }),
        PathCase(
            "jobs.build.runs-on", .text("${{ fromJSON(vars.RUNNERS) }}"),
            .job { $0.runsOn = .expression(fromJSON(vars.RUNNERS)) }),
        PathCase("jobs.build.runs-on", .list(2), .job { $0.runsOn = .labels(["self-hosted", "linux"]) }),
        PathCase("jobs.build.runs-on", .map(["group"]), .job { $0.runsOn = .group("large") }),
        PathCase("jobs.build.runs-on[1]", .text("linux"), .job { $0.runsOn = .labels(["self-hosted", "linux"]) }),
        PathCase("jobs.build.runs-on.group", .text("org/large"), .job { $0.runsOn = .group("org/large") }),
        PathCase("jobs.build.runs-on.labels", .text("linux"), .job { $0.runsOn = .group("large", labels: ["linux"]) }),
        PathCase(
            "jobs.build.runs-on.labels", .list(2), .job { $0.runsOn = .group("large", labels: ["linux", "x64"]) }),
        PathCase(
            "jobs.build.runs-on.labels[1]", .text("x64"),
            .job { $0.runsOn = .group("large", labels: ["linux", "x64"]) }),
        PathCase("jobs.build.environment", .text("live"), .job { $0.environment = DeploymentEnvironment("live") }),
        PathCase(
            "jobs.build.environment", .map(["name", "url"]),
            .job { $0.environment = DeploymentEnvironment("live", url: "https://example.org") }),
        PathCase(
            "jobs.build.environment.name", .text("live"),
            .job { $0.environment = DeploymentEnvironment("live", deployment: true) }),
        PathCase(
            "jobs.build.environment.url", .text("https://${{ steps.x.outputs.host }}"),
            .job {
                $0.environment = DeploymentEnvironment(
                    "live",
                    url:
                        "https://\(Value<String>(.property(.property(.property(.context("steps"), "x"), "outputs"), "host")))"
                )
            }),
        PathCase(
            "jobs.build.environment.deployment", .boolean(false),
            .job { $0.environment = DeploymentEnvironment("live", deployment: false) }),
        PathCase(
            "jobs.build.concurrency", .map(["group", "cancel-in-progress"]),
            .job { $0.concurrency = Concurrency(group: "deploy") }),
        PathCase("jobs.build.cache-mode", .text("none"), .job { $0.cacheMode = .noAccess }),
        PathCase("jobs.call.cache-mode", .text("write"), .call { $0.cacheMode = .write }),
        PathCase(
            "jobs.build.concurrency", .map(["group", "cancel-in-progress", "queue"]),
            .job { $0.concurrency = Concurrency(group: "deploy", queue: .max) }),
        PathCase(
            "jobs.build.concurrency.group", .text("deploy"),
            .job { $0.concurrency = Concurrency(group: "deploy", queue: .max) }),
        PathCase(
            "jobs.build.concurrency.cancel-in-progress", .text("${{ github.ref_protected }}"),
            .job { $0.concurrency = Concurrency(group: "deploy", cancelsInProgress: github.refProtected) }),
        PathCase(
            "jobs.build.concurrency.queue", .text("max"),
            .job { $0.concurrency = Concurrency(group: "deploy", queue: .max) }),
        PathCase("jobs.build.snapshot", .text("tools"), .job { $0.snapshot = Snapshot("tools") }),
        PathCase(
            "jobs.build.snapshot", .map(["image-name", "version", "if"]),
            .job { $0.snapshot = Snapshot("tools", version: "2.*", if: github.refProtected) }),
        PathCase(
            "jobs.build.snapshot.image-name", .text("tools"), .job { $0.snapshot = Snapshot("tools", version: "2.*") }),
        PathCase("jobs.build.snapshot.version", .text("2.*"), .job { $0.snapshot = Snapshot("tools", version: "2.*") }),
        PathCase(
            "jobs.build.snapshot.if", .text("${{ github.ref_protected }}"),
            .job { $0.snapshot = Snapshot("tools", if: github.refProtected) }),
    ]

    static let calling: [PathCase] = [
        PathCase("jobs.call", .map(["permissions", "uses"]), .call { _ in }),
        PathCase("jobs.call.uses", .text("./.github/workflows/template.yml"), .call { _ in }),
        PathCase(
            "jobs.call.uses", .text("$/.github/workflows/template.yml"),
            .call { $0.uses = .selfRepository("template.yml") }),
        PathCase(
            "jobs.call.uses", .text("$/.github/workflows/template.yml"), .call { $0.uses = .own("template.yml") }),
        PathCase(
            "jobs.call.uses", .text("a/b/.github/workflows/c.yml@v1"),
            .call { $0.uses = .remote(repository: "a/b", file: "c.yml", ref: "v1") }),
        PathCase("jobs.call.with", .map(["a", "b"]), .call { $0.with = ["a": 1, "b": true] }),
        PathCase("jobs.call.with.a", .number(1), .call { $0.with = ["a": 1] }),
        PathCase("jobs.call.with.a", .boolean(true), .call { $0.with = ["a": true] }),
        PathCase("jobs.call.with.a", .text("1"), .call { $0.with = ["a": "1"] }),
        PathCase("jobs.call.secrets", .text("inherit"), .call { $0.secrets = .inherit }),
        PathCase("jobs.call.secrets", .map(["token"]), .call { $0.secrets = .named(["token": secrets.TOKEN]) }),
        PathCase(
            "jobs.call.secrets.token", .text("${{ secrets.TOKEN }}"),
            .call { $0.secrets = .named(["token": secrets.TOKEN]) }),
        PathCase("jobs.call.name", .text("Call"), .call { $0.name = "Call" }),
        PathCase("jobs.call.needs", .text("test"), .call { $0.needs = ["test"] }),
        PathCase("jobs.call.if", .text("${{ always() }}"), .call { $0.condition = always() }),
        PathCase("jobs.call.permissions", .map(["contents"]), .call { $0.permissions = Permissions(contents: .read) }),
        PathCase(
            "jobs.call.concurrency", .map(["group", "cancel-in-progress"]),
            .call { $0.concurrency = Concurrency(group: "deploy") }),
        PathCase("jobs.call.strategy", .map(["fail-fast"]), .call { $0.strategy = Strategy(failFast: false) }),
    ]
}
