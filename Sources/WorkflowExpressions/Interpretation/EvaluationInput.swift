/// What an expression is evaluated with: the values of its contexts, how the run stands, and the files.
public struct EvaluationInput: Sendable {
    /// How what came before the expression has ended.
    public enum Status: String, Hashable, Sendable, CaseIterable {
        /// All of it succeeded.
        case success
        /// Some of it failed.
        case failure
        /// The run was cancelled.
        case cancelled
    }

    /// The values of the contexts by name.
    public var contexts: ExpressionObject
    /// How what came before has ended.
    public var status: Status
    /// The files of the workspace for `hashFiles`; `nil` if no workspace is at hand.
    public var files: (any WorkspaceFiles)?
    /// The most bytes of text that an evaluation may make altogether.
    public var memoryLimit: Int

    /// Creates an input; GitHub's own limit of memory is 10 MiB.
    public init(
        contexts: ExpressionObject = ExpressionObject(), status: Status = .success,
        files: (any WorkspaceFiles)? = nil, memoryLimit: Int = 10 << 20
    ) {
        self.contexts = contexts
        self.status = status
        self.files = files
        self.memoryLimit = memoryLimit
    }
}
