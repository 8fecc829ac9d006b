import WorkflowAnalysis
import WorkflowChecks
import WorkflowDifferences
import Workflows

/// Compares what a project declares with what stands below its root, reading each file once.
struct Surveyor {
    let fileSystem: any FileSystem
    /// The open root; `nil` if it is missing.
    let root: FolderHandle?
    let project: Project
    let ownership: Ownership
    /// Declared paths at which any regular file may be replaced.
    var adopted: Set<String> = []
    /// Whether a file that nobody generated may be replaced by one that means the same.
    var adoptsImported = false
    /// How much of a committed file is read, at least; drift is shown only for what was read whole.
    var readLimit = FileOrigin.readLimit
    /// The command that the message about a foreign file tells to run.
    let generateCommand: String

    private var survey: Survey
    private var identities: Set<FileIdentity> = []
    /// The sources that no header can name.
    private var unnameableSources: Set<String> = []

    init(
        fileSystem: any FileSystem, root: FolderHandle?, project: Project, ownership: Ownership,
        generateCommand: String
    ) {
        self.fileSystem = fileSystem
        self.root = root
        self.project = project
        self.ownership = ownership
        self.generateCommand = generateCommand
        survey = Survey(folders: FolderMap(fileSystem: fileSystem, root: root))
    }

    /// Reads what stands at the declared paths and finds orphans.
    mutating func survey(_ files: [GeneratedFile]) throws(FileFailure) -> Survey {
        var spellings: [String: String] = [:]
        let paths = Set(files.map { $0.path.lowercased() })
        for file in files {
            if let problem = DeclaredPath.problem(file.path) {
                survey.declarationFindings.append(problem)
                continue
            }
            guard isHeaderReadable(file) else { continue }
            if let folder = FilePath.folders(of: file.path).first(where: { paths.contains($0.lowercased()) }) {
                let message = "the path needs the folder '\(folder)', which is a declared file"
                survey.declarationFindings.append(Finding(rule: "duplicate-file", file: file.path, message: message))
                continue
            }
            if let first = spellings.updateValue(file.path, forKey: file.path.lowercased()) {
                let message =
                    first == file.path
                    ? "the path is declared more than once"
                    : "the path differs from '\(first)' only in case, which some file systems ignore"
                survey.declarationFindings.append(Finding(rule: "duplicate-file", file: file.path, message: message))
                continue
            }
            survey.files.append(try compare(file))
        }
        guard let root else { return survey }
        let search = OrphanSearch(
            fileSystem: fileSystem, root: root, project: project.name, ownership: ownership,
            declared: Set(files.map(\.path)), identities: identities)
        let found = try search.search(&survey.folders)
        survey.orphans = found.orphans
        survey.leftovers = found.leftovers
        survey.placeFindings += found.notes
        return survey
    }

    private mutating func compare(_ declared: GeneratedFile) throws(FileFailure) -> Survey.File {
        let bytes = declared.bytes(project: project.name, command: project.generateCommand)
        var file = Survey.File(declared: declared, bytes: bytes, state: .missing)
        let folder: FolderHandle
        switch try survey.folders.state(of: FilePath.folder(of: declared.path)) {
        case .missing: return file
        case .blocked(let rule, let message): return blocked(file, rule: rule, message: message)
        case .exists(let handle): folder = handle
        }
        // The header of another project may be longer.
        let limit = max(readLimit, file.bytes.count + FileOrigin.readLimit)
        switch try fileSystem.contents(of: FilePath.name(of: declared.path), in: folder, limit: limit) {
        case .nothing: break
        case .unreadable(.symbolicLink):
            let message = "a symbolic link stands here and is never written through; delete it"
            return blocked(file, rule: "symbolic-link", message: message)
        case .unreadable(.folder):
            let message = "a folder stands where the file belongs; remove it"
            return blocked(file, rule: "folder-in-the-way", message: message)
        case .unreadable:
            return blocked(file, rule: "special-file", message: "what stands here is no regular file; remove it")
        case .file(let contents):
            identities.insert(contents.version.identity)
            try settle(&file, contents: contents)
        }
        return file
    }

