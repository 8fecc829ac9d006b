import SlipwayCommands

/// A `git` that knows some revisions, each with the texts of its files.
struct Revisions: ProgramRunner {
    var files: [String: [String: String]] = [:]
    /// Whether there is a `git`.
    var isInstalled = true

    func run(_ program: String, _ arguments: [String]) -> ProgramResult? {
        guard isInstalled, program == "git", arguments.prefix(2) == ["-C", "/repo"] else { return nil }
        let words = Array(arguments.dropFirst(2))
        switch words.first {
        case "rev-parse":
            let name = words[words.count - 1].replacing("^{commit}", with: "")
            return files[name] == nil ? failure : text("\(name)\n")
        case "ls-tree":
            guard let revision = files[words[words.count - 1]] else { return failure }
            let entries = revision.sorted { $0.key < $1.key }.map { "100644 blob \($0.value.hex)\t\($0.key)\0" }
            return text(entries.joined() + "120000 blob 00\t.github/workflows/link.yml\0")
        case "cat-file":
            let contents = files.values.flatMap(\.values).first { $0.hex == words[words.count - 1] }
            return contents.map { text($0) } ?? failure
        default: return failure
        }
    }

    private var failure: ProgramResult { ProgramResult(status: 128, output: []) }

    private func text(_ text: String) -> ProgramResult { ProgramResult(status: 0, output: Array(text.utf8)) }
}

extension String {
    /// A name of the text, as git names contents.
    fileprivate var hex: String { utf8.map { String($0, radix: 16) }.joined() }
}
