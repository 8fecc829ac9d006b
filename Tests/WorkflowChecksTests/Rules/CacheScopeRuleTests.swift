import Testing
import Workflows

struct CacheScopeRuleTests {
    private static let platforms = MatrixVectors(axes: ["slug": ["amd64", "386"]])
    private static let slug = Value<String>(.path("matrix", "slug"))

    private static func job(_ id: JobID = "a", _ vectors: MatrixVectors? = nil, _ builds: DockerBuildPush...) -> Job {
        Job(
            id, runsOn: .ubuntu2404, permissions: Permissions(contents: .read),
            strategy: vectors.map { Strategy(matrix: .vectors($0)) }
        ) {
            DockerSetupQEMU()
            DockerSetupBuildx()
            builds.map(\.element)
        }
    }

    private static func build(
        _ cache: Value<String>, to target: Value<String>? = nil, platform: Value<String> = "linux/amd64,linux/386",
        file: Value<String> = "Dockerfile"
    ) -> DockerBuildPush {
        DockerBuildPush(
            cacheFrom: [cache], cacheTo: ["\(target ?? cache),mode=max"], file: file, platforms: [platform])
    }

    private static func warning(_ step: Int, _ text: String, job: String = "a", key: String = "cache-to") -> String {
        "a.yml: warning: jobs.\(job).steps[\(step)].with.\(key): \(text) [cache-scope]"
    }

    private static let variations = "variations that build different things write"
    private static let rest = "and each replaces what the others keep; name in it what tells them apart"

    static let cases: [RuleCase] = [
        RuleCase("a scope for each platform") {
            job("a", platforms, build("type=gha,scope=app-\(slug)", platform: "linux/\(slug)"))
        },
        RuleCase("one scope for all platforms", finds: [warning(2, "\(variations) the scope 'app', \(rest)")]) {
            job("a", platforms, build("type=gha,scope=app", platform: "linux/\(slug)"))
        },
        RuleCase(
            "no scope",
            finds: [
                warning(2, "\(variations) the scope 'buildkit', which is the default, \(rest)")
            ]
        ) { job("a", platforms, build("type=gha", platform: "linux/\(slug)")) },
        RuleCase(
            "one tag for all platforms",
            finds: [
                warning(2, "\(variations) the tag 'o/app:cache', \(rest)"),
                "a.yml: error: jobs.a.steps[2].with.cache-to: the step pushes its cache, and the job does not log in to"
                    + " 'docker.io' before it [registry-login]",
            ]
        ) { job("a", platforms, build("type=registry,ref=o/app:cache", platform: "linux/\(slug)")) },
        RuleCase("a matrix that has no part in the build") { job("a", platforms, build("type=gha,scope=app")) },
        RuleCase(
            "two images",
            finds: [
                warning(
                    3,
                    "two builds of different things write the scope 'app', and each replaces what the other keeps; give"
                        + " each one of its own")
            ]
        ) { job("a", nil, build("type=gha,scope=app"), build("type=gha,scope=app", file: "Dockerfile.web")) },
        RuleCase("one image, tested and then pushed") {
            job("a", nil, build("type=gha,scope=app"), build("type=gha,scope=app"))
        },
        RuleCase("two images that only the run tells apart") {
            job("a", nil, build("type=gha,scope=app"), build("type=gha,scope=app", file: github.sha))
        },
        RuleCase(
            "read and never written, written and never read",
            finds: [
                warning(2, "no build of the project writes the scope 'a' that is read here", key: "cache-from"),
                warning(2, "no build of the project reads the scope 'b' that is written here"),
            ]
        ) { job("a", nil, build("type=gha,scope=a", to: "type=gha,scope=b")) },
        RuleCase("written under a name that may be it") {
            job(
                "a", nil, build("type=gha,scope=a", to: "type=gha,scope=\(Value<String>(.path("env", "S")))"),
                DockerBuildPush(cacheFrom: ["type=gha,scope=\(Value<String>(.path("env", "S")))"]))
        },
        RuleCase(
            "read by a variable, and never written",
            finds: [
                warning(
                    2, "no build of the project writes the scope '${{ env.S }}' that is read here", key: "cache-from")
            ]
        ) {
            let scope = Value<String>(.path("env", "S"))
            Job("a", runsOn: .ubuntu2404, permissions: Permissions(contents: .read), env: ["S": "b"]) {
                RunStep.right
                DockerSetupBuildx()
                DockerBuildPush(cacheFrom: ["type=gha,scope=\(scope)"], context: ".")
            }
        },
        RuleCase(
            "the last stage only",
            finds: [
                warning(
                    2,
                    "the cache keeps the layers of the last stage only; add 'mode=max', or 'mode=min' if that is"
                        + " intended"
                )
            ]
        ) { job("a", nil, DockerBuildPush(cacheFrom: ["type=gha,scope=a"], cacheTo: ["type=gha,scope=a"])) },
        RuleCase("inline, and in forms that are not read") {
            job("a", nil, DockerBuildPush(cacheFrom: ["o/app:latest"], cacheTo: ["type=inline"]))
        },
    ]

    @Test(arguments: cases) func `caches are kept apart and read`(_ rule: RuleCase) { rule.verify(in: Self.cases) }
}
