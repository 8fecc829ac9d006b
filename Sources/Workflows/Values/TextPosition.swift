/// A position in a text: a line, and a column in it.
package struct TextPosition: Hashable, Sendable {
    /// The line, counted from 1.
    package var line: Int
    /// The character in the line, by Unicode scalars, counted from 1.
    package var column: Int

    /// Names a position in a text.
    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}
