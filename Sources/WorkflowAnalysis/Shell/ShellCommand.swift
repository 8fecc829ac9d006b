/// A command of a script: its words, and the variables and files that belong to it.
package struct ShellCommand: Sendable {
    /// What a command is.
    package enum Kind: Sendable {
        /// A program, a function or a command of the shell, with its arguments. Without words, it only sets variables.
        case simple
        /// A test between `[[` and `]]`; its words are what stands between these.
        case test
        /// A calculation between `((` and `))`.
        case arithmetic
        /// The head of a loop; its words are the variable and the items.
        case loop
        /// The head of a `case`; its words are the subject and the patterns.
        case choice
    }

    /// Whether a command runs when the script runs.
    package enum Guard: Sendable {
        /// The command runs, unless a command before it fails.
        case always
        /// The command runs under a condition: in a branch, a loop, or behind `&&` or `||`.
        case conditional
        /// The command does not run: behind `exit`, or in a branch of a condition that is written out.
        case never
    }

    let script: ShellScript
    /// The position of the command among those of its script.
    package let index: Int

    var record: ShellRecords.Command { script.records.commands[index] }

    /// What the command is.
    package var kind: Kind { record.kind }

    /// Whether the command runs when the script runs.
    package var guarding: Guard { record.guarding }

    /// The command's name and its arguments.
    package var words: [ShellWord] { record.words.map { ShellWord(script: script, record: script.records.words[$0]) } }

    /// The number of words.
    var wordCount: Int { record.words.count }

    /// One of the words.
    func word(at index: Int) -> ShellWord {
        ShellWord(script: script, record: script.records.words[record.words.lowerBound + index])
    }

    /// The variables that are set by the command, or for it.
    package var assignments: [ShellAssignment] {
        record.assignments.map { ShellAssignment(script: script, record: script.records.assignments[$0]) }
    }

    /// The files that the command itself reads and writes.
    package var redirections: [ShellRedirection] { redirections(at: record.redirections) }

    /// The files that the command writes by its own redirections and by those of the compound commands around it.
    package var outputs: [ShellRedirection] {
        var result = redirections.filter(\.isOutput)
        var compound = record.compound
        while compound >= 0 {
            let around = script.records.compounds[compound]
            result += redirections(at: around.redirections).filter(\.isOutput)
            compound = around.parent
        }
        return result
    }

    /// The command that reads the output of this one through a pipe.
    package var reader: ShellCommand? {
        record.reader < 0 ? nil : ShellCommand(script: script, index: record.reader)
    }

    /// Whether the command reads the output of another one through a pipe.
    package var readsPipe: Bool { record.readsPipe }

    /// Whether the output of the command becomes part of a word: the command stands in `$(…)`.
    package var isSubstituted: Bool { record.depth > 0 }

    /// The name of the function whose body the command is part of.
    package var function: String? { record.function < 0 ? nil : script.records.functions[record.function] }

    /// The line of the command's beginning, counted from 1.
    package var line: Int { script.line(of: record.start) }

    /// The text from the command's beginning to the end of the line.
    package var excerpt: String { script.restOfLine(at: record.start) }

    private func redirections(at range: Range<Int>) -> [ShellRedirection] {
        range.map { ShellRedirection(script: script, record: script.records.redirections[$0]) }
    }
}
