// `ExpressibleByDictionaryLiteral` has a `Value` of its own, so the one of expressions is named in full here.

/// Keys and values that are written out, or an expression that yields the whole mapping.
///
/// ```swift
/// RunStep("Build", script: "make", env: ["MODE": "fast"])
/// RunStep("Build", script: "make", env: .expression(fromJSON(vars.BUILD_ENVIRONMENT)))
/// ```
public enum Mapping<Element: Sendable>: Sendable {
    /// Keys and values in the order in which they were written.
    case written(OrderedMap<Element>)
    /// An expression that yields an object, whose keys only GitHub knows.
    case expression(WorkflowExpressions.Value<Any>)

    /// A mapping that is written out.
    public init(_ map: OrderedMap<Element>) {
        self = .written(map)
    }

    /// A mapping that is written out.
    public init(_ pairs: some Sequence<(String, Element)>) {
        self = .written(OrderedMap(pairs))
    }

    /// What is written out; `nil` if an expression yields the mapping.
    public var written: OrderedMap<Element>? {
        guard case .written(let map) = self else { return nil }
        return map
    }

    /// The entries that are written out; none if an expression yields the mapping.
    public var entries: [OrderedMap<Element>.Entry] {
        written?.entries ?? []
    }

    /// The expression that yields the mapping; `nil` if it is written out.
    public var expression: WorkflowExpressions.Value<Any>? {
        guard case .expression(let value) = self else { return nil }
        return value
    }

    /// Whether the mapping is known to have no keys.
    public var isEmpty: Bool {
        written?.isEmpty ?? false
    }

    /// The value that was first written for a key.
    ///
    /// Setting a value replaces it, adds a new key, or removes the key with `nil`; it takes the place of an expression.
    public subscript(key: String) -> Element? {
        get { written?[key] }
        set {
            var map = written ?? [:]
            map[key] = newValue
            self = .written(map)
        }
    }

    /// Adds an entry at the end, also if its key is there already; it takes the place of an expression.
    public mutating func append(_ key: String, _ value: Element) {
        var map = written ?? [:]
        map.append(key, value)
        self = .written(map)
    }
}

extension Mapping: ExpressibleByDictionaryLiteral {
    /// Takes the pairs in the order in which they are written.
    public init(dictionaryLiteral elements: (String, Element)...) {
        // Most literals are the empty ones of default arguments: a loop costs them least.
        var map = OrderedMap<Element>()
        for (key, value) in elements { map.append(key, value) }
        self = .written(map)
    }
}

extension Mapping where Element == UntypedValue {
    /// A mapping of the same texts.
    init(texts: EnvironmentVariables) {
        switch texts {
        case .written(let map): self.init(map.entries.map { ($0.key, .text($0.value)) })
        case .expression(let value): self = .expression(value)
        }
    }
}

/// Mappings are equal if they are written in the same form and hold the same.
extension Mapping: Equatable, Hashable, ComparedByContent where Element: ComparedByContent {
    private var content: PartContent<OrderedMap<Element>> {
        switch self {
        case .written(let map): .written(map)
        case .expression(let value): .expression(value.node)
        }
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static func == (left: Mapping, right: Mapping) -> Bool { left.content == right.content }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public func hash(into hasher: inout Hasher) { hasher.combine(content) }
}

/// The variables of an `env` key: names, and text that may hold expressions.
///
/// Values of one map cannot refer to other variables of the same map.
public typealias EnvironmentVariables = Mapping<WorkflowExpressions.Value<String>>
