import Slipway
import TestSupport
import Testing
import WorkflowYAML

/// Images of components: a job for each platform, and one that joins them.
@Suite("Charts: images")
struct ComponentImageTests {
    /// The workflows that build, and the job that joins their digests first.
    static let builds = [("build-and-test.yml", "merge-manifests"), ("release.yml", "publish-images")]

    @Test("D4: every component is built for every platform, and one failure stops no other", arguments: builds)
    func buildsAll(_ file: String, _ merge: String) throws {
        let job = try ChartSamples.workflow(file).job("build-images")
        #expect(job.node["strategy"]?["fail-fast"]?.scalar == "false")
        #expect(
            job.rows.map { [$0["component"], $0["platform"]] } == [
                ["broker", "linux/amd64"], ["broker", "linux/arm64"], ["agent", "linux/amd64"],
                ["agent", "linux/arm64"],
            ])
        #expect(
            job.rows.map { $0["dockerfile"] } == ["Dockerfile.broker", "Dockerfile.broker"] + [
                "Dockerfile.agent", "Dockerfile.agent",
            ])
    }

    @Test("D5: every platform has a runner of its own kind, and nothing is emulated", arguments: builds)
    func runsNatively(_ file: String, _ merge: String) throws {
        let job = try ChartSamples.workflow(file).job("build-images")
        #expect(
            job.expanded(job.node["runs-on"]?.scalar) == [
                "ubuntu-24.04", "ubuntu-24.04-arm", "ubuntu-24.04", "ubuntu-24.04-arm",
            ])
        #expect(!job.uses("docker/setup-qemu-action"))
    }

    static let permissions: [String: [String: String]] = [
        "chart-tests": ["contents": "read"], "run-tags": [:],
        "build-images": ["contents": "read", "packages": "write"],
        "merge-manifests": ["contents": "read", "packages": "write"],
        "deployment-tests": ["contents": "read", "packages": "read"],
        "preview-charts": ["contents": "read", "packages": "write"],
        "check-gate": ["actions": "read"], "verify-version": ["contents": "read"], "approval": ["contents": "read"],
        "publish-images": ["contents": "read", "packages": "write"],
        "move-tags": ["contents": "read", "packages": "write"],
        "publish-charts": ["contents": "read", "packages": "write"], "github-release": ["contents": "write"],
        "setup": ["contents": "read"], "unit-tests": ["contents": "read"], "integration-tests": ["contents": "read"],
        "clean-up": ["packages": "write"], "charts": ["contents": "read"], "try-images": ["contents": "read"],
    ]

    @Test("D6: each job states what it needs, and the workflow grants nothing", arguments: ChartLayout.allCases)
    func grantsLittle(_ layout: ChartLayout) throws {
        for file in ChartSamples.pipeline(layout).workflows {
            let workflow = GeneratedWorkflow(file.workflow)
            #expect(workflow.root["permissions"]?.entries.isEmpty == true)
            for job in workflow.jobs {
                #expect(job.node["permissions"] != nil)
                #expect(job.permissions == Self.permissions[job.id], "\(file.name) \(job.id)")
            }
        }
    }

    @Test(
        "D7: each digest has an artifact of its own, and a component's are found by no other's name", arguments: builds)
    func namesArtifacts(_ file: String, _ merge: String) throws {
        let pipeline = ChartSamples.pipeline {
            $0.components.append(SystemComponent("broker-worker", platforms: [.linuxAMD64], paths: ["worker/**"]))
        }
        let workflow = try ChartSamples.workflow(file, of: pipeline)
        let build = try workflow.job("build-images")
        let names = build.expanded(try build.step("actions/upload-artifact").with["name"])
        #expect(names.count == 5 && Set(names).count == 5)
        let merge = try workflow.job(merge)
        let patterns = merge.expanded(try merge.step("actions/download-artifact").with["pattern"])
        let counts = merge.expanded(try merge.step("Publish the index").env["DIGEST_COUNT"])
        for (pattern, count) in zip(patterns, counts) {
            let found = names.filter { NamePattern.isGlobMatch(pattern, $0) == true }
            #expect(found.count == Int(count), "\(pattern)")
        }
        #expect(counts == ["2", "2", "1"])
    }

    @Test("D8: a cache belongs to one component and platform; releases read it and fill none")
    func keepsLayers() throws {
        let build = try ChartSamples.workflow("build-and-test.yml").job("build-images")
        let with = try build.step("docker/build-push-action").with
        let scopes = build.expanded(with["cache-from"])
        #expect(Set(scopes).count == 4 && scopes.first == "type=gha,scope=broker@linux-amd64")
        #expect(build.expanded(with["cache-to"]) == scopes.map { "\($0),mode=max" })
        let release = try ChartSamples.workflow("release.yml").job("build-images")
        let released = try release.step("docker/build-push-action").with
        #expect(release.expanded(released["cache-from"]) == scopes)
        #expect(released["cache-to"] == nil)
    }

    @Test("D8: layers are kept in the image's own repository, or nowhere, where that is asked for")
    func keepsLayersElsewhere() throws {
        for (cache, source) in [(BuildCache.registry, "buildcache-${{ matrix.slug }}"), (.none, "")] {
            let pipeline = ChartSamples.pipeline { $0.cache = cache }
            let with = try ChartSamples.workflow("build-and-test.yml", of: pipeline).job("build-images")
                .step("docker/build-push-action").with
            #expect((with["cache-from"] ?? "").hasSuffix(source) && (with["cache-from"] == nil) == source.isEmpty)
        }
    }

    @Test("A stage is named where a component has one, and all arguments reach every build")
    func passesArguments() throws {
        let pipeline = ChartSamples.pipeline { $0.components[1].target = "agent" }
        let build = try ChartSamples.workflow("build-and-test.yml", of: pipeline).job("build-images")
        let with = try build.step("docker/build-push-action").with
        #expect(build.expanded(with["target"]) == ["", "", "agent", "agent"])
        #expect(with["build-args"] == "VERSION=${{ github.ref_name }}")
        let plain = try ChartSamples.workflow("build-and-test.yml").job("build-images")
        #expect(try plain.step("docker/build-push-action").with["target"] == nil)
        #expect(plain.rows.allSatisfy { $0["target"] == nil })
    }

    @Test("What is pushed by digest is what is merged, under one name")
    func agreesOnName() throws {
        let pipeline = ChartSamples.pipeline { $0.registry = .gitHub(owner: "octo-org") }
        let workflow = try ChartSamples.workflow("build-and-test.yml", of: pipeline)
        let build = try workflow.job("build-images").step("docker/build-push-action").with["outputs"] ?? ""
        let merged = try workflow.job("merge-manifests").step("Publish the index").env["IMAGE"] ?? ""
        #expect(merged == "ghcr.io/octo-org/${{ matrix.image }}")
        #expect(build.contains("name=\(merged),"))
    }
}
