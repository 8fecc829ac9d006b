public import WorkflowAnalysis
public import Workflows

/// One thing that can be wrong with a project's files.
///
/// A rule is a type in a file of its own. It never traps, whatever the model holds, and it reports everything it sees:
/// sorting and removing repetitions is the runner's work. A project adds rules of its own by `WorkflowProject.rules`; most
/// of them are a ``WorkflowRule``.
public protocol Rule: Sendable {
    /// The name in findings: lower-case words with hyphens. It stays the same for ever.
    var name: String { get }

    /// What `rules` prints and SARIF logs hold, in Markdown; nothing by default.
    ///
    /// The first line is one sentence that says what is wrong, then come an empty line and the reasons. Below a line `Wrong:`
    /// stands Swift in which the rule finds something, and below `Right:` the same as it should be.
    var documentation: String { get }

    /// What comes of the gravest findings of the rule; a failure by default.
    ///
    /// A ``Problem`` can be of a lesser kind.
    var kind: Finding.Kind { get }

    /// What is wrong with one workflow of a project; nothing by default.
    ///
    /// A rule that throws is reported as a bug of Slipway, and the others run all the same.
    func findings(in file: FileAnalysis, of project: ProjectAnalysis) throws -> [Finding]

    /// What is wrong with a project, apart from its workflows one by one; nothing by default.
    func findings(in project: ProjectAnalysis) throws -> [Finding]
}

extension Rule {
    /// Nothing.
    public var documentation: String { "" }

    /// A failure.
    public var kind: Finding.Kind { .failure }

    /// Nothing.
    public func findings(in file: FileAnalysis, of project: ProjectAnalysis) throws -> [Finding] { [] }

    /// Nothing.
    public func findings(in project: ProjectAnalysis) throws -> [Finding] { [] }
}

/// A rule that looks at one workflow at a time, with the others of its project at hand.
public protocol FileRule: Rule {
    /// What is wrong with a workflow, and where.
    func problems(in file: FileAnalysis, of project: ProjectAnalysis) throws -> [Problem]
}

/// A rule that looks at one workflow at a time, and at nothing else.
///
/// ```swift
/// struct TimeoutRule: WorkflowRule {
///     let name = "acme-timeout"
///     let documentation = "A job has no timeout of its own, and a hung one blocks a runner for six hours."
///
///     func problems(in file: FileAnalysis) -> [Problem] {
///         file.jobs.filter { $0.normal != nil && $0.normal?.timeoutMinutes == nil }.map { job in
///             Problem(job.place, "the job '\(job.id)' has no timeout; add 'timeoutMinutes'")
///         }
///     }
/// }
/// ```
public protocol WorkflowRule: FileRule {
    /// What is wrong with a workflow, and where.
    func problems(in file: FileAnalysis) throws -> [Problem]
}

/// What a rule found in one workflow or action.
public struct Problem: Hashable, Sendable {
    /// The key's path, such as `jobs.build.steps[2].with.tags`; `nil` if the whole file is meant.
    public var place: Place?
    /// What is wrong and what to do: lower case, no full stop, the user's text in single quotes.
    public var message: String
    /// Whether it stops `generate`.
    public var severity: Finding.Severity
    /// What would fix it, ready to be written: Swift, or the value of a key.
    public var fix: String?
    /// Other places that it is about.
    public var related: [RelatedPlace]
    /// What comes of it; `nil` if the rule says so for all of its problems.
    public var kind: Finding.Kind?
    /// The part of the value that it is about, as it is written there: an expression, or a command.
    ///
    /// The position of a finding is the beginning of the part, if it is certain, instead of the key.
    public var excerpt: String?

    /// Makes a problem; an error, unless stated.
    public init(
        _ place: Place?, _ message: String, severity: Finding.Severity = .error, kind: Finding.Kind? = nil,
        fix: String? = nil, related: [RelatedPlace] = [], excerpt: String? = nil
    ) {
        self.place = place
        self.message = message
        self.severity = severity
        self.fix = fix
        self.related = related
        self.kind = kind
        self.excerpt = excerpt
    }
}

extension FileRule {
    /// What ``problems(in:of:)`` finds, as findings of this rule.
    public func findings(in file: FileAnalysis, of project: ProjectAnalysis) throws -> [Finding] {
        let problems = try problems(in: file, of: project)
        return problems.isEmpty ? [] : problems.map { finding($0, in: file.path) }
    }
}

extension WorkflowRule {
    /// What is wrong with a workflow, whatever the others are.
    public func problems(in file: FileAnalysis, of project: ProjectAnalysis) throws -> [Problem] {
        try problems(in: file)
    }
}

extension Rule {
    /// The findings of this rule for what is wrong with each workflow.
    func findings(
        in project: ProjectAnalysis, _ problems: (FileAnalysis) throws -> [Problem]
    ) rethrows -> [Finding] {
        var findings: [Finding] = []
        for file in project.files { findings += try problems(file).map { finding($0, in: file.path) } }
        return findings
    }

    /// What is wrong with a file of a path, as a finding of this rule.
    func finding(_ problem: Problem, in path: String) -> Finding {
        var finding = Finding(
            rule: name, severity: problem.severity, file: path, place: problem.place, message: problem.message,
            fix: problem.fix, related: problem.related)
        finding.kind = problem.kind
        finding.excerpt = problem.excerpt
        return finding
    }
}

extension FileAnalysis {
    /// What was noticed of a kind while the workflow was written.
    func noted(_ kind: RenderingProblem.Kind, excerpt: String? = nil) -> [Problem] {
        let problems = rendered.notes.problems
        guard !problems.isEmpty else { return [] }
        return problems.compactMap { $0.kind == kind ? Problem($0.place, $0.message, excerpt: excerpt) : nil }
    }
}
