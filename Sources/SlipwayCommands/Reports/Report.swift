import WorkflowAnalysis
import WorkflowChecks
import WorkflowDifferences
import Workflows

/// What a command found and did, before it is printed in one of the formats.
struct Report {
    /// The command that reports.
    let command: String
    /// The project's name; `nil` where no project is declared.
    let project: String?
    /// How the command ends, as far as it looks at the declaration and the files.
    var status = ExitStatus.success
    /// One entry for each declared file and each orphan.
    var files: [FileReport] = []
    var findings: [LocatedFinding] = []
    /// What the command says on standard output, beside findings: lines or a diff.
    var body: [UInt8] = []
    /// The last line: on standard output after a success, as an error otherwise.
    var summary: String?
    /// What could not be read or written.
    var failures: [FileFailure] = []
    /// The texts that findings point into.
    var texts = QuotedTexts()
    /// Whether findings are what the command prints, as those of a linter are.
    var isAboutFindings = false

    /// How the process ends: a rule that failed is a bug of ours, whatever else was found.
    var exitStatus: ExitStatus {
        let isDefect = findings.contains { $0.finding.rule == Finding.defectRule }
        return isDefect && status != .inputOutput ? .software : status
    }
}

/// A file, and how it stands or what was done with it.
struct FileReport: Hashable {
    /// One word for each; the words are part of the JSON format.
    enum State: String, Hashable, Sendable {
        case checked
        case current
        case missing
        case different
        case bumped
        case orphaned
        case foreign
        case blocked
        case wrote
        case replaced
        case unchanged
        case removed
        case edited
        case wouldEdit = "would edit"
        case wouldWrite = "would write"
        case wouldReplace = "would replace"
        case wouldRemove = "would remove"
    }

    let path: String
    /// The declaring source; an orphan has the one that its header names, and a temporary file has none.
    let source: String?
    let state: State
    /// What the difference means, if there is one that was looked at.
    var difference: FileDifference?

    /// The line that tells of a file with which something was done.
    var line: String { "\(state.rawValue) \(path.printable)\n" }

    /// Whether bytes that were on the disk are gone, which is said however quiet a command is.
    var isLoss: Bool {
        switch state {
        case .replaced, .removed, .edited, .wouldReplace, .wouldRemove, .wouldEdit: true
        case .checked, .current, .missing, .different, .bumped, .orphaned, .foreign, .blocked, .wrote, .unchanged,
            .wouldWrite:
            false
        }
    }
}

/// A finding, with the line of the committed file where that is what it is about.
struct LocatedFinding: Hashable {
    let finding: Finding
    var line: Int?
    /// What else there is to say, in lines.
    var details: [String] = []

    /// The line in the file: in the committed one, or else in the one that would be generated.
    var shownLine: Int? { line ?? finding.position?.line }
    /// The column in the line of the file that would be generated.
    var shownColumn: Int? { line == nil ? finding.position?.column : nil }
}
