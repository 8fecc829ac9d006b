/// The facts of all known actions, read once from their tables.
///
/// An action is a line that begins with its name, with its behaviour behind it: abilities, `needs:` and `writes:` for
/// permissions, the roles of inputs (`javascript:`, `code:`, `public:`, `content:`, `argument:`, `setting:`), ranges of
/// numbers (`number:`), inputs that say for how many `days:` an artifact is kept, and releases not to use (`refused:`,
/// `retired:` or `unrecorded:` with ranges, and what to use `instead:`). Lines with two spaces below it are its releases,
/// newest first: what each runs on, its inputs, and its outputs behind `>`. A line lists only how it differs from the line
/// above it; `-` removes a name, and `?` stands for inputs that are not known.
enum ActionTable {
    static let all: [ActionFacts] = [gitHub, containers, languages, others].flatMap(read)

    static let byName = Dictionary(all.map { ($0.key, $0) }) { first, _ in first }

    private static func read(_ table: String) -> [ActionFacts] {
        var facts: [ActionFacts] = []
        var head: Substring?
        var releases: [ActionRelease] = []
        func finish() {
            if let head { facts.append(ActionFacts(head, releases: releases)) }
            releases = []
        }
        for line in FactLine.lines(of: table) {
            if line.utf8.first == UInt8(ascii: " ") {
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
    private static func releases(_ line: Substring, after last: ActionRelease?) -> [ActionRelease] {
        guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { return [] }
        var inputs = last?.inputs ?? []
        var isKnown = true
        var outputs = last?.outputs ?? []
        var isOutput = false
        for word in line[line.utf8.index(after: colon)...].words {
            let isRemoved = word.utf8.first == UInt8(ascii: "-")
            let word = isRemoved ? Substring(word.utf8.dropFirst()) : word
            if word == ">" {
                isOutput = true
            } else if word == "?" {
                isKnown = false
            } else if isOutput {
                outputs.removeAll { $0 == word }
                if !isRemoved { outputs.append(String(word)) }
            } else {
                let input = ActionRelease.Input(word)
                let position = inputs.firstIndex { $0.name == input.name }
                if let position { inputs.remove(at: position) }
                if !isRemoved { inputs.insert(input, at: position ?? inputs.count) }
            }
        }
        return line[..<colon].parts(",").compactMap { item in
            let words = item.words
            guard words.count == 2, let runtime = ActionRelease.Runtime(words[1]) else { return nil }
            return ActionRelease(
                number: ReleaseNumber(String(words[0])), runtime: runtime, inputs: isKnown ? inputs : nil,
                outputs: outputs)
        }
    }
}
