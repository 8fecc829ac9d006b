import Testing
import WorkflowYAML
import Workflows

@testable import SlipwayCommands

/// What `# slipway:ignore` covers.
struct IgnoreCommentTests {
    private static func found(_ text: String) -> (suppressions: [String], mistakes: [String]) {
        let (suppressions, mistakes) = IgnoreComment.all(in: YAMLTree(reading: Array(text.utf8)))
        return (
            suppressions.map { suppression in
                let lines = suppression.lines.map { "\($0.lowerBound)-\($0.upperBound)" } ?? ""
                return "\(suppression.rule) \(lines) \(suppression.reason)"
            }.sorted(),
            mistakes.map { "\($0.position.line):\($0.position.column): \($0.message)" }
        )
    }

    static let comments: [(text: String, suppressions: [String])] = [
        ("a: 1 # slipway:ignore needs because it is so\n", ["needs 1-1 it is so"]),
        ("# slipway:ignore needs because it is so\na: 1\n", ["needs 1-2 it is so"]),
        ("x:\n  # slipway:ignore needs because a\n\n  # and a note\n  a: 1\n", ["needs 2-5 a"]),
        (
            "# slipway:ignore one because a\n# slipway:ignore two because b\na: 1 # slipway:ignore six because c\n",
            ["one 1-3 a", "six 3-3 c", "two 2-3 b"]
        ),
        (
            "# slipway:ignore one, two three because  all   of them\na: 1\n",
            ["one 1-2 all of them", "three 1-2 all of them", "two 1-2 all of them"]
        ),
        ("a: 1 # slipway:ignore needs\n", ["needs 1-1 "]),
        ("a: 1 # slipway:ignore needs because \n", ["needs 1-1 "]),
        ("a: 1\n# slipway:ignore needs because it is the end\n", ["needs 2-2 it is the end"]),
        ("a: 1 # slipway:ignored needs because a\n", []),
        ("a: |\n  # slipway:ignore needs because a script says so\n", []),
        ("a: 1 #slipway:ignore needs because a\r\nb: 2\r\n", ["needs 1-1 a"]),
    ]

    @Test(arguments: comments) func `a comment covers its line and the next one`(
        text: String, suppressions: [String]
    ) {
        let found = Self.found(text)
        #expect(found.suppressions == suppressions)
        #expect(found.mistakes == [])
    }

    @Test func `a comment without a rule is a mistake`() {
        let message = "the comment names no rule; write '# slipway:ignore RULE because …'"
        #expect(Self.found("a: 1 # slipway:ignore\n").mistakes == ["1:6: \(message)"])
        #expect(Self.found("a: 1 # slipway:ignore because I say so\n").mistakes == ["1:6: \(message)"])
    }

    @Test func `many comments take linear time`() {
        let text = String(repeating: "# slipway:ignore needs because a\n\n", count: 50_000) + "a: 1\n"
        let found = IgnoreComment.all(in: YAMLTree(reading: Array(text.utf8)))
        #expect(found.suppressions.count == 50_000)
        #expect(found.suppressions.allSatisfy { $0.lines?.upperBound == 100_001 })
    }
}
