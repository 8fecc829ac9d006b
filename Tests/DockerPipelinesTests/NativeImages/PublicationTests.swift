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

    @Test("C13 a download flattens the artifacts of its image and takes no other", arguments: Sample.ofRepository)
    func collectsDigests(_ sample: Sample) throws {
        let pipeline = sample.pipeline
        let workflow = try GeneratedWorkflow(publishing: pipeline)
        let merges = workflow.jobs.filter { $0.uses("actions/download-artifact") }
        #expect(!merges.isEmpty)
        for job in merges {
            let inputs = try job.step("actions/download-artifact").with
            #expect(inputs["merge-multiple"] == "true")
            #expect(inputs["path"] == "${{ runner.temp }}/digests")
            let pattern = try #require(inputs["pattern"])
            for (builder, name) in workflow.artifactNames {
                #expect(NamePattern.isGlobMatch(pattern, name) == job.needs.contains(builder), "\(pattern) and \(name)")
            }
        }
    }

    @Test("C15 tags are computed in the job that publishes them", arguments: Sample.ofRepository)
    func computesTags(_ sample: Sample) throws {
        let pipeline = sample.pipeline
        for job in try Self.publishers(pipeline) {
            let metadata = try job.step("Compute the tags")
            #expect(metadata.action == "docker/metadata-action" && metadata.id == "tags")
            #expect(metadata.with["images"] == "${{ steps.image.outputs.image }}")
            #expect(metadata.with["tags"]?.isEmpty == false)
            #expect(try job.step(Self.publish).env["TAGS"] == "${{ steps.tags.outputs.tags }}")
            #expect(try job.position("Compute the tags") < job.position(Self.publish))
        }
    }

    @Test(
        "P11, P12 a publishing job logs in and sets up Buildx before, and counts on every platform",
        arguments: Sample.ofRepository)
    func isPrepared(_ sample: Sample) throws {
        for job in try Self.publishers(sample.pipeline) {
            let publishing = try job.position(Self.publish)
            #expect(try job.position("docker/login-action") < publishing)
            #expect(try job.position("docker/setup-buildx-action") < publishing)
            // A job under QEMU has one digest, of an index that holds all platforms.
            let count = job.uses("docker/build-push-action") ? "1" : "2"
            let environment = try job.step(Self.publish).env
            #expect(environment["DIGEST_COUNT"] == count)
            #expect(environment["PLATFORMS"] == "linux/amd64,linux/arm64")
            #expect(environment["DIGEST_DIR"] == "${{ runner.temp }}/digests")
        }
    }

    /// Outputs of the comparison with other tags, and the tags that a release gets then.
    static let releases: [(outputs: [String: String], tags: [String])] = [
        (
            ["latest": "true", "moves-minor": "true", "moves-major": "true"],
            ["{{version}}", "{{major}}.{{minor}}", "latest"]
        ),
        (["latest": "false", "moves-minor": "true", "moves-major": "true"], ["{{version}}", "{{major}}.{{minor}}"]),
        (["latest": "false", "moves-minor": "false", "moves-major": "false"], ["{{version}}"]),
    ]

    @Test("C22 only the version is sure of its tag; the action adds no 'latest' of its own", arguments: releases)
    func enablesTags(_ outputs: [String: String], tags: [String]) throws {
        for job in try Self.publishers(Pipelines.example) {
            let metadata = try job.step("Compute the tags")
            #expect(metadata.with["flavor"] == "latest=false")
            #expect(TagRule.enabled(in: metadata, outputs: outputs) == tags)
        }
    }
}

/// A line of the input `tags` of metadata-action.
enum TagRule {
    /// What the enabled rules make, with the outputs of the step `release` put in.
    static func enabled(in step: GeneratedStep, outputs: [String: String]) -> [String] {
        (step.with["tags"] ?? "").split(separator: "\n").compactMap { line in
            let fields = line.split(separator: ",").map { $0.split(separator: "=", maxSplits: 1).map(String.init) }
            let values = Dictionary(fields.map { ($0[0], $0.count > 1 ? $0[1] : "") }) { first, _ in first }
            let isEnabled = outputs.contains { key, value in
                value == "true" && values["enable"] == "${{ steps.release.outputs.\(key) == 'true' }}"
            }
            guard values["enable"] == nil || isEnabled else { return nil }
            return values["pattern"] ?? values["value"]
        }
    }
}
