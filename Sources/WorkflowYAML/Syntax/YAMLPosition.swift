/// A line and a column of a text, both counted from 1; columns are Unicode scalars.
package struct YAMLPosition: Hashable, Comparable, Sendable {
    /// The line; a line feed, a carriage return, and the two together each end one.
    package var line: Int
    /// The column; a byte order mark at the start of a text has none.
    package var column: Int

    /// Makes a position.
    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// Whether a position stands before another one.
    package static func < (left: YAMLPosition, right: YAMLPosition) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}
