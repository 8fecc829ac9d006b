import Workflows

extension [Architecture] {
    /// The architectures as `directory-matrix.sh` reads them: a JSON object with an entry for each.
    var table: String {
        let entries = map { architecture in
            let lines = architecture.cells.map { line in
                "    " + line.map { "\($0.key.quotedAsJSON): \($0.value.quotedAsJSON)" }.joined(separator: ", ")
            }
            return "  \(architecture.name.quotedAsJSON): {\n\(lines.joined(separator: ",\n"))\n  }"
        }
        return "{\n\(entries.joined(separator: ",\n"))\n}\n"
    }
}

extension Architecture {
    /// The values of a build's matrix that follow from the architecture, in lines of what belongs together.
    fileprivate var cells: [[(key: String, value: String)]] {
        let cell = BuildCell()
        return [
            [(cell.platform.name, platform.rawValue), (cell.runner.name, runner), (cell.emoji.name, emoji)],
            [(cell.buildType.name, buildType.rawValue), (cell.buildTypeEmoji.name, buildType.emoji)],
            [
                (cell.regressionMode.name, regressionMode.rawValue),
                (cell.regressionEmoji.name, regressionMode.emoji),
            ],
            [(cell.optimizationFlags.name, optimizationFlags), (cell.ltoFlags.name, ltoFlags)],
        ]
    }
}

extension [String] {
    /// The texts as a JSON array on one line.
    var asJSON: String { "[\(map(\.quotedAsJSON).joined(separator: ", "))]" }

    /// The texts as a JSON array with a line for each, so that a change of one is a change of one line.
    var asJSONLines: String { "[\n\(map { "  \($0.quotedAsJSON)" }.joined(separator: ",\n"))\n]" }
}
