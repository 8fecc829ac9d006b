import Slipway
import Testing

/// Which tags each event publishes, by the expressions of the workflow and the rules of docker/metadata-action.
@Suite("Tags of each run")
struct ImageRunTagTests {
    static let runs: [(sample: ImagePipelines, event: ImageEvent, tags: [String]?)] = [
        (.plain, .pullRequest, nil), (.plain, .push("main"), ["edge"]),
        (.plain, .tag("v1.2.3"), ["1.2.3", "1.2", "latest"]),
        (.tagOnly, .tag("v1.2.3"), ["1.2.3", "1.2", "1", "latest"]),
        (.single, .pullRequest, nil), (.single, .push("main"), ["edge", "sha-0a1b2c3"]),
        (.everything, .pullRequest, nil), (.everything, .push("main"), ["edge", "sha-0a1b2c3"]),
        (.everything, .push("release/1.x"), ["release-1.x"]),
        (.everything, .tag("v1.2.3"), ["1.2.3", "1.2", "latest"]),
        (.everything, .schedule("17 3 * * *"), ["nightly"]), (.everything, .manual("refs/heads/main"), ["main"]),
        (.everything, .manual("refs/heads/some/topic"), ["some-topic"]), (.everything, .manual("refs/tags/v1.2.3"), []),
        (.versions, .push("main"), ["edge"]),
        (.versions, .manual("refs/heads/main", version: "1.2.3"), ["1.2.3", "latest"]),
        (.versions, .manual("refs/heads/topic", version: "v1.2.3"), ["1.2.3", "latest"]),
        // A caller's event is the event of the called workflow.
        (.versions, ImageEvent(name: "push", ref: "refs/heads/main", version: "1.2.3"), ["1.2.3", "latest"]),
        (.published, .release, ["1.2.3", "1", "1.2", "latest"]), (.published, .tag("v1.2.3"), nil),
        (.schedules, .schedule("17 3 * * *"), ["nightly", "20261201"]),
        (.schedules, .schedule("0 5 * * 1"), ["weekly"]),
        (.schedules, .push("develop"), ["edge"]), (.schedules, .push("main"), nil),
        (.variants, .tag("v1.2.3"), ["1.2.3", "1.2", "latest"]), (.variants, .push("main"), ["edge"]),
    ]

    @Test("A run publishes the tags that its trigger declares, and no others", arguments: runs)
    func publishes(_ sample: ImagePipelines, event: ImageEvent, tags: [String]?) throws {
        let run = try ImageRun(sample.pipeline, event)
        for image in sample.pipeline.images where image.variant == nil {
            #expect(try run.tags(of: image.id).map(Set.init) == tags.map(Set.init), "\(image.id)")
        }
        #expect(try run.logsIn() == (tags != nil))
    }

    @Test("A variant has the same tags with its suffix")
    func endsTags() throws {
        let run = try ImageRun(ImagePipelines.variants.pipeline, .tag("v1.2.3"))
        #expect(try run.tags(of: "app-alpine") == ["1.2.3-alpine", "1.2-alpine", "latest-alpine"])
    }

    @Test(
        "A pull request builds without pushing anything, its layers included",
        arguments: [ImagePipelines.plain, .single])
    func buildsPullRequests(_ sample: ImagePipelines) throws {
        let run = try ImageRun(sample.pipeline, .pullRequest)
        #expect(try run.build("outputs", of: "app").hasSuffix("push=false"))
        #expect(try run.build("cache-to", of: "app") == "")
        let other = try ImageRun(sample.pipeline, .push("main"))
        #expect(try other.build("outputs", of: "app").hasSuffix("push=true"))
        #expect(try other.build("cache-to", of: "app").hasPrefix("type=registry,"))
    }

    @Test("An image that is tested is loaded in runs that only build, and pulled by digest in others")
    func testsImages() throws {
        let pipeline = ImagePipelines.guarded.pipeline
        #expect(try ImageRun(pipeline, .pullRequest).build("outputs", of: "app") == "type=docker,name=app:test")
        #expect(
            try ImageRun(pipeline, .push("main")).build("outputs", of: "app").hasPrefix(
                "type=image,name=ghcr.io/acme/app,"))
    }
}
