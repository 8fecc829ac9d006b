/// Something that makes a text no YAML: where it is, and what was expected.
package struct YAMLProblem: Hashable, Sendable {
    /// The bytes that are wrong; empty where something is missing.
    package var span: Range<Int>
    /// The line and column at which the bytes begin.
    package var position: YAMLPosition
    /// What is wrong and what to do, in one line without a full stop.
    package var message: String
    /// Whether other readers, GitHub's among them, take the text for what was understood here.
    package var isTolerated: Bool
}
