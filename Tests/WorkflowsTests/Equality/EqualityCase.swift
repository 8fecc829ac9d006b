import Testing

/// A type of the model: a value of it, made again each time, and values that differ from it in one part each.
struct EqualityCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// What is wrong with `==` and `hash(into:)` of the type.
    let problems: @Sendable () -> [String]

    /// A type of which each change gives another value.
    ///
    /// Together the changes must change every stored part, so that a part which is added later is not forgotten.
    init<Model: Hashable & Sendable>(
        _ make: @autoclosure @escaping @Sendable () -> Model, _ changes: [@Sendable (inout Model) -> Void]
    ) {
        testDescription = "\(Model.self)"
        problems = {
            let others = changes.map { change in
                var copy = make()
                change(&copy)
                return copy
            }
            let unchanged = Self.parts(of: make()).filter { part in
                others.allSatisfy { Self.parts(of: $0).contains { $0 == part } }
            }
            return Self.problems(make, others) + unchanged.map { "no case changes \($0.name)" }
        }
    }

    /// A type that has no parts to change, with values that all differ.
    init<Model: Hashable & Sendable>(
        _ make: @autoclosure @escaping @Sendable () -> Model, others: @escaping @Sendable () -> [Model]
    ) {
        testDescription = "\(Model.self)"
        problems = { Self.problems(make, others()) }
    }

    private static func problems<Model: Hashable>(_ make: () -> Model, _ others: [Model]) -> [String] {
        var problems: [String] = []
        if make() != make() { problems.append("a value differs from itself, declared again") }
        if make().hashValue != make().hashValue { problems.append("equal values have different hashes") }
        for (index, other) in others.enumerated() {
            if other == make() { problems.append("change \(index) changes nothing") }
            if other != other { problems.append("change \(index) differs from itself") }
        }
        if Set([make()] + others).count != others.count + 1 { problems.append("two changes give equal values") }
        return problems
    }

    private struct Part: Equatable {
        let name: String
        let text: String
    }

    /// The stored parts that count in a comparison.
    private static func parts<Model>(of model: Model) -> [Part] {
        Mirror(reflecting: model).children.compactMap { child in
            guard let name = child.label, !"\(type(of: child.value))".hasPrefix("Uncompared<") else { return nil }
            return Part(name: name, text: "\(child.value)")
        }
    }
}
