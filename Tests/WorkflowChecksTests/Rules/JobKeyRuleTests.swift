import Testing
import Workflows

/// Runners, shells, environments, variables and sizes.
struct JobKeyRuleTests {
    struct Leg: MatrixAxes {
        let os = Axis<String>("os")
    }

    private static func on(_ runner: Runner, strategy: Strategy? = nil) -> Job {
        Job("a", runsOn: runner, strategy: strategy) { RunStep.right }
    }

    private static func warning(_ text: String) -> [String] {
        ["a.yml: warning: jobs.a.runs-on: \(text) [runner-label]"]
    }

    private static let legs = TypedMatrix<Leg>().varying(\.os, over: ["ubuntu-24.04", "windows-2019", "mac-mini"])

    static let runners: [RuleCase] = [
        RuleCase("GitHub's, in another case") { on("Ubuntu-24.04") },
        RuleCase("a larger one with a name of its own") { on("ubuntu-24.04-16cores") },
        RuleCase("one's own") { on("build-box") },
        RuleCase("one that GitHub may have tomorrow") { on("ubuntu-28.04") },
        RuleCase(
            "one that GitHub has skipped",
            finds: warning(
                "GitHub has no runner 'ubuntu-24.10', and the job would wait for it for a day; write 'ubuntu-24.04'")
        ) { on("ubuntu-24.10") },
        RuleCase("one's own with labels like GitHub's") { on(.labels(["self-hosted", "ubuntu-20.04"])) },
        RuleCase("of a group, with a label of its own") { on(.group("g", labels: ["ubuntu-2404"])) },
        RuleCase(
            "one that was removed",
            finds: warning(
                "GitHub has removed the runner 'macos-13', and the job would wait for a day; write 'macos-15-intel'")
        ) { on("macos-13") },
        RuleCase(
            "one that ends on a day",
            finds: warning("GitHub removes the runner 'ubuntu-22.04' on 2027-04-17; write 'ubuntu-24.04'")
        ) { on(.ubuntu2204) },
        RuleCase(
            "one that ends", finds: warning("GitHub removes the runner 'macos-14' soon; write 'macos-15'")
        ) { on("macos-14") },
        RuleCase(
            "one that never was",
            finds: warning(
                "GitHub has no runner 'ubuntu-latest-arm', and the job would wait for it for a day; write"
                    + " 'ubuntu-24.04-arm'")
        ) { on("ubuntu-latest-arm") },
        RuleCase(
            "one that never was, by another name",
            finds: warning(
                "GitHub has no runner 'ubuntu-20.04-arm64', and the job would wait for it for a day; write"
                    + " 'ubuntu-24.04-arm'")
        ) { on("ubuntu-20.04-arm64") },
        RuleCase(
            "a slip",
            finds: warning(
                "GitHub has no runner 'ubuntu-2404', and the job would wait for it for a day; write 'ubuntu-24.04'")
        ) { on("ubuntu-2404") },
        RuleCase(
            "two at once",
            finds: warning(
                "no runner has the labels 'macos-15' and 'ubuntu-24.04' at once, and the job would wait for a day; keep one"
                    + " of them")
        ) { on(.labels(["ubuntu-24.04", "macos-15"])) },
        RuleCase(
            "in a matrix",
            finds: warning(
                "GitHub has removed the runner 'windows-2019', and the job would wait for a day; write 'windows-2022'")
        ) { on(Runner(legs.os), strategy: Strategy(matrix: legs.matrix)) },
    ]

    @Test(arguments: runners) func `a runner exists`(_ example: RuleCase) { example.verify(in: Self.runners) }

    private static func script(_ shell: Shell, on runner: Runner = .ubuntu2404) -> Job {
        Job("a", runsOn: runner) { RunStep(script: "true", shell: shell) }
    }

    private static func wrongShell(_ text: String) -> [String] {
        ["a.yml: error: jobs.a.steps[0].shell: \(text) [shell]"]
    }

