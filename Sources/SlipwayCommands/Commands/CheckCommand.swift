import WorkflowAnalysis
import WorkflowChecks
import WorkflowDifferences
import Workflows

/// `check`: says what `generate` would change, and changes nothing.
struct CheckCommand {
    private let run: ProjectRun
    private var report: Report
    private var drift: DriftFindings
    /// The gravest difference so far.
    private var meaning = FileDifference.Meaning.none

    /// The size up to which a file's differences are shown line by line.
    static let diffLimit = 16 << 20

    static func run(_ invocation: Invocation, project: Project) throws(CommandFailure) -> CommandResult {
        let run = try ProjectRun(invocation, project: project, use: .reading)
        // The lock is the root's, which must stay open to the end.
        defer { run.root.close(of: invocation.files) }
        let threshold = invocation.arguments.failureMeaning(otherwise: .formatting)
        var command = CheckCommand(
            run: run, report: run.report,
            drift: DriftFindings(generateCommand: run.generateCommand, threshold: threshold))
        do throws(FileFailure) {
            try command.check()
        } catch {
            return run.stopped(command.report, by: error)
        }
        if invocation.arguments.has(.explain) {
            command.report.findings += project.unexaminedParts().map { LocatedFinding(finding: $0) }
        }
        return command.report.result(for: invocation, root: run.root.path)
    }

    private mutating func check() throws(FileFailure) {
        var surveyor = run.surveyor
        surveyor.readLimit = Self.diffLimit
        let survey = try surveyor.survey(run.output.files)
        let findings = try run.findings(survey)
        let errors = findings.filter { $0.severity == .error }.count
        guard errors == 0 else {
            // What would be generated from a wrong declaration is nothing to compare with.
            report.findings = (findings + survey.placeFindings).sorted().map { LocatedFinding(finding: $0) }
            report.files = survey.files.map { Survey.report($0, $0.state.reported) }
            report.status = .findings
            report.summary = "the declaration has \(errors == 1 ? "1 error" : "\(errors) errors")"
            return
        }
        for file in survey.files { add(file) }
        for orphan in survey.orphans { try add(orphan) }
        let located = (findings + survey.placeFindings).map { LocatedFinding(finding: $0) } + drift.findings
        report.findings = located.sorted { $0.finding < $1.finding }
        report.body = run.invocation.environment.outputStyle.diff(report.body)
        conclude()
    }

    private mutating func add(_ file: Survey.File) {
        let path = file.declared.path
        var reported = Survey.report(file, file.state.reported)
        switch file.state {
        case .missing:
            drift.add("missing-file", path, "the file is declared in '\(file.declared.source)', and missing", .unknown)
            report.body += UnifiedDiff.added(path, bytes: file.bytes)
            // Nobody can say what a file does that is not the declared one.
            meaning = max(meaning, .unknown)
        case .different:
            if let committed = file.committed { reported = compare(file, with: committed) }
        case .foreign, .blocked: meaning = max(meaning, .unknown)
        case .current: break
        }
        report.files.append(reported)
    }

    private mutating func compare(_ file: Survey.File, with committed: FileContents) -> FileReport {
        let path = file.declared.path
        let message = "the file differs from what its declaration in '\(file.declared.source)' generates"
        guard committed.isWhole else {
            drift.add("drift", path, "\(message), and is too large for a diff", .unknown)
            meaning = max(meaning, .unknown)
            return Survey.report(file, .different)
        }
        let diff = LineDiff(from: committed.bytes, to: file.bytes)
        let difference = FileDifference(at: path, from: file.bytes, to: committed.bytes)
        let bumps = PinBump.bumps(in: diff)
        for (bump, line) in bumps.found { drift.add(bump, in: file.declared, line: line) }
        let isPlanted = bumps.found.contains { $0.bump.kind.keepsRelease }
        meaning = max(meaning, isPlanted ? .unknown : bumps.isAll ? .behaviour : difference.meaning)
        var reported = Survey.report(file, bumps.isAll && !isPlanted ? .bumped : .different)
        reported.difference = difference
        if reported.state == .bumped { return reported }
        if !bumps.isAll {
            let isWider = difference.meaning == .rights
            drift.add(
                isWider ? "drift-rights" : "drift", path,
                isWider ? "\(message), and has wider rights" : message, difference.meaning,
                line: diff.changes.first.map { $0.old.lowerBound + 1 }, details: difference.lines(.drift))
        }
        report.body += UnifiedDiff.changed(path, diff)
        return reported
    }

    private mutating func add(_ orphan: Survey.Orphan) throws(FileFailure) {
        drift.add(
            "orphan-file", orphan.path,
            "this project generated the file from '\(orphan.source)' and no longer declares it", .unknown)
        meaning = max(meaning, .unknown)
        report.files.append(FileReport(orphan, .orphaned))
        let entry = try run.invocation.files.contents(
            of: orphan.place.name, in: orphan.place.folder, limit: Self.diffLimit)
        if case .file(let contents) = entry, contents.isWhole {
            report.body += UnifiedDiff.deleted(orphan.path, contents: contents)
        }
    }

    private mutating func conclude() {
        let stale = report.files.filter { $0.state != .current }
        guard !stale.isEmpty else {
            let count = report.files.count
            report.summary = count == 1 ? "1 file is current" : "\(count) files are current"
            return
        }
        if meaning >= drift.threshold { report.status = .findings }
        let states = Set(stale.map(\.state))
        let subject =
            report.files.count == 1
            ? "the only file is" : "\(stale.count) of \(report.files.count) files \(stale.count == 1 ? "is" : "are")"
        var advice: [String] = []
        if states.contains(.foreign) || states.contains(.blocked) { advice.append("clear the way of the files above") }
        advice += drift.advice
        let last = "run '\(run.generateCommand)'"
        advice.append(advice.isEmpty ? last : "then \(last)")
        report.summary = "\(subject) not current; \(advice.joined(separator: ", "))"
    }
}
