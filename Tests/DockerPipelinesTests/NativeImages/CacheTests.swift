import Slipway
import Testing

/// Where layers are kept, and whether a run for a tag can reach them.
@Suite("Caches")
struct CacheTests {
    /// What the builds of a workflow read and write, once for each platform.
    static func caches(_ workflow: GeneratedWorkflow, _ input: String) throws -> [String] {
        try workflow.jobs.filter { $0.uses("docker/build-push-action") }.flatMap { job in
            let text = try job.step("docker/build-push-action").with[input]
            return text.map { job.expanded($0) } ?? []
        }
    }

    static let scopes: [String] = [
        "type=gha,scope=cached.app@linux-amd64", "type=gha,scope=cached.app@linux-arm64", "type=gha,scope=cached.tools",
    ]

    @Test("C11 a release reads GitHub's cache and does not fill it")
    func releaseReads() throws {
        let workflow = try GeneratedWorkflow(publishing: Pipelines.cachedByGitHub)
        #expect(try Self.caches(workflow, "cache-from") == Self.scopes)
        #expect(try Self.caches(workflow, "cache-to") == [])
    }

    @Test("C11 a branch fills what releases read, whole")
    func branchFills() throws {
        let workflow = try GeneratedWorkflow(warming: Pipelines.cachedByGitHub)
        #expect(try Self.caches(workflow, "cache-from") == Self.scopes)
        #expect(try Self.caches(workflow, "cache-to") == Self.scopes.map { "\($0),mode=max" })
        #expect(Set(Self.scopes).count == Self.scopes.count)
    }

    @Test("The branch builds what a release builds, on the same runners")
    func branchBuildsTheSame() throws {
        let release = try GeneratedWorkflow(publishing: Pipelines.cachedByGitHub)
        let branch = try GeneratedWorkflow(warming: Pipelines.cachedByGitHub)
        #expect(branch.jobs.map(\.id) == ["build-app", "build-tools"])
        for job in branch.jobs {
            let other = try release.job(job.id)
            #expect(job.rows == other.rows)
            #expect(job.node["runs-on"] == other.node["runs-on"])
            #expect(job.uses("docker/setup-qemu-action") == other.uses("docker/setup-qemu-action"))
            let (warm, real) = try (job.step("docker/build-push-action"), other.step("docker/build-push-action"))
            for input in ["context", "file", "platforms", "target", "build-args"] {
                #expect(warm.with[input] == real.with[input], "\(job.id): \(input)")
            }
        }
        #expect(try branch.job("build-app").step("docker/build-push-action").with["target"] == "runtime")
        #expect(try branch.job("build-tools").step("docker/build-push-action").with["file"] == "tools/Dockerfile")
    }

    @Test("The branch publishes nothing, logs in nowhere and may only read")
    func branchPublishesNothing() throws {
        let workflow = try GeneratedWorkflow(warming: Pipelines.cachedByGitHub)
        #expect(workflow.root["permissions"]?.keys == [])
        #expect(workflow.jobs.allSatisfy { $0.permissions == ["contents": "read"] })
        let allowed: Set<String> = [
            "actions/checkout", "docker/setup-qemu-action", "docker/setup-buildx-action", "docker/build-push-action",
        ]
        for job in workflow.jobs {
            #expect(job.steps.allSatisfy { allowed.contains($0.action ?? "") }, "\(job.id)")
            let inputs = try job.step("docker/build-push-action").with
            #expect(inputs["outputs"] == "type=cacheonly")
            #expect(inputs["push"] == nil && inputs["tags"] == nil)
        }
    }

    @Test("The branch is filled by pushes and by hand, one run at a time, each to its end")
    func branchIsTriggered() throws {
        let workflow = try GeneratedWorkflow(warming: Pipelines.cachedByGitHub)
        #expect(Pipelines.cachedByGitHub.files.map(\.name) == ["cached.yml", "warm-cached.yml"])
        #expect(workflow.root["on"]?.keys == ["push", "workflow_dispatch"])
        #expect(workflow.root["on"]?["push"]?.keys == ["branches"])
        #expect(workflow.root["on"]?["push"]?["branches"]?.texts == ["main"])
        #expect(workflow.root["concurrency"]?["group"]?.scalar == "warm-cached-${{ github.ref }}")
    }

    @Test("Two pipelines whose files differ behind a dot do not wait for each other")
    func separatesGroups() throws {
        let groups = try ["a.x.yml", "a.y.yml", "a"].map { name in
            try GeneratedWorkflow(publishing: Pipelines.native { $0.fileName = name }).root["concurrency"]?["group"]?
                .scalar
        }
        #expect(groups == ["a.x-${{ github.ref }}", "a.y-${{ github.ref }}", "a-${{ github.ref }}"])
    }

    @Test("A cache in the registry lies beside the image, one for each job and platform")
    func registryCache() throws {
        let native = try GeneratedWorkflow(publishing: Pipelines.native { $0.registry = .gitHub(owner: "octo") })
        let prefix = "type=registry,ref=ghcr.io/octo/app:buildcache"
        #expect(try Self.caches(native, "cache-from") == ["\(prefix)-linux-amd64", "\(prefix)-linux-arm64"])
        let emulated = try GeneratedWorkflow(publishing: Pipelines.emulated { $0.registry = .gitHub(owner: "octo") })
        #expect(try Self.caches(emulated, "cache-to") == ["\(prefix),mode=max,ignore-error=true"])
        #expect(Pipelines.native().files.count == 1)
    }

    @Test("Without a cache nothing is read or written")
    func noCache() throws {
        for pipeline in [Pipelines.native { $0.cache = .none }, Pipelines.emulated { $0.cache = .none }] {
            #expect(Pipelines.findings(pipeline) == [])
            #expect(pipeline.files.count == 1)
            let workflow = try GeneratedWorkflow(publishing: pipeline)
            #expect(try Self.caches(workflow, "cache-from") + Self.caches(workflow, "cache-to") == [])
        }
    }
}