    private mutating func settle(_ file: inout Survey.File, contents: FileContents) throws(FileFailure) {
        file.committed = contents
        // Equal bytes have our header, so it need not be read; of a longer file, more bytes were read than these.
        if contents.bytes == file.bytes {
            file.state = .current
            return
        }
        let path = file.declared.path
        let origin = FileOrigin(beginningOf: contents.bytes)
        let owner = try ownership.owner(of: origin, at: path)
        guard let obstacle = owner.obstacle(project: project.name), !adopted.contains(path) else {
            file.state = .different
            return
        }
        if let origin, owner.isOtherProject, path.hasPrefix("\(ActionFolder.parent)/"), origin.path == path {
            if contents.isWhole, file.declared.isShared(with: contents.bytes, of: origin) {
                file.state = .current
                return
            }
            let message = "\(obstacle), and differs; give one of the two projects an 'actionPrefix'"
            survey.placeFindings.append(Finding(rule: "foreign-file", file: path, message: message))
            file.state = .foreign
            return
        }
        if case .copy(let other) = owner, try isSameFile(other, as: contents, at: path) {
            file.state = .different
            return
        }
        if owner == .nobody, adoptsImported {
            let lines = Self.differences(of: file, from: contents)
            guard !lines.isEmpty else {
                file.state = .different
                return
            }
            survey.differences[path] = lines
        }
        survey.placeFindings.append(
            Finding(
                rule: "foreign-file", file: path,
                message: "\(obstacle); to replace it, run '\(generateCommand) --adopt \(path.shellWord)', or delete it")
        )
        file.state = .foreign
    }

    /// What a file that stands here says otherwise than the declared one, in lines; none if both do the same.
    private static func differences(of file: Survey.File, from contents: FileContents) -> [String] {
        guard contents.isWhole else { return ["not compared: the file is too large"] }
        // A script differs by the header alone.
        if contents.bytes == file.declared.body { return [] }
        let difference = FileDifference(at: file.declared.path, from: contents.bytes, to: file.bytes)
        return difference.meaning <= .formatting ? [] : difference.lines()
    }

    /// Whether a path that differs only in case leads to the same file, as on a file system that ignores case.
    private mutating func isSameFile(
        _ other: String, as contents: FileContents, at path: String
    ) throws(FileFailure) -> Bool {
        guard other.lowercased() == path.lowercased(), DeclaredPath.problem(other) == nil,
            case .exists(let folder) = try survey.folders.state(of: FilePath.folder(of: other)),
            case .file(let found) = try fileSystem.contents(of: FilePath.name(of: other), in: folder, limit: 0)
        else { return false }
        return found.version.identity == contents.version.identity
    }

    private mutating func blocked(_ file: Survey.File, rule: String, message: String) -> Survey.File {
        survey.placeFindings.append(Finding(rule: rule, file: file.declared.path, message: message))
        var file = file
        file.state = .blocked
        return file
    }

    /// A header that does not say the same when it is read back would make the file foreign to its own project.
    private mutating func isHeaderReadable(_ file: GeneratedFile) -> Bool {
        let header = GeneratedHeader(
            project: project.name, source: file.source, path: file.path, command: project.generateCommand)
        if header.isReadable(in: file.comments) { return true }
        // Once for the files of one source, whose headers differ in nothing else that could be wrong.
        if unnameableSources.insert(file.source).inserted {
            let message = """
                no header can hold project '\(header.project)', source '\(header.source)' and command \
                '\(header.command)': leave out quotes, line ends and '-->'
                """
            survey.declarationFindings.append(Finding(rule: "illegal-name", file: nil, message: message))
        }
        return false
    }
}
