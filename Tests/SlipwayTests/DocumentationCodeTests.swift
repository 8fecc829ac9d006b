import Foundation
import TestSupport
import Testing

/// The Swift in the documentation compiles, without a warning.
@Suite("Swift in the documentation")
struct DocumentationCodeTests {
    /// What stands around a block, by the word in `<!-- in: … -->`.
    static let surroundings: [String: (head: String, tail: String)] = [
        "steps": ("static var NAME: Job { Job(\"example\", runsOn: .ubuntu2404) {", "} }"),
        "jobs": ("static var NAME: Workflow { Workflow(on: [.workflowDispatch()]) {", "} }"),
        "project": (
            "struct NAME: WorkflowProject { @ListBuilder<WorkflowFile> var workflows: [WorkflowFile] { [WorkflowFile]() }",
            "}"
        ),
    ]

    /// A source that the compiler is given, and where it comes from.
    struct Source: Sendable, CustomTestStringConvertible {
        let name: String
        let text: String

        var testDescription: String { name }
    }

    static let sources: [Source] = DocumentationPage.paths.flatMap { path in
        (try? DocumentationPage(path)).map(sources(of:)) ?? []
    }

    /// A page's sources: each block that imports Slipway, and all others together, since they build on each other.
    static func sources(of page: DocumentationPage) -> [Source] {
        var sources: [Source] = []
        var parts: [String] = []
        for block in page.blocks(in: "swift") {
            let origin = "#sourceLocation(file: \"\(page.path)\", line: \(block.line))\n"
            let name = "\(page.path):\(block.line)"
            if block.lines.contains("import Slipway") {
                sources.append(Source(name: name, text: origin + block.text))
            } else if block.value(of: "excerpt") != nil {
                sources.append(Source(name: name, text: "import Slipway\n" + origin + block.text))
            } else if block.value(of: "in") == "declarations" {
                parts.append(origin + block.lines.map(asMember).joined(separator: "\n") + "\n")
            } else if let around = block.value(of: "in").flatMap({ surroundings[$0] }) {
                let head = around.head.replacingOccurrences(of: "NAME", with: "Block\(block.line)")
                parts.append("\(head)\n\(origin)\(block.text)\(around.tail)\n")
            }
        }
        for row in page.rows {
            let origin = "#sourceLocation(file: \"\(page.path)\", line: \(row.line))\n"
            parts.append("\(origin)static let row\(row.line) = \(row.code)\n")
        }
        guard !parts.isEmpty else { return sources }
        let text = "import Slipway\n\nenum Page {\n\(parts.joined())\n}\n#sourceLocation()\n"
        return sources + [Source(name: page.path, text: text)]
    }

    /// Declarations of a page become members of one type, so that no block runs at the top of a file.
    private static func asMember(_ line: String) -> String {
        ["let ", "func "].contains { line.hasPrefix($0) } ? "static \(line)" : line
    }

    @Test("every block says how it is tested", arguments: DocumentationPage.paths)
    func markers(path: String) throws {
        for block in try DocumentationPage(path).blocks(in: "swift") where !block.lines.contains("import Slipway") {
            let isKnown =
                block.marker == "manifest" || block.value(of: "excerpt") != nil
                // The examples of rules are compiled and run where the rules are tested.
                || block.marker == "in: rule" && path.hasSuffix("/rules.md")
                || block.value(of: "in").map { $0 == "declarations" || Self.surroundings[$0] != nil } == true
            #expect(isKnown, "\(path):\(block.line): the comment before the block is '\(block.marker ?? "")'")
        }
    }

    @Test("compiles", arguments: sources)
    func compiles(source: Source) throws {
        let compiler = try #require(TypeChecker.ofThisBuild, "no compiler, or no built modules beside the tests")
        let folder = try TemporaryFolder()
        let verdict = try compiler.check(source: try folder.write(source.text, to: "Example.swift"), asLibrary: true)
        #expect(verdict.isAccepted && verdict.output.isEmpty, "\(verdict.output)")
    }

    @Test("sources are found, and a wrong one is refused with the page's line")
    func refuses() throws {
        #expect(Self.sources.count >= DocumentationPage.articles.count)
        let page = DocumentationPage(path: "Page.md", text: "a\n\n<!-- in: steps -->\n```swift\nChekout()\n```\n")
        let source = try #require(Self.sources(of: page).first)
        let compiler = try #require(TypeChecker.ofThisBuild)
        let folder = try TemporaryFolder()
        let verdict = try compiler.check(source: try folder.write(source.text, to: "Example.swift"), asLibrary: true)
        #expect(verdict.output.contains("Page.md:5:1: error: cannot find 'Chekout' in scope"), "\(verdict.output)")
    }

    @Test("rows of a table are compiled in the call that stands before the table")
    func rows() throws {
        let text = "<!-- rows: f($0) -->\n| How | What |\n|---|---|\n| a `b` | `c: 1` |\n\n| d | `e` |\n"
        let rows = DocumentationPage(path: "Page.md", text: text).rows
        #expect(rows.map(\.code) == ["f(c: 1)"] && rows.map(\.line) == [4])
        let guide = try DocumentationPage("\(DocumentationPage.catalogue)/publish-images.md")
        #expect(guide.rows.count > 30)
    }

    @Test("the first project of the README is a package that SwiftPM accepts")
    func firstProject() throws {
        let page = try DocumentationPage("README.md")
        let manifest = try #require(page.blocks(in: "swift").first { $0.marker == "manifest" }).text
        let declaration = try #require(page.blocks(in: "swift").first { $0.marker == "example: help" }).text
        let path = "\"../../slipway\""
        try #require(manifest.contains(path))

        let folder = try TemporaryFolder()
        try folder.write(
            manifest.replacingOccurrences(of: path, with: "\"\(Repository.root)\""), to: "Package.swift")
        try folder.write(declaration, to: "Sources/my-workflows/MyWorkflows.swift")
        let swift = try #require(Shell.path(of: "swift"))
        // Reads both manifests and looks every product up, without building.
        let run = try Program.run(swift, ["package", "--package-path", folder.path, "show-dependencies"])
        #expect(run.status == 0, "\(run.output)")
        #expect(run.output.contains("<\(Repository.root)@"), "\(run.output)")
    }
}
