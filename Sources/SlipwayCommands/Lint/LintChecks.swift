import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// What a command line says about the findings that it wants.
struct LintChecks {
    private let rules: [any Rule]
    private let names: Set<String>
    private let profile: Profile
    /// The lowest severity that is reported.
    let leastSeverity: Finding.Severity

    init(_ arguments: ParsedArguments) {
        let only = Set(arguments.all(CommandTable.only))
        let skipped = Set(arguments.all(CommandTable.skip))
        rules = Checks.allRules.filter { (only.isEmpty || only.contains($0.name)) && !skipped.contains($0.name) }
        names = Set(rules.map(\.name))
        profile = arguments.value(CommandTable.profile).flatMap { Profile(rawValue: $0) } ?? .standard
        leastSeverity = arguments.value(CommandTable.severity).flatMap { Finding.Severity(rawValue: $0) } ?? .note
    }

    /// What is wrong in the wanted files of a repository, and in its configuration.
    func findings(in repository: ReadRepository) -> [Finding] {
        let configuration = repository.configuration
        let checks = Checks(rules: rules, severities: configuration.severities, profile: profile)
        let found = checks.findings(in: repository.project, and: repository.findings)
            .filter { names.contains($0.rule) || $0.rule == Finding.defectRule }
        var used: Set<Int> = []
        var findings = found.filter { finding in
            guard finding.rule != Finding.defectRule else { return true }
            let meant = configuration.exceptions.indices.filter {
                configuration.exceptions[$0].rule == finding.rule
                    && configuration.exceptions[$0].covers(finding.file.map(repository.pathBelowRoot) ?? "")
            }
            used.formUnion(meant)
            return meant.isEmpty
        }
        findings = repository.named(findings)
        if names.contains("configuration") { findings += configuration.findings }
        return findings
    }
}
