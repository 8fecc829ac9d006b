import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// What `generate` and `check` do alike: find the root, compute the output, and survey the files.
struct ProjectRun {
    let invocation: Invocation
    let project: Project
    let root: OpenRoot
    let output: ProjectOutput
    private let ownership: Ownership
    /// The repositories in which sources can be.
    private let repositories: [String]

    init(
        _ invocation: Invocation, project: Project, use: FolderUse, makesRoot: Bool = false
    ) throws(CommandFailure) {
        self.invocation = invocation
        self.project = project
        let path = try RootFolder.locate(for: invocation, project: project, isMade: makesRoot)
        let files = invocation.files
        let declared = project.output()
        (output, ownership, repositories) = try CommandFailure.ending { () throws(FileFailure) in
            var sources = try SourcePaths(
                fileSystem: files, workingDirectory: invocation.environment.workingDirectory)
            let output = try sources.naming(declared)
            var repositories = sources.repositories
            repositories.insert(try SourcePaths.repository(of: path, in: files) ?? path)
            let ownership = Ownership(
                fileSystem: files, project: project.name, sources: output.files.map(\.source),
                repositories: repositories)
            return (output, ownership, repositories.sorted())
        }
        // Rendering needs no lock.
        root = try OpenRoot(path, for: invocation, use: use, isMade: makesRoot && use == .writing)
    }

    /// The command that writes the files, as the user can type it.
    var generateCommand: String {
        let root = invocation.arguments.value(.root).map { " --root \($0.shellWord)" } ?? ""
        return "\(invocation.environment.invocation) generate\(root)"
    }

    /// The absolute path of a source of the project; `nil` if the source is not on this machine.
    func path(ofSource name: String) throws(FileFailure) -> String? {
        for repository in repositories {
            let path = "\(repository)/\(name)"
            if try invocation.files.kind(of: path) == .file { return path }
        }
        return nil
    }

    /// A survey that knows this run's root and project.
    var surveyor: Surveyor {
        Surveyor(
            fileSystem: invocation.files, root: root.handle, project: project, ownership: ownership,
            generateCommand: generateCommand)
    }

    /// An empty report of this run's command.
    var report: Report {
        var report = Report(command: invocation.command, project: project.name)
        report.texts = QuotedTexts(
            output.files, project: project.name, command: project.generateCommand)
        return report
    }

    /// What the declaration's rules, the survey and a look into the repository found, each once, in order.
    func findings(_ survey: Survey) throws(FileFailure) -> [Finding] {
        let known = Set(output.findings.map { [$0.rule, $0.file ?? ""] })
        // A rule's finding replaces the survey's finding of the same name.
        let added = survey.declarationFindings.filter { !known.contains([$0.rule, $0.file ?? ""]) }
        let missing = try TreeSearch(fileSystem: invocation.files, root: root.path).findings(for: output.expectations)
        return (output.findings + added + missing).sorted()
    }

    /// The report of a run that the system stopped.
    func stopped(_ report: Report, by failure: FileFailure) -> CommandResult {
        var report = report
        report.status = .inputOutput
        report.failures = [failure]
        return report.result(for: invocation, root: root.path)
    }
}
