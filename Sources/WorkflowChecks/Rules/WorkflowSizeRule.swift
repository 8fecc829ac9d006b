import WorkflowAnalysis
import Workflows

struct WorkflowSizeRule: FileRule {
    let name = "workflow-size"
    var documentation: String {
        """
        A workflow is larger than GitHub accepts.

        GitHub's parser accepts at most 1,048,576 characters, 50,000 nodes including keys, and 50 levels of nested
        mappings and sequences. Store large data in a file of the repository, or in the output of a job.

        Source: GitHub, the parser of workflows in actions/runner, `ParseOptions` and `YamlObjectReader`.

        Wrong:

        ```swift
        let chapters: [UntypedValue] = (0..<25_000).map { ["chapter": .number(Value(Double($0)))] }
        Job("print", runsOn: .ubuntu2404, extra: ["book": .list(chapters)]) {
            RunStep(script: "make book")
        }
        ```

        Right:

        ```swift
        Job("print", runsOn: .ubuntu2404) {
            RunStep(script: "make book CHAPTERS=chapters.json")
        }
        ```
        """
    }

    private static let mostCharacters = 1_048_576
    /// Room for the header, whose length depends on the path of the sources.
    private static let headerRoom = 1_000
    private static let mostNodes = 50_000
    private static let mostLevels = 50

    func problems(in file: FileAnalysis, of project: ProjectAnalysis) -> [Problem] {
        var problems: [Problem] = []
        let bytes = file.rendered.bytes
        // A file that was read is whole as it is.
        let room = project.rendered.readSources[file.path] == nil ? Self.headerRoom : 0
        if bytes.count + room > Self.mostCharacters { check(charactersOf: file, room: room, &problems) }
        // A node takes more than one byte, so a smaller file cannot have too many.
        if bytes.count > Self.mostNodes {
            let count = file.rendered.notes.nodeCount
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

    private func check(charactersOf file: FileAnalysis, room: Int, _ problems: inout [Problem]) {
        // GitHub counts UTF-16 units. A character of four bytes takes two.
        let count = file.rendered.bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xF0 ? 2 : 1) }
        guard count > Self.mostCharacters - room else { return }
        let header = room > 0 ? ", of which \(room) are kept for the header" : ""
        problems.append(
            Problem(nil, "the workflow has \(count) characters; GitHub reads \(Self.mostCharacters)\(header)"))
    }
}
