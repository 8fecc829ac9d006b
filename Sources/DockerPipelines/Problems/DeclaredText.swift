import Workflows

/// What presets look for in the texts of a declaration.
enum DeclaredText {
    /// A name in lower case, with `-` for everything but letters, digits and `_`.
    static func slug(_ name: String) -> String {
        let bytes = name.lowercased().utf8.map { isIdentifierByte($0) ? $0 : UInt8(ascii: "-") }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A name with one byte in another one's place.
    static func replacing(_ byte: Unicode.Scalar, in name: some Collection<UInt8>, with other: Unicode.Scalar) -> String
    {
        String(decoding: name.map { $0 == UInt8(ascii: byte) ? UInt8(ascii: other) : $0 }, as: UTF8.self)
    }

    /// A finding for each text that stands there more than once; GitHub and registries compare most names without case.
    static func repeated(_ texts: [String], rule: String, _ message: (String) -> String) -> [DeclarationProblem] {
        repeatedItems(texts, \.self).map { DeclarationProblem(rule: rule, message($0)) }
    }

    /// The same for names of things that are declared at places of their own; the second of two is reported.
    static func repeated(
        _ names: [(name: String, site: DeclarationSite)], rule: String, _ message: (String) -> String
    ) -> [DeclarationProblem] {
        repeatedItems(names, \.name).map { DeclarationProblem(rule: rule, message($0.name)).about($0.site) }
    }

    private static func repeatedItems<Item>(_ items: [Item], _ text: (Item) -> String) -> [Item] {
        var seen: Set<String> = []
        var reported: Set<String> = []
        return items.filter { item in
            let text = text(item).lowercased()
            return !seen.insert(text).inserted && reported.insert(text).inserted
        }
    }

    /// What is wrong with the path of a `kind` of thing; `nil` where it stays in the repository.
    static func problem(withPath path: String, kind: String, of owner: String) -> DeclarationProblem? {
        // Without a context the build would take the repository that runs the workflow.
        if path.isEmpty {
            return DeclarationProblem(
                rule: "path", "the \(kind) of \(owner) is empty; write a path from the repository's root",
                echoes: ["filter-pattern"])
        }
        let climbs = path.utf8.split(separator: UInt8(ascii: "/")).contains { $0.elementsEqual("..".utf8) }
        guard climbs || path.utf8.first == UInt8(ascii: "/") else { return nil }
        return DeclarationProblem(
            rule: "path",
            "the \(kind) '\(path)' of \(owner) is absolute or holds '..'; write a path from the repository's root",
            echoes: ["filter-pattern"])
    }

    /// Whether a text holds more than one line.
    static func hasLineBreak(_ text: String) -> Bool {
        text.utf8.contains { $0 == 0x0A || $0 == 0x0D }
    }

    /// Whether a text holds a line break, a tab or another control character.
    static func hasControlCharacter(_ text: String) -> Bool {
        text.utf8.contains { $0 < 0x20 || $0 == 0x7F }
    }

    /// What is wrong with the label of a runner; `nil` if it is valid.
    static func problem(withRunner label: String) -> DeclarationProblem? {
        guard label.hasPrefix("ubuntu-"), label.hasSuffix("-arm64") else { return nil }
        return DeclarationProblem(
            rule: "runner",
            "GitHub has no runner '\(label)', and a job would wait for it for a day; write '\(label.dropLast(2))'")
    }

    /// What is wrong with the text before a version in a Git tag: in a filter, more would match tags without a version.
    static func problems(withTagPrefix prefix: String, rule: String) -> [DeclarationProblem] {
        let isLegal = prefix.utf8.allSatisfy {
            isIdentifierByte($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/")
        }
        if isLegal { return [] }
        return [
            DeclarationProblem(
                rule: rule, "the tag prefix '\(prefix)' holds more than letters, digits and '._/-'")
        ]
    }

    /// What is wrong with platforms by themselves; `owner` says whose they are, such as `the image 'app'`.
    static func problems(with platforms: [Platform], of owner: String) -> [DeclarationProblem] {
        var problems: [DeclarationProblem] = []
        if platforms.isEmpty {
            // What is not built is not uploaded either.
            problems.append(
                DeclarationProblem(rule: "platforms", "\(owner) has no platform", echoes: ["artifact-source"]))
        }
        problems += repeated(platforms.map(\.rawValue), rule: "platforms") {
            "\(owner) names the platform '\($0)' twice"
        }
        return problems
            + platforms.compactMap(\.problem).map { DeclarationProblem(rule: "platforms", $0) }
    }

    /// What is wrong with the name of a label, or with its beginning.
    static func problems(withLabel name: String, rule: String, kind: String) -> [DeclarationProblem] {
        let isLegal = name.utf8.allSatisfy {
            isIdentifierByte($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/")
        }
        if name.isEmpty { return [DeclarationProblem(rule: rule, "a \(kind) needs a name")] }
        guard !isLegal else { return [] }
        return [DeclarationProblem(rule: rule, "the \(kind) '\(name)' holds more than letters, digits and '._/-'")]
    }

    /// Whether a text can be the name of an architecture, as part of an artifact's name.
    static func isArchitecture(_ text: String) -> Bool {
        let parts = text.utf8.split(omittingEmptySubsequences: false) { [0x2D, 0x2E, 0x5F].contains($0) }
        return parts.allSatisfy { part in
            !part.isEmpty && part.allSatisfy { isIdentifierByte($0) && !(0x41...0x5A).contains($0) }
        }
    }

    /// Whether a byte may stand in the id of a job.
    static func isIdentifierByte(_ byte: UInt8) -> Bool {
        let lower = byte | 0x20
        return (lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z"))
            || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
            || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }
}
