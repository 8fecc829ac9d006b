import Slipway
import TestSupport
import Testing

@testable import DockerPipelines

/// The steps that read tags, name images, and push what has been tested.
@Suite(
    "The scripts of tags", .enabled(if: Shell.has("jq"), "jq is not installed"),
    .enabled(if: Shell.isLikeUbuntu, "the scripts need bash 5 and GNU's tools"))
struct TagScriptTests {
    static let directory = "17-3.5/alpine3.22"
    static let tags = "17-3.5-alpine3.22 17-3.5.3-alpine3.22 17-3.5-alpine alpine"

    static func run(_ files: [String: String]) throws -> ActionResult {
        try MultiArchSamples.run(
            DirectoryTags.action.folder, as: MultiArchSamples.step("Generate Docker build tags", of: "build-images"),
            [
                "matrix.image_dir": directory, "inputs.image_name": "postgistest", "matrix.arch_variant": "armv6",
                "inputs.registry": "docker.io", "inputs.repo_name": "imresamu",
            ], files: files)
    }

    static let spellings: [String] = [
        tags, "\(tags)\n", tags.replacing(" ", with: "\n"), "  \(tags.replacing(" ", with: "  \n\t"))\n\n",
        tags.replacing(" ", with: "\r\n"),
    ]

    @Test("A22, A23 however tags are separated, short and final names have one order", arguments: spellings)
    func names(_ text: String) throws {
        let run = try Self.run(["\(Self.directory)/tags": text])
        #expect(run.isSuccess, "\(run.standardError)")
        let local = "postgistest-armv6"
        let final = "docker.io/imresamu/postgistest-armv6"
        #expect(
            run.outputs == [
                "short-tags": "\(local):17,\(local):17,\(local):17,\(local):alpine",
                "final-tags":
                    "\(final):17-3.5-alpine3.22,\(final):17-3.5.3-alpine3.22,\(final):17-3.5-alpine,\(final):alpine",
                "tested": "\(local):17",
            ])
    }

    typealias Unreadable = (files: [String: String], error: String)

    static let unreadable: [Unreadable] = [
        ([:], "'17-3.5/alpine3.22/tags' is missing, or lists no tag"),
        (["17-3.5/alpine3.22/tags": " \n"], "'17-3.5/alpine3.22/tags' is missing, or lists no tag"),
        (["17-3.5/alpine3.22/tags": "a \"b\""], "'17-3.5/alpine3.22/tags' lists what is no tag: \"b\""),
        (["17-3.5/alpine3.22/tags": "-a b,c d"], "'17-3.5/alpine3.22/tags' lists what is no tag: -a b,c"),
    ]

    @Test("A22 a missing file, or one without legal tags, fails", arguments: unreadable)
    func refuses(_ given: Unreadable) throws {
        let run = try Self.run(given.files)
        #expect(!run.isSuccess && run.outputs["tested"] == "")
        #expect(run.errors == [given.error])
    }

    @Test("A23 a beta's short tag is not the major version of its directory")
    func namesBeta() throws {
        let run = try Self.run(["\(Self.directory)/tags": "18beta1-3.5-bookworm"])
        #expect(run.outputs["short-tags"] == "postgistest-armv6:18beta1")
    }

    static func push(_ answers: [StandIn.Answer] = [.init()]) throws -> ShellRun {
        try MultiArchSamples.run(
            MultiArchSamples.step("Tag and push Docker images", of: "build-images"),
            [
                "steps.generate-tags.outputs.tested": "a:17",
                "steps.generate-tags.outputs.final-tags": "r/a:17-3.5,r/a:17",
            ], standIns: [StandIn("docker", answers: answers), StandIn("sleep")])
    }

    @Test("The tested image is pushed under every final name, one after the other")
    func pushes() throws {
        let run = try Self.push()
        #expect(run.status == 0, "\(run.standardError)")
        #expect(
            run.calls(of: "docker") == [
                ["tag", "a:17", "r/a:17-3.5"], ["push", "r/a:17-3.5"], ["tag", "a:17", "r/a:17"], ["push", "r/a:17"],
            ])
    }

    @Test("A push that fails is tried once more; if that fails, so does the step")
    func retries() throws {
        let once = try Self.push([.init(to: "push", status: 1, times: 1), .init()])
        #expect(once.status == 0 && once.calls(of: "docker").count == 5 && once.calls(of: "sleep").count == 1)
        let never = try Self.push([.init(to: "push", status: 1), .init()])
        #expect(never.status != 0 && never.calls(of: "docker").count == 3)
    }
}
