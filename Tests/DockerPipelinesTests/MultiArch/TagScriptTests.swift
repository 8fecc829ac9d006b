import Slipway
import TestSupport
import Testing

/// The steps that read tags, name images, and push what has been tested.
@Suite(
    "The scripts of tags", .enabled(if: Shell.has("jq"), "jq is not installed"),
    .enabled(if: Shell.isLikeUbuntu, "the scripts need bash 5 and GNU's tools"))
struct TagScriptTests {
    static let directory = "17-3.5/alpine3.22"
    static let tags = "17-3.5-alpine3.22 17-3.5.3-alpine3.22 17-3.5-alpine alpine"
    static let list = #"["17-3.5-alpine3.22","17-3.5.3-alpine3.22","17-3.5-alpine","alpine"]"#

    static func read(_ files: [String: String]) throws -> ShellRun {
        try MultiArchSamples.run(
            MultiArchSamples.step("Read tags from directory", of: "build-images"), ["matrix.image_dir": directory],
            files: files)
    }

    static let spellings: [String] = [
        tags, "\(tags)\n", tags.replacing(" ", with: "\n"), "  \(tags.replacing(" ", with: "  \n\t"))\n\n",
        tags.replacing(" ", with: "\r\n"),
    ]

    @Test("A22 tags are read however they are separated", arguments: spellings)
    func reads(_ text: String) throws {
        let run = try Self.read(["\(Self.directory)/tags": text])
        #expect(run.status == 0, "\(run.standardError)")
        #expect(run.outputs == [.init("tags", Self.list)])
    }

    typealias Unreadable = (files: [String: String], error: String)

    static let unreadable: [Unreadable] = [
        ([:], "there is no file '17-3.5/alpine3.22/tags' that lists the tags of the image"),
        (["17-3.5/alpine3.22/tags": " \n"], "the file '17-3.5/alpine3.22/tags' lists no tag"),
        (["17-3.5/alpine3.22/tags": "a \"b\""], "'\"b\"' in '17-3.5/alpine3.22/tags' is not a tag"),
        (["17-3.5/alpine3.22/tags": "-a"], "'-a' in '17-3.5/alpine3.22/tags' is not a tag"),
        (["17-3.5/alpine3.22/tags": "17 a\n17"], "the file '17-3.5/alpine3.22/tags' lists the tag '17' twice"),
    ]

    @Test("A22 a missing file, or one without legal tags, fails", arguments: unreadable)
    func refuses(_ given: Unreadable) throws {
        let run = try Self.read(given.files)
        #expect(run.status == 1 && run.outputs.isEmpty)
        #expect(run.errors == [given.error])
    }

    static func generate(_ list: String) throws -> ShellRun {
        try MultiArchSamples.run(
            MultiArchSamples.step("Generate Docker build tags", of: "build-images"),
            [
                "steps.read-tags.outputs.tags": list, "inputs.image_name": "postgistest",
                "matrix.arch_variant": "armv6", "steps.image.outputs.image": "docker.io/imresamu/postgistest",
            ])
    }

    @Test("A23 short and final names stand in the same order, a short one ends before the first hyphen")
    func names() throws {
        let run = try Self.generate(Self.list)
        #expect(run.status == 0, "\(run.standardError)")
        let local = "postgistest-armv6"
        let final = "docker.io/imresamu/postgistest-armv6"
        #expect(run.output("short-tags") == "\(local):17,\(local):17,\(local):17,\(local):alpine")
        #expect(
            run.output("final-tags")
                == "\(final):17-3.5-alpine3.22,\(final):17-3.5.3-alpine3.22,\(final):17-3.5-alpine,\(final):alpine")
        #expect(run.output("tested") == "\(local):17")
    }

    @Test("A23 a beta's short tag is not the major version of its directory")
    func namesBeta() throws {
        let run = try Self.generate(#"["18beta1-3.5-bookworm"]"#)
        #expect(run.output("short-tags") == "postgistest-armv6:18beta1")
    }

    @Test("A23 a list that is none fails", arguments: ["", "[]", "x"])
    func refusesList(_ list: String) throws {
        let run = try Self.generate(list)
        #expect(run.status == 1 && run.errors.count == 1 && run.outputs.isEmpty)
    }

    static func push(short: String, final: String, _ answers: [StandIn.Answer] = [.init()]) throws -> ShellRun {
        try MultiArchSamples.run(
            MultiArchSamples.step("Tag and push Docker images", of: "build-images"),
            [
                "steps.generate-tags.outputs.short-tags": short, "steps.generate-tags.outputs.final-tags": final,
            ], standIns: [StandIn("docker", answers: answers)])
    }

    @Test("Every tested name is pushed under its final one, one after the other")
    func pushes() throws {
        let run = try Self.push(short: "a:17,a:17", final: "r/a:17-3.5,r/a:17")
        #expect(run.status == 0, "\(run.standardError)")
        #expect(
            run.calls(of: "docker") == [
                ["tag", "a:17", "r/a:17-3.5"], ["push", "r/a:17-3.5"], ["tag", "a:17", "r/a:17"], ["push", "r/a:17"],
            ])
    }

    @Test("A push that fails is tried again; where the last try fails, so does the step")
    func retries() throws {
        let once = try Self.push(
            short: "a:1", final: "r/a:1", [.init(to: "push", status: 1, times: 3), .init()])
        #expect(once.status == 0 && once.calls(of: "docker").count == 5)
        let never = try Self.push(short: "a:1,a:2", final: "r/a:1,r/a:2", [.init(to: "push", status: 1), .init()])
        #expect(never.status == 1 && never.errors == ["r/a:1 cannot be pushed"])
        #expect(never.calls(of: "docker").count == 5)
    }

    @Test("Lists of different length push nothing")
    func comparesLists() throws {
        let run = try Self.push(short: "a:1", final: "r/a:1,r/a:2")
        #expect(run.status == 1 && run.calls.isEmpty)
        #expect(run.errors == ["there are 1 local names and 2 names to publish"])
    }

    @Test("The names of image and caches come from the inputs, in lower case")
    func namesImages() throws {
        let step = try MultiArchSamples.step("Name the image of the caches", of: "build-images")
        #expect(
            step.env == [
                "REGISTRY": "${{ inputs.cache_registry }}",
                "OWNER": "${{ inputs.cache_repo_owner || inputs.repo_name }}",
                "NAME": "${{ inputs.cache_image_name || format('{0}-cache', inputs.image_name) }}",
            ])
        let run = try MultiArchSamples.run(
            step,
            [
                "inputs.cache_registry": "ghcr.io", "inputs.cache_repo_owner || inputs.repo_name": "ImreSamu",
                "inputs.cache_image_name || format('{0}-cache', inputs.image_name)": "PostGIS-cache",
            ])
        #expect(run.output("image") == "ghcr.io/imresamu/postgis-cache")
    }
}
