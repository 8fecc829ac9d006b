import Foundation
import TestSupport

/// What stands in the file of a rule: its type, its name, and its documentation taken apart.
struct RuleSource: Sendable {
    /// Why a file is no documented rule; the text says which line, and what to do.
    struct Mistake: Error, CustomStringConvertible {
        let description: String
    }

    /// An example.
    struct Example: Sendable {
        /// The lines of code.
        let lines: [String]
        /// The number of the first of them in the file; `nil` where the example is text on one line.
        let line: Int?
    }

    static let folder = "Sources/WorkflowChecks/Rules"

    /// The path below the top folder.
    let path: String
    /// The rule's type, which is the file's name.
    let type: String
    /// The name in findings.
    let name: String
    /// The first sentence.
    let summary: String
    /// The paragraphs between the summary and the examples; their lines are broken as in the file.
    let discussion: String
    let wrong: Example
    let right: Example

    /// Whether both examples are fenced code.
    var isCompiled: Bool { wrong.line != nil && right.line != nil }

    /// The names of the rules' files, sorted.
    static func files() throws -> [String] {
        try Repository.names(in: folder).filter { $0.hasSuffix(".swift") }
    }

    /// All rules in the order of their types; every file that is wrong is named.
    static func all() throws -> [RuleSource] {
        var sources: [RuleSource] = []
        var mistakes: [String] = []
        for file in try files() {
            do {
                let path = "\(folder)/\(file)"
                sources.append(try RuleSource(path: path, text: Repository.text(of: path)))
            } catch let mistake as Mistake {
                mistakes.append(mistake.description)
            }
        }
        guard mistakes.isEmpty else { throw Mistake(description: mistakes.joined(separator: "\n")) }
        return sources
    }

    init(path: String, text: String) throws {
        self.path = path
        let type = String(path.split(separator: "/").last?.dropLast(".swift".count) ?? "")
        self.type = type
        let lines = text.components(separatedBy: "\n")
        guard let declaration = lines.firstIndex(where: { $0.hasPrefix("struct \(type): ") }) else {
            throw Mistake(description: "\(path): no line begins with 'struct \(type): '")
        }
        let prefix = "    let name = \""
        guard let line = lines[declaration...].first(where: { $0.hasPrefix(prefix) && $0.hasSuffix("\"") }) else {
            throw Mistake(description: "\(path): no line is '\(prefix)…\"'")
        }
        name = String(line.dropFirst(prefix.count).dropLast())
        let opening = "    var documentation: String {"
        guard let start = lines[declaration...].firstIndex(of: opening).map({ $0 + 2 }), start <= lines.count,
            let end = lines[start...].firstIndex(where: { $0.hasPrefix("        \"\"\"") })
        else { throw Mistake(description: "\(path): no line is '\(opening)'") }
        var reader = DocumentationReader(
            path: path, lines: lines[start..<end].map { String($0.dropFirst(8)) }, offset: start + 1)
        summary = try reader.summary()
        discussion = reader.discussion()
        wrong = try reader.example("Wrong:")
        right = try reader.example("Right:")
        try reader.end()
    }
}

/// Reads the documentation from its first line to its last.
private struct DocumentationReader {
    let path: String
    let lines: [String]
    /// The number of the first line in the file.
    let offset: Int
    private var next = 0

    init(path: String, lines: [String], offset: Int) {
        self.path = path
        self.lines = lines
        self.offset = offset
    }

    private var line: String? { next < lines.count ? lines[next] : nil }

    private func mistake(_ text: String) -> RuleSource.Mistake {
        RuleSource.Mistake(description: "\(path):\(offset + next): \(text)")
    }

    mutating func summary() throws -> String {
        guard let line, !line.isEmpty else {
            throw mistake("the documentation begins with one sentence that says what is wrong")
        }
        guard line.hasSuffix(".") else { throw mistake("the first line is one sentence and ends with a full stop") }
        next += 1
        guard self.line == "" else { throw mistake("an empty line follows the first sentence") }
        skipEmptyLines()
        return line
    }

    mutating func discussion() -> String {
        var text: [String] = []
        while let line, !line.hasPrefix("Wrong:"), !line.hasPrefix("Right:") {
            text.append(line)
            next += 1
        }
        return text.joined(separator: "\n").trimmingCharacters(in: .newlines)
    }

    /// An example under its word: fenced code, or text beside the word.
    mutating func example(_ word: String) throws -> RuleSource.Example {
        guard let line, line.hasPrefix(word) else { throw mistake("'\(word)' is expected here") }
        guard line == word else { return inline(word) }
        next += 1
        skipEmptyLines()
        guard self.line == "```swift" else { throw mistake("'```swift' is expected here, below '\(word)'") }
        next += 1
        let start = next
        while let line = self.line, line != "```" { next += 1 }
        guard self.line == "```" else { throw mistake("the code below '\(word)' does not end with '```'") }
        let code = Array(lines[start..<next])
        guard code.contains(where: { !$0.isEmpty }) else { throw mistake("there is no code below '\(word)'") }
        next += 1
        skipEmptyLines()
        return RuleSource.Example(lines: code, line: offset + start)
    }

    private mutating func inline(_ word: String) -> RuleSource.Example {
        var text: [String] = []
        while let line, !line.isEmpty, text.isEmpty || !line.hasPrefix("Right:") {
            text.append(line)
            next += 1
        }
        skipEmptyLines()
        text[0] = String(text[0].dropFirst(word.count).drop { $0 == " " })
        return RuleSource.Example(lines: text, line: nil)
    }

    func end() throws {
        guard line == nil else { throw mistake("nothing is expected below the right example") }
    }

    private mutating func skipEmptyLines() {
        while line == "" { next += 1 }
    }
}
