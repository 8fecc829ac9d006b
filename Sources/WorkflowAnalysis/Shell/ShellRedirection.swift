/// A file that a command reads or writes, or a text that it reads.
package struct ShellRedirection: Sendable {
    let script: ShellScript
    let record: ShellRecords.Redirection

    /// The operator, such as `>>`.
    package var operation: String { script.string(record.operation) }

    /// The file, the other stream, the text behind `<<<`, or the word that ends a here-document.
    package var target: ShellWord { ShellWord(script: script, record: record.target) }

    /// The text of a here-document.
    package var document: ShellWord? {
        record.document < 0 ? nil : ShellWord(script: script, record: script.records.documents[record.document])
    }

    /// Whether the standard output goes to the file.
    package var isOutput: Bool {
        switch operation {
        case ">", ">>", ">|", "&>", "&>>": record.descriptor < 0 || record.descriptor == 1
        default: false
        }
    }

    /// The text that the command reads, if it stands in the script.
    package var input: ShellWord? { document ?? (operation == "<<<" ? target : nil) }
}

/// A variable that a command sets, or that is set for one command.
package struct ShellAssignment: Sendable {
    let script: ShellScript
    let record: ShellRecords.Assignment

    /// The name of the variable.
    package var name: String { script.string(record.name) }

    /// The new value.
    package var value: ShellWord { ShellWord(script: script, record: record.value) }

    /// Whether the value is added to the one before.
    package var appends: Bool { record.appends }
}
