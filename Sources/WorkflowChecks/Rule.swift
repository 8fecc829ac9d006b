public import WorkflowAnalysis
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

/// A rule that looks at one workflow at a time, with the others of its project at hand.
protocol FileRule: Rule {
    /// What is wrong with a workflow, and where.
    func problems(in file: CheckedFile, of project: CheckedProject) throws -> [Problem]
}

/// A rule that looks at one workflow at a time, and at nothing else.
protocol WorkflowRule: FileRule {
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

extension FileRule {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public func findings(in project: CheckedProject) throws -> [Finding] {
        let ofActions = try (self as? any ActionRule)?.actionFindings(in: project) ?? []
        return try project.files.flatMap { try findings(in: $0, of: project) } + ofActions
    }

    /// Adds what the rule finds in one workflow, or that it failed.
    ///
    /// A closure: a rule that is looked up anew for each of thousands of workflows costs as much as what it asks.
    var check: (CheckedFile, CheckedProject, inout [Finding]) -> Void {
        { file, project, findings in
            do {
                let found = try self.findings(in: file, of: project)
                if !found.isEmpty { findings += found }
            } catch {
                findings.append(.defect(of: name, "\(error)"))
            }
        }
    }

    /// The findings of this rule in one workflow.
    private func findings(in file: CheckedFile, of project: CheckedProject) throws -> [Finding] {
        let problems = try problems(in: file, of: project)
        return problems.isEmpty ? [] : problems.map { finding($0, in: file.path) }
    }
}

extension WorkflowRule {
    func problems(in file: CheckedFile, of project: CheckedProject) throws -> [Problem] { try problems(in: file) }
}

extension Rule {
    /// The findings of this rule for what is wrong with each workflow.
    func findings(
        in project: CheckedProject, _ problems: (CheckedFile) throws -> [Problem]
    ) rethrows -> [Finding] {
        var findings: [Finding] = []
        for file in project.files { findings += try problems(file).map { finding($0, in: file.path) } }
        return findings
    }

    /// What is wrong with a file of a path, as a finding of this rule.
    func finding(_ problem: Problem, in path: String) -> Finding {
        Finding(
            rule: name, severity: problem.severity, file: path, place: problem.place, message: problem.message,
            mend: problem.mend, related: problem.related)
    }
}

extension CheckedFile {
    /// What was noticed of a kind while the workflow was written.
    func noted(_ kind: RenderingProblem.Kind) -> [Problem] {
        let problems = rendered.notes.problems
        guard !problems.isEmpty else { return [] }
        return problems.compactMap { $0.kind == kind ? Problem($0.place, $0.message) : nil }
    }
}
