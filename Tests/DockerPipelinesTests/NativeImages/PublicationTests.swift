import Slipway
import Testing

/// How digests become tags, in the merging job of a native image and at the end of an emulated one.
@Suite("Publication")
struct PublicationTests {
    static let publish = "Publish the index"

    static func publishers(_ pipeline: NativeImages) throws -> [GeneratedJob] {
        let jobs = try GeneratedWorkflow(publishing: pipeline).jobs.filter { job in
            job.steps.contains { $0.name == publish }
        }
        #expect(jobs.count == pipeline.images.count)
        return jobs
    }

    @Test(
        "C13 the pattern of a download matches the artifacts of its image and no other", arguments: Sample.ofRepository)
    func collectsDigests(_ sample: Sample) throws {
        let workflow = try GeneratedWorkflow(publishing: sample.pipeline)
        let merges = workflow.jobs.filter { $0.id.hasPrefix("merge-") }
        #expect(!merges.isEmpty)
        for job in merges {
            let pattern = try #require(try job.step(Self.publish).with["artifacts"])
            for (builder, name) in workflow.artifactNames {
                #expect(NamePattern.isGlobMatch(pattern, name) == job.needs.contains(builder), "\(pattern) and \(name)")
            }
        }
    }

    @Test("C15 tags are decided in the job that publishes them, after the build", arguments: Sample.allCases)
    func decidesTags(_ sample: Sample) throws {
        for job in try Self.publishers(sample.pipeline) {
            let decision = try job.step("Decide the tags")
            #expect(decision.action == "$/.github/actions/release-tags" && decision.id == "tags")
            let inputs = try job.step(Self.publish).with
            #expect(inputs["tags"] == "${{ steps.tags.outputs.tags }}")
            #expect(inputs["image"] == "${{ steps.tags.outputs.image }}")
            #expect(try job.position("Decide the tags") == job.position(Self.publish) - 2)
        }
    }

    @Test("A second run of a tag does not replace the version that the first has published", arguments: Sample.allCases)
    func keepsVersions(_ sample: Sample) throws {
        for job in try Self.publishers(sample.pipeline) {
            let look = try job.step("Check for a published version")
            #expect(look.action == "$/.github/actions/published-version" && look.id == "published")
            #expect(
                look.with == [
                    "image": "${{ steps.tags.outputs.image }}", "version": "${{ steps.tags.outputs.version }}",
                ])
            #expect(try job.position("Check for a published version") == job.position(Self.publish) - 1)
            // What is published comes before what this run has built.
            let sources = try #require(job.step(Self.publish).with["sources"])
            #expect(sources.hasPrefix("${{ steps.published.outputs.digest"))
        }
    }

    @Test(
        "P11, P12 a publishing job logs in and sets up Buildx before, and names every platform",
        arguments: Sample.allCases)
    func isPrepared(_ sample: Sample) throws {
        for job in try Self.publishers(sample.pipeline) {
            let publishing = try job.position(Self.publish)
            #expect(try job.position("docker/login-action") < publishing)
            #expect(try job.position("docker/setup-buildx-action") < publishing)
            let inputs = try job.step(Self.publish).with
            #expect(inputs["platforms"] == "linux/amd64,linux/arm64")
            // A job under QEMU has one digest, of an index that holds all platforms.
            let isEmulated = job.uses("docker/build-push-action")
            let built = isEmulated ? " || steps.build.outputs.digest" : ""
            #expect(inputs["sources"] == "${{ steps.published.outputs.digest\(built) }}")
            #expect((inputs["artifacts"] == nil) == isEmulated)
        }
    }

    @Test("The version is read before anything is built, and labels the image", arguments: Sample.allCases)
    func readsVersion(_ sample: Sample) throws {
        for job in try DigestBuildTests.builds(sample.pipeline) {
            let release = try job.step("Read the version")
            #expect(release.action == "$/.github/actions/release-tags" && release.id == "release")
            #expect(try job.position("Read the version") == 1)
            let labels = try job.step("docker/build-push-action").with["labels"]
            #expect(labels == "${{ steps.release.outputs.labels }}")
        }
    }

    @Test("C23 the owner is read where its name is lowered, and nowhere else", arguments: Sample.allCases)
    func readsOwner(_ sample: Sample) throws {
        for step in try GeneratedWorkflow(publishing: sample.pipeline).jobs.flatMap(\.steps) {
            let reads = (Array(step.with.values) + step.env.values).contains { $0.contains("github.repository_owner") }
            #expect(!reads || step.action == "$/.github/actions/release-tags", "\(step.name)")
        }
    }
}