    static let shells: [RuleCase] = [
        RuleCase("known") { script(.bash) }, RuleCase("a command") { script("perl {0}") },
        RuleCase("of Windows, on Windows") { script(.cmd, on: .windows2025) },
        RuleCase("of Windows, wherever") { script(.powershell, on: "build-box") },
        RuleCase(
            "unknown",
            finds: wrongShell(
                "GitHub knows no shell 'zsh'; write a command with '{0}' for the script's file, as 'zsh {0}'")
        ) { script("zsh") },
        RuleCase(
            "misspelt",
            finds: wrongShell(
                "GitHub knows no shell 'Bash'; write 'bash', or a command with '{0}' for the script's file, as 'Bash {0}'"
            )
        ) { script("Bash") },
        RuleCase("nothing", finds: wrongShell("the shell has no name; leave it out for GitHub's default")) {
            script("")
        },
        RuleCase(
            "of Windows, on Linux", finds: wrongShell("the runner 'ubuntu-24.04' has no shell 'cmd'; use 'bash'")
        ) { script(.cmd) },
        RuleCase(
            "of Windows, by default, in a matrix",
            finds: [
                "a.yml: error: jobs.a.defaults.run.shell: the runner 'ubuntu-24.04' has no shell 'powershell'; use 'pwsh'"
                    + " [shell]"
            ]
        ) {
            let legs = TypedMatrix<Leg>().varying(\.os, over: ["windows-2025", "ubuntu-24.04"])
            Job(
                "a", runsOn: Runner(legs.os), defaults: Defaults(shell: "powershell"),
                strategy: Strategy(matrix: legs.matrix)
            ) { RunStep.right }
        },
        RuleCase("of Windows, by default, where no step takes it") {
            Job("a", runsOn: .ubuntu2404, defaults: Defaults(shell: "powershell")) {
                RunStep(script: "true", shell: .bash)
            }
        },
        RuleCase("of Windows, where the runner is asked") {
            inEach(RunStep(if: runner.os == "Windows", script: "build.bat", shell: .cmd))
        },
        RuleCase("of Windows, where the matrix is asked") {
            inEach(RunStep(if: systems.os == "windows-2025", script: "build.bat", shell: .cmd))
        },
        RuleCase("of Windows, where the matrix and more is asked") {
            inEach(
                RunStep(
                    if: github.eventName == "push" && startsWith(systems.os, "windows"), script: "build.bat",
                    shell: .cmd))
        },
        RuleCase(
            "of Windows, where the matrix is asked for another system",
            finds: wrongShell("the runner 'ubuntu-24.04' has no shell 'cmd'; use 'bash'")
        ) { inEach(RunStep(if: systems.os != "windows-2025", script: "build.bat", shell: .cmd)) },
        RuleCase(
            "of Windows, where only the event is asked",
            finds: wrongShell("the runner 'ubuntu-24.04' has no shell 'cmd'; use 'bash'")
        ) { inEach(RunStep(if: github.eventName == "push", script: "build.bat", shell: .cmd)) },
    ]

    private static let systems = TypedMatrix<Leg>().varying(\.os, over: ["windows-2025", "ubuntu-24.04"])

    private static func inEach(_ step: RunStep) -> Job {
        Job("a", runsOn: Runner(systems.os), strategy: Strategy(matrix: systems.matrix)) { step }
    }

    @Test(arguments: shells) func `a shell exists where the job runs`(_ example: RuleCase) {
        example.verify(in: Self.shells)
    }

    private static func deploying(_ environment: DeploymentEnvironment) -> Job {
        Job("a", runsOn: .ubuntu2404, environment: environment) { RunStep.right }
    }

    static let environments: [RuleCase] = [
        RuleCase("a name") { deploying("production eu/west") },
        RuleCase("a computed name") { deploying("\(github.refName)") },
        RuleCase(
            "none",
            finds: [
                "a.yml: warning: jobs.a.environment: the environment has no name, so that its rules and secrets do not"
                    + " apply; leave the key out, or name one [environment-name]"
            ]
        ) { deploying("") },
        RuleCase(
            "too long",
            finds: [
                "a.yml: error: jobs.a.environment: the environment's name has more than 255 characters, which is GitHub's"
                    + " limit [environment-name]"
            ]
        ) { deploying(DeploymentEnvironment(Value(String(repeating: "n", count: 256)))) },
        RuleCase(
            "an address that nobody sees",
            finds: [
                "a.yml: warning: jobs.a.environment.url: the URL is shown with the deployment, and 'deployment: false'"
                    + " creates none; leave one of the two out [environment-name]"
            ]
        ) { deploying(DeploymentEnvironment("production", url: "https://example.com", deployment: false)) },
    ]

