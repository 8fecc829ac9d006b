import Foundation
import Slipway
import TestSupport
import Testing

/// The example: its declaration, the files beside it, and the program that writes one from the other.
@Suite("Examples/Charts")
struct ChartsTests {
    static let folder = "Examples/Charts"
    static let program = ExampleProgram(name: "Charts", folder: folder)
    static let names = [
        "build-and-test.yml", "cleanup-pr.yml", "helm_tests.yml", "integration_tests.yml", "main.yml", "release.yml",
        "setup.yml", "unit_tests.yml",
    ]

    @Test("The declaration has fewer than 120 lines")
    func isShort() throws {
        let text = try Repository.text(of: "\(Self.folder)/Charts.swift")
        #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count < 120)
    }

    @Test("Beside the declaration lies nothing but its own files")
    func hasNoOtherFile() throws {
        #expect(try Self.program.committedWorkflows == Self.names)
        #expect(try Repository.names(in: "\(Self.folder)/docs") == ["release-workflow.md"])
    }

    @Test("'generate' writes the committed files into an empty folder, and nothing else")
    func generates() throws {
        let files = try Self.program.generated()
        #expect(files.count == 29)
        for (path, text) in files { #expect(try text == Repository.text(of: "\(Self.folder)/\(path)"), "\(path)") }
    }

    @Test("'check' finds the committed files current, without a word, and fails where the page is not current")
    func isCurrent() throws {
        let run = try Self.program.run(["check"])
        #expect(run.status == 0 && !run.output.contains("warning"), "\(run.output)")
        let root = FileManager.default.temporaryDirectory.appendingPathComponent("slipway-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: root) }
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        #expect(try Self.program.run(["generate", "--root", root.path]).status == 0)
        let page = root.appendingPathComponent("docs/release-workflow.md")
        let text = try String(contentsOf: page, encoding: .utf8)
        try text.replacing("`release`", with: "`other`").write(to: page, atomically: true, encoding: .utf8)
        let check = try Self.program.run(["check", "--root", root.path])
        #expect(check.status == 1 && check.output.contains("docs/release-workflow.md"))
    }

    @Test("In a repository without charts the example finds out what is missing, and writes nothing")
    func looksAround() throws {
        let root = FileManager.default.temporaryDirectory.appendingPathComponent("slipway-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: root) }
        try FileManager.default.createDirectory(
            at: root.appendingPathComponent(".git"), withIntermediateDirectories: true)
        let run = try Self.program.run(["generate", "--root", root.path])
        #expect(run.status == 1)
        for rule in ["chart", "chart-values", "dockerfile", "version-file", "path-filter"] {
            #expect(run.output.contains("[\(rule)]"), "\(run.output)")
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: root.path) == [".git"])
    }
}
