package import Workflows

extension Script {
    /// Whether the script writes outputs, and spells their names where it does.
    ///
    /// What a program of its own hands over, as in `make version >>"$GITHUB_OUTPUT"`, has names that nobody sees here.
    package var spellsOutputs: Bool {
        guard holds("GITHUB_OUTPUT") else { return false }
        return text.utf8.split(separator: UInt8(ascii: "\n")).allSatisfy { line in
            let words = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "{") }
            if ["echo ", "printf ", "cat <<", "}", "#"].contains(where: { words.starts(with: $0.utf8) }) {
                return true
            }
            return !Script(String(Substring(line))).holds("GITHUB_OUTPUT")
        }
    }
}
