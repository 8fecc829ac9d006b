public import Workflows

/// A place that helps to understand a finding.
public struct RelatedPlace: Hashable, Sendable {
    /// The path of the generated file below the root.
    public var file: String
    /// The key's path in the file.
    public var place: Place?
    /// What is to be seen there: lower case, no full stop.
    public var message: String
    /// Where the key begins in the generated text, its header included.
    package var position: TextPosition?

    /// Names a place.
    public init(file: String, place: Place?, message: String) {
        self.file = file
        self.place = place
        self.message = message
    }
}
