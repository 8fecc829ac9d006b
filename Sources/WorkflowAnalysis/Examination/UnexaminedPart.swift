package import Workflows

/// A part of a project that a rule or an analysis did not look at, so that nothing is reported there.
package struct UnexaminedPart: Hashable, Sendable {
    /// The path of the file below the root; `nil` if the part belongs to no single file.
    package let file: String?
    /// The key's path in the file; `nil` if no single key is meant.
    package let place: Place?
    /// What was not examined, and why: lower case, no full stop, the user's text in single quotes.
    package let reason: String
}
