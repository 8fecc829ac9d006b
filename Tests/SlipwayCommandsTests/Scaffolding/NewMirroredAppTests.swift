import SlipwayCommands
import TestSupport
import Testing

/// What `new mirrored-app` declares, and what it refuses.
struct NewMirroredAppTests {
    static let sources: [(arguments: String, line: String)] = [
        ("--releases-of a/b", #"versions: .gitHubReleases(of: "a/b")"#),
        (
            "--releases-of a/b --tag-prefix release-",
            #"versions: .gitHubReleases(of: "a/b", pattern: TagPattern(prefix: "release-"))"#
        ),
        ("--tags-of a/b/c", #"versions: .gitLabTags(GitLabTags(of: "a/b/c"))"#),
        ("--tags-of a/b --host git.example", #"versions: .gitLabTags(GitLabTags(of: "a/b", on: "git.example"))"#),
    ]

    @Test(arguments: sources) func `says where versions are found`(arguments: String, line: String) throws {
        let scene = ScaffoldScene.package("mirror")
        let result = scene.run(line: "new mirrored-app app \(arguments)")
        #expect(result.status == .success, "\(result.errors)")
        let source = try #require(scene.text("Sources/pipelines/MirroredApps/MirroredApps+App.swift"))
        #expect(source.contains("        \"app\",\n        \(line),\n        platforms: [.linuxAMD64, .linuxARM64]\n"))
    }

    static let refused: [(arguments: String, message: String)] = [
        (
            "app",
            """
            where are its versions? name a repository on GitHub by '--releases-of', or a project on a GitLab server by \
            '--tags-of'
            """
        ),
        ("app --releases-of a/b --tags-of a/b", "'--releases-of' and '--tags-of' name two places; give one of them"),
        ("app --releases-of a/b --host git.example", "'--host' is the server of '--tags-of'"),
        ("App --releases-of a/b", "the image name 'App' holds more than lower-case letters, digits and '._-/'"),
        (
            "2app --releases-of a/b",
            "the application '2app': its jobs are named after it, and cannot begin with a digit"
        ),
        ("a/b --releases-of a/b", "the application 'a/b': 'a/b' holds a '/', which belongs into the namespace"),
        ("app --releases-of ab", "'ab' is no repository; write 'owner/name'"),
        (
            "app --tags-of a/b --host https://git.example",
            "the server 'https://git.example' has a scheme; write the host alone"
        ),
        (
            "app --releases-of a/b --platforms linux/amd64,linux/amd64",
            "the application 'app' names the platform 'linux/amd64' twice"
        ),
        ("known --releases-of a/b", "the package has a mirrored application 'known' already"),
    ]

    @Test(arguments: refused) func `refuses what would not generate`(arguments: String, message: String) {
        let scene = ScaffoldScene.package("mirror")
        _ = scene.run(line: "new mirrored-app known --releases-of a/b")
        let before = scene.files.nodes
        let result = scene.run(line: "new mirrored-app \(arguments)")
        #expect(result.status == .usage)
        #expect(result.errors.hasPrefix("error: \(message)\n"), "\(result.errors)")
        #expect(scene.files.nodes == before)
    }
}