    @Test(arguments: environments) func `an environment has a name`(_ example: RuleCase) {
        example.verify(in: Self.environments)
    }

    static let variables: [RuleCase] = [
        RuleCase("free names") {
            Job.of { RunStep(script: "true", env: ["GITHUB_TOKEN": "\(github.token)", "RUNNER_X": "1", "CI": "1"]) }
        },
        RuleCase("the runner's own value again") {
            Job.of {
                RunStep(script: "true", env: ["GITHUB_RUN_ID": "\(github.runID)", "RUNNER_TEMP": "\(runner.temp)"])
            }
        },
        RuleCase("what the runner does not set") {
            Job(
                "a", runsOn: .ubuntu2404,
                services: ["runner": Service(Container(image: "ghcr.io/acme/runner:1", env: ["RUNNER_NAME": "test"]))]
            ) { RunStep(script: "true", env: ["RUNNER_DEBUG": "1"]) }
        },
        RuleCase(
            "GitHub's own, and none",
            finds: [
                "a.yml: error: jobs.a.env: a variable has no name [variable-name]",
                "a.yml: error: jobs.a.env.A=B: the variable's name 'A=B' holds '=' or a NUL [variable-name]",
                "a.yml: error: jobs.a.steps[0].env.RUNNER_OS: the runner sets 'RUNNER_OS' itself, and this value is not"
                    + " seen; choose another name [variable-name]",
            ]
        ) {
            Job("a", runsOn: .ubuntu2404, env: ["": "x", "A=B": "c"]) {
                RunStep(script: "true", env: ["RUNNER_OS": "x"])
            }
        },
    ]

    @Test(arguments: variables) func `a variable has a name of its own`(_ example: RuleCase) {
        example.verify(in: Self.variables)
    }

    private static func text(_ literal: String) -> Job {
        Job.of { RunStep(script: "true", env: ["V": "\(github.ref) \(literal)"]) }
    }

    private static func deep(_ levels: Int) -> UntypedValue {
        (0..<levels).reduce("x") { value, _ in .map(["k": value]) }
    }

    static let sizes: [RuleCase] = [
        RuleCase("text as long as can be") { text(String(repeating: "n", count: 20_974)) },
        RuleCase(
            "text that is too long",
            finds: [
                "a.yml: error: jobs.a.steps[0].env.V: the expression has 21001 characters as GitHub counts them, of which it"
                    + " accepts 21000; keep long text in a file of the repository [expression-size]"
            ]
        ) { text(String(repeating: "n", count: 20_975)) },
        RuleCase(
            "text that doubles",
            finds: [
                "a.yml: error: jobs.a.steps[0].env.V: the expression has 21026 characters as GitHub counts them, of which it"
                    + " accepts 21000; keep long text in a file of the repository [expression-size]"
            ]
        ) { text(String(repeating: "{'", count: 5_250)) },
        RuleCase(
            "a long script",
            finds: [
                "a.yml: warning: jobs.a.steps[0].run: the script has more than 21000 characters, which is GitHub's limit;"
                    + " keep it in a file of the repository [expression-size]"
            ]
        ) { Job.of { RunStep(script: Script(String(repeating: "n", count: 21_001))) } },
        RuleCase("fifty levels") { Job("a", runsOn: .ubuntu2404, extra: ["deep": deep(47)]) { RunStep.right } },
        RuleCase(
            "fifty-one levels",
            finds: ["a.yml: error: the workflow is 51 levels deep; GitHub reads 50 [workflow-size]"]
        ) { Job("a", runsOn: .ubuntu2404, extra: ["deep": deep(48)]) { RunStep.right } },
    ]

    @Test(arguments: sizes) func `nothing is larger than GitHub reads`(_ example: RuleCase) {
        example.verify(in: Self.sizes)
    }
}
