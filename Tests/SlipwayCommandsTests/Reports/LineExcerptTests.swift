import Testing
import Workflows

@testable import SlipwayCommands

/// Marks stand below what they mean, whatever the line holds.
struct LineExcerptTests {
    private static let plain = TextStyle(isColored: false)

    private static func marked(_ line: String, column: Int) -> [String] {
        let table = LineTable(Array("\(line)\n".utf8))
        let text = LineExcerpt(of: table, at: TextPosition(line: 1, column: column))?
            .text(style: plain, severity: .error)
        return (text ?? "none").split(separator: "\n").map { String($0) }
    }

    static let lines: [(line: String, column: Int, mark: String)] = [
        ("    needs: biuld", 5, "   |     ^~~~~"),
        ("jobs:", 1, "   | ^~~~"),
        ("      - main # x", 9, "   |         ^~~~"),
        ("      - uses: a/b@c # v1", 9, "   |         ^~~~"),
        ("  \"a: b\": c", 3, "   |   ^~~~~~"),
        ("  'it': c", 3, "   |   ^~~~"),
        ("  \"open", 3, "   |   ^~~~~"),
        ("  url: https://a", 8, "   |        ^~~~~~~~~"),
        ("大: x", 1, "   | ^~"),
        ("大大: 大", 5, "   |       ^~"),
        ("e\u{301}e: x", 3, "   |  ^"),
        ("👩\u{200D}🚀: x", 4, "   |     ^"),
        ("a\u{7}b: x", 3, "   |       ^"),
        ("a", 2, "   |  ^"),
        ("a", 99, "   |  ^"),
        ("", 1, "   | ^"),
    ]

    @Test(arguments: lines) func `a mark is as wide as the key`(line: String, column: Int, mark: String) {
        #expect(Self.marked(line, column: column).last == mark)
    }

    @Test func `a line end of Windows is not shown`() {
        #expect(Self.marked("    needs: biuld\r", column: 5) == [" 1 |     needs: biuld", "   |     ^~~~~"])
    }

    @Test func `long lines are cut, and a place far to the right is shown`() {
        let long = String(repeating: "x", count: 300)
        let left = Self.marked("key: \(long)", column: 1)
        #expect(left == [" 1 | key: \(long.prefix(95))…", "   | ^~~"])
        let right = Self.marked("\(long) - key: value", column: 304)
        #expect(right == [" 1 | …\(long.prefix(17)) - key: value", "   |                      ^~~"])
        #expect(Self.marked(long, column: 1).last?.count == 105)
        #expect(Self.marked(long, column: 250).last?.hasSuffix("^" + String(repeating: "~", count: 50)) == true)
    }

    static let outside: [TextPosition] = [
        TextPosition(line: 0, column: 1), TextPosition(line: 3, column: 1), TextPosition(line: -1, column: -1),
        TextPosition(line: 1, column: 0), TextPosition(line: .max, column: .max),
    ]

    @Test(arguments: outside) func `a place that is not in the text has no excerpt`(_ position: TextPosition) {
        #expect(LineExcerpt(of: LineTable(Array("a\nb\n".utf8)), at: position) == nil)
        #expect(LineExcerpt(of: LineTable([]), at: position) == nil)
    }

    @Test func `bytes that are no text do no harm`() {
        let table = LineTable([0xFF, 0xFE, 0x3A, 0x20, 0x80, 0x0D, 0x0A, 0xC3])
        for line in 1...2 {
            for column in 1...9 {
                let excerpt = LineExcerpt(of: table, at: TextPosition(line: line, column: column))
                #expect(excerpt?.text(style: Self.plain, severity: .note).contains("^") == true)
            }
        }
    }
}
