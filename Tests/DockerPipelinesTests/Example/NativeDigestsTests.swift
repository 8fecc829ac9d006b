import Foundation
import Slipway
import TestSupport
import Testing

/// The example: its declaration, the file beside it, and the program that writes one from the other.
@Suite("Examples/NativeDigests")
struct NativeDigestsTests {
    static let folder = "Examples/NativeDigests"
    static let file = ".github/workflows/publish-images.yml"

    @Test("The tests' declaration gives the example's file, byte for byte")
    func sameDeclaration() {
        let files = RenderedProject(name: "PublishImages", workflows: Pipelines.example.files).files
        #expect(files.map(\.path) == [Self.file])
        for file in files {
            let text = String(decoding: file.bytes(project: "PublishImages"), as: UTF8.self)
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
        #expect(try Repository.names(in: "\(Self.folder)/.github/workflows") == ["publish-images.yml"])
    }

    @Test("'check' finds the committed file current")
    func isCurrent() throws {
        let run = try Self.run(["check"])
        #expect(run.status == 0, "\(run.output)")
    }

    @Test("'generate' writes the committed file into an empty folder, and nothing else")
    func generates() throws {
        let root = FileManager.default.temporaryDirectory.appending(path: "slipway-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: root) }
        let path = root.path(percentEncoded: false)
        let run = try Self.run(["generate", "--root", path])
        #expect(run.status == 0, "\(run.output)")
        let files = FileManager.default.enumerator(atPath: path)?.allObjects.compactMap { $0 as? String } ?? []
        #expect(files.sorted() == [".github", ".github/workflows", Self.file])
        let written = try String(contentsOf: root.appending(path: Self.file), encoding: .utf8)
        #expect(try written == Repository.text(of: "\(Self.folder)/\(Self.file)"))
    }

    @Test("'check' fails where the file is missing")
    func missesFile() throws {
        let root = FileManager.default.temporaryDirectory.appending(path: "slipway-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: root) }
        #expect(try Self.run(["check", "--root", root.path(percentEncoded: false)]).status == 1)
    }

    /// Runs the example that was built together with the tests.
    static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let program = buildFolder.appending(path: "NativeDigests")
        try #require(
            FileManager.default.isExecutableFile(atPath: program.path(percentEncoded: false)),
            "the example is not built at \(program.path(percentEncoded: false))")
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }

    /// The folder of the build that the tests belong to.
    static var buildFolder: URL {
        #if os(macOS)
            Bundle(for: Marker.self).bundleURL.deletingLastPathComponent()
        #else
            Bundle.main.bundleURL
        #endif
    }

    #if os(macOS)
        private final class Marker {}
    #endif
}
