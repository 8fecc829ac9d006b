import Slipway
import TestSupport
import Testing

/// How images reach the registry before they have a tag, in all pipelines that the tests know.
@Suite("Builds by digest")
struct DigestBuildTests {
    static func builds(_ pipeline: NativeImages) throws -> [GeneratedJob] {
        try GeneratedWorkflow(publishing: pipeline).jobs.filter { $0.uses("docker/build-push-action") }
    }

    // The job under QEMU builds by digest as well, so that its image is verified before a tag points to it.
    @Test("C9 every build pushes by digest under the image's name", arguments: Sample.ofRepository)
    func pushesByDigest(_ sample: Sample) throws {
        let pipeline = sample.pipeline
        let jobs = try Self.builds(pipeline)
        #expect(jobs.count == pipeline.images.count)
        for job in jobs {
            #expect(
                try job.step("docker/build-push-action").with["outputs"]
                    == "type=image,name=${{ steps.release.outputs.image }},push-by-digest=true,name-canonical=true,push=true"
            )
        }
    }

    @Test("C10 no build names a tag or pushes in another way", arguments: Sample.ofRepository)
    func namesNoTag(_ sample: Sample) throws {
        let pipeline = sample.pipeline
        for job in try Self.builds(pipeline) {
            let inputs = try job.step("docker/build-push-action").with
            #expect(inputs["outputs"] != nil)
            #expect(Set(inputs.keys).isDisjoint(with: ["tags", "push", "load"]), "\(job.id)")
        }
    }

    @Test("C11 each image and platform has a cache of its own, which it reads and writes whole")
    func separatesCaches() throws {
        for pipeline in [Pipelines.example, Pipelines.siblings] {
            let scopes = try Self.builds(pipeline).flatMap { job in
                let inputs = try job.step("docker/build-push-action").with
                #expect(
                    inputs["cache-to"] == inputs["cache-from"].map { "\($0),mode=max,ignore-error=true" }, "\(job.id)")
                // The name of the image comes out of a step of the job.
                let name = try job.step("Read the version").with["image"] ?? ""
                return job.expanded(inputs["cache-from"]).map {
                    $0.replacing("${{ steps.release.outputs.image }}", with: name)
                }
            }
            #expect(scopes.count == Set(scopes).count && scopes.count > pipeline.images.count)
            #expect(
                scopes.allSatisfy {
                    $0.hasPrefix("type=registry,ref=ghcr.io/${{ github.repository_owner }}/") && !$0.contains("steps")
                })
        }
    }

    @Test("C12 the artifacts of a run have different, legal names", arguments: Sample.ofRepository)
    func separatesArtifacts(_ sample: Sample) throws {
        let pipeline = sample.pipeline
        let names = try GeneratedWorkflow(publishing: pipeline).artifactNames.map(\.name)
        let legs = pipeline.images.filter { $0.strategy == .native }.map(\.platforms.count).reduce(0, +)
        #expect(names.count == legs && legs > 0)
        #expect(Set(names.map { $0.lowercased() }).count == legs)
        let illegal: Set<Character> = ["/", "\\", ":", "*", "?", "\"", "<", ">", "|", "\r", "\n", "$", "{"]
        #expect(names.allSatisfy { !$0.contains { illegal.contains($0) } })
    }

    @Test("C16 a job of a matrix hands its digest over, as the build put it out", arguments: Sample.ofRepository)
    func keepsDigests(_ sample: Sample) throws {
        let jobs = try Self.builds(sample.pipeline).filter { $0.node["strategy"] != nil }
        #expect(!jobs.isEmpty)
        for job in jobs {
            let step = try job.step("Keep the digest")
            #expect(step.action == "$/.github/actions/keep-digest")
            #expect(Set(step.with.keys) == ["digest", "artifact"])
            #expect(step.with["digest"] == "${{ steps.build.outputs.digest }}")
            #expect(try job.position("docker/build-push-action") < job.position("Keep the digest"))
        }
    }

    /// Platforms and what stands for them in names.
    static let slugs: [(platform: Platform, slug: String)] = [
        ("linux/amd64", "linux-amd64"), ("linux/arm64", "linux-arm64"), ("linux/arm/v7", "linux-arm-v7"),
        ("linux/386", "linux-386"), ("linux/amd64/v2", "linux-amd64-v2"),
    ]

    // No step of the run computes the slug: it is written into the row of its platform.
    @Test("C17 a platform's slug has hyphens for slashes", arguments: slugs)
    func writesSlugs(_ platform: Platform, slug: String) throws {
        let pipeline = Pipelines.native([platform]) { $0.runners = [platform: "self-hosted"] }
        let workflow = try GeneratedWorkflow(publishing: pipeline)
        let job = try workflow.job("build-app")
        #expect(job.rows.map { $0["slug"] } == [slug])
        #expect(workflow.artifactNames.map(\.name) == ["digests-app@\(slug)"])
        #expect(workflow.jobs.flatMap(\.steps).allSatisfy { $0.run?.contains("GITHUB_ENV") != true })
    }
}

extension GeneratedWorkflow {
    /// The name of every artifact that a run uploads, with the job that does so.
    var artifactNames: [(job: String, name: String)] {
        jobs.flatMap { job in
            job.steps.filter { $0.action == "$/.github/actions/keep-digest" }
                .flatMap { job.expanded($0.with["artifact"]) }.map { (job.id, $0) }
        }
    }
}
