/// A mistake in what a preset was given, kept until the checks report it.
///
/// A preset's initialiser refuses nothing, so that all mistakes of a project come out at once.
public struct DeclarationProblem: Hashable, Sendable {
    /// The rule's name, such as `image-name`.
    public var rule: String
    /// What is wrong and what to do: lower case, no full stop, the user's text in single quotes.
    public var message: String

    /// Keeps a mistake.
    public init(rule: String, _ message: String) {
        self.rule = rule
        self.message = message
    }
}
