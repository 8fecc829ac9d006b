import ScriptLibrary

/// The Swift file that lists what `new` has added to a package.
///
/// `new` reads it back and rewrites it, so it must be as Slipway writes it, except for lines that were taken out.
struct EntryRegistry {
    /// A line of the registry: a member, and what only the registry says of it.
    struct Entry: Hashable, Sendable {
        let member: String
        /// Arguments that no two entries share, such as a cache id.
        var arguments: [Argument] = []

        struct Argument: Hashable, Sendable {
            let label: String
            let value: String
        }

        /// The entry as an element of the array: `debian(cacheID: "deb")`.
        var code: String {
            if arguments.isEmpty { return member }
            let list = arguments.map { "\($0.label): \(SwiftText.literal($0.value))" }
            return "\(member)(\(list.joined(separator: ", ")))"
        }
    }

    let template: ScaffoldFile
    var entries: [Entry] = []

    /// Reads a registry; `nil` where it holds anything that writing it again would lose.
    init?(reading text: String, template: ScaffoldFile) {
        self.template = template
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let frame = template.text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let gap = frame.firstIndex(where: { $0.hasSuffix("__ENTRIES__") }), lines.count >= frame.count - 1 else {
            return nil
        }
        let end = lines.count - (frame.count - gap - 1)
        for line in lines[gap..<end] {
            guard let entry = Self.entry(line.drop { $0 == " " }) else { return nil }
            entries.append(entry)
        }
        // A line that was taken out may have left the only other one with its comma.
        guard self.text == text || self.text(lineEnd: ",") == text else { return nil }
    }

    /// The file.
    var text: String { text(lineEnd: entries.count == 1 ? "" : ",") }

    private func text(lineEnd: String) -> String {
        template.filled(with: ["ENTRIES": entries.map { $0.code + lineEnd }.joined(separator: "\n")])
    }

    /// The registry with one entry more, in the order of the members.
    func adding(_ entry: Entry) -> EntryRegistry {
        var copy = self
        copy.entries = (entries + [entry]).sorted { $0.member < $1.member }
        return copy
    }

    /// Reads a line as far as it is one that ``Entry/code`` writes; the caller compares the whole text.
    private static func entry(_ line: Substring) -> Entry? {
        let member = line.prefix { $0 != "(" && $0 != "," }
        guard !member.isEmpty, member.utf8.allSatisfy(isIdentifierByte) else { return nil }
        let list = line.dropFirst(member.count + 1).prefix { $0 != ")" }
        let arguments = list.split(separator: ", ").map { part in
            let label = part.prefix { $0 != ":" }
            return Entry.Argument(label: String(label), value: String(part.dropFirst(label.count + 3).dropLast()))
        }
        return Entry(member: String(member), arguments: arguments)
    }

    private static func isIdentifierByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}
