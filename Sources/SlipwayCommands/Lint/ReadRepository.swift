import WorkflowAnalysis
import WorkflowChecks
import WorkflowYAML
import Workflows

/// The workflows and actions of one repository as they were read, ready for the rules.
struct ReadRepository {
    /// A file that was read.
    private struct Source {
        /// The name in messages.
        let name: String
        /// The path below the root.
        let path: String
        let isWanted: Bool
    }

    /// What the repository decides.
    let configuration: LintConfiguration
    /// What is wrong in how the files are written.
    private(set) var findings: [Finding] = []
    private let root: String
    private var workflows: [WorkflowFile] = []
    private var actions: [ActionFolder] = []
    /// By the paths that files have in the model.
    private var sources: [String: Source] = [:]
    private var maps: [String: any SourceMap] = [:]

    init(_ root: String, configuration: LintConfiguration) {
        self.root = root
        self.configuration = configuration
    }

    /// Reads a file; one of an unknown kind is an action if it says what it runs.
    mutating func add(_ bytes: [UInt8], at path: String, kind: SourceFile.Kind?, isWanted: Bool, named name: String) {
        let tree = YAMLTree(reading: bytes)
        let source = Source(name: name, path: pathBelowRoot(ofFile: path), isWanted: isWanted)
        let isAction = kind.map { $0 == .action } ?? (tree.root?["runs"] != nil)
        let (suppressions, mistakes) = IgnoreComment.all(in: tree)
        let modelPath: String
        let problems: [ReadingProblem]
        if isAction {
            let folder = FilePath.folder(of: source.path)
            let read = Action.read(tree)
            var action = ActionFolder(
                Self.name(of: folder, in: ActionFolder.parent), read.content ?? Action(name: "", description: "", runs: .composite([])),
                at: .read)
            action.suppressions = suppressions
            modelPath = action.metadataPath
            if read.content != nil { actions.append(action) }
            problems = read.problems
        } else {
            let read = Workflow.read(tree)
            var file = WorkflowFile(
                Self.name(of: source.path, in: WorkflowFile.folder), read.content ?? Workflow(on: []) {}, at: .read)
            file.suppressions = suppressions
            modelPath = file.path
            if read.content != nil { workflows.append(file) }
            problems = read.problems
        }
        sources[modelPath] = source
        maps[modelPath] = ReadSource(tree)
        findings += problems.map { $0.finding(in: modelPath) } + mistakes.map { $0.finding(in: modelPath) }
    }

    /// The repository as if it were declared.
    var project: RenderedProject {
        var options = RenderingOptions()
        options.runnerLabels = configuration.runnerLabels
        var project = RenderedProject(name: "", workflows: workflows, actions: actions, options: options)
        project.readSources = maps
        return project
    }

    /// Whether the configuration says not to check a file.
    func isIgnored(_ path: String) -> Bool {
        configuration.exceptions.contains { $0.rule == nil && $0.covers(pathBelowRoot(ofFile: path)) }
    }

    /// The path below the root of a file of the model.
    func pathBelowRoot(_ modelPath: String) -> String { sources[modelPath]?.path ?? modelPath }

    /// The findings about wanted files, with the files' names.
    func named(_ findings: [Finding]) -> [Finding] {
        findings.compactMap { finding in
            var finding = finding
            if let file = finding.file, let source = sources[file] {
                guard source.isWanted else { return nil }
                finding.file = source.name
            }
            for index in finding.related.indices {
                if let source = sources[finding.related[index].file] { finding.related[index].file = source.name }
            }
            return finding
        }
    }

    private func pathBelowRoot(ofFile path: String) -> String {
        let start = root.hasSuffix("/") ? root : "\(root)/"
        return path.hasPrefix(start) ? String(path.dropFirst(start.count)) : path
    }

    /// The name that a file has in a folder of the model, by its path below the root.
    ///
    /// A file that stands elsewhere keeps a way to it, so that no two files have one name.
    private static func name(of path: String, in folder: String) -> String {
        path.hasPrefix("\(folder)/") ? String(path.dropFirst(folder.utf8.count + 1)) : "../../\(path)"
    }
}

extension DeclarationSite {
    /// No place in Swift: the file was read.
    fileprivate static let read = DeclarationSite(file: "", line: 0)
}

extension ReadingProblem {
    fileprivate func finding(in file: String) -> Finding {
        let position = TextPosition(line: start.line, column: start.column)
        return Finding(rule: kind.rawValue, file: file, at: position, message: message, mend: replacement)
    }
}

extension IgnoreComment.Mistake {
    fileprivate func finding(in file: String) -> Finding {
        Finding(rule: "unused-suppression", severity: .warning, file: file, at: position, message: message)
    }
}
