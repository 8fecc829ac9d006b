import ScriptLibrary
import WorkflowChecks
import WorkflowImport
import WorkflowYAML
import Workflows

/// `import`: writes workflows and actions that exist as declarations in Swift.
struct ImportCommand {
    private let invocation: Invocation
    private var report: Report
    private var texts: [String: [UInt8]] = [:]
    private var files: [ImportedFile] = []

    static func run(_ invocation: Invocation) throws(CommandFailure) -> CommandResult {
        var command = ImportCommand(invocation)
        try command.read()
        return try command.result()
    }

    private init(_ invocation: Invocation) {
        self.invocation = invocation
        report = Report(command: invocation.command, project: nil)
        report.isAboutFindings = true
    }

    // MARK: Reading

    private mutating func read() throws(CommandFailure) {
        let arguments = invocation.arguments
        let targets = try LintTargets(
            arguments.words, root: arguments.value(.lintRoot), command: invocation.command,
            in: invocation.environment, files: invocation.files)
        report.failures += targets.failures
        var sources = SourceReader(invocation.files)
        for group in targets.groups {
            for file in group.files where group.wanted.contains(file.path) {
                let name = targets.name(of: file.path)
                guard let bytes = sources.bytes(of: file.path, named: name, isRequired: true) else { continue }
                let start = group.root == "/" ? "/" : "\(group.root)/"
                let path = file.path.hasPrefix(start) ? String(file.path.dropFirst(start.count)) : file.path
                do throws(ImportedFile.Refusal) {
                    files.append(try ImportedFile(bytes, path: path, kind: file.kind, named: name))
                } catch {
                    texts[name] = bytes
                    report.findings += error.findings(in: name).map { LocatedFinding(finding: $0) }
                }
            }
        }
        report.failures += sources.failures
        report.texts = QuotedTexts(texts)
    }

    // MARK: Writing

    private mutating func result() throws(CommandFailure) -> CommandResult {
        let count = Set(report.findings.map(\.finding.file)).count
        if !report.failures.isEmpty { report.status = .inputOutput }
        if count > 0 {
            report.status = report.failures.isEmpty ? .findings : report.status
            report.summary = "\(count) \(count == 1 ? "file was" : "files were") not imported"
        }
        guard !files.isEmpty else { return report.result(for: invocation) }
        if let folder = invocation.arguments.value(CommandTable.importedPackage) {
            let written = try package(in: folder)
            return written.status == .success ? joined(written) : written
        }
        let project = ImportedProject(files, hasPins: false)
        var result = CommandResult(output: Array(project.sources.map(\.text).joined(separator: "\n").utf8))
        result.status = .success
        return joined(result)
    }

    /// What was written, and what was not.
    private func joined(_ written: CommandResult) -> CommandResult {
        guard report.status != .success else { return written }
        let refused = report.result(for: invocation)
        // The findings must not stand among the sources.
        return CommandResult(
            output: written.output, errors: written.errors + refused.outputText + refused.errors,
            status: refused.status)
    }

    private func package(in folder: String) throws(CommandFailure) -> CommandResult {
        let place = try PackagePlace(named: folder, for: invocation)
        let name: PackageName
        let dependency: SlipwayDependency
        do throws(UsageError) {
            name = try PackageName(FilePath.name(of: place.root), command: invocation.command)
        } catch {
            throw .usage(error)
        }
        do throws(CommandFailure) {
            dependency = try SlipwayDependency(for: invocation, place: place)
        } catch {
            throw error.about(invocation.command)
        }
        let project = ImportedProject(files, hasPins: true)
        let run = ImportedPackage.run(name, place)
        let package = ImportedPackage(
            name: name, dependency: dependency, run: run, project: project)
        let files = package.files.map { file in
            FileDraft(path: place.below + file.path, bytes: Array(file.text.utf8))
        }
        let writer = ScaffoldWriter(invocation: invocation, root: place.base, shown: place.shownBase)
        let next = "next, in the repository's top folder:\n  \(run) generate --adopt-imported\n"
        return try writer.write(files, next: dependency.note + next)
    }
}

extension ImportedFile.Refusal {
    fileprivate func findings(in name: String) -> [Finding] {
        if let message {
            return [
                Finding(
                    rule: "import", severity: .error, file: name, at: TextPosition(line: 1, column: 1),
                    message: message)
            ]
        }
        return problems.map { problem in
            Finding(
                rule: problem.kind.rawValue, severity: problem.severity == .warning ? .warning : .error, file: name,
                at: TextPosition(line: problem.start.line, column: problem.start.column), message: problem.message,
                fix: problem.replacement)
        }
    }
}

extension CommandFailure {
    /// The same failure, of another command.
    fileprivate func about(_ command: String) -> CommandFailure {
        guard case .usage(let error) = self else { return self }
        return .usage(UsageError(message: error.message, command: command, option: error.option))
    }
}
