import Testing
import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// What is in an artifact, and what comes along with others.
struct ArtifactContentRuleTests {
    private static func hidden(_ name: String, isAll: Bool = true) -> String {
        "a.yml: \(isAll ? "error" : "warning"): jobs.a.steps[0].with.path: hidden files are left out, and '\(name)' is hidden,"
            + " so that \(isAll ? "nothing" : "nothing below it") is uploaded; rename it, or set 'include-hidden-files'"
            + " [hidden-artifact]"
    }

    private static func upload(
        _ paths: Value<String>..., ifNone: UploadArtifact.MissingFiles? = nil, hidden: Value<Bool>? = nil,
        finds: [String] = []
    ) -> RuleCase {
        RuleCase(finds.first ?? "files that are found", finds: finds) {
            Job.of { UploadArtifact(path: paths, ifNoFilesFound: ifNone, includeHiddenFiles: hidden) }
        }
    }

    static let uploads: [RuleCase] = [
        upload(".digests/", finds: [hidden(".digests")]),
        upload(".digests", finds: [hidden(".digests")]),
        upload(".digests/*", finds: [hidden(".digests")]),
        upload("out/.digests/**/*.txt", finds: [hidden(".digests")]),
        upload("out/*/.cache/x", finds: [hidden(".cache")]),
        upload("dist/.env", finds: [hidden(".env")]),
        upload("\(Value<String>(.path("runner", "temp")))/.digests/*", finds: [hidden(".digests")]),
        upload("dist/*", ".env", finds: [hidden(".env", isAll: false)]),
        upload(".digests", ifNone: .ignore, finds: [hidden(".digests", isAll: false)]),
        upload(".digests/", hidden: true),
        upload("./digests/"),
        upload("../digests/*"),
        upload(".build/release/app"),
        upload("\(Value<String>(.path("github", "workspace")))/.build/release/app"),
        upload("dist", "!dist/.env"),
    ]

    @Test(arguments: uploads) func `an artifact has files that are not hidden`(_ rule: RuleCase) {
        rule.verify(about: ["hidden-artifact"])
    }

    private static func matrix(_ upload: UploadArtifact, finds: [String] = []) -> RuleCase {
        RuleCase(finds.first ?? "one upload", finds: finds) {
            Job(
                "a", runsOn: .ubuntu2404,
                strategy: Strategy(matrix: .vectors(MatrixVectors(axes: ["arch": ["amd64", "arm64"]])))
            ) { upload }
        }
    }

    private static let twice =
        "a.yml: error: jobs.a.steps[0].with.name: variations of the matrix upload the artifact 'x' more than once, and the"
        + " second upload fails; name 'matrix.arch' in it [artifact-name]"

    static let legs: [RuleCase] = [
        matrix(UploadArtifact(name: "x", path: ["out/x"], ifNoFilesFound: .ignore)),
        matrix(UploadArtifact(name: "x", path: ["out/*-amd64.zip"])),
        matrix(UploadArtifact(name: "x", path: ["out/*-amd64.zip"], ifNoFilesFound: .error), finds: [twice]),
        matrix(UploadArtifact(name: "x", path: ["out/x"], ifNoFilesFound: .error), finds: [twice]),
        matrix(UploadArtifact(name: "x", path: ["out/x"]), finds: [twice]),
    ]

    @Test(arguments: legs) func `an artifact that one leg has is uploaded once`(_ rule: RuleCase) {
        rule.verify(about: ["artifact-name"])
    }

    private static let record =
        "a.yml: warning: jobs.release.steps[0].with: the download takes the record of a build along, an artifact that the"
        + " build uploads by itself; name a 'pattern', or set 'DOCKER_BUILD_RECORD_UPLOAD' to 'false' for the build"
        + " [artifact-merge]"

    private static func release(
        _ name: String, _ download: DownloadArtifact, needs: [JobID] = ["image"],
        env: EnvironmentVariables = [:], script: String = "ls dist", finds: [String] = []
    ) -> RuleCase {
        RuleCase(name, finds: finds) {
            Job("image", runsOn: .ubuntu2404, env: env) {
                DockerSetupBuildx()
                DockerBuildPush(outputs: ["type=cacheonly"])
                UploadArtifact(name: "bin-x", path: ["x"])
            }
            Job("release", needs: needs, runsOn: .ubuntu2404) {
                download
                RunStep(script: Script(script))
            }
        }
    }

    private static let all = DownloadArtifact(path: "dist", mergeMultiple: true)

    static let downloads: [RuleCase] = [
        release("everything", all, finds: [record]),
        release("every name", DownloadArtifact(path: "dist", pattern: "*", mergeMultiple: true), finds: [record]),
        release(
            "folders that are gone through", DownloadArtifact(path: "dist"), script: "cp -r dist out", finds: [record]),
        release("folders", DownloadArtifact(path: "dist"), script: "ls dist/binaries"),
        release("a pattern", DownloadArtifact(path: "dist", pattern: "bin-*", mergeMultiple: true)),
        release("no record", all, env: ["DOCKER_BUILD_RECORD_UPLOAD": "false"]),
        release("no summary", all, env: ["DOCKER_BUILD_SUMMARY": "false"]),
        release("no needs", all, needs: []),
    ]

    @Test(arguments: downloads) func `records of builds stay out of downloads`(_ rule: RuleCase) {
        rule.verify(about: ["artifact-merge"])
    }
}
