/// Collects the inputs of a bound action that differ from the action's defaults.
public struct ActionInputs: Hashable, Sendable {
    /// The inputs in the order in which they were added.
    public private(set) var map: OrderedMap<UntypedValue> = [:]

    /// Starts without inputs.
    public init() {}

    /// Adds an input unless it is left to the action's default.
    public mutating func add<Kind>(_ name: String, _ value: Value<Kind>?) {
        if let value { map.append(name, UntypedValue(value)) }
    }

    /// Adds an input that takes one item a line, unless there is no item.
    public mutating func add(_ name: String, lines: [Value<String>]) {
        add(name, lines, separator: "\n")
    }

    /// Adds an input that takes items with commas between them, unless there is no item.
    public mutating func add(_ name: String, commaSeparated items: [Value<String>]) {
        add(name, items, separator: ",")
    }

    private mutating func add(_ name: String, _ items: [Value<String>], separator: String) {
        guard let first = items.first else { return }
        map.append(name, .text(items.dropFirst().reduce(first) { "\($0)\(separator)\($1)" }))
    }
}
