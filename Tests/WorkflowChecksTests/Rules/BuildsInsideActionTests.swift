import Testing
import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// Builds, indexes and caches inside of an action of the repository's own count for the job that uses it.
struct BuildsInsideActionTests {
    private static let join = ActionFolder.composite("join") {
        RunStep(
            script: "docker buildx imagetools create -t ghcr.io/o/app:1 $(printf 'ghcr.io/o/app@sha256:%s ' *)",
            shell: .bash)
    }
    private static let joinCounted = ActionFolder.composite("join") {
        RunStep(
            script: """
                [ "$(ls | wc -l)" -eq 2 ] # the digests
                docker buildx imagetools create -t ghcr.io/o/app:1 $(printf 'ghcr.io/o/app@sha256:%s ' *)
                """, shell: .bash)
    }
    private static let prepare = ActionFolder.composite("prepare") {
        DockerSetupBuildx()
        DockerMetadata(images: ["ghcr.io/o/app"], tags: ["type=sha"])
    }
    private static let read = ActionFolder.composite("read") {
        RunStep(script: "jq -r '.tags[]' <<<\"$DOCKER_METADATA_OUTPUT_JSON\"", shell: .bash)
    }
    private static let build = ActionFolder.composite("build") {
        DockerSetupBuildx()
        DockerBuildPush(cacheFrom: ["type=gha,scope=a"], cacheTo: ["type=gha,scope=a"])
    }
    private static let greet = ActionFolder.composite("greet") { RunStep(script: "echo Hello", shell: .bash) }
    private static let call = ActionFolder.composite("call") {
        RunStep(script: "gh api user", env: ["GH_TOKEN": github.token], shell: .bash)
    }

    private static func own(_ name: String) -> ActionStep { ActionStep(.own(name)) }

    private static func using(
        _ name: String, _ actions: [ActionFolder], permissions: Permissions = Permissions(contents: .read),
        finds: [String] = [], @StepsBuilder steps: () -> [Step]
    ) -> RuleCase {
        RuleCase(
            name, [.pushed { Job("a", runsOn: .ubuntu2404, permissions: permissions, steps: steps) }],
            actions: actions, finds: finds)
    }

    static let digests: [RuleCase] = [
        using(
            "digests that nobody counts", [join],
            finds: [
                "a.yml: warning: jobs.a.steps[3]: the script joins whatever digests there are; compare their number with the"
                    + " declared platforms first, so that an index without one of them is never published [digest-count]"
            ]
        ) {
            DockerSetupBuildx()
            UploadArtifact(name: "digests", path: ["digests"])
            DownloadArtifact(name: "digests", path: "digests")
            own("join")
        },
        using("digests that are counted", [joinCounted]) {
            DockerSetupBuildx()
            UploadArtifact(name: "digests", path: ["digests"])
            DownloadArtifact(name: "digests", path: "digests")
            own("join")
        },
    ]

    @Test(arguments: digests) func `digests are counted inside of actions`(_ rule: RuleCase) {
        rule.verify(about: ["digest-count"])
    }

    static let builders: [RuleCase] = [
        using(
            "no builder", [join],
            finds: [
                "a.yml: warning: jobs.a.steps[0]: the job publishes an index with whatever Buildx the machine has; set up a"
                    + " known one before [index-needs]"
            ]
        ) { own("join") },
        using("a builder of another action", [prepare, join]) {
            own("prepare")
            own("join")
        },
    ]

    @Test(arguments: builders) func `an index is made by a known builder`(_ rule: RuleCase) {
        rule.verify(about: ["index-needs"])
    }

    static let variables: [RuleCase] = [
        using(
            "nothing computes the variable", [read],
            finds: [
                "a.yml: error: jobs.a.steps[0]: the script reads 'DOCKER_METADATA_OUTPUT_…', and no step before it in the job"
                    + " runs docker/metadata-action; variables end with their job [metadata-variable]"
            ]
        ) { own("read") },
        using("another action computes the variable", [prepare, read]) {
            own("prepare")
            own("read")
        },
    ]

    @Test(arguments: variables) func `variables of metadata come from actions`(_ rule: RuleCase) {
        rule.verify(about: ["metadata-variable"])
    }

    @Test func `caches of builds inside of actions are looked at`() {
        Self.using(
            "a cache of the last stage", [Self.build],
            finds: [
                "a.yml: warning: jobs.a.steps[0]: the cache keeps the layers of the last stage only; add 'mode=max', or"
                    + " 'mode=min' where that is meant [cache-scope]"
            ]
        ) { Self.own("build") }.verify(about: ["cache-scope"])
    }

    static let permissions: [RuleCase] = [
        using(
            "an action that needs nothing", [greet], permissions: Permissions(packages: .write),
            finds: [
                "a.yml: warning: jobs.a.permissions: the job grants 'packages: write', which no step of it uses"
                    + " [excess-permission]"
            ]
        ) { own("greet") },
        using("an action that may use the token", [call], permissions: Permissions(packages: .write)) { own("call") },
    ]

    @Test(arguments: permissions) func `actions use permissions`(_ rule: RuleCase) {
        rule.verify(about: ["excess-permission"])
    }
}
