import Foundation
import Slipway
import TestSupport
import Testing

/// What the documentation shows of a command's output is what `slipway` prints.
@Suite("Output in the documentation")
struct DocumentationOutputTests {
    /// A block of output, and the files that the page shows before it.
    struct Output: Sendable, CustomTestStringConvertible {
        let place: String
        let words: [String]
        let files: [(path: String, text: String)]
        let text: String

        var testDescription: String { "\(place): \(words.joined(separator: " "))" }
    }

    static let outputs: [Output] = DocumentationPage.paths.flatMap { path in
        (try? DocumentationPage(path)).map(outputs(of:)) ?? []
    }

    /// A page's blocks of output.
    ///
    /// A file that the page shows again replaces the one before.
    static func outputs(of page: DocumentationPage) -> [Output] {
        var files: [(path: String, text: String)] = []
        var outputs: [Output] = []
        for block in page.blocks {
            if let path = block.value(of: "file") {
                files.removeAll { $0.path == path }
                files.append((path, block.text))
            } else if let command = block.value(of: "output") {
                outputs.append(
                    Output(
                        place: "\(page.path):\(block.line)", words: command.split(separator: " ").map(String.init),
                        files: files, text: block.text))
            }
        }
        return outputs
    }

    /// What a terminal shows after a command in a repository that holds the files.
    static func terminal(of output: Output) throws -> String {
        let folder = try TemporaryFolder()
        try folder.write("", to: ".git/HEAD")
        for file in output.files { try folder.write(file.text, to: file.path) }
        let environment = CommandEnvironment(invocation: "slipway", workingDirectory: folder.path)
        let result = CommandLineTool(name: "slipway", version: "0", project: nil)
            .run(Array(output.words.dropFirst()), in: environment, files: DiskFileSystem())
        return result.outputText + result.errors
    }

    @Test("is current", arguments: outputs)
    func isCurrent(output: Output) throws {
        try #require(output.words.first == "slipway")
        #expect(try Self.terminal(of: output) == output.text)
    }

    @Test("the README begins with a mistake that 'lint' finds")
    func firstScreen() throws {
        let output = try #require(Self.outputs.first { $0.place.hasPrefix("README.md") })
        #expect(output.words == ["slipway", "lint"] && output.text.contains(": error: "))
    }

    @Test("a file that is shown again replaces the one before")
    func replaces() throws {
        let file = "<!-- file: a.yml -->\n```yaml\nNAME\n```\n"
        let output = "<!-- output: slipway lint a.yml -->\n```text\n```\n"
        let text = file.replacing("NAME", with: "a") + output + file.replacing("NAME", with: "b") + output
        let outputs = Self.outputs(of: DocumentationPage(path: "Page.md", text: text))
        #expect(outputs.map { $0.files.map(\.text) } == [["a\n"], ["b\n"]])
        #expect(try Self.terminal(of: outputs[1]).hasPrefix("a.yml:1:1: error: "))
    }
}
