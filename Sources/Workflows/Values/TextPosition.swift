/// A position in a text: a line, and a column in it.
public struct TextPosition: Hashable, Sendable {
    /// The line, counted from 1.
    public var line: Int
    /// The character in the line, by Unicode scalars, counted from 1.
    public var column: Int

    /// Names a position in a text.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}
