import WorkflowAnalysis
import WorkflowChecks
import WorkflowImport
import Workflows

/// The declarations of imported files.
struct ImportedProject {
    /// The Swift sources, in the order of the files.
    private(set) var sources: [DeclarationSource] = []
    /// The types that declare workflows.
    private(set) var workflows: [String] = []
    /// The types that declare actions.
    private(set) var actions: [String] = []
    /// What the project pins beside the catalogue.
    let pins: [Pin]

    /// Declares files, with the pins of a project of their own or those of the catalogue alone.
    init(_ files: [ImportedFile], hasPins: Bool) {
        pins = hasPins ? files.projectPins : []
        let catalogue = PinCatalogue.known.overriding(with: pins)
        let findings = Self.findings(in: files, pins: catalogue)
        var names = TypeNames()
        for file in files {
            let known = findings[file.content.path] ?? []
            switch file.content {
            case .workflow(let workflow, let name):
                let type = names.workflow(name)
                workflows.append(type)
                sources.append(
                    DeclarationSource(
                        workflow, file: name, type: type, pins: catalogue, findings: known, comments: file.comments))
            case .action(let action, let folder):
                let type = names.action(folder)
                actions.append(type)
                sources.append(
                    DeclarationSource(
                        action, folder: folder, type: type, pins: catalogue, findings: known, comments: file.comments))
            }
        }
    }

    /// The errors that would keep `generate` from writing the files as they are, by the files' paths.
    private static func findings(
        in files: [ImportedFile], pins: PinCatalogue
    ) -> [String: [DeclarationSource.KnownFinding]] {
        var workflows: [WorkflowFile] = []
        var actions: [ActionFolder] = []
        let site = DeclarationSite(file: "", line: 0)
        for file in files {
            switch file.content {
            case .workflow(let workflow, let name): workflows.append(WorkflowFile(name, workflow, at: site))
            case .action(let action, let folder): actions.append(ActionFolder(folder, action, at: site))
            }
        }
        let project = RenderedProject(
            name: "imported", workflows: workflows, actions: actions, options: RenderingOptions(pins: pins))
        let checks = Checks()
        let findings = checks.findings(in: project) + checks.expectations(of: project).map(\.finding)
        var known: [String: [DeclarationSource.KnownFinding]] = [:]
        for finding in findings where finding.severity == .error && finding.rule != Finding.defectRule {
            guard let path = finding.file else { continue }
            let entry = DeclarationSource.KnownFinding(rule: finding.rule, place: nil)
            if known[path]?.contains(entry) != true { known[path, default: []].append(entry) }
        }
        return known
    }
}

extension ImportedFile.Content {
    /// The path below the root.
    fileprivate var path: String {
        switch self {
        case .workflow(_, let name): "\(WorkflowFile.folder)/\(name)"
        case .action(_, let folder): "\(ActionFolder.parent)/\(folder)/action.yml"
        }
    }
}
