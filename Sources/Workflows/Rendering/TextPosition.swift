import WorkflowYAML

/// A place in a text: a line, and a column in it.
public struct TextPosition: Hashable, Sendable {
    /// The line, counted from 1.
    public var line: Int
    /// The character in the line, by Unicode scalars, counted from 1.
    public var column: Int

    /// Names a place in a text.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}

extension RenderedDocument {
    /// Where keys and items begin in the text, by their paths; of one that is not written, its nearest parent.
    package func positions(of places: [String]) -> [String: TextPosition] {
        var candidates: Set<String> = []
        for place in places { candidates.formUnion(Self.parents(of: place)) }
        var search = PlaceSearch(wanted: candidates, offsets: YAMLWriter.offsets(in: document))
        search.visit(.mapping(document.root))
        let lines = LineStarts(of: bytes)
        return places.reduce(into: [:]) { result, place in
            guard let offset = Self.parents(of: place).lazy.compactMap({ search.found[$0] }).first else { return }
            result[place] = lines.position(of: offset, in: bytes)
        }
    }

    /// A place, and the places around it, nearest first.
    private static func parents(of place: String) -> [String] {
        var result = [place]
        for index in place.utf8.indices.reversed() where place.utf8[index] == 0x2E || place.utf8[index] == 0x5B {
            result.append(String(place[..<index]))
        }
        return result
    }
}

/// Walks a tree in the order of its text, and finds where wanted nodes begin.
private struct PlaceSearch {
    let wanted: Set<String>
    let offsets: [Int]
    var found: [String: Int] = [:]
    private var path = PlacePath()
    private var next = 0

    init(wanted: Set<String>, offsets: [Int]) {
        self.wanted = wanted
        self.offsets = offsets
    }

    mutating func visit(_ node: YAMLNode) {
        switch node {
        case .mapping(let mapping):
            for entry in mapping.entries {
                path.enter(entry.key)
                note(entry.value)
                path.leave()
            }
        case .sequence(let sequence):
            for (index, item) in sequence.items.enumerated() {
                path.enter(index)
                note(item.value)
                path.leave()
            }
        case .null, .boolean, .integer, .number, .string:
            return
        }
    }

    private mutating func note(_ value: YAMLNode) {
        let text = path.text
        // Of a key that is written twice, the first is meant.
        if next < offsets.count, wanted.contains(text), found[text] == nil { found[text] = offsets[next] }
        next += 1
        visit(value)
    }
}

/// Where the lines of a text begin.
private struct LineStarts {
    private var starts = [0]

    init(of bytes: [UInt8]) {
        for (index, byte) in bytes.enumerated() where byte == 0x0A { starts.append(index + 1) }
    }

    func position(of offset: Int, in bytes: [UInt8]) -> TextPosition {
        // The last line that begins at the offset or before it.
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        let column = bytes[starts[low]..<offset].count { $0 & 0xC0 != 0x80 }
        return TextPosition(line: low + 1, column: column + 1)
    }
}
