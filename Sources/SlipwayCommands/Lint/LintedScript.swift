import WorkflowYAML
import Workflows

/// A shell script as `shellcheck` reads it.
struct LintedScript {
    /// The kinds of shell that `shellcheck` knows.
    enum Dialect: String, CaseIterable {
        case bash, sh, dash, ksh
    }

    /// The key of a step in which the script stands; `nil` if it is a file of its own.
    let place: Place?
    let dialect: Dialect
    /// The text, in which underscores stand for each `${{ … }}`.
    let bytes: [UInt8]
    /// What the runner sets before the script, in one line.
    let preamble: [UInt8]

    /// The scripts of a file beside an action; `nil` if it is for an unknown shell.
    init?(file bytes: [UInt8]) {
        let line = String(decoding: bytes.prefix(while: { $0 != UInt8(ascii: "\n") }).prefix(200), as: UTF8.self)
        guard let dialect = line.hasPrefix("#!") ? Dialect(command: line.dropFirst(2)) : .bash else { return nil }
        place = nil
        self.dialect = dialect
        self.bytes = bytes
        preamble = []
    }

    private init?(_ text: String, shell: String?, at place: Place) {
        guard let dialect = Dialect(command: shell ?? "bash") else { return nil }
        self.place = place
        self.dialect = dialect
        bytes = Self.withoutExpressions(Array(text.utf8))
        let options = shell == "bash" ? "set -eo pipefail\n" : shell == nil || shell == "sh" ? "set -e\n" : ""
        preamble = Array(options.utf8)
    }

    /// The bytes with an underscore for each byte of an expression; its line breaks stay.
    private static func withoutExpressions(_ bytes: [UInt8]) -> [UInt8] {
        var result = bytes
        var index = 0
        while index + 2 < bytes.count {
            guard bytes[index...].starts(with: "${{".utf8) else {
                index += 1
                continue
            }
            var end = index + 3
            var isQuoted = false
            while end < bytes.count {
                if bytes[end] == UInt8(ascii: "'") { isQuoted.toggle() }
                if !isQuoted, bytes[end...].starts(with: "}}".utf8) { break }
                end += 1
            }
            end = min(end + 2, bytes.count)
            for position in index..<end where bytes[position] != UInt8(ascii: "\n") {
                result[position] = UInt8(ascii: "_")
            }
            index = end
        }
        return result
    }

    // MARK: Scripts of steps

    /// The scripts of the steps of a workflow or an action, as far as their shell is known.
    static func all(in tree: YAMLTree) -> [LintedScript] {
        guard let root = tree.root else { return [] }
        if let runs = root["runs"] { return scripts(of: runs, at: Place("runs"), shell: nil, isKnown: true) }
        let shell = root["defaults"]?["run"]?["shell"]?.text
        return (root["jobs"]?.entries ?? []).flatMap { entry -> [LintedScript] in
            let job = entry.value
            let shell = job["defaults"]?["run"]?["shell"]?.text ?? shell
            // PowerShell is the shell of Windows.
            let isWindows = ["runs-on", "strategy"].contains { job[$0]?.mentionsWindows ?? false }
            return scripts(of: job, at: Place("jobs", entry.key.text), shell: shell, isKnown: !isWindows)
        }
    }

    private static func scripts(
        of owner: YAMLTree.Node, at place: Place, shell: String?, isKnown: Bool
    ) -> [LintedScript] {
        var found: [LintedScript] = []
        for key in ["steps", "parallel"] {
            for (index, step) in (owner[key]?.items ?? []).enumerated() {
                let place = place[key][index]
                let shell = step["shell"]?.text ?? shell
                let isKnown = isKnown && !(step["if"]?.mentionsWindows ?? false)
                if let run = step["run"], shell != nil || isKnown {
                    LintedScript(run.text, shell: shell, at: place["run"]).map { found.append($0) }
                }
                found += scripts(of: step, at: place, shell: shell, isKnown: isKnown)
            }
        }
        return found
    }
}

extension LintedScript.Dialect {
    /// The kind of a shell by its name, or by a command that runs it.
    fileprivate init?(command: some StringProtocol) {
        let words = command.split { $0 == " " || $0 == "\t" }.map { $0.split(separator: "/").last ?? "" }
        guard let shell = words.first == "env" ? words.dropFirst().first(where: { !$0.hasPrefix("-") }) : words.first
        else { return nil }
        self.init(rawValue: String(shell))
    }
}

extension YAMLTree.Node {
    /// Whether Windows is named in the node.
    fileprivate var mentionsWindows: Bool {
        switch kind {
        case .scalar: text.lowercased().contains("windows")
        case .sequence: items.contains(where: \.mentionsWindows)
        case .mapping: entries.contains { $0.value.mentionsWindows }
        }
    }
}
