import Foundation
import Slipway
import TestSupport
import Testing

/// The example: its declaration, the file beside it, and the program that writes one from the other.
@Suite("Examples/NativeDigests")
struct NativeDigestsTests {
    static let folder = "Examples/NativeDigests"
    static let program = ExampleProgram(name: "NativeDigests", folder: folder)
    static let actions = ".github/actions"
    static let files: [String] = [
        ".github/workflows/publish-images.yml", "\(actions)/release-tags/action.yml",
        "\(actions)/release-tags/release-tags.sh", "\(actions)/published-version/action.yml",
        "\(actions)/published-version/published-version.sh", "\(actions)/publish-index/action.yml",
        "\(actions)/publish-index/publish-index.sh", "\(actions)/keep-digest/action.yml",
        "\(actions)/keep-digest/keep-digest.sh",
    ]

    @Test("The tests' declaration gives the example's file, byte for byte")
    func sameDeclaration() {
        let files = RenderedProject(name: "PublishImages", workflows: Pipelines.example.files).files
        #expect(files.map(\.path) == Self.files)
        for file in files {
            let text = String(
                decoding: file.bytes(project: "PublishImages", command: "swift run NativeDigests generate"),
                as: UTF8.self)
            expectGolden(text, path: "\(Self.folder)/\(file.path)")
        }
    }

    @Test("The declaration has fewer than 60 lines")
    func isShort() throws {
        let lines = try Repository.text(of: "\(Self.folder)/PublishImages.swift").split(
            separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count < 60)
        #expect(lines.contains { $0.contains("NativeImages(") })
    }

    @Test("Beside the declaration lies no workflow but its own")
    func hasNoOtherFile() throws {
        #expect(try Self.program.committedWorkflows == ["publish-images.yml"])
    }

    @Test("'check' finds the committed files current")
    func isCurrent() throws {
        let run = try Self.program.run(["check"])
        #expect(run.status == 0, "\(run.output)")
    }

    @Test("'generate' writes the committed files into an empty folder, and nothing else")
    func generates() throws {
        let texts = try Self.files.map { ($0, try Repository.text(of: "\(Self.folder)/\($0)")) }
        #expect(try Self.program.generated() == Dictionary(uniqueKeysWithValues: texts))
    }

    @Test("In another checkout the program writes nothing, neither there nor here")
    func refusesOtherCheckout() throws {
        let path = "\(Self.folder)/\(Self.files[0])"
        let committed = try Repository.text(of: path)
        try Self.program.inEmptyFolder { root in
            try FileManager.default.createDirectory(
                at: root.appending(path: ".git"), withIntermediateDirectories: true)
            let refused = try Self.program.run(["generate"], in: root)
            #expect(refused.status == 64 && refused.output.contains("is another checkout"), "\(refused.output)")
            #expect(try FileManager.default.contentsOfDirectory(atPath: root.path) == [".git"])
        }
        #expect(try Repository.text(of: path) == committed)
    }

    @Test("'check' fails if the files are missing")
    func missesFile() throws {
        #expect(try Self.program.statusOfCheckInEmptyFolder() == 1)
    }
}
