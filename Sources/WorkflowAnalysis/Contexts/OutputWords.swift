/// The words that a script writes to an output, as in `echo changed=true >>"$GITHUB_OUTPUT"`, where they are written out.
package struct OutputWords {
    private let script: String

    package init(in script: String) { self.script = script }

    /// A variable may hold another one; a longer way than this is not followed.
    private static let maximumDepth = 4

    /// All words that are given to a name; `nil` if something else may be.
    package func words(of name: String) -> [String]? { words(of: name, 0) }

    private func words(of name: String, _ depth: Int) -> [String]? {
        guard depth < Self.maximumDepth else { return nil }
        var found: [String] = []
        for word in assignedWords(to: name) {
            guard word.hasPrefix("$") else {
                guard !word.isEmpty, word.utf8.allSatisfy(\.isPartOfName) else { return nil }
                found.append(word)
                continue
            }
            let variable = word.filter { !"${}".contains($0) }
            guard !variable.isEmpty, variable.utf8.allSatisfy(\.isPartOfName) else { return nil }
            // A name that is written with its own variable, as in `a=$a`, takes what else is given to it.
            if variable == name { continue }
            guard let words = words(of: variable, depth + 1) else { return nil }
            found += words
        }
        return found.isEmpty ? nil : found
    }

    /// What stands behind each `name=`, up to the end of the word or a quotation mark.
    private func assignedWords(to name: String) -> [String] {
        let wanted = Array("\(name)=".utf8)
        return ByteSearch.bytes(of: script) { bytes in
            var words: [String] = []
            var next = 0
            while let start = ByteSearch.position(of: wanted, in: bytes, from: next) {
                next = start + wanted.count
                if start > 0, bytes[start - 1].isPartOfName || bytes[start - 1] == UInt8(ascii: "-") { continue }
                // `==` compares.
                if next < bytes.count, bytes[next] == UInt8(ascii: "=") { continue }
                var first = next
                if first < bytes.count, Self.quotes.contains(bytes[first]) { first += 1 }
                var end = first
                while end < bytes.count, bytes[end] > 0x20, !Self.ends.contains(bytes[end]) { end += 1 }
                words.append(String(decoding: bytes[first..<end], as: UTF8.self))
            }
            return words
        }
    }

    private static let quotes = [UInt8(ascii: "\""), UInt8(ascii: "'")]

    /// What ends a word.
    private static let ends: [UInt8] =
        quotes + [
            UInt8(ascii: ";"), UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: ">"),
            UInt8(ascii: ")"), UInt8(ascii: "\\"),
        ]
}
