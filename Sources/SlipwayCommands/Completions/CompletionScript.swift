/// A shell that completion scripts are made for.
enum CompletionShell: String, Hashable, Sendable, CaseIterable {
    case bash
    case zsh
    case fish
}

/// A script that teaches a shell to complete the tool's command lines, made from the command table.
struct CompletionScript {
    let tool: CommandLineTool

    /// The script for a shell, ready to be sourced.
    func text(for shell: CompletionShell) -> String {
        switch shell {
        case .bash: bash
        case .zsh: zsh
        case .fish: fish
        }
    }

    /// The commands that this tool can run.
    var commands: [CommandDefinition] { CommandTable.commands(of: tool) }

    /// The name of the completing function: a shell's identifiers hold no `-` in every shell's strict mode.
    var function: String { "_" + String(tool.name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }) }

    /// The options that a command takes, help included.
    func options(of command: CommandDefinition) -> [OptionDefinition] { command.options + [CommandTable.help] }
}

extension OptionDefinition {
    /// Both spellings as words of a command line.
    var spellings: [String] { (letter.map { ["-\($0)"] } ?? []) + ["--\(name)"] }
}

extension String {
    /// The text with a backslash before each of some characters.
    func escaping(_ characters: String) -> String {
        reduce(into: "") { text, character in
            if characters.contains(character) { text.append("\\") }
            text.append(character)
        }
    }

    /// The text as one word of a POSIX shell; left alone where it needs no quotes.
    var shellWord: String {
        let isPlain = !isEmpty && utf8.allSatisfy { $0.isShellSafe }
        return isPlain ? self : singleQuoted
    }

    /// The text between single quotes, as POSIX shells and zsh read it.
    var singleQuoted: String {
        "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}

extension UInt8 {
    /// Whether a shell takes the byte for nothing but itself, wherever in a word it stands.
    fileprivate var isShellSafe: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "-_./+:,@%".utf8.contains(self)
        }
    }
}
