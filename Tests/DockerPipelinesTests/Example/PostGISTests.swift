import Foundation
import Slipway
import TestSupport
import Testing

/// The example: its declaration, the files beside it, and the program that writes one from the other.
@Suite("Examples/PostGIS")
struct PostGISTests {
    static let folder = "Examples/PostGIS"

    @Test("The tests' tables give the example's files, byte for byte")
    func sameDeclaration() {
        let pipeline = MultiArchSamples.postGIS
        let project = RenderedProject(
            name: "PostGIS", workflows: pipeline.workflows, otherFiles: [pipeline.documentation])
        #expect(project.files.count == 16)
        for file in project.files {
            expectGolden(
                String(decoding: file.bytes(project: "PostGIS", command: "swift run PostGIS generate"), as: UTF8.self),
                path: "\(Self.folder)/\(file.path)")
        }
    }

    @Test("The declaration has fewer than 150 lines")
    func isShort() throws {
        let text = try Repository.text(of: "\(Self.folder)/PostGIS.swift")
        #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count < 150)
    }

    @Test("Beside the declaration lies nothing but its own files")
    func hasNoOtherFile() throws {
        let pipeline = MultiArchSamples.postGIS
        let project = RenderedProject(
            name: "PostGIS", workflows: pipeline.workflows, otherFiles: [pipeline.documentation])
        let found = try FileManager.default.subpathsOfDirectory(atPath: "\(Repository.root)/\(Self.folder)/.github")
            .filter { $0.contains(".") }.map { ".github/\($0)" }
        #expect(found.sorted() == project.files.map(\.path).sorted())
    }

    @Test("'check' finds the committed files current, without a word")
    func isCurrent() throws {
        let run = try Program.run("\(Program.products)/PostGIS", ["check"])
        #expect(run.status == 0, "\(run.output)")
        #expect(!run.output.contains("warning"))
    }

    @Test("'check' fails where the documentation is not current")
    func checksDocumentation() throws {
        let root = FileManager.default.temporaryDirectory.appendingPathComponent("slipway-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: root) }
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        let program = "\(Program.products)/PostGIS"
        #expect(try Program.run(program, ["generate", "--root", root.path]).status == 0)
        #expect(try Program.run(program, ["check", "--root", root.path]).status == 0)
        let page = root.appendingPathComponent(MultiArchSamples.postGIS.documentation.path)
        let text = try String(contentsOf: page, encoding: .utf8)
        try text.replacing("`alp`", with: "`xyz`").write(to: page, atomically: true, encoding: .utf8)
        let run = try Program.run(program, ["check", "--root", root.path])
        #expect(run.status == 1 && run.output.contains("template-workflow-multiarch.md"))
    }
}
