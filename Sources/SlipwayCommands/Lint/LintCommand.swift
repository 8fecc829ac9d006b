import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// `lint`: checks workflows and actions that were written by hand.
struct LintCommand {
    private let invocation: Invocation
    private var report: Report
    private var texts: [String: [UInt8]] = [:]
    private var findings: [Finding] = []
    /// What the rules did not look at, if somebody asks.
    private var unexamined: [Finding] = []
    /// The edits that fix findings, by the absolute paths of files.
    private var edits: [String: [TextEdit]] = [:]
    private var names: [String: String] = [:]

    static func run(_ invocation: Invocation) throws(CommandFailure) -> CommandResult {
        var command = LintCommand(invocation)
        try command.check()
        let arguments = invocation.arguments
        if arguments.has(.dryRun) {
            command.report.body = try command.differences()
        } else if arguments.has(CommandTable.fix) {
            let lines = try command.fix()
            // What is left to do is known when the files are read again.
            command = LintCommand(invocation)
            try command.check()
            command.report.body = lines
        }
        return command.report.result(for: invocation)
    }

    private init(_ invocation: Invocation) {
        self.invocation = invocation
        report = Report(command: invocation.command, project: nil)
        report.isAboutFindings = true
    }

    private mutating func check() throws(CommandFailure) {
        let arguments = invocation.arguments
        let checks = try LintChecks(arguments, command: invocation.command)
        let paths = arguments.words.filter { $0 != "-" }
        if paths.count < arguments.words.count { try checkInput(with: checks) }
        if !paths.isEmpty || arguments.words.isEmpty {
            let targets = try LintTargets(
                paths, root: arguments.value(.lintRoot), command: invocation.command, in: invocation.environment,
                files: invocation.files)
            report.failures += targets.failures
            for group in targets.groups { check(group, of: targets, with: checks) }
        }
        conclude(leastSeverity: checks.leastSeverity)
    }

    private mutating func check(_ group: LintTargets.Group, of targets: LintTargets, with checks: LintChecks) {
        var sources = SourceReader(invocation.files)
        let configuration = group.isRepository ? self.configuration(at: group.root, targets, &sources) : nil
        var repository = ReadRepository(group.root, configuration: configuration ?? LintConfiguration())
        func add(_ file: SourceFile, isWanted: Bool, named name: String) {
            let isWanted = isWanted && !repository.isIgnored(file.path)
            // What only helps to understand the others is no reason to fail.
            guard let bytes = sources.bytes(of: file.path, named: name, isRequired: isWanted) else { return }
            repository.add(bytes, at: file.path, kind: file.kind, isWanted: isWanted, named: name)
            texts[name] = bytes
            names[file.path] = name
            if isWanted { report.files.append(FileReport(path: name, source: nil, state: .checked)) }
            if isWanted, file.kind == .action {
                for script in targets.scripts(beside: file) where !repository.isIgnored(script) {
                    let name = targets.name(of: script)
                    guard let bytes = sources.bytes(of: script, named: name, isRequired: false) else { continue }
                    repository.addScript(bytes, at: script, named: name)
                    texts[name] = bytes
                }
            }
        }
        for file in group.files {
            add(file, isWanted: group.wanted.contains(file.path), named: targets.name(of: file.path))
        }
        // Steps can use actions in any folder, and these can use others.
        let root = group.root == "/" ? "" : group.root
        var searched: Set<String> = []
        while group.isRepository {
            let folders = repository.unreadActions.filter { searched.insert($0).inserted }
            if folders.isEmpty { break }
            for folder in folders {
                let paths = SourceFile.actionNames.map { folder.isEmpty ? $0 : "\(folder)/\($0)" }
                let found = paths.first { ((try? invocation.files.kind(of: "\(root)/\($0)")) ?? nil) == .file }
                guard let path = found else { continue }
                // The whole repository is checked if no path is given.
                let isWhole = invocation.arguments.words.isEmpty
                let name = isWhole ? path : targets.name(of: "\(root)/\(path)")
                add(SourceFile(path: "\(root)/\(path)", kind: .action), isWanted: isWhole, named: name)
            }
        }
        readRemoteFiles(of: &repository, at: group.root, targets, &sources)
        report.failures += sources.failures
        do throws(FileFailure) {
            let search = try isWorkingTree(group) ? TreeSearch(fileSystem: invocation.files, root: group.root) : nil
            let found = try checks.findings(in: repository, lookingInto: search, invocation.programs)
            findings += found.findings
            edits.merge(found.edits) { $0 + $1 }
            if invocation.arguments.has(.explain) {
                unexamined += checks.unexaminedParts(of: repository, invocation.programs)
            }
        } catch {
            report.failures.append(error)
        }
    }

    private mutating func checkInput(with checks: LintChecks) throws(CommandFailure) {
        let bytes = try CommandFailure.ending { () throws(FileFailure) in
            try invocation.files.standardInput(limit: SourceReader.limit + 1)
        }
        let name = "<stdin>"
        var repository = ReadRepository("", configuration: LintConfiguration())
        repository.add(bytes, at: name, kind: nil, isWanted: true, named: name)
        texts[name] = bytes
        report.files.append(FileReport(path: name, source: nil, state: .checked))
        findings += try CommandFailure.ending { () throws(FileFailure) in
            try checks.findings(in: repository, lookingInto: nil, invocation.programs).findings
        }
        if invocation.arguments.has(.explain) {
            unexamined += checks.unexaminedParts(of: repository, invocation.programs)
        }
    }

