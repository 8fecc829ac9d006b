import WorkflowAnalysis
import WorkflowChecks
import WorkflowYAML
import Workflows

/// The workflows and actions of one repository as they were read, ready for the rules.
struct ReadRepository {
    /// A file that was read.
    private struct Listed {
        /// The name in messages.
        let name: String
        /// The path below the root.
        let path: String
        /// The absolute path.
        let file: String
        let isWanted: Bool
        let tree: YAMLTree
        /// Whether the file belongs to another repository.
        var isRemote = false
    }

    /// A shell script, and the file that it is in, by its path in the model.
    struct ReadScript {
        let file: String
        let script: LintedScript
    }

    /// The shell scripts of the wanted files.
    private(set) var scripts: [ReadScript] = []
    /// What the repository decides.
    let configuration: LintConfiguration
    /// What is wrong in how the files are written.
    private(set) var findings: [Finding] = []
    private let root: String
    private var workflows: [WorkflowFile] = []
    private var actions: [ActionFolder] = []
    /// By the paths that files have in the model.
    private var sources: [String: Listed] = [:]
    private var maps: [String: any SourceMap] = [:]
    /// What the reader could not understand, by the paths in the model.
    private var problems: [String: FileProblems] = [:]

    init(_ root: String, configuration: LintConfiguration) {
        self.root = root
        self.configuration = configuration
    }

    /// Reads a file; one of an unknown kind is an action if it says what it runs.
    mutating func add(_ bytes: [UInt8], at path: String, kind: SourceFile.Kind?, isWanted: Bool, named name: String) {
        let tree = YAMLTree(reading: bytes)
        let source = Listed(name: name, path: pathBelowRoot(ofFile: path), file: path, isWanted: isWanted, tree: tree)
        let isAction = kind.map { $0 == .action } ?? (tree.root?["runs"] != nil)
        let (suppressions, mistakes) = IgnoreComment.all(in: tree)
        let modelPath: String
        let found: [ReadingProblem]
        if isAction {
            let folder = FilePath.folder(of: source.path)
            let read = Action.read(tree)
            let content = read.content ?? Action(name: "", description: "", runs: .composite([]))
            var action = ActionFolder(Self.name(of: folder, in: ActionFolder.parent), content, at: .read)
            action.suppressions = suppressions
            modelPath = action.metadataPath
            if read.content != nil { actions.append(action) }
            found = read.problems
        } else {
            let read = Workflow.read(tree)
            var file = WorkflowFile(
                Self.name(of: source.path, in: WorkflowFile.folder), read.content ?? Workflow(on: []) {}, at: .read)
            file.suppressions = suppressions
            modelPath = file.path
            if read.content != nil { workflows.append(file) }
            found = read.problems
        }
        sources[modelPath] = source
        // After a mistake in YAML, nobody knows where a script ends.
        if isWanted, !found.contains(where: { $0.kind == .yamlSyntax }) {
            scripts += LintedScript.all(in: tree).map { ReadScript(file: modelPath, script: $0) }
        }
        maps[modelPath] = ReadSource(tree)
        if !found.isEmpty { problems[modelPath] = FileProblems(found) }
        // A key that is misspelt is not missing as well.
        let meant = Set(found.compactMap(\.meantPlace))
        // What YAML cannot read is missing in the line before it, too.
        let broken = found.first { $0.kind == .yamlSyntax && $0.severity == .error }?.start.line ?? .max
        findings +=
            found.filter {
                !meant.contains($0.place) && ($0.kind == .yamlSyntax || $0.start.line + 1 < broken)
            }.map { $0.finding(in: modelPath) }
            + mistakes.map { $0.finding(in: modelPath) }
            + NumberSpelling.all(in: tree).map { $0.finding(in: modelPath) }
    }

    /// The files of other repositories that the files read so far name, each once.
    var remoteReferences: [RemoteFile] {
        let files = workflows.flatMap { RemoteFile.all(in: $0.workflow) }
        return (files + actions.flatMap { RemoteFile.all(in: $0.action.steps) }).uniqued
    }

    /// Reads a file of another repository, which only helps to understand the others.
    mutating func add(_ bytes: [UInt8], of remote: RemoteFile, at path: String, named name: String) {
        let tree = YAMLTree(reading: bytes)
        let modelPath: String
        if remote.isWorkflow {
            guard let workflow = Workflow.read(tree).content else { return }
            let file = WorkflowFile(remote.projectName, remote.callable(workflow), at: .read)
            modelPath = file.path
            workflows.append(file)
        } else {
            guard let action = Action.read(tree).content else { return }
            let folder = ActionFolder(remote.projectName, remote.usable(action), at: .read)
            modelPath = folder.metadataPath
            actions.append(folder)
        }
        sources[modelPath] = Listed(
            name: name, path: modelPath, file: path, isWanted: false, tree: tree, isRemote: true)
        maps[modelPath] = ReadSource(tree)
    }

    /// Takes a script beside an action.
    mutating func addScript(_ bytes: [UInt8], at path: String, named name: String) {
        let relative = pathBelowRoot(ofFile: path)
        sources[relative] = Listed(
            name: name, path: relative, file: path, isWanted: true, tree: YAMLTree(reading: []))
        LintedScript(file: bytes).map { scripts.append(ReadScript(file: relative, script: $0)) }
    }

