import Workflows

/// A workflow is larger than GitHub reads.
///
/// GitHub's parser takes at most 1,048,576 characters, 50,000 nodes, keys among them, and 50 mappings and sequences
/// inside one another. Data of that size belongs in a file of the repository, or in the output of a job.
///
/// Source: GitHub, the parser of workflows in actions/runner, `ParseOptions` and `YamlObjectReader`.
///
/// Wrong:
///
/// ```swift
/// let chapters: [UntypedValue] = (0..<25_000).map { ["chapter": .number(Value(Double($0)))] }
/// Job("print", runsOn: .ubuntu2404, extra: ["book": .list(chapters)]) {
///     RunStep(script: "make book")
/// }
/// ```
///
/// Right:
///
/// ```swift
/// Job("print", runsOn: .ubuntu2404) {
///     RunStep(script: "make book CHAPTERS=chapters.json")
/// }
/// ```
struct WorkflowSizeRule: FileRule {
    let name = "workflow-size"

    private static let mostCharacters = 1_048_576
    private static let mostNodes = 50_000
    private static let mostLevels = 50

    func problems(in file: CheckedFile, of project: CheckedProject) -> [Problem] {
        var problems: [Problem] = []
        let bytes = file.rendered.bytes
        // A node takes more than one byte, and the header of a file less than a thousand.
        if bytes.count + 1000 > Self.mostCharacters { check(characters: file, project, &problems) }
        if bytes.count > Self.mostNodes {
            let count = file.rendered.nodeCount
            if count > Self.mostNodes {
                problems.append(
                    Problem(nil, "the workflow has \(count) keys and values; GitHub reads \(Self.mostNodes)"))
            }
        }
        let depth = file.rendered.notes.depth
        if depth > Self.mostLevels {
            problems.append(
                Problem(nil, "the workflow is \(depth) levels deep; GitHub reads \(Self.mostLevels)"))
        }
        return problems
    }

    private func check(characters file: CheckedFile, _ project: CheckedProject, _ problems: inout [Problem]) {
        let header = GeneratedHeader(project: project.name, source: file.declared.source).text(in: .hash)
        // GitHub counts in UTF-16, of which a character of four bytes takes two units.
        let body = file.rendered.bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xF0 ? 2 : 1) }
        let count = header.utf16.count + 1 + body
        guard count > Self.mostCharacters else { return }
        problems.append(
            Problem(nil, "the workflow has \(count) characters; GitHub reads \(Self.mostCharacters)"))
    }
}
