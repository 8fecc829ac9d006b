import Slipway
import TestSupport
import Testing

/// The example: its declaration, the files beside it, and the program that writes them from it.
@Suite("Examples/Mirror")
struct MirrorTests {
    static let folder = "Examples/Mirror"
    static let program = ExampleProgram(name: "Mirror", folder: folder)
    static let names = [
        "build.yml", "mattermost-multi-version.yml", "mattermost.yml", "mostlymatter-multi-version.yml",
        "mostlymatter.yml", "outline-multi-version.yml", "outline.yml",
    ]

    static let actions = [
        "attest-image", "downloadable-versions", "git-versions", "github-versions", "keep-digest", "missing-builds",
        "publish-index", "version-tags",
    ]

    /// All files, sorted.
    static let paths =
        (actions.flatMap { name in
            ["action.yml", "\(name).sh"].map { ".github/actions/\(name)/\($0)" }
        } + names.map { ".github/workflows/\($0)" }).sorted()

    @Test("The tests' declaration gives the example's files, byte for byte")
    func sameDeclaration() {
        let files = RenderedProject(name: "MirrorImages", workflows: Mirrors.example.files).files
        #expect(files.map(\.path).sorted() == Self.paths)
        for file in files {
            let text = String(
                decoding: file.bytes(project: "MirrorImages", command: "swift run Mirror generate"), as: UTF8.self)
            expectGolden(text, path: "\(Self.folder)/\(file.path)")
        }
    }

    @Test("The declaration of three applications has fewer than 120 lines")
    func isShort() throws {
        let lines = try Repository.text(of: "\(Self.folder)/MirrorImages.swift").split(
            separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count < 120)
        #expect(lines.count { $0.contains("MirroredApplication(") } == 3)
    }

    @Test("A fourth application is one value: it brings two files and two calls, and changes nothing else")
    func takesFourth() throws {
        let fourth = MirroredApplication(
            "inkscape",
            versions: .gitLabTags(
                GitLabTags(of: "inkscape/inkscape", pattern: TagPattern(prefix: "INKSCAPE_", numbers: 2))),
            platforms: [.linuxAMD64, .linuxARM64, .linuxARMv7],
            buildArguments: ["FLAGS": [.linuxAMD64: "-O2", .linuxARM64: "-O2", .linuxARMv7: "-Os {version}"]])
        var mirror = Mirrors.example
        mirror.applications.append(fourth)
        mirror.runners = .gitHub.adding([.linuxARMv7: "ubuntu-24.04-arm"])
        #expect(Mirrors.findings(mirror) == [])
        let files = RenderedProject(name: "MirrorImages", workflows: mirror.files).files
        let added = ["inkscape-multi-version.yml", "inkscape.yml"].map { ".github/workflows/\($0)" }
        #expect(files.map(\.path).sorted() == (Self.paths + added).sorted())
        for file in files.dropFirst() where !added.contains(file.path) {
            let text = String(
                decoding: file.bytes(project: "MirrorImages", command: "swift run Mirror generate"), as: UTF8.self)
            #expect(try text == Repository.text(of: "\(Self.folder)/\(file.path)"))
        }
        let orchestrator = String(
            decoding: files[0].bytes(project: "MirrorImages", command: "swift run Mirror generate"), as: UTF8.self)
        #expect(try orchestrator.hasPrefix(Repository.text(of: "\(Self.folder)/.github/workflows/build.yml")))
    }

    @Test("Beside the declaration lies no workflow and no action but its own")
    func hasNoOtherFile() throws {
        #expect(try Self.program.committedWorkflows == Self.names)
        #expect(try Repository.names(in: "\(Self.folder)/.github/actions") == Self.actions)
    }

    @Test("'check' finds the committed files current")
    func isCurrent() throws {
        let run = try Self.program.run(["check"])
        #expect(run.status == 0, "\(run.output)")
    }

    @Test("'generate' writes the committed files into an empty folder, and nothing else")
    func generates() throws {
        let written = try Self.program.generated()
        #expect(written.keys.sorted() == Self.paths)
        for (path, text) in written {
            #expect(try text == Repository.text(of: "\(Self.folder)/\(path)"))
        }
    }

    @Test("'check' fails where the files are missing")
    func missesFiles() throws {
        #expect(try Self.program.statusOfCheckInEmptyFolder() == 1)
    }
}
