import WorkflowAnalysis
import WorkflowChecks
import WorkflowDifferences
import Workflows

/// Adopts pins that bots have bumped in the files: edits the Swift sources that state them.
struct PinAdoption {
    /// A source that states pins which were bumped.
    struct Edited {
        let source: PackageSource
        /// The source with the new pins.
        let bytes: [UInt8]
    }

    /// The files, each as the edited sources declare it.
    private(set) var files: [Survey.File]
    private(set) var edited: [Edited] = []
    /// The bumps that are adopted, one line each.
    private(set) var lines: [String] = []
    /// The bumps that cannot be adopted.
    private(set) var findings: [LocatedFinding] = []

    /// Finds the places to edit, and writes nothing.
    init(_ survey: Survey, of run: ProjectRun) throws(FileFailure) {
        files = survey.files
        var drift = DriftFindings(generateCommand: run.generateCommand, threshold: .formatting)
        for file in survey.files where file.state == .different {
            guard let committed = file.committed, committed.isWhole else { continue }
            let bumps = PinBump.bumps(in: LineDiff(from: committed.bytes, to: file.bytes))
            for (bump, line) in bumps.found { drift.add(bump, in: file.declared, line: line) }
        }
        findings = drift.unadoptable
        let bumps = drift.adoptable
        guard findings.isEmpty, let first = bumps.first else { return }
        let names = bumps.compactMap { drift.source(of: $0) } + run.output.files.map(\.source)
        guard let source = try Self.ownSource(among: names, of: run) else {
            let problem = "the sources of the project are not here; run it where it was built"
            findings = bumps.compactMap { drift.finding(about: $0, problem) }
            return
        }
        var editor = PinEditor(try Self.sources(around: source, of: run))
        for bump in bumps {
            do throws(PinEditor.Obstacle) {
                try editor.adopt(bump)
                lines.append("\(bump.action): \(bump.new.words), was \(bump.old.words)")
            } catch {
                if let finding = drift.finding(about: bump, error.problem) { findings.append(finding) }
            }
        }
        do throws(PinEditor.Obstacle) {
            try editor.addPins(in: "/" + Ownership.target(of: source))
        } catch {
            if let finding = drift.finding(about: first, error.problem) { findings.append(finding) }
        }
        guard findings.isEmpty else { return }
        edited = editor.edits.sorted { $0.key < $1.key }.map { index, edits in
            let source = editor.sources[index]
            return Edited(source: source, bytes: edits.applied(to: source.bytes).bytes)
        }
        files = files.map { $0.adopting(bumps) }
    }

    /// The first source that is the project's own: presets declare actions in Slipway, of which SwiftPM keeps a copy.
    private static func ownSource(among names: [String], of run: ProjectRun) throws(FileFailure) -> String? {
        for name in names {
            if let path = try run.path(ofSource: name), !path.contains("/.build/") { return path }
        }
        return nil
    }

    private static func sources(
        around source: String, of run: ProjectRun
    ) throws(FileFailure) -> [PackageSource] {
        let reader = PackageReader(fileSystem: run.invocation.files)
        let package = try reader.package(of: source)
        var sources: [PackageSource] = []
        for path in try reader.sources(of: package) {
            guard let bytes = try reader.bytes(of: path) else { continue }
            let name = String(path.dropFirst(package.count + 1))
            sources.append(PackageSource(path: path, name: name, bytes: bytes))
        }
        return sources
    }

    /// Writes the sources, each whole or not at all.
    func write(with files: any FileSystem) throws(FileFailure) {
        for edited in edited {
            let source = edited.source
            try SourceWriter(files).replace(source.bytes, with: edited.bytes, at: source.path, named: source.name)
        }
    }
}

extension Survey.File {
    /// The file as a declaration with the new pins generates it.
    fileprivate func adopting(_ bumps: [PinBump]) -> Survey.File {
        var file = Survey.File(
            declared: declared, bytes: bumps.adopted(in: bytes), state: state, committed: committed)
        if state == .current || state == .different {
            file.state = committed?.bytes == file.bytes ? .current : .different
        }
        return file
    }
}
