import Slipway
import Testing
import WorkflowYAML

/// What the workflow of Examples/NativeDigests says as a whole, and which jobs it has.
@Suite("The publishing workflow")
struct PublishingWorkflowTests {
    let workflow: GeneratedWorkflow

    init() throws { workflow = try GeneratedWorkflow(publishing: Pipelines.example) }

    /// Tags, and whether the pushed tag starts a run.
    static let tags: [(tag: String, starts: Bool)] = [
        ("v1.2.3", true), ("v10.20.30", true), ("v1.2.3-rc.1", true), ("v2.8", false), ("v1", false),
        ("version1.2.3", false), ("1.2.3", false), ("app-v1.2.3", false), ("v1.2.x", false), ("v1.2.3/x", false),
    ]

    @Test("C1 only a pushed version tag starts it", arguments: tags)
    func startsForVersions(_ tag: String, starts: Bool) throws {
        let trigger = try #require(workflow.root["on"])
        #expect(trigger.keys == ["push"])
        #expect(trigger["push"]?.keys == ["tags"])
        let patterns = trigger["push"]?["tags"]?.texts ?? []
        #expect(patterns == ["v[0-9]+.[0-9]+.[0-9]+*"])
        #expect(try patterns.contains { try NamePattern.isFilterMatch($0, tag) } == starts)
    }

    @Test("C2 it has three jobs")
    func hasThreeJobs() {
        #expect(workflow.root["name"]?.scalar == "Publish Docker Images")
        #expect(workflow.jobs.map(\.id) == ["build-api", "build-worker", "merge-worker"])
        #expect(
            workflow.jobs.map(\.name) == [
                "Build and publish api", "Build worker (${{ matrix.platform }})", "Publish worker",
            ])
    }

    @Test("C3 each job states what its token may do, and no other right is given")
    func statesPermissions() throws {
        #expect(workflow.root["permissions"] == .mapping(.init()))
        for job in workflow.jobs {
            #expect(job.permissions == ["contents": "read", "packages": "write"], "\(job.id)")
        }
    }

    // Rows of a matrix instead of a list of platforms: what follows from a platform stands beside it, and no
    // expression has to choose.
    @Test("C4 the worker is built once for each platform, and one failure stops no other")
    func hasMatrix() throws {
        let job = try workflow.job("build-worker")
        #expect(job.node["strategy"]?.keys == ["fail-fast", "matrix"])
        #expect(job.node["strategy"]?["fail-fast"]?.scalar == "false")
        #expect(job.node["strategy"]?["matrix"]?.keys == ["include"])
        #expect(job.rows.map { $0["platform"] } == ["linux/amd64", "linux/arm64"])
        #expect(job.expanded(job.name) == ["Build worker (linux/amd64)", "Build worker (linux/arm64)"])
    }

    @Test("C5 each platform is built on a runner of its own kind")
    func choosesRunners() throws {
        let job = try workflow.job("build-worker")
        #expect(job.expanded(job.node["runs-on"]?.scalar) == ["ubuntu-24.04", "ubuntu-24.04-arm"])
        for id in ["build-api", "merge-worker"] {
            #expect(try workflow.job(id).node["runs-on"]?.scalar == "ubuntu-24.04")
        }
    }

    @Test("C5 a reader is told who has arm64 runners")
    func explainsRunners() {
        let text = String(decoding: Pipelines.example.files[0].workflow.rendered().bytes, as: UTF8.self)
        #expect(text.contains("  # GitHub's arm64 runners are free for public repositories; private ones"))
        let other = Pipelines.native([.linuxAMD64]).files[0].workflow.rendered().bytes
        #expect(!String(decoding: other, as: UTF8.self).contains("arm64 runners"))
    }

    @Test("C6 each platform has its Dockerfile")
    func choosesDockerfiles() throws {
        let worker = try workflow.job("build-worker")
        #expect(
            worker.expanded(try worker.step("docker/build-push-action").with["file"])
                == ["Dockerfile.worker", "Dockerfile.worker.arm64"])
        #expect(try workflow.job("build-api").step("docker/build-push-action").with["file"] == "Dockerfile.api")
    }

    @Test("C7 nothing of the worker is emulated")
    func workerNeedsNoEmulation() throws {
        for id in ["build-worker", "merge-worker"] {
            #expect(try !workflow.job(id).uses("docker/setup-qemu-action"), "\(id)")
        }
        let worker = try workflow.job("build-worker")
        #expect(
            worker.expanded(try worker.step("docker/build-push-action").with["platforms"])
                == ["linux/amd64", "linux/arm64"])
    }

    @Test("C8 the API's job sets up QEMU before Buildx, which asks it for platforms")
    func emulatesAPI() throws {
        let job = try workflow.job("build-api")
        #expect(try job.position("docker/setup-qemu-action") < job.position("docker/setup-buildx-action"))
        #expect(try job.step("docker/build-push-action").with["platforms"] == "linux/amd64,linux/arm64")
        #expect(job.rows == [[:]])
    }

    @Test("C14 the merge waits for the build and for nothing else")
    func mergeNeedsBuild() throws {
        #expect(try workflow.job("merge-worker").needs == ["build-worker"])
        #expect(try workflow.job("build-api").needs == [])
        #expect(try workflow.job("build-worker").needs == [])
        #expect(workflow.jobs.allSatisfy { $0.node["if"] == nil })
    }

    @Test("A tag that is pushed again waits for its own run, and no run is cancelled")
    func serializes() {
        #expect(workflow.root["concurrency"]?["group"]?.scalar == "publish-images-${{ github.ref }}")
    }
}
