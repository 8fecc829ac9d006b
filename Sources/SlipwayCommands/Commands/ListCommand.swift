import Workflows

/// `list`: names the declared files, their sources, and the workflows that use an action.
enum ListCommand {
    static func run(_ invocation: Invocation, project: Project) throws(CommandFailure) -> CommandResult {
        let files = project.output().files
        guard invocation.arguments.format == .json else {
            let lines = files.map { file in
                let users = file.usedBy.isEmpty ? "" : "\t\(file.usedBy.joined(separator: " ").printable)"
                return "\(file.path.printable)\t\(file.source.printable)\(users)\n"
            }
            return CommandResult(output: Array(lines.joined().utf8))
        }
        let entries = files.map { file in
            JSONValue.present([
                "path": .string(file.path), "source": .string(file.source),
                "usedBy": file.usedBy.isEmpty ? nil : .array(file.usedBy.map { .string($0) }),
            ])
        }
        let document = JSONValue.members([
            "command": .string(invocation.command), "project": .string(project.name), "files": .array(entries),
        ])
        return CommandResult(output: Array(document.document.utf8))
    }
}
