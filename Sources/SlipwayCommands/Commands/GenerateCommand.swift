import WorkflowAnalysis
import WorkflowChecks
import WorkflowDifferences
import Workflows

/// `generate`: writes the files that differ and removes orphans.
enum GenerateCommand {
    static func run(_ invocation: Invocation, project: Project) throws(CommandFailure) -> CommandResult {
        let arguments = invocation.arguments
        let isDryRun = arguments.has(.dryRun)
        let run = try ProjectRun(invocation, project: project, use: isDryRun ? .reading : .writing, makesRoot: true)
        // The lock is the root's, which must stay open to the end.
        defer { run.root.close(of: invocation.files) }
        var report = run.report
        var surveyor = run.surveyor
        surveyor.adopted = try adopted(run)
        surveyor.adoptsImported = arguments.has(.adoptImported)
        if arguments.has(.adoptImported) || arguments.has(.adoptPins) { surveyor.readLimit = CheckCommand.diffLimit }
        do throws(FileFailure) {
            var survey = try surveyor.survey(run.output.files)
            let adoption = arguments.has(.adoptPins) ? try PinAdoption(survey, of: run) : nil
            survey.files = adoption?.files ?? survey.files
            let declared = try run.findings(survey).map { LocatedFinding(finding: $0) }
            report.findings = (declared + survey.locatedPlaceFindings + (adoption?.findings ?? []))
                .sorted { $0.finding < $1.finding }
            let errors = report.findings.count { $0.finding.severity == .error }
            guard errors == 0 else {
                report.status = .findings
                report.files = survey.files.map { Survey.report($0, $0.state.reported) }
                report.summary = "nothing was written, because of \(errors == 1 ? "1 error" : "\(errors) errors")"
                return report.result(for: invocation, root: run.root.path)
            }
            if !isDryRun { try adoption?.write(with: run.invocation.files) }
            if let adoption { report.add(adoption, isDryRun ? .wouldEdit : .edited) }
            if isDryRun {
                describe(survey, of: run, in: &report)
            } else {
                try write(survey, of: run, report: &report)
            }
        } catch {
            return run.stopped(report, by: error)
        }
        return report.result(for: invocation, root: run.root.path)
    }

    private static func adopted(_ run: ProjectRun) throws(CommandFailure) -> Set<String> {
        let declared = run.output.files.map(\.path)
        var paths: Set<String> = []
        for given in run.invocation.arguments.all(.adopt) {
            let path = given.hasPrefix("./") ? String(given.dropFirst(2)) : given
            guard declared.contains(path) else {
                let meant = nearestWord(to: path, among: declared).map { ". did you mean '\($0)'?" } ?? ""
                throw .usage(
                    UsageError(
                        message: "the project declares no file '\(path)' to adopt\(meant)",
                        command: run.invocation.command, option: .adopt))
            }
            paths.insert(path)
        }
        return paths
    }

    /// The file with what its change means; a new file is no change.
    private static func changed(_ file: Survey.File, _ state: FileReport.State) -> FileReport {
        var reported = Survey.report(file, state)
        if state != .unchanged, let committed = file.committed, committed.isWhole {
            reported.difference = FileDifference(at: file.declared.path, from: committed.bytes, to: file.bytes)
        }
        return reported
    }

    private static func describe(_ survey: Survey, of run: ProjectRun, in report: inout Report) {
        for file in survey.files {
            let change: FileReport.State = file.committed == nil ? .wouldWrite : .wouldReplace
            report.add(changed(file, file.state == .current ? .unchanged : change))
        }
        if run.root.isLocked { for leftover in survey.leftovers { report.add(FileReport(leftover, .wouldRemove)) } }
        for orphan in survey.orphans { report.add(FileReport(orphan, .wouldRemove)) }
        report.summarize(written: "to write", removed: "to remove")
    }

    private static func write(
        _ survey: Survey, of run: ProjectRun, report: inout Report
    ) throws(FileFailure) {
        guard let root = run.root.handle else { return }
        let files = run.invocation.files
        if run.root.isLocked {
            // The lock is held, so the runs that wrote these have ended.
            for leftover in survey.leftovers {
                try remove(leftover.name, in: leftover.folder, files: files)
                report.add(FileReport(leftover, .removed))
            }
        }
        var transaction = FileTransaction(
            fileSystem: files, root: root, folders: survey.folders,
            isSynced: !run.invocation.arguments.has(.noSync))
        var failure: FileFailure?
        do throws(FileFailure) {
            try transaction.write(survey.files.filter { $0.state != .current }.map(\.draft))
        } catch {
            failure = error
        }
        for file in survey.files {
            if transaction.written.contains(file.declared.path) {
                report.add(changed(file, file.committed == nil ? .wrote : .replaced))
            } else if file.state == .current {
                report.add(Survey.report(file, .unchanged))
            }
        }
        if let failure { throw failure }
        for orphan in survey.orphans {
            try remove(orphan.place.name, in: orphan.place.folder, file: orphan.place.version, files: files)
            report.add(FileReport(orphan, .removed))
        }
        removeFolders(of: survey, files: files)
        report.summarize(written: "written", removed: "removed")
    }

    private static func remove(
        _ name: String, in folder: FolderHandle, file: FileVersion? = nil, files: any FileSystem
    ) throws(FileFailure) {
        do throws(FileFailure) {
            try files.remove(name, in: folder, file: file)
        } catch {
            // Gone already is as good as removed.
            if error.reason != .notFound { throw error }
        }
    }
}

extension GenerateCommand {
    /// Removes the folders of actions that are empty now; one that holds something else stays.
    private static func removeFolders(of survey: Survey, files: any FileSystem) {
        var map = survey.folders
        let folders = Set(survey.orphans.map { FilePath.folder(of: $0.path) })
        for folder in folders.sorted().reversed() where folder.hasPrefix("\(ActionFolder.parent)/") {
            guard case .exists(let parent)? = try? map.state(of: FilePath.folder(of: folder)) else { continue }
            try? files.removeFolder(FilePath.name(of: folder), in: parent)
        }
    }
}

extension Report {
    /// Adds a file, and the line that tells of it.
    fileprivate mutating func add(_ file: FileReport) {
        files.append(file)
        body += file.line.utf8
        for line in file.difference?.lines() ?? [] { body += "  \(line.printable)\n".utf8 }
    }

    /// Adds the sources that state the pins, and the lines that tell of the pins.
    fileprivate mutating func add(_ adoption: PinAdoption, _ state: FileReport.State) {
        for edited in adoption.edited { add(FileReport(path: edited.source.name, source: nil, state: state)) }
        for line in adoption.lines { body += "  \(line.printable)\n".utf8 }
    }

    fileprivate mutating func summarize(written: String, removed: String) {
        let states = files.map(\.state).filter { $0 != .edited && $0 != .wouldEdit }
        let unchanged = states.filter { $0 == .unchanged }.count
        let gone = states.filter { $0 == .removed || $0 == .wouldRemove }.count
        summary = "\(states.count - unchanged - gone) \(written), \(unchanged) unchanged, \(gone) \(removed)"
    }
}

extension FileReport {
    init(_ orphan: Survey.Orphan, _ state: State) {
        self.init(path: orphan.path, source: orphan.source, state: state)
    }

    fileprivate init(_ leftover: Survey.Leftover, _ state: State) {
        self.init(path: leftover.path, source: nil, state: state)
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
