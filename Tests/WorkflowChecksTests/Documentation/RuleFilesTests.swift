import Foundation
import TestSupport
import Testing

/// What is written from the rules' sources is current, and a source that is not as it should be is named.
struct RuleFilesTests {
    @Test func `the list, the article and the examples are those of the sources`() throws {
        let rules = try RuleSource.all()
        #expect(rules.count > 30)
        expectGolden(RuleFiles.list(rules), path: RuleFiles.listPath)
        expectGolden(RuleFiles.article(rules), path: RuleFiles.articlePath)
        let examples = RuleFiles.examples(rules)
        if let mistakes = try Self.mistakes(in: examples) {
            // Recorded, they would keep these tests from building, and so from recording their fix.
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

    private static let lines = [
        "struct ThingRule: WorkflowRule {", "    let name = \"thing\"", "    var documentation: String {",
        "        \"\"\"", "        A thing is wrong.", "", "        Because.", "", "        Wrong:", "",
        "        ```swift",
        "        a()", "        ```", "", "        Right:", "", "        ```swift", "        b()", "        ```",
        "        \"\"\"", "    }",
    ]

    private static func source(_ lines: [String]) throws -> RuleSource {
        try RuleSource(path: "Rules/ThingRule.swift", text: (["import Workflows", ""] + lines).joined(separator: "\n"))
    }

    @Test func `documentation is taken apart`() throws {
        let rule = try Self.source(Self.lines)
        #expect(rule.type == "ThingRule" && rule.name == "thing")
        #expect(rule.summary == "A thing is wrong." && rule.discussion == "Because.")
        #expect(rule.wrong.lines == ["a()"] && rule.wrong.line == 14)
        #expect(rule.right.lines == ["b()"] && rule.right.line == 20)
        let short =
            Self.lines[..<8] + ["        Wrong: a", "        and more.", "        Right: b."] + Self.lines[19...]
        let inline = try Self.source(Array(short))
        #expect(inline.wrong.lines == ["a", "and more."] && inline.right.lines == ["b."] && !inline.isCompiled)
    }

    /// A line of the rule, what it becomes, and what is said of it.
    static let mistakes: [(line: Int, text: String?, message: String)] = [
        (4, "", "7: the documentation begins with one sentence that says what is wrong"),
        (4, "        A thing is", "7: the first line is one sentence and ends with a full stop"),
        (5, "        wrong.", "8: an empty line follows the first sentence"),
        (8, "", "17: 'Wrong:' is expected here"),
        (10, "", "14: '```swift' is expected here, below 'Wrong:'"),
        (11, nil, "14: there is no code below 'Wrong:'"),
        (14, "", "19: 'Right:' is expected here"),
        (18, nil, "21: the code below 'Right:' does not end with '```'"),
        (0, "struct Thing: WorkflowRule {", " no line begins with 'struct ThingRule: '"),
        (1, "let name = \"thing\"", " no line is '    let name = \"…\"'"),
        (2, "    var documentation = \"\"", " no line is '    var documentation: String {'"),
    ]

    @Test(arguments: mistakes) func `a mistake is named with its file and line`(
        line: Int, text: String?, message: String
    ) throws {
        var lines = Self.lines
        if let text { lines[line] = text } else { lines.remove(at: line) }
        let mistake = #expect(throws: RuleSource.Mistake.self) { try Self.source(lines) }
        #expect(mistake?.description == "Rules/ThingRule.swift:\(message)")
    }
}
