import WorkflowYAML

/// `yaml`: prints what a YAML file says, and what is wrong with it.
enum YAMLCommand {
    /// One byte more than the reader takes, so that the reader is the one to say so.
    private static let limit = 64 << 20 + 1

    static func run(_ invocation: Invocation) throws(CommandFailure) -> CommandResult {
        let path = invocation.arguments.words.first ?? "-"
        let tree = YAMLTree(reading: try read(path, invocation))
        let output =
            switch invocation.arguments.value(CommandTable.yamlFormat).flatMap({ YAMLFormat(rawValue: $0) }) {
            case .events: Array(EventPrinter.print(tree).utf8)
            case .json, nil: JSONPrinter.print(tree)
            }
        let name = path == "-" ? "<stdin>" : path.printable
        let error = invocation.environment.errorStyle.error("error:")
        let lines = tree.problems.map { problem in
            "\(name):\(problem.position.line):\(problem.position.column): \(error) \(problem.message.printable)\n"
        }
        return CommandResult(output: output, errors: lines.joined(), status: lines.isEmpty ? .success : .findings)
    }

    private static func read(_ path: String, _ invocation: Invocation) throws(CommandFailure) -> [UInt8] {
        let entry: FileEntry
        do throws(FileFailure) {
            if path == "-" { return try invocation.files.standardInput(limit: limit) }
            entry = try invocation.files.contents(of: invocation.files.resolve(path), limit: limit)
        } catch {
            throw .inputOutput(error.description)
        }
        guard case .file(let contents) = entry else { throw .inputOutput("'\(path.printable)' is no file") }
        return contents.bytes
    }
}
