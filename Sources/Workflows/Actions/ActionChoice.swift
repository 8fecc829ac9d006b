/// A word that an input of an action takes, or an expression that yields it.
///
/// The words that an action knows are static members. A word that is newer than the binding is written as text:
///
/// ```swift
/// DockerSetupBuildx(driver: .remote)
/// DockerSetupBuildx(driver: .init(vars.BUILDX_DRIVER))
/// ```
public protocol ActionChoice: Hashable, Sendable, ExpressibleByStringInterpolation {
    /// The word or the expression.
    var value: Value<String> { get }

    /// Takes a word, or an expression that yields one.
    init(_ value: Value<String>)
}

extension ActionChoice {
    /// Takes a word.
    public init(stringLiteral value: String) {
        self.init(Value(value))
    }

    /// Takes text with expressions inside.
    public init(stringInterpolation: TextInterpolation) {
        self.init(Value(stringInterpolation: stringInterpolation))
    }
}
