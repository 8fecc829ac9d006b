import WorkflowChecks

/// How results are printed.
enum ReportFormat: String, Hashable, Sendable {
    /// For people.
    case text
    /// One document for programs.
    case json
    /// For the log of GitHub Actions: findings become annotations.
    case github
}

/// What a command found and did, before it is printed in one of the formats.
struct Report {
    /// The command that reports.
    let command: String
    /// The project's name.
    let project: String
    var status = ExitStatus.success
    /// One entry for each declared file and each orphan.
    var files: [FileReport] = []
    var findings: [LocatedFinding] = []
    /// What the command says on standard output, beside findings: lines or a diff.
    var body: [UInt8] = []
    /// The last line: on standard output after a success, as an error otherwise.
    var summary: String?
    /// Why reading or writing ended early.
    var failure: FileFailure?
}

/// A file, and how it stands or what was done with it.
struct FileReport: Hashable {
    /// One word for each; the words are part of the JSON format.
    enum State: String, Hashable, Sendable {
        case current
        case missing
        case different
        case bumped
        case orphaned
        case foreign
        case blocked
        case wrote
        case unchanged
        case removed
        case wouldWrite = "would write"
        case wouldRemove = "would remove"
    }

    let path: String
    /// The declaring source; an orphan has the one that its header names.
    let source: String
    let state: State
}

/// A finding, with the line of the committed file where that is known.
struct LocatedFinding: Hashable {
    let finding: Finding
    var line: Int?
}
