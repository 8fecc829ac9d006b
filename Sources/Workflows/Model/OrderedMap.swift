/// Keys and values in the order in which they were written; what a YAML mapping holds.
///
/// A key that is written twice is kept twice, so that the check for it can say where; GitHub refuses such a mapping.
public struct OrderedMap<Element: Sendable>: Sendable {
    /// A key and its value.
    public struct Entry: Sendable {
        /// The key as it is written.
        public var key: String
        /// What belongs to the key.
        public var value: Element
    }

    /// The entries in the order in which they were written.
    public private(set) var entries: [Entry]

    /// Makes a map without entries.
    public init() {
        entries = []
    }

    /// Makes a map from pairs.
    public init(_ pairs: some Sequence<(String, Element)>) {
        entries = pairs.map { Entry(key: $0.0, value: $0.1) }
    }

    /// Whether nothing was written.
    public var isEmpty: Bool { entries.isEmpty }

    /// The value that was first written for a key; setting replaces that value, adds a new key, or removes with `nil`.
    public subscript(key: String) -> Element? {
        get { entries.first { $0.key == key }?.value }
        set {
            guard let index = entries.firstIndex(where: { $0.key == key }) else {
                if let newValue { entries.append(Entry(key: key, value: newValue)) }
                return
            }
            if let newValue {
                entries[index].value = newValue
            } else {
                entries.remove(at: index)
            }
        }
    }

    /// Adds an entry at the end, also where its key is there already.
    public mutating func append(_ key: String, _ value: Element) {
        entries.append(Entry(key: key, value: value))
    }

    /// Adds an entry at the end unless the value is `nil`.
    public mutating func append(_ key: String, ifPresent value: Element?) {
        if let value { append(key, value) }
    }

    /// This map with another one's entries after its own.
    public func appending(_ other: OrderedMap) -> OrderedMap {
        var result = self
        result.entries += other.entries
        return result
    }
}

extension OrderedMap.Entry: Equatable, Hashable where Element: ComparedByContent {
    /// Whether both have the same key and the same content.
    public static func == (left: Self, right: Self) -> Bool {
        left.key == right.key && left.value.comparedContent == right.value.comparedContent
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public func hash(into hasher: inout Hasher) {
        hasher.combine(key)
        hasher.combine(value.comparedContent)
    }
}

/// Maps are equal if they hold the same entries in the same order, which is the order of the file.
extension OrderedMap: Equatable, Hashable, ComparedByContent where Element: ComparedByContent {}

extension OrderedMap: ExpressibleByDictionaryLiteral {
    /// Takes the pairs in the order in which they are written.
    public init(dictionaryLiteral elements: (String, Element)...) {
        // Most literals are the empty ones of default arguments: a loop costs them least.
        self.init()
        for (key, value) in elements { append(key, value) }
    }
}
