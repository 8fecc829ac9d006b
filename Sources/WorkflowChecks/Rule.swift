import Workflows

/// One thing that can be wrong with a project's files.
///
/// A rule is a type in a file of its own, and its doc comment is its documentation. It never traps, whatever the model
/// holds, and it reports everything it sees: sorting and removing repetitions is the runner's work.
public protocol Rule: Sendable {
    /// The name in findings: lower-case words with hyphens. It stays the same for ever.
    var name: String { get }

    /// What is wrong.
    ///
    /// A rule that throws is reported as a bug of Slipway, and the others run all the same.
    func findings(in project: CheckedProject) throws -> [Finding]
}

/// A rule that looks at one workflow at a time.
protocol WorkflowRule: Rule {
    /// What is wrong with a workflow, and where.
    func problems(in file: CheckedFile) throws -> [Problem]
}

/// What a rule found in one workflow.
struct Problem {
    /// The key's path; `nil` where the whole file is meant.
    let place: String?
    /// What is wrong and what to do.
    let message: String
    /// Whether it stops `generate`.
    let severity: Finding.Severity
    /// What would mend it.
    let mend: String?
    /// Other places that it is about.
    let related: [RelatedPlace]

    init(
        _ place: String?, _ message: String, severity: Finding.Severity = .error, mend: String? = nil,
        related: [RelatedPlace] = []
    ) {
        self.place = place
        self.message = message
        self.severity = severity
        self.mend = mend
        self.related = related
    }
}

extension WorkflowRule {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public func findings(in project: CheckedProject) throws -> [Finding] {
        try findings(in: project) { try problems(in: $0) }
    }
}

extension Rule {
    /// The findings of this rule for what is wrong with each workflow.
    func findings(
        in project: CheckedProject, _ problems: (CheckedFile) throws -> [Problem]
    ) rethrows -> [Finding] {
        var findings: [Finding] = []
        for file in project.files {
            for problem in try problems(file) {
                findings.append(
                    Finding(
                        rule: name, severity: problem.severity, file: file.path, place: problem.place,
                        message: problem.message, mend: problem.mend, related: problem.related))
            }
        }
        return findings
    }
}
