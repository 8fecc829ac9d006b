import WorkflowAnalysis
import WorkflowChecks
import WorkflowDifferences
import Workflows

extension Report {
    /// Prints the report in the format that the command line asks for.
    func result(for invocation: Invocation, root: String? = nil) -> CommandResult {
        let isQuiet = invocation.arguments.has(.quiet)
        let style = invocation.environment.errorStyle
        let findingStyle = isAboutFindings ? invocation.environment.outputStyle : style
        let folder = Self.folder(of: root, below: invocation.environment.variables["GITHUB_WORKSPACE"])
        var result = CommandResult(status: exitStatus)
        switch invocation.arguments.format {
        case .json:
            result.output = Array(json.document.utf8)
        case .text:
            result.output = isQuiet ? losses : body
            var printer = FindingText(texts: texts, style: findingStyle, isShort: isQuiet)
            var text = ""
            for located in findings where !isQuiet || located.finding.severity == .error {
                text += printer.text(located.finding, details: located.details)
            }
            if isAboutFindings { result.output += text.utf8 } else { result.errors += text }
            conclude(&result, isQuiet: isQuiet, style: style)
        case .sarif:
            let log = SARIFLog(
                report: self, version: invocation.tool.version, documentation: invocation.tool.documentation,
                folder: folder)
            result.output = Array(log.json.document.utf8)
        case .github:
            for located in findings where !isQuiet || located.finding.severity == .error {
                result.output += WorkflowCommand.annotation(located, fileFolder: folder).utf8
            }
            result.output += WorkflowCommand.uninterpreted(isQuiet ? losses : body)
            conclude(&result, isQuiet: isQuiet, style: style)
        }
        for failure in failures { result.errors += "\(style.error("error:")) \(failure.description.printable)\n" }
        return result
    }

    /// The lines of files that were replaced or removed.
    private var losses: [UInt8] { Array(files.filter(\.isLoss).map(\.line).joined().utf8) }

    private func conclude(_ result: inout CommandResult, isQuiet: Bool, style: TextStyle) {
        guard let summary = summary?.printable else { return }
        if exitStatus != .success {
            result.errors += "\(style.error("error:")) \(summary)\n"
        } else if !isQuiet {
            result.output += "\(summary)\n".utf8
        }
    }

    /// The folder that annotations and SARIF put before a path: theirs are relative to the checked out repository.
    private static func folder(of root: String?, below workspace: String?) -> String {
        guard let root, let workspace, !workspace.isEmpty, root.hasPrefix(workspace + "/") else { return "" }
        return root.dropFirst(workspace.count + 1) + "/"
    }

    private var json: JSONValue {
        .members([
            "command": .string(command), "project": .optional(project), "status": .number(Int(exitStatus.rawValue)),
            "files": .array(files.map(\.json)), "findings": .array(findings.map(\.json)),
            "failure": .optional(failures.isEmpty ? nil : failures.map(\.description).joined(separator: "\n")),
        ])
    }
}

extension FileReport {
    fileprivate var json: JSONValue {
        .present([
            "path": .string(path), "source": .optional(source), "state": .string(state.rawValue),
            "meaning": difference.map { .string($0.meaning.words) },
            "differences": difference.map { $0.json(state == .different || state == .bumped ? .drift : .change) },
        ])
    }
}

extension LocatedFinding {
    fileprivate var json: JSONValue {
        .present([
            "rule": .string(finding.rule), "severity": .string(finding.severity.rawValue),
            "file": .optional(finding.file), "line": .optional(shownLine), "column": .optional(shownColumn),
            "place": .optional(finding.place?.description), "message": .string(finding.message),
            "source": finding.site.map { .members(["file": .string($0.file), "line": .number($0.line)]) } ?? .null,
            "fix": .optional(finding.fix), "related": .array(finding.related.map(\.json)),
            "details": details.isEmpty ? nil : .array(details.map { .string($0) }),
        ])
    }
}

extension RelatedPlace {
    fileprivate var json: JSONValue {
        .members([
            "file": .string(file), "line": .optional(position?.line), "column": .optional(position?.column),
            "place": .optional(place?.description), "message": .string(message),
        ])
    }
}
