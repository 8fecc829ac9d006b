/// A file operation that the system refused.
package struct FileFailure: Error, Hashable, Sendable {
    /// The refusals that commands tell apart.
    package enum Reason: Hashable, Sendable {
        /// Nothing stands at the path.
        case notFound
        /// Something stands at the path already.
        case alreadyExists
        /// The file at the path has changed.
        case changed
        /// The process may not do it.
        case permissionDenied
        /// Anything else, such as a full disk.
        case other
    }

    /// What was tried: `read`, `write`, `remove`.
    package var operation: String
    /// The path that it was tried on.
    package var path: String
    /// Why it failed, as far as commands care.
    package var reason: Reason
    /// Why it failed, in the system's words, beginning in lower case.
    package var words: String

    /// Makes a failure.
    package init(operation: String, path: String, reason: Reason, words: String) {
        self.operation = operation
        self.path = path
        self.reason = reason
        self.words = words
    }
}

extension FileFailure: CustomStringConvertible {
    /// The failure as a user reads it.
    package var description: String { "cannot \(operation) '\(path)': \(words)" }
}

extension FileFailure {
    /// Why a file is left alone that is another one by now.
    package static var changedWords: String { "somebody else changed it meanwhile; run the command again" }
}
