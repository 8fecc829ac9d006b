import SlipwayCommands
import TestSupport
import Testing

/// The hook of a new package, run as git runs it.
struct HookTests {
    static let statuses: [Int32] = [0, 1]

    @Test(arguments: statuses) func `fails where check fails, and hides the repository from it`(status: Int32) throws {
        let scene = ScaffoldScene.package("native")
        let folder = try TemporaryFolder()
        try folder.write("pre-commit", Array(try #require(scene.text(".githooks/pre-commit")).utf8))
        try folder.write("bin/swift", Array("#!/bin/sh\necho \"$*, $GIT_DIR.\"\nexit \(status)\n".utf8))
        try folder.write(
            "bin/git", Array("#!/bin/sh\n[ \"$*\" = 'rev-parse --local-env-vars' ] && echo GIT_DIR\n".utf8))
        let run = try Shell.bash(
            "chmod +x bin/*; PATH=$PWD/bin:$PATH bash pre-commit", in: folder.path,
            environment: ["GIT_DIR": "/repo/.git"])
        #expect(run.output == "run --package-path pipelines pipelines check, .\n")
        #expect(run.status == status)
    }
}
