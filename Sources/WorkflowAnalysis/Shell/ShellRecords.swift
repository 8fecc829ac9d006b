/// What a parser notes of a script: flat lists, in which ranges of positions point to one another.
///
/// Flat lists cost little to fill. `ShellCommand`, `ShellWord` and the other types of this folder are views of them.
struct ShellRecords: Sendable {
    /// A piece of a word.
    struct Part: Sendable {
        enum Kind: Sendable {
            case text
            case escaped
            case variable
            case expansion
            case substitution
            case arithmetic
            case expression
            case array
        }

        var kind: Kind
        var isQuoted: Bool
        /// The bytes of the part; of a text, the text itself.
        var bytes: Range<Int>
        /// The bytes of the variable's name; the positions of the commands of a substitution, or of an array's words.
        var inner: Range<Int> = 0..<0
    }

    /// A word, or the text of a here-document.
    struct Word: Sendable {
        var bytes: Range<Int>
        var parts: Range<Int>
        /// Whether the shell may make other words of the text: file names, braces, the home folder.
        var isPattern: Bool
    }

    /// A variable that a command sets.
    struct Assignment: Sendable {
        var name: Range<Int>
        var value: Word
        var appends: Bool
    }

    /// A file that a command reads or writes.
    struct Redirection: Sendable {
        var operation: Range<Int>
        /// The number before the operator; `-1` for none.
        var descriptor: Int
        var target: Word
        /// The position of the here-document's text; `-1` for none.
        var document = -1
    }

    /// A command.
    struct Command: Sendable {
        var kind: ShellCommandKind
        var guarding: ShellGuard
        var start: Int
        var words: Range<Int> = 0..<0
        var assignments: Range<Int> = 0..<0
        var redirections: Range<Int> = 0..<0
        /// How many substitutions the command stands in.
        var depth: Int
        /// The function whose body the command is part of; `-1` for none.
        var function: Int
        /// The innermost compound command with redirections around the command; `-1` for none.
        var compound = -1
        /// The first command that reads the output of this one through a pipe; `-1` for none.
        var reader = -1
        /// Whether the command reads a pipe.
        var readsPipe = false
    }

    /// A compound command that has redirections, such as `{ …; } >file`.
    struct Compound: Sendable {
        var redirections: Range<Int>
        var parent = -1
    }

    var commands: [Command] = []
    var words: [Word] = []
    var parts: [Part] = []
    var assignments: [Assignment] = []
    var redirections: [Redirection] = []
    var compounds: [Compound] = []
    /// The texts of the here-documents.
    var documents: [Word] = []
    /// The names of the functions, in the order of their definitions.
    var functions: [String] = []
    var comments: [Range<Int>] = []
    var gaps: [ShellGap] = []
}

/// A construct of a script that is not understood.
package struct ShellGap: Sendable, Hashable {
    /// The number of bytes before the construct.
    package let offset: Int
    /// The line of the construct, counted from 1.
    package internal(set) var line: Int
    /// What is not understood, such as `a quotation that does not end`.
    package let reason: String
}
