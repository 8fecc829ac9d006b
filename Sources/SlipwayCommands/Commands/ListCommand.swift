import Workflows

/// `list`: names the declared files and their sources.
enum ListCommand {
    static func run(_ invocation: Invocation, project: Project) throws(CommandFailure) -> CommandResult {
        let files = try CommandFailure.ending { () throws(FileFailure) in
            var sources = try SourcePaths(
                fileSystem: invocation.files, workingDirectory: invocation.environment.workingDirectory)
            return try sources.naming(project.output()).files
        }
        guard invocation.arguments.format == .json else {
            let lines = files.map { "\($0.path.printable)\t\($0.source.printable)\n" }
            return CommandResult(output: Array(lines.joined().utf8))
        }
        let entries = files.map { JSONValue.members(["path": .string($0.path), "source": .string($0.source)]) }
        let document = JSONValue.members([
            "command": .string(invocation.command), "project": .string(project.name), "files": .array(entries),
        ])
        return CommandResult(output: Array(document.document.utf8))
    }
}
