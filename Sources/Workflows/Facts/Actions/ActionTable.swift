/// The facts of all known actions, read once from their tables.
///
/// An action is a line that begins with its name, with its behaviour behind it: abilities, `needs:` and `writes:` for
/// permissions, the roles of inputs (`javascript:`, `code:`, `public:`, `content:`, `argument:`, `setting:`), ranges of
/// numbers (`number:`), inputs that say for how many `days:` an artifact is kept, and releases not to use (`refused:`,
/// `retired:` or `unrecorded:` with ranges, and what to use `instead:`), and the `newest:` releases that were read. Lines with two spaces below it are its releases,
/// newest first: what each runs on, its inputs, and its outputs behind `>`. A line lists only how it differs from the line
/// above it; `-` removes a name, and `?` stands for inputs that are not known.
enum ActionTable {
    static let all: [ActionFacts] = [gitHub, containers, languages, others].flatMap(read)

    static let byName = Dictionary(all.map { ($0.key, $0) }) { first, _ in first }

    private static func read(_ table: StaticString) -> [ActionFacts] {
        var facts: [ActionFacts] = []
        var head: FactText?
        var releases: [ActionRelease] = []
        func finish() {
            if let head { facts.append(ActionFacts(head, releases: releases)) }
            releases = []
        }
        for line in FactText(table).lines {
            if line.first == .space {
                releases += self.releases(line, after: releases.last)
            } else {
                finish()
                head = line
            }
        }
        finish()
        return facts
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
        let words = line[(colon + 1)...].words
        inputs.reserveCapacity(inputs.count + words.count)
        for word in words {
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
            let words = item.words
            guard words.count == 2, let runtime = ActionRelease.Runtime(words[1].string) else { return nil }
            return ActionRelease(
                number: ReleaseNumber(words[0].string), runtime: runtime, inputs: isKnown ? inputs : nil,
                outputs: outputs)
        }
    }
}
