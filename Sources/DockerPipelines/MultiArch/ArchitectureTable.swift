import Workflows

extension [Architecture] {
    /// The architectures as the script that makes the matrix reads them: a JSON object with a line for each.
    var table: String {
        let rows = map { architecture in
            let cells = architecture.cells.map { "\($0.key.quotedAsJSON): \($0.value.quotedAsJSON)" }
            return "  \(architecture.name.quotedAsJSON): {\(cells.joined(separator: ", "))}"
        }
        return "{\n\(rows.joined(separator: ",\n"))\n}\n"
    }

    /// The names as a JSON array.
    var namesAsJSON: String { map(\.name).asJSON }
}

extension [String] {
    /// The texts as a JSON array.
    var asJSON: String { "[\(map(\.quotedAsJSON).joined(separator: ", "))]" }
}

extension Architecture {
    /// The values of a build's matrix that follow from the architecture.
    fileprivate var cells: [(key: String, value: String)] {
        let cell = BuildCell()
        return [
            (cell.runner.name, runner), (cell.platform.name, platform.rawValue), (cell.emoji.name, emoji),
            (cell.regressionMode.name, regressionMode.rawValue), (cell.regressionEmoji.name, regressionMode.emoji),
            (cell.jitStatus.name, regressionMode.jitStatus), (cell.buildType.name, buildType.rawValue),
            (cell.buildTypeEmoji.name, buildType.emoji), (cell.optimizationFlags.name, optimizationFlags),
            (cell.ltoFlags.name, ltoFlags),
        ]
    }
}
