import ScriptLibrary
import TestSupport
import Testing

@Suite(
    "rotate-cache.sh",
    .enabled(if: Shell.isLikeUbuntu, "the scripts need bash 5 and GNU's tools"))
struct RotateCacheTests {
    func run(
        _ old: String = "cache", _ new: String = "cache-new", files: [String: String] = [:], prelude: String = ""
    ) throws -> ShellRun {
        try Shell.run(
            script: prelude + ComposedScript(.rotateCache).text,
            environment: ["CACHE_DIR": old, "NEW_CACHE_DIR": new], files: files)
    }

    @Test("B16: the new cache takes the place of the old one", arguments: ["cache", "./cache/", "sub/../cache"])
    func rotates(_ old: String) throws {
        let run = try run(old, files: ["cache/index.json": "", "cache/blobs/old": "", "cache-new/blobs/new": ""])
        #expect(run.status == 0, "\(run.standardError)")
        #expect(run.files == ["cache/blobs/new"])
        #expect(run.standardError.isEmpty)
    }

    @Test("Without an old cache the new one takes its place too, whatever its parts are named")
    func startsAnew() throws {
        let run = try run("a b/cache", "-new", files: ["-new/.hidden": ""])
        #expect(run.status == 0, "\(run.standardError)")
        #expect(run.files == ["a b/cache/.hidden"])
    }

    @Test("An absolute path is taken as it is")
    func takesAbsolutePaths() throws {
        let run = try run(
            files: ["new/blob": ""],
            prelude:
                "export CACHE_DIR=$RUNNER_TEMP/cache NEW_CACHE_DIR=$PWD/new; trap 'ls \"$RUNNER_TEMP/cache\"' EXIT\n")
        #expect(run.standardOutput == "blob\n" && run.files.isEmpty)
    }

    @Test("A build that wrote no cache leaves the old one and says so", arguments: ["", "mkdir cache-new\n"])
    func keepsOld(_ prelude: String) throws {
        let run = try run(files: ["cache/index.json": ""], prelude: prelude)
        #expect(run.status == 0)
        #expect(run.files == ["cache/index.json"])
        #expect(
            run.standardError == "::notice::the build wrote no cache to 'cache-new'; the one in 'cache' stays\n")
    }

    static let bad: [(old: String, new: String)] = [
        ("", "new"), ("cache", ""), ("/", "new"), ("//", "new"), (".", "new"), ("..", "new"), ("../..", "new"),
        ("cache", "cache"), ("cache", "./cache/"), ("cache", "cache/new"), ("cache/old", "cache"), ("cache", "/"),
        ("link", "cache"), ("link/../..", "cache/a"),
    ]

    @Test("A place that is none for a cache fails, and nothing is removed", arguments: bad)
    func refuses(_ old: String, new: String) throws {
        let files = ["cache/a/b": "", "cache/new/c": "", "new/d": ""]
        let run = try run(old, new, files: files, prelude: "ln -s cache link\n")
        #expect(run.status == 1)
        #expect(run.errors.count == 1)
        #expect(Set(files.keys).isSubset(of: run.files))
    }
}
