import Foundation
import TestSupport
import Testing

/// What is written from the rules' sources is current, and a source that is not as it should be is named.
struct RuleFilesTests {
    @Test func `the list, the documentation, the article and the examples are those of the sources`() throws {
        let rules = try RuleSource.all()
        #expect(rules.count > 30)
        expectGolden(RuleFiles.list(rules), path: RuleFiles.listPath)
        expectGolden(RuleFiles.documentation(rules), path: RuleFiles.documentationPath)
        expectGolden(RuleFiles.article(rules), path: RuleFiles.articlePath)
        let examples = RuleFiles.examples(rules)
        if let mistakes = try Self.mistakes(in: examples) {
            // Recorded, they would keep these tests from building, and so from recording their mend.
            Issue.record("the examples do not compile, and are not recorded:\n\(mistakes)")
        } else {
            expectGolden(examples, path: RuleFiles.examplesPath)
        }
    }

    /// What the compiler says of examples that are not those that these tests were built with.
    private static func mistakes(in examples: String) throws -> String? {
        guard examples != (try? Repository.text(of: RuleFiles.examplesPath)) else { return nil }
        let compiler = try #require(TypeChecker.ofThisBuild, "no compiler, or no built modules beside the tests")
        let folder = FileManager.default.temporaryDirectory
        let file = folder.appendingPathComponent("examples-\(UUID().uuidString).swift")
        defer { try? FileManager.default.removeItem(at: file) }
        let builder = try Repository.text(of: "Tests/WorkflowChecksTests/Examples/ExampleBuilder.swift")
        try Data("\(builder)\n\(examples)".utf8).write(to: file)
        let verdict = try compiler.check(source: file.path, asLibrary: true)
        return verdict.isAccepted && verdict.output.isEmpty ? nil : verdict.output
    }

    private static let comment = [
        "/// A thing is wrong.", "///", "/// Because.", "///", "/// Wrong:", "///", "/// ```swift", "/// a()",
        "/// ```",
        "///", "/// Right:", "///", "/// ```swift", "/// b()", "/// ```", "struct ThingRule: WorkflowRule {",
        "    let name = \"thing\"",
    ]

    private static func source(_ lines: [String]) throws -> RuleSource {
        try RuleSource(path: "Rules/ThingRule.swift", text: (["import Workflows", ""] + lines).joined(separator: "\n"))
    }

    @Test func `a doc comment is taken apart`() throws {
        let rule = try Self.source(Self.comment)
        #expect(rule.type == "ThingRule" && rule.name == "thing")
        #expect(rule.summary == "A thing is wrong." && rule.discussion == "Because.")
        #expect(rule.wrong.lines == ["a()"] && rule.wrong.line == 10)
        #expect(rule.right.lines == ["b()"] && rule.right.line == 16)
        let short = Self.comment[..<4] + ["/// Wrong: a", "/// and more.", "/// Right: b."] + Self.comment[15...]
        let inline = try Self.source(Array(short))
        #expect(inline.wrong.lines == ["a", "and more."] && inline.right.lines == ["b."] && !inline.isCompiled)
    }

    /// A line of the comment, what it becomes, and what is said of it.
    static let mistakes: [(line: Int, text: String?, message: String)] = [
        (0, "///", "3: the doc comment begins with one sentence that says what is wrong"),
        (0, "/// A thing is", "3: the first line is one sentence and ends with a full stop"),
        (1, "/// wrong.", "4: an empty line follows the first sentence"),
        (4, "///", "13: 'Wrong:' is expected here"),
        (6, "/// ```", "9: '```swift' is expected here, below 'Wrong:'"),
        (7, nil, "10: there is no code below 'Wrong:'"),
        (10, "///", "15: 'Right:' is expected here"),
        (14, nil, "17: the code below 'Right:' does not end with '```'"),
        (15, "/// More.", " no line begins with 'struct ThingRule: '"),
        (16, "let name = \"thing\"", " no line is '    let name = \"…\"'"),
    ]

    @Test(arguments: mistakes) func `a mistake is named with its file and line`(
        line: Int, text: String?, message: String
    ) throws {
        var lines = Self.comment
        if let text { lines[line] = text } else { lines.remove(at: line) }
        let mistake = #expect(throws: RuleSource.Mistake.self) { try Self.source(lines) }
        #expect(mistake?.description == "Rules/ThingRule.swift:\(message)")
    }
}
