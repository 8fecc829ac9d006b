import Foundation
import Slipway
import TestSupport
import Testing

/// The example: its declaration, the file beside it, and the program that writes one from the other.
@Suite("Examples/NativeDigests")
struct NativeDigestsTests {
    static let folder = "Examples/NativeDigests"
    static let program = ExampleProgram(name: "NativeDigests", folder: folder)
    static let file = ".github/workflows/publish-images.yml"

    @Test("The tests' declaration gives the example's file, byte for byte")
    func sameDeclaration() {
        let files = RenderedProject(name: "PublishImages", workflows: Pipelines.example.files).files
        #expect(files.map(\.path) == [Self.file])
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

    @Test("'check' finds the committed file current")
    func isCurrent() throws {
        let run = try Self.program.run(["check"])
        #expect(run.status == 0, "\(run.output)")
    }

    @Test("'generate' writes the committed file into an empty folder, and nothing else")
    func generates() throws {
        #expect(try Self.program.generated() == [Self.file: Repository.text(of: "\(Self.folder)/\(Self.file)")])
    }

    @Test("In another checkout the program writes nothing, neither there nor here")
    func refusesOtherCheckout() throws {
        let committed = try Repository.text(of: "\(Self.folder)/\(Self.file)")
        try Self.program.inEmptyFolder { root in
            try FileManager.default.createDirectory(
                at: root.appending(path: ".git"), withIntermediateDirectories: true)
            let refused = try Self.program.run(["generate"], in: root)
            #expect(refused.status == 64 && refused.output.contains("is another checkout"), "\(refused.output)")
            #expect(try FileManager.default.contentsOfDirectory(atPath: root.path) == [".git"])
        }
        #expect(try Repository.text(of: "\(Self.folder)/\(Self.file)") == committed)
    }

    @Test("'check' fails where the file is missing")
    func missesFile() throws {
        #expect(try Self.program.statusOfCheckInEmptyFolder() == 1)
    }
}
