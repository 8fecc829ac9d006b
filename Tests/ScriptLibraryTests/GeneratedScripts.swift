import TestSupport

/// Writes the Swift file that carries the scripts of Templates.
enum GeneratedScripts {
    static let path = "Sources/ScriptLibrary/ScriptFiles+Generated.swift"

    /// The names of the scripts, sorted.
    static func names() throws -> [String] {
        try Repository.names(in: "Templates").filter { $0.hasSuffix(".sh") }
    }

    static func text() throws -> String {
        let names = try names()
        var text = """
            // Written from Templates/*.sh by: UPDATE_GOLDEN=1 swift test --filter ScriptLibraryTests
            // swift-format-ignore-file
            // Reason: the scripts keep their own layout.

            extension ScriptFile {
                /// Every file of Templates in the order of the names.
                package static let all: [ScriptFile] = [
            \(names.map { "        .\(identifier($0)),\n" }.joined())    ]

            """
        for name in names {
            let script = try Repository.text(of: "Templates/\(name)")
            let hashes = delimiter(for: script)
            text += """

                    /// The text of `Templates/\(name)`.
                    package static let \(identifier(name)) = ScriptFile(
                        name: "\(name)",
                        text: \(hashes)\"""
                \(script)
                \"""\(hashes))

                """
        }
        return text + "}\n"
    }

    /// Turns `export-digest.sh` into `exportDigest`.
    static func identifier(_ name: String) -> String {
        let words = name.dropLast(3).split(separator: "-")
        return words.enumerated().map { $0 == 0 ? String($1) : $1.prefix(1).uppercased() + $1.dropFirst() }.joined()
    }

    /// As many number signs as no place in the text has in a row, so that the text ends no literal and interpolates nothing.
    static func delimiter(for text: String) -> String {
        var hashes = "#"
        while text.contains("\"\"\"\(hashes)") || text.contains("\\\(hashes)") {
            hashes += "#"
        }
        return hashes
    }
}
