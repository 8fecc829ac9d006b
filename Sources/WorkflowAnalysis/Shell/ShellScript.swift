/// A shell script, split into its commands and words as bash does it.
///
/// A construct that is not understood is listed in `gaps`. Nothing behind a gap that ends the reading is guessed.
package final class ShellScript: Sendable {
    /// The text.
    package let text: String
    let bytes: [UInt8]
    let records: ShellRecords

    /// Reads a script for a shell: its name, or a command with `{0}` for the script's file.
    ///
    /// Of a script for another shell than bash and its family, nothing is understood.
    package init(_ text: String, for shell: String = "bash") {
        self.text = text
        bytes = Array(text.utf8)
        guard Self.isUnderstood(shell) else {
            var records = ShellRecords()
            records.gaps = [ShellGap(offset: 0, line: 1, reason: "the shell '\(shell)' is not bash or sh")]
            self.records = records
            return
        }
        records = bytes.withUnsafeBufferPointer { buffer in
            var parser = ShellParser(buffer)
            parser.parseScript()
            return parser.records
        }
    }

    private static func isUnderstood(_ shell: String) -> Bool {
        shell == "bash"
            || shell.split(separator: " ").contains { word in
                ["bash", "dash", "ksh", "sh", "zsh"].contains(word.split(separator: "/").last ?? "")
            }
    }

    /// The commands in the order of the text, those inside `$(…)`, functions and here-documents among them.
    package var commands: some RandomAccessCollection<ShellCommand> {
        records.commands.indices.lazy.map { ShellCommand(script: self, index: $0) }
    }

    /// The words of all commands in which a byte is written, in the order of the text.
    package func words(with byte: UInt8) -> [ShellWord] {
        var words: [ShellWord] = []
        for command in records.commands {
            for index in command.words where bytes[records.words[index].bytes].contains(byte) {
                words.append(ShellWord(script: self, record: records.words[index]))
            }
        }
        return words
    }

    /// The constructs that are not understood, in the order of the text.
    package var gaps: [ShellGap] { records.gaps }

    /// Whether the whole script is understood.
    package var isUnderstood: Bool { records.gaps.isEmpty }

    /// The line of a byte of the text, counted from 1.
    func line(of offset: Int) -> Int { 1 + bytes[..<min(offset, bytes.count)].count { $0 == .newline } }

    /// Whether the bytes of a text stand at a position that is not too near the end for them.
    func hasBytes(of text: String, at start: Int) -> Bool {
        let isThere = text.utf8.withContiguousStorageIfAvailable { wanted in
            wanted.indices.allSatisfy { bytes[start + $0] == wanted[$0] }
        }
        return isThere ?? bytes[start...].starts(with: text.utf8)
    }

    /// The text of some bytes.
    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
