/// What a project decides for all its workflows.
public struct RenderingOptions: Hashable, Sendable {
    /// Which commit of each action is used.
    public var pins: PinCatalogue
    /// How a pinned action is written.
    public var actionReferences: ActionReferenceStyle
    /// How a choice is written; the `&& ||` form is for servers that do not know `case()`.
    public var choice: ExpressionPrinter.ChoiceStyle
    /// How actions and reusable workflows of the same repository are referred to.
    public var ownReferences: OwnReferences
    /// What goes before the folder names of the project's own actions.
    public var actionPrefix: String
    /// The labels of self-hosted runners, in lower case; rules do not doubt them.
    package var runnerLabels: Set<String> = []
    /// Whether expressions are noted with their places, for checks.
    package var keepsNotes = true
    /// Whether what a declaration leaves to Slipway is added: derived `needs`, the shell of an action's script.
    ///
    /// A workflow that was read stands for its file, to which nothing is added.
    package var completes = true
    /// Whether the text is written, and not only noted what checks want to know.
    package var writesText = true

    /// Decides what differs from Slipway's defaults.
    public init(
        pins: PinCatalogue = .known, actionReferences: ActionReferenceStyle = .commit,
        choice: ExpressionPrinter.ChoiceStyle = .caseFunction, ownReferences: OwnReferences = .selfRepository,
        actionPrefix: String = ""
    ) {
        self.pins = pins
        self.actionReferences = actionReferences
        self.choice = choice
        self.ownReferences = ownReferences
        self.actionPrefix = actionPrefix
    }
}

/// How a pinned action is written.
public enum ActionReferenceStyle: Hashable, Sendable, CaseIterable {
    /// By commit, with the release as a comment; nobody can move what runs.
    case commit
    /// By major tag, such as `v7`; the action's owner decides what runs.
    case majorTag
}
