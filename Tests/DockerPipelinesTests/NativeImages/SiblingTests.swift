import Slipway
import Testing

/// Images whose ids resemble each other, built natively in one run.
@Suite("Images in one run")
struct SiblingTests {
    static let groups: [[String]] = [
        ["app", "app-worker"],
        ["app", "app-", "app-linux", "app-linux-amd64", "app_worker", "a", "ap", "-app", "_app"],
        ["digests", "digests-app", "app"],
        ["1", "11", "1-1", "amd64", "linux"],
    ]

    @Test("Each download takes exactly the digests of its own image", arguments: groups)
    func separates(_ ids: [String]) throws {
        let pipeline = NativeImages(
            images: ids.enumerated().map {
                ContainerImage("image\($0)", id: $1, platforms: [.linuxAMD64, .linuxARM64])
            })
        #expect(Pipelines.findings(pipeline) == [])
        let workflow = try GeneratedWorkflow(publishing: pipeline)
        let artifacts = workflow.artifactNames
        #expect(Set(artifacts.map(\.name)).count == ids.count * 2)
        for id in ids {
            let inputs = try workflow.job("merge-\(id)").step(PublicationTests.publish).with
            let pattern = try #require(inputs["artifacts"])
            let taken = artifacts.filter { NamePattern.isGlobMatch(pattern, $0.name) == true }
            #expect(taken.map(\.job) == ["build-\(id)", "build-\(id)"], "\(pattern)")
            #expect(taken.map(\.name) == ["digests-\(id)@linux-amd64", "digests-\(id)@linux-arm64"])
        }
    }

    @Test("The matcher sees what a hyphen as separator would mix")
    func matcherSeesMixing() {
        #expect(NamePattern.isGlobMatch("digests-app-*", "digests-app-worker-linux-amd64") == true)
        #expect(NamePattern.isGlobMatch("digests-*", "digests-app@linux-amd64") == true)
        #expect(NamePattern.isGlobMatch("digests-app@*", "digests-app@linux-amd64") == true)
        #expect(NamePattern.isGlobMatch("digests-app@*", "digests-app-worker@linux-amd64") == false)
        #expect(NamePattern.isGlobMatch("digests-@(app)*", "digests-app") == nil)
    }

    @Test("No image is named in the jobs of another one")
    func namesOnlyItself() throws {
        let workflow = try GeneratedWorkflow(publishing: Pipelines.siblings)
        for (id, file) in [("app", "Dockerfile"), ("app-worker", "Dockerfile.worker")] {
            let build = try workflow.job("build-\(id)")
            let name = "ghcr.io/${{ github.repository_owner }}/\(id)"
            #expect(try build.step("Read the version").with["image"] == name)
            #expect(try workflow.job("merge-\(id)").step("Decide the tags").with["image"] == name)
            #expect(build.expanded(try build.step("docker/build-push-action").with["file"]) == [file, file])
            #expect(try workflow.job("merge-\(id)").needs == ["build-\(id)"])
        }
    }
}
