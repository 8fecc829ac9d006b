public import Workflows

/// A part of a project that a rule or an analysis did not look at, so that nothing is reported there.
public struct UnexaminedPart: Hashable, Sendable {
    /// The path of the file below the root; `nil` if the part belongs to no single file.
    public let file: String?
    /// The key's path in the file; `nil` if no single key is meant.
    public let place: Place?
    /// What was not examined, and why: lower case, no full stop, the user's text in single quotes.
    public let reason: String
}
