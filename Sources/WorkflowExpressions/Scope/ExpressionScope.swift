/// What an expression may use at one place of a workflow.
///
/// ```swift
/// let runName = ExpressionScope(contexts: [.github, .inputs, .vars])
/// runName.violations(in: secrets.TOKEN.node).map(\.message)
/// // ["the context 'secrets' is not available here; available are 'github', 'inputs' and 'vars'"]
/// ```
///
/// Source: GitHub, "Contexts reference", context availability.
public struct ExpressionScope: Hashable, Sendable {
    /// Contexts that are available.
    public struct Contexts: OptionSet, Hashable, Sendable {
        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public let rawValue: UInt16

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public init(rawValue: UInt16) {
            self.rawValue = rawValue
        }
    }

    /// Functions that are not available everywhere.
    public struct SpecialFunctions: OptionSet, Hashable, Sendable {
        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public let rawValue: UInt8

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public init(rawValue: UInt8) {
            self.rawValue = rawValue
        }

        /// The functions `success`, `failure`, `always` and `cancelled`.
        public static let status = SpecialFunctions(rawValue: 0b001)
        /// The status functions, of which `success` and `failure` take job identifiers.
        public static let jobStatus = SpecialFunctions(rawValue: 0b011)
        /// The function `hashFiles`.
        public static let hashFiles = SpecialFunctions(rawValue: 0b100)
    }

    /// The contexts that are available.
    public var contexts: Contexts
    /// The functions that are available besides those available everywhere.
    public var functions: SpecialFunctions

    /// Creates a scope.
    public init(contexts: Contexts, functions: SpecialFunctions = []) {
        self.contexts = contexts
        self.functions = functions
    }

    /// No expression at all: only literal text.
    public static let none = ExpressionScope(contexts: [])
}
