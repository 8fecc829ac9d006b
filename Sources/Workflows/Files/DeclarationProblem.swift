/// A mistake in what a preset was given, kept until the checks report it.
///
/// A preset's initialiser refuses nothing, so that all mistakes of a project come out at once.
public struct DeclarationProblem: Hashable, Sendable {
    /// Whether a mistake keeps files from being written.
    public enum Severity: Hashable, Sendable, CaseIterable {
        /// GitHub would refuse the workflow, or it would do the wrong thing: nothing is written.
        case error
        /// Worth a look; files are written all the same.
        case warning
    }

    /// The rule's name, such as `image-name`.
    public var rule: String
    /// Whether the mistake keeps files from being written.
    public var severity: Severity
    /// What is wrong and what to do: lower case, no full stop, the user's text in single quotes.
    public var message: String
    /// The rules whose findings only show what the mistake became.
    ///
    /// They are not reported in files that the same declaration makes: those that share its place in Swift.
    public var echoes: [String]
    /// The place in Swift that declares what is wrong, if it is not that of the file.
    ///
    /// It does not count when mistakes are compared.
    @Uncompared package var subject: DeclarationSite? = nil

    /// Keeps a mistake.
    public init(rule: String, _ message: String, severity: Severity = .error, echoes: [String] = []) {
        self.rule = rule
        self.severity = severity
        self.message = message
        self.echoes = echoes
    }

    /// This mistake, in something that is declared at a place in Swift of its own, such as an image of a preset.
    ///
    /// The finding names that place. A mistake that has such a place keeps it.
    public func about(_ subject: DeclarationSite) -> DeclarationProblem {
        var copy = self
        copy.subject = self.subject ?? subject
        return copy
    }
}
