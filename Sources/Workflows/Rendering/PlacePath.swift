/// The way from a workflow's root to one of its nodes; written out only where something has to be said about it.
struct PlacePath {
    private enum Part {
        case key(String)
        case index(Int)
    }

    private var parts: [Part] = []
    /// How many mappings and sequences lie around the innermost node that was entered so far.
    private(set) var deepest = 0

    /// Goes down to the value of a key.
    mutating func enter(_ key: String) {
        parts.append(.key(key))
        deepest = max(deepest, parts.count)
    }

    /// Goes down to an item.
    mutating func enter(_ index: Int) {
        parts.append(.index(index))
        deepest = max(deepest, parts.count)
    }

    /// Goes back up.
    mutating func leave() { parts.removeLast() }

    /// The path as `jobs.build.steps[2].with`.
    var text: String {
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
