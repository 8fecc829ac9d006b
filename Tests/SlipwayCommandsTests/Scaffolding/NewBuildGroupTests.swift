import DockerPipelines
import SlipwayCommands
import TestSupport
import Testing

@testable import SlipwayCommands

/// What `new build-group` declares, and what it refuses.
struct NewBuildGroupTests {
    static let rest = "--architectures amd64 --directories 17-3.5/bookworm"
    static let registry = "Sources/pipelines/BuildGroups/BuildGroups.swift"

    /// A name, and the cache id that it gets in a package that has the groups `debian` and `deb`.
    static let cacheIDs: [(name: String, line: String)] = [
        ("alpine", #"alpine(cacheID: "alp"),"#), ("debug", #"debug(cacheID: "deu"),"#),
        ("DEBIAN 12", #"debian12(cacheID: "dea"),"#), ("t-e_s.t 1", #"tEST1(cacheID: "tes"),"#),
        ("alpine --cache-id alp", #"alpine(cacheID: "alp"),"#), ("x1 --cache-id xyz", #"x1(cacheID: "xyz"),"#),
    ]

    /// A package with groups that have the cache ids `deb` and `dei`.
    private func scene() -> ScaffoldScene {
        let scene = ScaffoldScene.package("multiarch")
        _ = scene.run(line: "new build-group debian \(Self.rest)")
        _ = scene.run(line: "new build-group deb --cache-id dei \(Self.rest)")
        return scene
    }

    @Test(arguments: cacheIDs) func `finds three letters that no other group has`(name: String, line: String) throws {
        let scene = scene()
        var words = name.split(separator: " --").map { String($0) }
        words = [words[0]] + words.dropFirst().flatMap { "--\($0)".split(separator: " ").map { String($0) } }
        let result = scene.run(["new", "build-group"] + words + Self.rest.split(separator: " ").map { String($0) })
        #expect(result.status == .success, "\(result.errors)")
        #expect(scene.text(Self.registry)?.contains("        \(line)\n") == true, "\(scene.text(Self.registry) ?? "")")
    }

    @Test func `a cache id is free again when its line is taken out`() throws {
        let scene = scene()
        let path = "\(scene.workingDirectory)/\(Self.registry)"
        scene.files.add(
            path, try #require(scene.files.texts[path]).replacing("        debian(cacheID: \"deb\"),\n", with: ""))
        #expect(scene.run(line: "new build-group debug \(Self.rest)").status == .success)
        #expect(scene.text(Self.registry)?.contains("debug(cacheID: \"deb\"),\n") == true)
    }

    static let refused: [(arguments: String, message: String)] = [
        (
            "a --directories 17-3.5/x",
            "missing expected argument '--architectures <architectures>'"
        ),
        (
            "alpine --architectures amd64",
            "a build group needs directories: give '--directories', or '--stage' for each of its stages"
        ),
        (
            "alpine \(rest) --stage a=17-3.4/x",
            "give '--directories' for one stage, or '--stage' for each of them, not both"
        ),
        (
            "alpine --architectures amd64 --stage 17-3.5/x",
            """
            the stage '17-3.5/x' is not a name and its directories, such as 'Bookworm=17-3.5/bookworm,16-3.5/bookworm'
            """
        ),
        (
            "alpine --architectures amd64 --stage a=",
            "the stage 'a=' is not a name and its directories, such as 'Bookworm=17-3.5/bookworm,16-3.5/bookworm'"
        ),
        (
            "alpine --architectures amd64 --stage 3.22=17-3.5/x",
            "the stage '3.22' makes a job's id: the id '3-22' does not begin with a letter or '_'"
        ),
        (
            "alpine --architectures amd64 --stage a=17-3.5/x --stage A=16-3.5/x",
            "two stages have the job 'a'; give them other names"
        ),
        (
            "alpine --architectures amd64,mips --directories 17-3.5/x",
            """
            the value 'mips' is invalid for '--architectures <architectures>'. please provide one of 'amd64', 'arm64', \
            'armv6', 'armv7', '386', 'mips64le', 'ppc64le', 'riscv64' or 's390x'
            """
        ),
        (
            "alpine --architectures amd64,amd64 --directories 17-3.5/x",
            "the stage 'alpine' names the architecture 'amd64' twice"
        ),
        (
            "alpine --architectures amd64 --directories 17-3.5/x,17-3.5/x",
            "the directory '17-3.5/x' is built twice; the second build replaces the first"
        ),
        (
            "alpine --architectures amd64 --directories 17-3.5/x,",
            "the value '' is invalid for '--directories <directories>'"
        ),
        (
            "größe \(rest)",
            "the name 'größe' does not begin with a letter, or holds more than letters, digits, spaces and '._-'"
        ),
        (
            "12 \(rest)",
            "the name '12' does not begin with a letter, or holds more than letters, digits, spaces and '._-'"
        ),
        (
            "x1 \(rest)", "the name 'x1' has no three letters left for a cache id; name one by '--cache-id'"
        ),
        ("alpine --cache-id known \(rest)", "the cache id 'known' is not three lower-case letters"),
        ("alpine --cache-id ALP \(rest)", "the cache id 'ALP' is not three lower-case letters"),
        ("alpine --cache-id deb \(rest)", "the cache id 'deb' is that of 'debian'; choose another"),
        (
            "alpine --schedule 0·24·*·*· \(rest)",
            "the schedule '0 24 * * ' has 4 fields; write minute, hour, day of the month, month and day of the week"
        ),
        (
            "alpine --schedule */2·*·*·*·* \(rest)",
            "the schedule '*/2 * * * *' repeats after 2 minutes; GitHub's shortest interval is 5 minutes"
        ),
        ("Debian --cache-id abc \(rest)", "the package has a build group 'debian' already"),
    ]

    @Test(arguments: refused) func `refuses what would not generate`(arguments: String, message: String) {
        let scene = scene()
        let before = scene.files.nodes
        let result = scene.run(line: "new build-group \(arguments)")
        #expect(result.status == .usage)
        #expect(result.errors.hasPrefix("error: \(message)\n"), "\(result.errors)")
        #expect(scene.files.nodes == before)
    }

    @Test func `refuses a directory without a version`() {
        let result = scene().run(line: "new build-group alpine --architectures amd64 --directories alpine")
        #expect(result.status == .usage)
        #expect(result.errors.hasPrefix("error: the directory 'alpine' does not begin with a major version"))
    }

    @Test func `knows every architecture that has a name`() throws {
        let source = try Repository.text(of: "Sources/DockerPipelines/MultiArch/Declarations/Architecture+Known.swift")
        let declared = source.matches(of: #/static let (\w+) = Architecture\(\s*"([^"]+)"/#)
        #expect(declared.map { "\($0.1) \($0.2)" } == Architecture.named.map { "\($0.name) \($0.architecture.name)" })
    }
}
