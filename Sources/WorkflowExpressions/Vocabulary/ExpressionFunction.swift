/// A function that GitHub knows: how it is called, and where.
///
/// Source: GitHub, "Evaluate expressions in workflows and actions".
package struct ExpressionFunction: Hashable, Sendable {
    /// Where a function may be called.
    package enum Availability: Hashable, Sendable {
        /// Wherever an expression is allowed.
        case everywhere
        /// In the condition of a job or step.
        case conditions
        /// In steps, where the files of the repository are at hand.
        case steps
    }

    /// The name in GitHub's spelling; it is read without regard to case.
    package let name: String
    /// Which function it is.
    let identity: Identity
    /// The fewest arguments.
    package let minimumArguments: Int
    /// The most arguments.
    package let maximumArguments: Int
    /// Where the function may be called.
    package let availability: Availability
    /// Whether the result is `true` or `false`, and never `null`.
    package var yieldsBoolean: Bool { result == .boolean }
    /// Whether the number of arguments has to be odd, as conditions and values come in pairs before a last value.
    package let takesPairs: Bool
    /// Whether any number of job identifiers may be given in the condition of a job, which GitHub does not document.
    package let takesJobs: Bool

    private init(
        _ identity: Identity, _ arguments: ClosedRange<Int>, in availability: Availability = .everywhere,
        takesPairs: Bool = false, takesJobs: Bool = false
    ) {
        name = identity.rawValue
        self.identity = identity
        self.minimumArguments = arguments.lowerBound
        self.maximumArguments = arguments.upperBound
        self.availability = availability
        self.takesPairs = takesPairs
        self.takesJobs = takesJobs
    }

    /// All functions, in the order of GitHub's page.
    package static let all: [ExpressionFunction] = [
        ExpressionFunction(.contains, 2...2),
        ExpressionFunction(.startsWith, 2...2),
        ExpressionFunction(.endsWith, 2...2),
        ExpressionFunction(.format, 1...255),
        ExpressionFunction(.join, 1...2),
        ExpressionFunction(.toJSON, 1...1),
        ExpressionFunction(.fromJSON, 1...1),
        ExpressionFunction(.hashFiles, 1...255, in: .steps),
        ExpressionFunction(.choice, 3...255, takesPairs: true),
        ExpressionFunction(.success, 0...0, in: .conditions, takesJobs: true),
        ExpressionFunction(.always, 0...0, in: .conditions),
        ExpressionFunction(.cancelled, 0...0, in: .conditions),
        ExpressionFunction(.failure, 0...0, in: .conditions, takesJobs: true),
    ]

    /// The function of an identity.
    init(_ identity: Identity) {
        self = Self.all[identity.position]
    }

    /// The function of this name, whatever its case, or `nil` if GitHub knows none.
    package static func named(_ name: String) -> ExpressionFunction? {
        Identity(caseInsensitive: name).map { ExpressionFunction($0) }
    }

    /// Whether the function can be called with this many arguments.
    package func accepts(argumentCount count: Int) -> Bool {
        guard (minimumArguments...maximumArguments).contains(count) else { return false }
        return !takesPairs || !count.isMultiple(of: 2)
    }
}
