/// The facts of all known actions, each read from its table when somebody asks for it.
///
/// An action is a line that begins with its name, with its behaviour behind it: abilities, `needs:` and `writes:` for
/// permissions, the roles of inputs (`javascript:`, `code:`, `public:`, `content:`, `argument:`, `setting:`), ranges of
/// numbers (`number:`), inputs that say for how many `days:` an artifact is kept, and releases not to use (`refused:`,
/// `retired:` or `unrecorded:` with ranges, and what to use `instead:`), and the `newest:` releases that were read. Lines with two spaces below it are its releases,
/// newest first: what each runs on, its inputs, and its outputs behind `>`. A line lists only how it differs from the line
/// above it; `-` removes a name, and `?` stands for inputs that are not known.
enum ActionTable {
    private static let tables: [StaticString] = [gitHub, containers, languages, others]

    /// Where the lines of an action stand.
    private struct Entry: Sendable {
        let table: Int
        let bytes: Range<Int>
    }

    /// The entries in the order of the tables.
    private static let entries: [Entry] = tables.indices.flatMap { table in
        let text = FactText(tables[table])
        var entries: [Entry] = []
        var start = text.startIndex
        while start < text.endIndex {
            let end = text[start...].nextUnindentedLine
            entries.append(Entry(table: table, bytes: start..<end))
            start = end
        }
        return entries
    }

    /// The positions of the entries, by the names of the actions in lower case.
    private static let positions: [String: Int] = Dictionary(
        entries.enumerated().map { (text(of: $1).prefix { $0 != .space && $0 != .newline }.string.lowercased(), $0) }
    ) { first, _ in first }

    /// All actions, in the order of the tables.
    static var all: [ActionFacts] { entries.map { read(text(of: $0)) } }

    /// Reads what is known of an action by its name in lower case; `nil` if nothing is known of it.
    static func read(named name: String) -> ActionFacts? { positions[name].map { read(text(of: entries[$0])) } }

    private static func text(of entry: Entry) -> FactText { FactText(tables[entry.table])[entry.bytes] }

    private static func read(_ text: FactText) -> ActionFacts {
        let lines = text.lines
        var releases: [ActionRelease] = []
        for line in lines.dropFirst() { releases += self.releases(line, after: releases.last) }
        return ActionFacts(lines[0], releases: releases)
    }

    /// Reads `v4 node20, v3 node16: input other! > output`.
    private static func releases(_ line: FactText, after last: ActionRelease?) -> [ActionRelease] {
        guard let colon = line.firstIndex(of: .colon) else { return [] }
        var inputs = last?.inputs ?? []
        var isKnown = true
        var outputs = last?.outputs ?? []
        var isOutput = false
        // No line names anything twice: what is new need not be looked for among what else is new.
        var (knownInputs, knownOutputs) = (inputs.count, outputs.count)
        for word in line[(colon + 1)...].words {
            let isRemoved = word.first == UInt8(ascii: "-")
            let word = isRemoved ? word.dropFirst() : word
            if word.count == 1, word.first == UInt8(ascii: ">") {
                isOutput = true
            } else if word.count == 1, word.first == UInt8(ascii: "?") {
                isKnown = false
            } else if isOutput {
                let output = word.string
                if let position = outputs[..<knownOutputs].firstIndex(of: output) {
                    outputs.remove(at: position)
                    knownOutputs -= 1
                }
                if !isRemoved { outputs.append(output) }
            } else {
                let input = ActionRelease.Input(word)
                let position = inputs[..<knownInputs].firstIndex { $0.name == input.name }
                switch (position, isRemoved) {
                case (let position?, false): inputs[position] = input
                case (nil, false): inputs.append(input)
                case (let position?, true):
                    inputs.remove(at: position)
                    knownInputs -= 1
                case (nil, true): break
                }
            }
        }
        return line[..<colon].split(separator: .comma).compactMap { item in
            var words = item.words
            guard let tag = words.next(), let runtime = words.next().flatMap(ActionRelease.Runtime.init) else {
                return nil
            }
            return ActionRelease(
                number: ReleaseNumber(tag.string), runtime: runtime, inputs: isKnown ? inputs : nil, outputs: outputs)
        }
    }
}
