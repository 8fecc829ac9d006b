import WorkflowChecks

extension Report {
    /// Prints the report in the format that the command line asks for.
    func result(for invocation: Invocation, root: String? = nil) -> CommandResult {
        let isQuiet = invocation.arguments.has(CommandTable.quiet)
        let style = invocation.environment.errorStyle
        var result = CommandResult(status: status)
        switch invocation.arguments.format {
        case .json:
            result.output = Array(json.document.utf8)
        case .text:
            result.output = isQuiet ? [] : body
            for located in findings where !isQuiet || located.finding.severity == .error {
                result.errors += line(for: located.finding, style: style) + "\n"
            }
            conclude(&result, isQuiet: isQuiet, style: style)
        case .github:
            let folder = Self.folder(of: root, below: invocation.environment.variables["GITHUB_WORKSPACE"])
            for located in findings where !isQuiet || located.finding.severity == .error {
                result.output += WorkflowCommand.annotation(located, fileFolder: folder).utf8
            }
            if !isQuiet { result.output += body }
            conclude(&result, isQuiet: isQuiet, style: style)
        }
        if let failure { result.errors += "\(style.error("error:")) \(failure.description.printable)\n" }
        return result
    }

    private func conclude(_ result: inout CommandResult, isQuiet: Bool, style: TextStyle) {
        guard let summary else { return }
        if status != .success {
            result.errors += "\(style.error("error:")) \(summary)\n"
        } else if !isQuiet {
            result.output += "\(summary)\n".utf8
        }
    }

    private func line(for finding: Finding, style: TextStyle) -> String {
        let text = finding.description.printable
        guard style.isColored else { return text }
        let start = finding.file.map { "\($0.printable): " } ?? ""
        let word = "\(finding.severity.rawValue):"
        let rest = text.dropFirst(start.count + word.count)
        return start + (finding.severity == .error ? style.error(word) : style.warning(word)) + rest
    }

    /// The folder that annotations put before a path: they are relative to the checked out repository.
    private static func folder(of root: String?, below workspace: String?) -> String {
        guard let root, let workspace, !workspace.isEmpty, root.hasPrefix(workspace + "/") else { return "" }
        return root.dropFirst(workspace.count + 1) + "/"
    }

    private var json: JSONValue {
        let findings = findings.map { located in
            JSONValue.members([
                "rule": .string(located.finding.rule), "severity": .string(located.finding.severity.rawValue),
                "file": .optional(located.finding.file), "line": located.line.map { .number($0) } ?? .null,
                "place": .optional(located.finding.place), "message": .string(located.finding.message),
            ])
        }
        return .members([
            "command": .string(command), "project": .string(project), "status": .number(Int(status.rawValue)),
            "files": .array(files.map(\.json)), "findings": .array(findings),
            "failure": .optional(failure?.description),
        ])
    }
}

extension FileReport {
    fileprivate var json: JSONValue {
        .members(["path": .string(path), "source": .string(source), "state": .string(state.rawValue)])
    }
}
