public import WorkflowAnalysis
public import Workflows

/// Runs rules over a project.
///
/// ```swift
/// let findings = Checks().findings(in: project)
/// ```
public struct Checks: Sendable {
    /// The rules to run.
    public var rules: [any Rule]
    /// What the project decides about findings of some rules, by the rules' names.
    public var severities: OrderedMap<Finding.Severity>
    /// What the project means as it is in all of its files.
    public var suppressions: [Suppression]

    /// Runs these rules; every rule that Slipway has, unless stated.
    public init(
        rules: [any Rule] = Checks.allRules, severities: OrderedMap<Finding.Severity> = [:],
        suppressions: [Suppression] = []
    ) {
        self.rules = rules
        self.severities = severities
        self.suppressions = suppressions
    }

    /// Everything that is wrong and not suppressed: sorted, each once, and with its place in the text.
    public func findings(in project: RenderedProject) -> [Finding] {
        let checked = ProjectAnalysis(project)
        var seen: Set<FindingIdentity> = []
        var findings = unsuppressed(all(in: checked), in: checked).filter { seen.insert(FindingIdentity($0)).inserted }
        level(&findings)
        findings += RuleNameRule.findings(for: rules)
        if !severities.isEmpty { findings += RuleSeverityRule.findings(for: severities, of: ruleNames) }
        return FindingLocator(project).located(findings).sorted()
    }

    /// What the rules do not look at, and why: notes in order, each once, and with its place in the text.
    ///
    /// This runs the rules, and costs as much as ``findings(in:)``.
    public func unexaminedParts(of project: RenderedProject) -> [Finding] {
        let parts = Examination.unexaminedParts {
            let checked = ProjectAnalysis(project)
            checked.noteUnknownParts()
            _ = all(in: checked)
        }
        return FindingLocator(project).located(parts.map(Finding.unexamined)).sorted()
    }

    /// What the project expects of the repository, as it decides about the findings: without those that are suppressed,
    /// and with its severities.
    ///
    /// The rules see the declaration alone. Commands look into the repository, and report what is not there.
    public func expectations(of project: RenderedProject) -> [Expectation] {
        var index = SuppressionIndex(project, everywhere: suppressions, rules: ruleNames)
        let expectations = Expectation.declared(in: project).filter { !index.takes($0.finding) }
        var findings = expectations.map(\.finding)
        level(&findings)
        return zip(expectations, FindingLocator(project).located(findings)).map {
            Expectation(sought: $0.sought, finding: $1)
        }
    }

    /// Gives findings the severities that the project decides for.
    private func level(_ findings: inout [Finding]) {
        guard !severities.isEmpty else { return }
        let levels = Dictionary(severities.entries.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
        let names = ruleNames
        // A bug of ours stays an error, whatever a project decides.
        for index in findings.indices where findings[index].rule != Finding.defectRule {
            if let level = findings[index].names(amongRules: names).last.flatMap({ levels[$0] }) {
                findings[index].severity = level
            }
        }
    }

    /// How many workflows every rule looks at before the next ones.
    ///
    /// So many stay in a processor's cache together with the code of a rule. One at a time costs 19 % more for 800
    /// workflows, and all at once 30 %.
    private static let workflowsAtOnce = 16

    private func all(in project: ProjectAnalysis) -> [Finding] {
        var findings: [Finding] = []
        func collect(_ rule: any Rule, _ found: () throws -> [Finding]) {
            do {
                findings += try found()
            } catch {
                findings.append(.defect(of: rule.name, "\(error)"))
            }
        }
        let examination = Examination.current
        for start in stride(from: 0, to: project.files.count, by: Self.workflowsAtOnce) {
            let files = project.files[start..<min(start + Self.workflowsAtOnce, project.files.count)]
            for rule in rules {
                for file in files {
                    examination?.file = file.path
                    collect(rule) { try rule.findings(in: file, of: project) }
                }
            }
        }
        examination?.file = nil
        for rule in rules { collect(rule) { try rule.findings(in: project) } }
        let mistakes = project.declarationProblems
        return mistakes.isEmpty ? findings : findings.filter { !isEcho($0, of: mistakes) }
    }

    /// Whether a finding only shows what a wrong declaration became.
    ///
    /// Nothing of that is written. A warning, or an error that the mistake is known to cause, would be noise beside the
    /// mistake itself.
    private func isEcho(_ finding: Finding, of mistakes: [String: [DeclarationProblem]]) -> Bool {
        guard let problems = finding.file.flatMap({ mistakes[$0] }) else { return false }
        if problems.contains(where: { $0.rule == finding.rule }) { return false }
        return finding.severity == .warning || problems.contains { $0.echoes.contains(finding.rule) }
    }

    /// The findings that are not meant, and one for each suppression that suppresses nothing.
    private func unsuppressed(_ findings: [Finding], in project: ProjectAnalysis) -> [Finding] {
        var index = SuppressionIndex(project.rendered, everywhere: suppressions, rules: ruleNames)
        guard !index.isEmpty else { return findings }
        let rest = findings.filter { !index.takes($0) }
        // Whether these come true, the repository decides: until then a suppression of them is not in vain.
        for expectation in Expectation.declared(in: project.rendered) { _ = index.takes(expectation.finding) }
        let ran = Set(rules.map(\.name))
        let names = ruleNames
        return rest
            + UnusedSuppressionRule.findings(
                in: project, everywhere: suppressions, of: names,
                unused: { file, suppression in
                    // Of a rule that did not run nothing is known.
                    let isKnown = names.contains(suppression.rule)
                    return (ran.contains(suppression.rule) || !isKnown) && !index.isUsed(suppression, in: file)
                })
    }

    /// The names of these rules, and of every rule that Slipway has.
    private var ruleNames: Set<String> { Self.ruleNames.union(rules.map(\.name)) }

    /// The names of every rule that Slipway has.
    static let ruleNames = Set(allRules.map(\.name))
}

/// What makes two findings the same.
private struct FindingIdentity: Hashable {
    let texts: [String?]

    init(_ finding: Finding) {
        texts = [finding.rule, finding.severity.rawValue, finding.file, finding.place?.description, finding.message]
    }
}

extension Finding {
    /// The name that notes about parts bear that no rule looked at.
    public static let unexaminedRule = "not-examined"

    /// A part that no rule looked at.
    static func unexamined(_ part: UnexaminedPart) -> Finding {
        Finding(
            rule: unexaminedRule, severity: .note, file: part.file, place: part.place,
            message: "not examined: \(part.reason)")
    }

    /// The name that findings about a rule that failed bear.
    public static let defectRule = "slipway-defect"

    /// A rule could not do its work.
    static func defect(of rule: String, _ error: String) -> Finding {
        Finding(
            rule: defectRule, file: nil,
            message: "the rule '\(rule)' failed, which is a bug of Slipway; report it with this text: \(error)")
    }
}
