package import WorkflowAnalysis
package import Workflows

/// Runs rules over a project.
///
/// ```swift
/// let findings = Checks().findings(in: project)
/// ```
package struct Checks: Sendable {
    /// The rules to run.
    package var rules: [any Rule]
    /// What the project decides about findings of some rules, by the rules' names.
    package var severities: OrderedMap<Finding.Severity>
    /// What the project means as it is in all of its files.
    package var suppressions: [Suppression]
    /// The profile for workflows that were read; `nil` for declarations, which are held to every rule as it is.
    package var profile: Profile?

    /// Runs these rules over declarations; every rule that Slipway has, unless stated.
    package init(
        rules: [any Rule] = Checks.allRules, severities: OrderedMap<Finding.Severity> = [:],
        suppressions: [Suppression] = [], profile: Profile? = nil
    ) {
        self.rules = rules
        self.severities = severities
        self.suppressions = suppressions
        self.profile = profile
    }

    /// Everything that is wrong and not suppressed: sorted, each once, and with its place in the text.
    ///
    /// Others have found something, too, such as the reader of workflows: what they found is reported as well.
    package func findings(in project: RenderedProject, and others: [Finding] = []) -> [Finding] {
        let checked = ProjectAnalysis(project)
        let locator = FindingLocator(project)
        var seen: Set<FindingIdentity> = []
        var found = all(in: checked)
        // Comments in a workflow suppress what is found in their lines.
        if profile != nil { found.reported = locator.located(found.reported) + others }
        var findings = unsuppressed(found.reported, leaving: found.left, in: checked)
            .filter { seen.insert(FindingIdentity($0)).inserted }
        level(&findings)
        guard profile == nil else { return findings.sorted() }
        findings += RuleNameRule.findings(for: rules)
        if !severities.isEmpty { findings += RuleSeverityRule.findings(for: severities, of: ruleNames) }
        return (locator.located(findings) + others).sorted()
    }

    /// What the rules do not look at, and why: notes in order, each once, and with its place in the text.
    ///
    /// This runs the rules, and costs as much as ``findings(in:)``.
    package func unexaminedParts(of project: RenderedProject) -> [Finding] {
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
    package func expectations(of project: RenderedProject) -> [Expectation] {
        var index = SuppressionIndex(project, everywhere: suppressions, rules: ruleNames)
        let expectations = expected(in: project).filter { !index.takes($0.finding) }
        var findings = expectations.map(\.finding)
        level(&findings)
        return zip(expectations, findings).map { Expectation(sought: $0.sought, finding: $1) }
    }

    /// What the project expects, with the places in the text, as far as the profile reports it.
    private func expected(in project: RenderedProject) -> [Expectation] {
        let expectations = Expectation.declared(in: project)
        let findings = FindingLocator(project).located(expectations.map(\.finding))
        return zip(expectations, findings).compactMap { expectation, finding in
            var finding = finding
            if let profile {
                guard let level = profile.severity(of: finding.severity, kind: finding.kind ?? .failure) else {
                    return nil
                }
                finding.severity = level
            }
            return Expectation(sought: expectation.sought, finding: finding)
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

    /// What the rules found, and what of it the profile leaves out.
    private func all(in project: ProjectAnalysis) -> (reported: [Finding], left: [Finding]) {
        var findings: [Finding] = []
        var left: [Finding] = []
        func collect(_ rule: any Rule, _ found: () throws -> [Finding]) {
            do {
                let found = try found()
                guard let profile else {
                    findings += found
                    return
                }
                for finding in found {
                    var finding = finding
                    if let level = profile.severity(of: finding.severity, kind: finding.kind ?? rule.kind) {
                        finding.severity = level
                        findings.append(finding)
                    } else {
                        left.append(finding)
                    }
                }
            } catch {
                findings.append(.defect(of: rule.name, "\(error)"))
            }
        }
        let rules = rules.filter(isRun)
        let examination = Examination.current
        for start in stride(from: 0, to: project.files.count, by: Self.workflowsAtOnce) {
            let files = project.files[start..<min(start + Self.workflowsAtOnce, project.files.count)]
                .filter { !project.rendered.contextFiles.contains($0.path) }
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
        return (mistakes.isEmpty ? findings : findings.filter { !isEcho($0, of: mistakes) }, left)
    }

    /// Whether the profile reports anything that a rule finds.
    private func isRun(_ rule: any Rule) -> Bool {
        guard let profile else { return true }
        return profile.severity(of: .error, kind: rule.kind) != nil
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
    ///
    /// A suppression of what the profile leaves out is not in vain.
    private func unsuppressed(
        _ findings: [Finding], leaving left: [Finding], in project: ProjectAnalysis
    ) -> [Finding] {
        var index = SuppressionIndex(project.rendered, everywhere: suppressions, rules: ruleNames)
        guard !index.isEmpty else { return findings }
        let rest = findings.filter { !index.takes($0) }
        for finding in FindingLocator(project.rendered).located(left) { _ = index.takes(finding) }
        // Whether these come true, the repository decides: until then a suppression of them is not in vain.
        for expectation in expected(in: project.rendered) { _ = index.takes(expectation.finding) }
        let ran = Set(rules.filter(isRun).map(\.name))
        let names = ruleNames
        var unused =
            UnusedSuppressionRule.findings(
                in: project, everywhere: suppressions, of: names,
                unused: { file, suppression in
                    // Of a rule that did not run nothing is known.
                    let isKnown = names.contains(suppression.rule)
                    return (ran.contains(suppression.rule) || !isKnown) && !index.isUsed(suppression, in: file)
                })
        if profile != nil { for index in unused.indices { unused[index].severity = .warning } }
        return rest + unused
    }

    /// The names of these rules, and of every rule that Slipway has.
    private var ruleNames: Set<String> { Self.ruleNames.union(rules.map(\.name)) }

    /// The names of every rule that Slipway has.
    static let ruleNames = Set(allRules.map(\.name))
}

/// What makes two findings the same.
private struct FindingIdentity: Hashable {
    let texts: [String?]
    let position: TextPosition?

    init(_ finding: Finding) {
        texts = [finding.rule, finding.severity.rawValue, finding.file, finding.place?.description, finding.message]
        // One value can hold the same mistake in several lines.
        position = finding.keyLine == nil ? nil : finding.position
    }
}

extension Finding {
    /// The name that notes about parts bear that no rule looked at.
    package static let unexaminedRule = "not-examined"

    /// A part that no rule looked at.
    static func unexamined(_ part: UnexaminedPart) -> Finding {
        Finding(
            rule: unexaminedRule, severity: .note, file: part.file, place: part.place,
            message: "not examined: \(part.reason)")
    }

    /// The name that findings about a rule that failed bear.
    package static let defectRule = "slipway-defect"

    /// A rule could not do its work.
    static func defect(of rule: String, _ error: String) -> Finding {
        Finding(
            rule: defectRule, file: nil,
            message: "the rule '\(rule)' failed, which is a bug of Slipway; report it with this text: \(error)")
    }
}
