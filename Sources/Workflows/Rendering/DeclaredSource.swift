import WorkflowYAML

/// Where the places of a declared file stand: in Swift, and in the text that was written for it.
package struct DeclaredSource: SourceMap {
    private let rendered: RenderedDocument
    private let site: DeclarationSite
    /// The places in Swift of what single jobs are about.
    private var subjects: [Place: DeclarationSite] = [:]

    /// Makes the source map of a workflow from its declaration and its text.
    package init(_ rendered: RenderedDocument, of file: WorkflowFile) {
        self.rendered = rendered
        site = file.subject ?? file.site
        for job in file.workflow.jobs {
            if let subject = job.subject { subjects[Place("jobs", job.id.rawValue)] = subject }
        }
    }

    /// Makes the source map of an action from its declaration and its text.
    package init(_ rendered: RenderedDocument, of folder: ActionFolder) {
        self.rendered = rendered
        site = folder.site
    }

    package var text: [UInt8] { rendered.bytes }

    package func site(of place: Place?) -> DeclarationSite? {
        guard !subjects.isEmpty, let place else { return site }
        return place.path.lazy.compactMap { subjects[$0] }.first ?? site
    }

    package func positions(of places: Set<Place>) -> [Place: TextPosition] {
        guard !places.isEmpty else { return [:] }
        var search = PlaceSearch(offsets: YAMLWriter.offsets(in: rendered.document))
        search.visit(.mapping(rendered.document.root), at: nil, depth: 0, wanted: Array(places))
        let lines = LineStarts(of: rendered.bytes)
        return search.found.mapValues { offset in
            var position = lines.position(of: offset, in: rendered.bytes)
            position.line += GeneratedHeader.height
            return position
        }
    }
}

/// Walks a tree in the order of its text, and finds where wanted places begin.
private struct PlaceSearch {
    /// Where each node begins, in the order of the text.
    let offsets: [Int]
    private(set) var found: [Place: Int] = [:]
    private var next = 0

    init(offsets: [Int]) { self.offsets = offsets }

    /// Finds the places that stand at a node, which begins at an offset, or below it.
    mutating func visit(_ node: YAMLNode, at offset: Int?, depth: Int, wanted: [Place]) {
        if let offset { for place in wanted { found[place] = offset } }
        var below = Dictionary(grouping: wanted.filter { $0.parts.count > depth }) { $0.parts[depth] }
        switch node {
        case .mapping(let mapping):
            for entry in mapping.entries { visitChild(entry.value, .key(entry.key), depth, &below) }
        case .sequence(let sequence):
            for (index, item) in sequence.items.enumerated() { visitChild(item.value, .index(index), depth, &below) }
        case .null, .boolean, .integer, .number, .string:
            break
        }
    }

    private mutating func visitChild(
        _ node: YAMLNode, _ part: Place.Part, _ depth: Int, _ below: inout [Place.Part: [Place]]
    ) {
        let offset = next < offsets.count ? offsets[next] : nil
        next += 1
        // A key that is written twice stands where it is written first.
        visit(node, at: offset, depth: depth + 1, wanted: below.removeValue(forKey: part) ?? [])
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
