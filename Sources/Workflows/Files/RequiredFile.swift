/// A file of the repository without which a workflow cannot do its work.
///
/// Commands that write into a Git repository report one that is missing.
package struct RequiredFile: Hashable, Sendable {
    /// The path from the repository's root.
    package var path: String
    /// The rule's name, such as `dockerfile`.
    package var rule: String
    /// What to say where the file is missing: lower case, no full stop, the user's text in single quotes.
    package var message: String

    /// Names a file.
    package init(_ path: String, rule: String, _ message: String) {
        self.path = path
        self.rule = rule
        self.message = message
    }
}
