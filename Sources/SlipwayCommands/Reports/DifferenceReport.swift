import WorkflowDifferences

/// What `diff` says about each file that differs.
struct DifferenceReport {
    /// A file that differs.
    private struct File {
        let path: String
        let state: String
        let difference: FileDifference
    }

    let command: String
    private var files: [File] = []

    init(command: String) { self.command = command }

    /// Compares two versions of a file; equal ones are not mentioned.
    mutating func add(_ path: String, from old: [UInt8]?, to new: [UInt8]?) {
        let difference = FileDifference(at: path, from: old, to: new)
        guard difference.meaning != .none else { return }
        let state = old == nil ? "added" : new == nil ? "removed" : "changed"
        files.append(File(path: path, state: state, difference: difference))
    }

    func result(for invocation: Invocation) -> CommandResult {
        let meaning = files.map(\.difference.meaning).max() ?? .none
        let isFailure = meaning >= invocation.arguments.failureMeaning(otherwise: .behaviour)
        let status = isFailure ? ExitStatus.findings : .success
        guard invocation.arguments.format == .json else {
            return CommandResult(output: Array(text(meaning).utf8), status: status)
        }
        let document = JSONValue.members([
            "command": .string(command), "status": .number(Int(status.rawValue)), "meaning": .string(meaning.words),
            "files": .array(files.map(json)),
        ])
        return CommandResult(output: Array(document.document.utf8), status: status)
    }

    private func text(_ meaning: FileDifference.Meaning) -> String {
        guard !files.isEmpty else { return "nothing differs\n" }
        var text = ""
        for file in files {
            text += "\(file.state) \(file.path.printable)\n"
            for line in file.difference.lines() { text += "  \(line.printable)\n" }
        }
        return text + "\(files.count) \(files.count == 1 ? "file differs" : "files differ"): \(meaning.words)\n"
    }

    private func json(_ file: File) -> JSONValue {
        .members([
            "path": .string(file.path), "state": .string(file.state),
            "meaning": .string(file.difference.meaning.words), "differences": file.difference.json(.change),
        ])
    }
}

extension FileDifference {
    /// What differs, each with its effect and its text.
    func json(_ wording: Difference.Wording) -> JSONValue {
        if obstacle != nil { return .array(lines(wording).map { ["effect": .null, "text": .string($0)] }) }
        return .array(
            differences.map { ["effect": .string($0.effect.rawValue), "text": .string($0.text(wording))] })
    }
}

extension ParsedArguments {
    /// The least meaning of a difference that ends a command with status 1.
    func failureMeaning(otherwise standard: FileDifference.Meaning) -> FileDifference.Meaning {
        switch value(.failOn) {
        case "any"?: .formatting
        case "behaviour"?: .behaviour
        // What is unknown may be wider rights.
        case "rights"?: .unknown
        default: standard
        }
    }
}
