/// Something in an expression that GitHub would refuse at its place.
package struct ExpressionViolation: Hashable, Sendable {
    /// What is wrong.
    package enum Reason: Hashable, Sendable {
        /// A context that exists, but not here.
        case unavailableContext
        /// A context that does not exist.
        case unknownContext
        /// A function that exists, but not here.
        case unavailableFunction
        /// A function that does not exist.
        case unknownFunction
        /// A function with too few or too many arguments.
        case wrongArguments
        /// A value that has no spelling.
        case unknownValue
        /// An expression where only literal text may stand.
        case expression
        /// A tree deeper than ``ExpressionNode/maximumDepth``.
        case depth
    }

    /// What is wrong.
    package let reason: Reason
    /// The context or function as it is written; empty if the expression as a whole is wrong.
    package let name: String
    /// What is wrong in words, and what is available.
    package let message: String
}

extension ExpressionViolation {
    static func unavailable(_ context: String, in scope: ExpressionScope) -> Self {
        Self(
            reason: .unavailableContext, name: context,
            message: "the context '\(context)' is not available here; \(scope.contexts.listed)")
    }

    static func unknownContext(_ name: String, in scope: ExpressionScope) -> Self {
        Self(
            reason: .unknownContext, name: name,
            message: "no context is named '\(name)'; \(scope.contexts.listed)")
    }

    static func unavailable(_ function: ExpressionFunction, writtenAs name: String) -> Self {
        let place = function.availability == .steps ? "the keys of a step" : "conditions"
        return Self(
            reason: .unavailableFunction, name: name,
            message: "the function '\(name)' is not available here; it belongs in \(place)")
    }

    static func unknownFunction(_ name: String) -> Self {
        let known = ExpressionFunction.all.map(\.name).quotedList
        return Self(
            reason: .unknownFunction, name: name,
            message: "no function is named '\(name)'; there are \(known)")
    }

    static func wrongArguments(_ function: ExpressionFunction, writtenAs name: String, count: Int) -> Self {
        if function.takesJobs {
            return Self(
                reason: .wrongArguments, name: name,
                message: "the function '\(name)' takes job identifiers only in the condition of a job")
        }
        return Self(
            reason: .wrongArguments, name: name,
            message: "the function '\(name)' takes \(function.argumentsInWords), not \(count)")
    }

    static let unknownValue = Self(
        reason: .unknownValue, name: "", message: "a value of which nothing is known cannot be written")

    static let expression = Self(
        reason: .expression, name: "", message: "no expression is available here; only literal text is")

    static func depth(_ depth: Int) -> Self {
        Self(
            reason: .depth, name: "",
            message: "the expression is \(depth) levels deep; GitHub accepts \(ExpressionNode.maximumDepth)")
    }
}

extension ExpressionScope.Contexts {
    fileprivate var listed: String {
        switch names.count {
        case 0: "none is"
        case 1: "only \(names.map(\.rawValue).quotedList) is"
        default: "available are \(names.map(\.rawValue).quotedList)"
        }
    }
}

extension ExpressionFunction {
    /// How many arguments the function takes, in words.
    var argumentsInWords: String {
        switch (minimumArguments, maximumArguments) {
        case (0, 0): "no arguments"
        case (1, 1): "1 argument"
        case (let least, let most) where least == most: "\(least) arguments"
        case (let least, let most) where takesPairs: "an odd number of arguments from \(least) to \(most)"
        case (let least, let most): "\(least) to \(most) arguments"
        }
    }
}

extension [String] {
    /// The texts in quotes, with `and` before the last.
    fileprivate var quotedList: String {
        let quoted = map { "'\($0)'" }
        guard quoted.count > 1, let last = quoted.last else { return quoted.joined() }
        return quoted.dropLast().joined(separator: ", ") + " and " + last
    }
}
