/// Why text is no JSON, and where.
package struct JSONError: Error, Hashable, Sendable {
    /// The byte of the text, counted from 0.
    package let offset: Int
    /// The line, counted from 1.
    package let line: Int
    /// The character in its line, counted from 1.
    package let column: Int
    /// What was found and what was expected.
    package let problem: String

    init(_ problem: String, at offset: Int, of bytes: [UInt8]) {
        let before = bytes[..<offset]
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        self.offset = offset
        line = before.count { $0 == UInt8(ascii: "\n") } + 1
        column = String(decoding: before[lineStart...], as: UTF8.self).unicodeScalars.count + 1
        self.problem = problem
    }

    /// The problem with its place, in words.
    package var message: String { "\(problem) at line \(line), column \(column)" }
}
