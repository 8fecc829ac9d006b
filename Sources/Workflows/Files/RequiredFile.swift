/// A file of the repository without which a workflow cannot do its work.
///
/// Commands that write into a Git repository report one that is missing.
public struct RequiredFile: Hashable, Sendable {
    /// The path from the repository's root.
    public var path: String
    /// The rule's name, such as `dockerfile`.
    public var rule: String
    /// What to say where the file is missing: lower case, no full stop, the user's text in single quotes.
    public var message: String

    /// Names a file.
    public init(_ path: String, rule: String, _ message: String) {
        self.path = path
        self.rule = rule
        self.message = message
    }
}
