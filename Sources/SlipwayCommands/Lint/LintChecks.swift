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

    init(_ arguments: ParsedArguments, command: String) throws(CommandFailure) {
        try Self.requireRules(arguments.all(CommandTable.only) + arguments.all(CommandTable.skip), command)
        let only = Set(arguments.all(CommandTable.only))
        var skipped = Set(arguments.all(CommandTable.skip))
        if arguments.has(CommandTable.noShellcheck) { skipped.insert(Shellcheck.rule) }
        rules = Checks.allRules.filter { (only.isEmpty || only.contains($0.name)) && !skipped.contains($0.name) }
        names = Set(rules.map(\.name))
        profile = arguments.value(CommandTable.profile).flatMap { Profile(rawValue: $0) } ?? .standard
        leastSeverity = arguments.value(CommandTable.severity).flatMap { Finding.Severity(rawValue: $0) } ?? .note
    }

    private static func requireRules(_ names: [String], _ command: String) throws(CommandFailure) {
        let known = Checks.allRules.map(\.name)
        guard let name = names.first(where: { !known.contains($0) }) else { return }
        let advice = nearestWord(to: name, among: known).map { "did you mean '\($0)'?" }
        throw .usage(
            UsageError(
                message: "unknown rule '\(name.printable)'; \(advice ?? "the command 'rules' lists all names")",
                command: command))
    }

    /// What the rules do not look at in the wanted files of a repository, as notes.
    func unexaminedParts(of repository: ReadRepository, _ programs: any ProgramRunner) -> [Finding] {
        let parts = repository.named(Checks(rules: rules, profile: profile).unexaminedParts(of: repository.project))
        guard mistakesInScripts(of: repository, programs) == nil else { return parts }
        let isOff = !names.contains(Shellcheck.rule) || repository.configuration.switchesOff(Shellcheck.rule)
        let message = "not examined: scripts by 'shellcheck', which is \(isOff ? "switched off" : "not installed")"
        return parts + [Finding(rule: Finding.unexaminedRule, severity: .note, file: nil, message: message)]
    }

    /// What `shellcheck` finds in the scripts of the wanted files; `nil` if it is not called.
    private func mistakesInScripts(of repository: ReadRepository, _ programs: any ProgramRunner) -> [Finding]? {
        guard names.contains(Shellcheck.rule), !repository.configuration.switchesOff(Shellcheck.rule) else {
            return nil
        }
        let scripts = repository.scripts
        guard !scripts.isEmpty else { return [] }
        return Shellcheck(programs: programs).comments(on: scripts.map(\.script))?
            .filter { profile == .strict || $0.kind != .policy }
            .map { repository.finding($0, in: scripts[$0.script]) }
    }

    /// What is wrong in the wanted files of a repository, and in its configuration.
    ///
    /// What the files expect of the repository is looked for if there is more than workflows in it. The edits fix some of
    /// the findings, by the files' absolute paths.
    func findings(
        in repository: ReadRepository, lookingInto files: TreeSearch?, _ programs: any ProgramRunner
    ) throws(FileFailure) -> (findings: [Finding], edits: [String: [TextEdit]]) {
        let configuration = repository.configuration
        let scripts = mistakesInScripts(of: repository, programs)
        // Of a program that did not run, nobody knows what it would find.
        let rules = scripts == nil ? self.rules.filter { $0.name != Shellcheck.rule } : self.rules
        let checks = Checks(rules: rules, severities: configuration.severities, profile: profile)
        let project = repository.project
        let missing = try files?.findings(for: checks.expectations(of: project)) ?? []
        let others = repository.findings + missing + (scripts ?? [])
        let found = checks.findings(in: project, and: others)
            .filter { (names.contains($0.rule) || $0.rule == Finding.defectRule) && !repository.isEcho($0) }
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
        let edits = repository.edits(for: findings)
        findings = repository.named(findings)
        if names.contains("configuration") { findings += configuration.findings }
        if profile == .strict, names.count == Checks.allRules.count, repository.isWhole {
            findings += configuration.exceptions.indices
                .filter {
                    !used.contains($0) && (scripts != nil || configuration.exceptions[$0].rule != Shellcheck.rule)
                }
                .compactMap { repository.unused(configuration.exceptions[$0]) }
        }
        return (findings, edits)
    }
}
