/// An action and the files beside it, in a folder of `.github/actions`.
public struct ActionFolder: Hashable, Sendable {
    /// The folder's name, such as `publish-index`.
    public var name: String
    /// The action.
    public var action: Action
    /// Files that stand beside the `action.yml`, apart from the scripts that its steps run.
    public var files: [ActionFile]
    /// The place in Swift that declares it.
    ///
    /// It does not count when folders are compared.
    @Uncompared package var site: DeclarationSite
    /// Mistakes that were found in what it was made of.
    public var problems: [DeclarationProblem] = []
    /// Findings that are meant as they are.
    public var suppressions: [Suppression] = []
    /// What the project puts before the name in the path.
    package var prefix = ""

    /// Names an action's folder; the declaring source and its line are found by themselves.
    public init(
        _ name: String, _ action: Action, files: [ActionFile] = [], source: String = #filePath, line: Int = #line
    ) {
        self.init(name, action, files: files, at: DeclarationSite(file: source, line: line))
    }

    /// Names the folder of an action that is declared at another place, as presets do.
    public init(_ name: String, _ action: Action, files: [ActionFile] = [], at site: DeclarationSite) {
        self.name = name
        self.action = action
        self.files = files
        self.site = site
    }

    /// The folder that holds the folders of a repository's own actions.
    package static let parent = ".github/actions"

    /// The folder's path below the root.
    public var path: String { "\(Self.parent)/\(prefix)\(name)" }

    /// The path of the `action.yml` below the root.
    package var metadataPath: String { "\(path)/action.yml" }

    /// All files beside the `action.yml`, those that steps run among them, equal ones once.
    package var allFiles: [ActionFile] {
        var all = files
        if case .composite(let steps) = action.runs {
            for file in steps.flatMap(\.scriptFiles) where !all.contains(file) { all.append(file) }
        }
        return all
    }

    /// This folder with the findings of a rule suppressed, at a key and below it or everywhere.
    public func suppressing(_ rule: String, at place: String? = nil, because reason: String) -> ActionFolder {
        var copy = self
        copy.suppressions.append(Suppression(rule, at: place, because: reason))
        return copy
    }
}

extension ActionFolder: ListElement {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var element: ActionFolder { self }
}

extension SharedAction {
    /// Shares an action.
    package convenience init(_ folder: ActionFolder) { self.init(content: folder) }

    /// The action with its files.
    package var folder: ActionFolder? { content as? ActionFolder }
}

extension Step {
    /// The files that the step runs.
    fileprivate var scriptFiles: [ActionFile] {
        switch self {
        case .run(let step): step.script.file.map { [$0] } ?? []
        case .parallel(let steps): steps.steps.flatMap(\.scriptFiles)
        case .uses, .wait, .waitAll, .cancel: []
        }
    }

    /// The actions of the repository's own that the step uses.
    package var ownActions: [SharedAction] {
        switch self {
        case .uses(let step): step.own.map { [$0] } ?? []
        case .parallel(let steps): steps.steps.flatMap(\.ownActions)
        case .run, .wait, .waitAll, .cancel: []
        }
    }
}
