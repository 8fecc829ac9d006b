import WorkflowChecks
import Workflows

/// `generate`: writes the files that differ and removes orphans.
enum GenerateCommand {
    static func run(_ invocation: Invocation, project: Project) throws(CommandFailure) -> CommandResult {
        let run = try ProjectRun(invocation, project: project, makesRoot: true)
        var report = run.report
        var surveyor = run.surveyor
        surveyor.adopted = try adopted(run)
        do throws(FileFailure) {
            let survey = try surveyor.survey(run.output.files)
            let findings = (try run.findings(survey) + survey.placeFindings).sorted()
            report.findings = findings.map { LocatedFinding(finding: $0) }
            let errors = findings.filter { $0.severity == .error }.count
            guard errors == 0 else {
                report.status = .findings
                report.files = survey.files.map { Survey.report($0, $0.state.reported) }
                report.summary = "nothing was written, because of \(errors == 1 ? "1 error" : "\(errors) errors")"
                return report.result(for: invocation, root: run.root)
            }
            if invocation.arguments.has(CommandTable.dryRun) {
                describe(survey, in: &report)
            } else {
                try write(survey, of: run, report: &report)
            }
        } catch {
            return run.stopped(report, by: error)
        }
        return report.result(for: invocation, root: run.root)
    }

    private static func adopted(_ run: ProjectRun) throws(CommandFailure) -> Set<String> {
        let declared = run.output.files.map(\.path)
        var paths: Set<String> = []
        for given in run.invocation.arguments.all(CommandTable.adopt) {
            let path = given.hasPrefix("./") ? String(given.dropFirst(2)) : given
            guard declared.contains(path) else {
                let meant = nearestWord(to: path, among: declared).map { ". did you mean '\($0)'?" } ?? ""
                throw .usage(
                    UsageError(
                        message: "the project declares no file '\(path)' to adopt\(meant)",
                        command: run.invocation.command, option: CommandTable.adopt))
            }
            paths.insert(path)
        }
        return paths
    }

    private static func describe(_ survey: Survey, in report: inout Report) {
        for file in survey.files {
            report.add(Survey.report(file, file.state == .current ? .unchanged : .wouldWrite))
        }
        for orphan in survey.orphans { report.add(FileReport(orphan, .wouldRemove)) }
        report.summarize(written: "to write", removed: "to remove")
    }

    private static func write(
        _ survey: Survey, of run: ProjectRun, report: inout Report
    ) throws(FileFailure) {
        let files = run.invocation.files
        var transaction = FileTransaction(
            fileSystem: files, root: run.root, existingFolders: survey.existingFolders)
        var failure: FileFailure?
        do throws(FileFailure) {
            try transaction.write(survey.files.filter { $0.state != .current }.map(\.draft))
        } catch {
            failure = error
        }
        for file in survey.files {
            if transaction.written.contains(file.declared.path) {
                report.add(Survey.report(file, .wrote))
            } else if file.state == .current {
                report.add(Survey.report(file, .unchanged))
            }
        }
        if let failure { throw failure }
        for orphan in survey.orphans {
            do throws(FileFailure) {
                try files.remove("\(run.root)/\(orphan.path)")
            } catch {
                // Gone already is as good as removed.
                if error.reason != .notFound { throw error }
            }
            report.add(FileReport(orphan, .removed))
        }
        removeFolders(of: survey.orphans, run)
        report.summarize(written: "written", removed: "removed")
    }
}

extension GenerateCommand {
    /// Removes the folders of actions that are empty now; one that holds something else stays.
    private static func removeFolders(of orphans: [Survey.Orphan], _ run: ProjectRun) {
        let folders = Set(orphans.map { DeclaredPath.folder(of: $0.path) })
        for folder in folders.sorted().reversed() where folder.hasPrefix("\(ActionFolder.parent)/") {
            try? run.invocation.files.removeFolder("\(run.root)/\(folder)")
        }
    }
}

extension Report {
    /// Adds a file, and the line that tells of it.
    fileprivate mutating func add(_ file: FileReport) {
        files.append(file)
        body += "\(file.state.rawValue) \(file.path.printable)\n".utf8
    }

    fileprivate mutating func summarize(written: String, removed: String) {
        let states = files.map(\.state)
        let unchanged = states.filter { $0 == .unchanged }.count
        let gone = states.filter { $0 == .removed || $0 == .wouldRemove }.count
        summary = "\(states.count - unchanged - gone) \(written), \(unchanged) unchanged, \(gone) \(removed)"
    }
}

extension FileReport {
    init(_ orphan: Survey.Orphan, _ state: State) {
        self.init(path: orphan.path, source: orphan.source, state: state)
    }
}

extension Survey.File.State {
    /// The word for a file that was looked at and left alone.
    var reported: FileReport.State {
        switch self {
        case .missing: .missing
        case .current: .current
        case .different: .different
        case .foreign: .foreign
        case .blocked: .blocked
        }
    }
}