    /// Reads the files of other repositories that calls and steps name, as far as the configuration knows a folder.
    private mutating func readRemoteFiles(
        of repository: inout ReadRepository, at root: String, _ targets: LintTargets, _ sources: inout SourceReader
    ) {
        let folders = Dictionary(
            repository.configuration.repositories.map {
                ($0.name.lowercased(), FilePath.resolving($0.folder, in: root))
            },
            uniquingKeysWith: { first, _ in first })
        guard !folders.isEmpty else { return }
        var seen: Set<RemoteFile> = []
        // What was read may name more.
        while true {
            let open = repository.remoteReferences.filter { folders[$0.repository] != nil && seen.insert($0).inserted }
            if open.isEmpty { return }
            for remote in open {
                guard let folder = folders[remote.repository] else { continue }
                for candidate in remote.candidates {
                    let path = "\(folder)/\(candidate)"
                    let name = targets.name(of: path)
                    guard let bytes = sources.bytes(of: path, named: name, isRequired: false) else { continue }
                    repository.add(bytes, of: remote, at: path, named: name)
                    texts[name] = bytes
                    break
                }
            }
        }
    }

    /// Whether a repository has files beside its workflows, without which nothing can be said about what is missing.
    private func isWorkingTree(_ group: LintTargets.Group) throws(FileFailure) -> Bool {
        guard group.isRepository else { return false }
        let names = try invocation.files.entries(in: group.root).map(\.name)
        return names.contains { ![".git", ".github", LintConfiguration.fileName].contains($0) }
    }

    private mutating func configuration(
        at root: String, _ targets: LintTargets, _ sources: inout SourceReader
    ) -> LintConfiguration? {
        let path = root == "/" ? "/\(LintConfiguration.fileName)" : "\(root)/\(LintConfiguration.fileName)"
        guard (try? invocation.files.kind(of: path)) ?? nil != nil else { return nil }
        let name = targets.name(of: path)
        guard let bytes = sources.bytes(of: path, named: name, isRequired: true) else { return nil }
        texts[name] = bytes
        var configuration = LintConfiguration(bytes, path: name)
        for repository in configuration.repositories {
            let folder = FilePath.resolving(repository.folder, in: root)
            if (try? invocation.files.kind(of: "\(folder)/.")) ?? nil != .folder {
                configuration.findings.append(
                    Finding(
                        rule: "configuration", file: name, at: repository.position,
                        message: "there is no folder '\(repository.folder)'; check out '\(repository.name)' there"))
            }
        }
        return configuration
    }

    // MARK: Fixes

    /// The differences that fixes make, as a diff.
    private func differences() throws(CommandFailure) -> [UInt8] {
        var diff: [UInt8] = []
        for (path, edits) in edits.sorted(by: { $0.key < $1.key }) {
            guard let name = names[path], let old = texts[name] else { continue }
            diff += UnifiedDiff.changed(name, LineDiff(from: old, to: edits.applied(to: old).bytes))
        }
        return invocation.environment.outputStyle.diff(diff)
    }

    /// Writes the files whose findings have a fix, each whole or not at all, and gives a line for each.
    private func fix() throws(CommandFailure) -> [UInt8] {
        var lines = ""
        for (path, edits) in edits.sorted(by: { $0.key < $1.key }) {
            guard let name = names[path], let old = texts[name] else { continue }
            let (bytes, count) = edits.applied(to: old)
            try CommandFailure.ending { () throws(FileFailure) in
                try SourceWriter(invocation.files).replace(old, with: bytes, at: path, named: name)
            }
            lines += "fixed \(Self.count(count, "finding")) in \(name.printable)\n"
        }
        return Array(lines.utf8)
    }

    private mutating func conclude(leastSeverity: Finding.Severity) {
        let shown = findings.filter { $0.severity.rank >= leastSeverity.rank }.sorted()
        report.findings = (shown + unexamined.sorted()).map { LocatedFinding(finding: $0) }
        report.texts = QuotedTexts(texts)
        let errors = shown.count { $0.severity == .error }
        let warnings = shown.count { $0.severity == .warning }
        let fails = errors > 0 || invocation.arguments.has(CommandTable.strict) && warnings > 0
        report.status = report.failures.isEmpty ? fails ? .findings : .success : .inputOutput
        let parts = [(errors, "error"), (warnings, "warning"), (shown.count - errors - warnings, "note")]
        let found = parts.filter { $0.0 > 0 }.map { Self.count($0.0, $0.1) }.joined(separator: ", ")
        // A failure that left nothing to check is message enough.
        if report.files.isEmpty, !report.failures.isEmpty { return }
        report.summary = "\(found.isEmpty ? "no findings" : found) in \(Self.count(report.files.count, "file"))"
    }

    private static func count(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }
}

extension Finding.Severity {
    /// The order of severities, the lowest first.
    var rank: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }
}
