import Workflows

/// One thing that can be wrong with a project's files.
///
/// A rule is a type in a file of its own, and its doc comment is its documentation. It never traps, whatever the model
/// holds, and it reports everything it sees: sorting and removing repetitions is the runner's work.
public protocol Rule: Sendable {
    /// The name in findings: lower-case words with hyphens. It stays the same for ever.
    var name: String { get }

    /// What is wrong.
    func findings(in project: RenderedProject) -> [Finding]
}

/// A rule that looks at one workflow at a time.
protocol WorkflowRule: Rule {
    /// What is wrong with a workflow, and where.
    func problems(in file: RenderedFile) -> [Problem]
}

/// What a rule found in one workflow.
struct Problem {
    /// The key's path; `nil` where the whole file is meant.
    let place: String?
    /// What is wrong and what to do.
    let message: String
    /// Whether it stops `generate`.
    let severity: Finding.Severity

    init(_ place: String?, _ message: String, severity: Finding.Severity = .error) {
        self.place = place
        self.message = message
        self.severity = severity
    }
}

extension WorkflowRule {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public func findings(in project: RenderedProject) -> [Finding] {
        findings(in: project) { problems(in: $0) }
    }
}

extension Rule {
    /// The findings of this rule for what is wrong with each workflow.
    func findings(in project: RenderedProject, _ problems: (RenderedFile) -> [Problem]) -> [Finding] {
        project.workflows.flatMap { file in
            problems(file).map {
                Finding(
                    rule: name, severity: $0.severity, file: file.declared.path, place: $0.place, message: $0.message)
            }
        }
    }
}
