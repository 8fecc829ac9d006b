import Foundation
import TestSupport

/// Writes the Swift files that carry what stands in Templates: scripts and scaffolds, each as a literal.
enum GeneratedScripts {
    static let path = "Sources/ScriptLibrary/ScriptFiles+Generated.swift"
    static let scaffoldPath = "Sources/ScriptLibrary/ScaffoldFiles+Generated.swift"

    /// The names of the scripts, sorted.
    static func names() throws -> [String] {
        try Repository.names(in: "Templates").filter { $0.hasSuffix(".sh") }
    }

    /// The paths of the scaffolds below `Templates/Scaffolds`, sorted; what lies in no folder of it is none.
    static func scaffoldPaths() throws -> [String] {
        let folder = "\(Repository.root)/Templates/Scaffolds"
        let paths = FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []
        return paths.filter { path in
            var isFolder: ObjCBool = false
            let exists = FileManager.default.fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder)
            return exists && path.contains("/") && !isFolder.boolValue
        }.sorted()
    }

    static func text() throws -> String {
        let names = try names()
        return try file(
            type: "ScriptFile", from: "Templates/*.sh", description: "file of Templates in the order of the names",
            reason: "the scripts keep their own layout", label: "name", folder: "Templates",
            members: names.map { ($0, identifier($0)) })
    }

    static func scaffoldText() throws -> String {
        try file(
            type: "ScaffoldFile", from: "Templates/Scaffolds",
            description: "file of Templates/Scaffolds in the order of the paths",
            reason: "the scaffolds keep their own layout", label: "path", folder: "Templates/Scaffolds",
            members: scaffoldPaths().map { ($0, scaffoldIdentifier($0)) })
    }

    private static func file(
        type: String, from source: String, description: String, reason: String, label: String, folder: String,
        members: [(name: String, identifier: String)]
    ) throws -> String {
        var text = """
            // Written from \(source) by: UPDATE_GOLDEN=1 swift test --filter ScriptLibraryTests
            // swift-format-ignore-file
            // Reason: \(reason).

            extension \(type) {
                /// Every \(description).
                package static let all: [\(type)] = [
            \(members.map { "        .\($0.identifier),\n" }.joined())    ]

            """
        for member in members {
            let content = try Repository.text(of: "\(folder)/\(member.name)")
            let hashes = delimiter(for: content)
            text += """

                    /// The text of `\(folder)/\(member.name)`.
                    package static let \(member.identifier) = \(type)(
                        \(label): "\(member.name)",
                        text: \(hashes)\"""
                \(content)
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

    /// Turns `native/Registry.swift` into `nativeRegistry`.
    static func scaffoldIdentifier(_ path: String) -> String {
        let words = path.prefix { $0 != "." }.split { !$0.isLetter && !$0.isNumber }
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
