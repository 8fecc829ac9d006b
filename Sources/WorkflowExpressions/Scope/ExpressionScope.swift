/// What an expression may use at one place of a workflow.
///
/// ```swift
/// let runName = ExpressionScope(contexts: [.github, .inputs, .vars])
/// runName.violations(in: secrets.TOKEN.node).map(\.message)
/// // ["the context 'secrets' is not available here; available are 'github', 'inputs' and 'vars'"]
/// ```
///
/// Source: GitHub, "Contexts reference", context availability.
package struct ExpressionScope: Hashable, Sendable {
    /// Contexts that are available.
    package struct Contexts: OptionSet, Hashable, Sendable {
        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        package let rawValue: UInt16

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        package init(rawValue: UInt16) {
            self.rawValue = rawValue
        }
    }

    /// Functions that are not available everywhere.
    package struct SpecialFunctions: OptionSet, Hashable, Sendable {
        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        package let rawValue: UInt8

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        package init(rawValue: UInt8) {
            self.rawValue = rawValue
        }

        /// The functions `success`, `failure`, `always` and `cancelled`.
        package static let status = SpecialFunctions(rawValue: 0b001)
        /// The status functions, of which `success` and `failure` take job identifiers.
        package static let jobStatus = SpecialFunctions(rawValue: 0b011)
        /// The function `hashFiles`.
        package static let hashFiles = SpecialFunctions(rawValue: 0b100)
    }

    /// The contexts that are available.
    package var contexts: Contexts
    /// The functions that are available besides those available everywhere.
    package var functions: SpecialFunctions

    /// Creates a scope.
    package init(contexts: Contexts, functions: SpecialFunctions = []) {
        self.contexts = contexts
        self.functions = functions
    }

    /// No expression at all: only literal text.
    package static let none = ExpressionScope(contexts: [])
}
