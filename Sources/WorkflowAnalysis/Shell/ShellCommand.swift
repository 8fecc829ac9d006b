/// A command of a script: its words, and the variables and files that belong to it.
package struct ShellCommand: Sendable {
    let script: ShellScript
    /// The position of the command among those of its script.
    package let index: Int

    var record: ShellRecords.Command { script.records.commands[index] }

    /// What the command is.
    package var kind: ShellCommandKind { record.kind }

    /// Whether the command runs when the script runs.
    package var guarding: ShellGuard { record.guarding }

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

    /// The line of the command's beginning, counted from 1.
    package var line: Int { script.line(of: record.start) }

    /// The text from the command's beginning to the end of the line.
    package var excerpt: String { script.restOfLine(at: record.start) }

    private func redirections(at range: Range<Int>) -> [ShellRedirection] {
        range.map { ShellRedirection(script: script, record: script.records.redirections[$0]) }
    }
}