    /// What `shellcheck` said about a script, as a finding.
    func finding(_ comment: Shellcheck.Comment, in script: ReadScript) -> Finding {
        var finding = Finding(
            rule: Shellcheck.rule, severity: comment.severity, file: script.file, place: script.script.place,
            message: comment.message)
        finding.kind = comment.kind
        finding.position = comment.position
        finding.excerpt = comment.excerpt
        finding.keyLine = comment.position.line
        if let place = script.script.place, let tree = sources[script.file]?.tree {
            let source = ReadSource(tree)
            let key = source.positions(of: [place])[place]
            finding.position = source.position(ofByte: comment.offset, at: place) ?? key
            finding.keyLine = key?.line
        }
        return finding
    }

    /// The repository as if it were declared.
    var project: RenderedProject {
        var options = RenderingOptions()
        options.completes = false
        options.runnerLabels = configuration.runnerLabels
        var project = RenderedProject(readWorkflows: workflows, actions: actions, from: maps, options: options)
        project.contextFiles = Set(sources.filter { !$0.value.isWanted }.keys)
        return project
    }

    /// The folders below the root of actions that steps use and that were not read.
    var unreadActions: [String] {
        let known = Set(actions.map(\.name))
        let steps =
            workflows.flatMap { file in
                file.workflow.jobs.flatMap { job in if case .steps(let job) = job { job.steps } else { [Step]() } }
            } + actions.flatMap(\.action.steps)
        let names = Set(steps.flatMap(\.ownUses).map(\.name)).subtracting(known)
        let folders = names.filter { $0.hasPrefix("../../") }.map { String($0.dropFirst("../../".count)) }
        // What is outside of the repository is another one's.
        return folders.filter { !$0.split(separator: "/").contains("..") }.sorted()
    }

    /// Whether the configuration says not to check a file.
    func isIgnored(_ path: String) -> Bool {
        configuration.exceptions.contains { $0.rule == nil && $0.covers(pathBelowRoot(ofFile: path)) }
    }

    /// Whether a finding only shows what became of something that the reader could not understand.
    func isEcho(_ finding: Finding) -> Bool {
        finding.file.flatMap { problems[$0] }?.explain(finding) ?? false
    }

    /// The edits that fix findings about wanted files, by the files' absolute paths.
    func edits(for findings: [Finding]) -> [String: [TextEdit]] {
        var edits: [String: [TextEdit]] = [:]
        for finding in findings {
            guard let path = finding.file, let source = sources[path], source.isWanted else { continue }
            let finder = FixFinder(tree: source.tree, problems: problems[path]?.inLine(of: finding) ?? [])
            if let edit = finder.edit(for: finding) { edits[source.file, default: []].append(edit) }
        }
        return edits
    }

    /// Whether all files of the repository are wanted, so that what the configuration decides can be judged.
    var isWhole: Bool { sources.values.allSatisfy { $0.isWanted || $0.isRemote || isIgnored("\(root)/\($0.path)") } }

    /// The path below the root of a file of the model.
    func pathBelowRoot(_ modelPath: String) -> String { sources[modelPath]?.path ?? modelPath }

    /// The findings about wanted files, with the files' names.
    func named(_ findings: [Finding]) -> [Finding] {
        findings.compactMap { finding in
            var finding = finding
            if let file = finding.file, let source = sources[file] {
                guard source.isWanted else { return nil }
                finding.file = source.name
                // What is about the whole file stands at its beginning.
                if finding.position == nil { finding.position = TextPosition(line: 1, column: 1) }
            }
            for index in finding.related.indices {
                if let source = sources[finding.related[index].file] { finding.related[index].file = source.name }
            }
            return finding
        }
    }

    /// The finding about an entry of the configuration that applies to nothing; `nil` if it names files to leave out and
    /// some are there.
    func unused(_ exception: LintConfiguration.Exception) -> Finding? {
        if exception.rule == nil, sources.values.contains(where: { exception.covers($0.path) }) { return nil }
        let what = exception.rule.map { "the finding '\($0)', which is not there" } ?? "files that are not there"
        return Finding(
            rule: "unused-suppression", severity: .warning, file: configuration.path, at: exception.position,
            message: "the entry is about \(what); take it out")
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
    /// The place of the key that was meant by a misspelt one.
    fileprivate var meantPlace: Place? {
        guard let replacement, case .key? = place.parts.last else { return nil }
        var place = place
        place.leave()
        place.enter(replacement)
        return place
    }

    fileprivate func finding(in file: String) -> Finding {
        let position = TextPosition(line: start.line, column: start.column)
        return Finding(
            rule: kind.rawValue, severity: severity == .warning ? .warning : .error, file: file, at: position,
            message: message, fix: replacement)
    }
}

extension IgnoreComment.Mistake {
    fileprivate func finding(in file: String) -> Finding {
        Finding(rule: "unused-suppression", severity: .warning, file: file, at: position, message: message)
    }
}
