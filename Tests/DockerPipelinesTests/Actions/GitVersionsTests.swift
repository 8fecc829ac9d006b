import Slipway
import TestSupport
import Testing

@testable import DockerPipelines

/// `git-versions`, which asks a real repository.
@Suite(
    "git-versions",
    .enabled(if: TestSupport.Shell.isLikeUbuntu && TestSupport.Shell.has("git"), "git is not installed"))
struct GitVersionsTests {
    static func run(tags: [String], _ inputs: [String: String]) throws -> ActionResult {
        // A repository is the files of its folder: an empty commit, and a file that lists the tags.
        let commit = String(repeating: "0af9", count: 10)
        let packed =
            (["# pack-refs with: peeled fully-peeled sorted "] + tags.sorted().map { "\(commit) refs/tags/\($0)" })
        return try ActionRunner(GitVersions.action.folder).run(
            with: ["url": "./upstream"].merging(inputs) { $1 },
            files: [
                "upstream/HEAD": "ref: refs/heads/main\n", "upstream/objects/.keep": "", "upstream/refs/.keep": "",
                "upstream/config": "[core]\n\trepositoryformatversion = 0\n\tbare = true\n",
                "upstream/packed-refs": packed.joined(separator: "\n") + "\n",
            ], allowing: ["git"])
    }

    static let tags = [
        "v10.10.0-limitless", "v10.9.0-limitless", "v10.9.0", "v9.11.1-limitless", "v9-limitless",
        "v11.0.0-rc1-limitless", "v8.0.0-limitless-rc1", "x7.0.0-limitless", "10.12.0-limitless",
    ]

    /// Inputs, and the versions that are listed.
    static let cases: [(inputs: [String: String], versions: String)] = [
        (["suffix": "-limitless"], "10.10.0 10.9.0 9.11.1"), (["suffix": "-limitless", "count": "1"], "10.10.0"),
        ([:], "10.9.0"), (["prefix": "", "suffix": "-limitless"], "10.12.0"),
        (["suffix": "-limitless", "numbers": "1"], "9"),
    ]

    @Test("B24 versions are read out of tags, highest first", arguments: cases)
    func lists(_ inputs: [String: String], versions: String) throws {
        let result = try Self.run(tags: Self.tags, inputs)
        #expect(result.outputs == ["versions": versions], "\(result.standardError)")
    }

    @Test("B23 a repository that is not there, or has no version, stops the job")
    func fails() throws {
        for result in [try Self.run(tags: Self.tags, ["url": "./nothing"]), try Self.run(tags: ["main"], [:])] {
            #expect(!result.isSuccess && result.errors.count == 1, "\(result.standardError)")
        }
    }
}
