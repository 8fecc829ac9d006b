/// The way from the root of a file to one of its nodes: keys of mappings and numbers of items.
///
/// ```swift
/// let place = Place("jobs", "build", "steps")[2]["with", "tags"]
/// print(place)  // jobs.build.steps[2].with.tags
/// ```
public struct Place: Hashable, Sendable {
    /// One step of the way.
    package enum Part: Hashable, Sendable {
        /// The value of a key.
        case key(String)
        /// An item, counted from 0.
        case index(Int)
    }

    /// The steps, from the root on.
    package private(set) var parts: [Part]

    /// The place below some keys; the root without any.
    public init(_ keys: String...) { parts = keys.map(Part.key) }

    /// Reads what ``description`` writes; a dot or a bracket in a key is taken for the end of the key.
    package init(parsing text: String) {
        parts = text.split { $0 == "." || $0 == "[" }.map { part in
            if part.last == "]", let index = Int(part.dropLast()) { .index(index) } else { .key(String(part)) }
        }
    }

    /// The place below some more keys.
    public subscript(keys: String...) -> Place {
        var place = self
        place.parts.reserveCapacity(parts.count + keys.count)
        for key in keys { place.enter(key) }
        return place
    }

    /// The place of an item.
    public subscript(index: Int) -> Place {
        var place = self
        place.enter(index)
        return place
    }

    /// The innermost key; `nil` for an item and for the root.
    public var lastKey: String? {
        if case .key(let key)? = parts.last { key } else { nil }
    }

    /// Whether some keys are the end of the place.
    public func ends(with keys: String...) -> Bool { parts.suffix(keys.count).elementsEqual(keys.map(Part.key)) }

    /// Whether the place is another one, or below it.
    public func isInside(_ other: Place) -> Bool { parts.starts(with: other.parts) }

    /// The last key, if the place stands right below another one: `tags` for `with.tags` below `with`.
    package func key(below other: Place) -> String? {
        parts.count == other.parts.count + 1 && isInside(other) ? lastKey : nil
    }

    // MARK: Walking a tree

    /// Goes down to the value of a key.
    package mutating func enter(_ key: String) { parts.append(.key(key)) }

    /// Goes down to an item.
    package mutating func enter(_ index: Int) { parts.append(.index(index)) }

    /// Goes back up.
    package mutating func leave() { parts.removeLast() }

    /// The places around the place from the root's child on, and the place itself.
    package var path: [Place] {
        parts.indices.map { index in
            var place = self
            place.parts.removeSubrange((index + 1)...)
            return place
        }
    }
}

extension Place: CustomStringConvertible {
    /// The place as findings print it: `jobs.build.steps[2].with`.
    public var description: String {
        var text = ""
        text.reserveCapacity(64)
        for part in parts {
            switch part {
            case .key(let key):
                if !text.isEmpty { text += "." }
                text += key
            case .index(let index):
                text += "["
                text += String(index)
                text += "]"
            }
        }
        return text
    }
}
