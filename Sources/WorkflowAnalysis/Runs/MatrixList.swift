package import Workflows

/// A list out of another job of which a matrix is made.
package struct MatrixList: Sendable {
    /// The place of the axis, or of the whole matrix.
    package let place: Place
    /// The output, such as `needs.find.outputs.list`.
    package let path: ExpressionNode
    /// The job that makes the list.
    package let source: JobAnalysis
    /// Whether the list holds what is found, which may be nothing.
    package let mayBeEmpty: Bool
}

extension ProjectAnalysis {
    /// The lists of which the matrix of a job is made.
    package func listsOfMatrix(of job: JobAnalysis, in file: FileAnalysis) -> [MatrixList] {
        let place = job.place["strategy", "matrix"]
        let parts: [(Place, ExpressionNode)]
        switch job.strategy?.matrix {
        case .expression(let value)?: parts = [(place, value.node)]
        case .vectors(let vectors)?:
            let axes: [(Place, ExpressionNode)] = vectors.axes.entries.compactMap { axis in
                if case .expression(let value) = axis.value { (place[axis.key], value.node) } else { nil }
            }
            // Rows alone are the whole matrix.
            if axes.isEmpty, case .expression(let rows)? = vectors.include {
                parts = [(place["include"], rows.node)]
            } else {
                parts = axes
            }
        case nil: parts = []
        }
        return parts.compactMap { place, node in
            guard case .call(let name, let arguments) = node, name.inLowerCase == "fromjson", arguments.count == 1,
                let names = arguments[0].names(readFrom: .needs), names.count == 3, names[1].inLowerCase == "outputs",
                let source = file.job(names[0])
            else { return nil }
            let output = source.normal?.outputs.value(named: names[2])?.node
            return MatrixList(
                place: place, path: arguments[0], source: source,
                mayBeEmpty: output.map { source.mayFindNothing(for: $0) } ?? false)
        }
    }
}

extension JobAnalysis {
    /// Whether a step of the job may find nothing to list in an output.
    fileprivate func mayFindNothing(for output: ExpressionNode) -> Bool {
        guard let names = output.names(readFrom: .steps), names.count == 3, let step = step(names[0]) else {
            return false
        }
        guard let script = step.script else { return step.listsChanges(as: names[2]) }
        return script.calls.contains(where: \.isSearch) && !script.writesEmptyList
    }
}

extension ProgramCall {
    /// Whether the program lists what it finds, which may be nothing.
    fileprivate var isSearch: Bool {
        switch program {
        case "git": arguments(after: "diff") != nil || arguments(after: "log") != nil
        case "gh" where arguments(after: "pr", "list") != nil || arguments(after: "pr", "diff") != nil: true
        case "grep", "comm": true
        default: arguments.contains { ByteSearch.finds(anyOf: ["select(", "[inputs]"], in: $0.source) }
        }
    }
}

extension ShellScript {
    /// Whether the script names the list that is empty, and so knows of the case.
    fileprivate var writesEmptyList: Bool {
        commands.contains { command in
            (command.words + command.assignments.map(\.value)).contains { $0.isQuoted && $0.literal == "[]" }
        }
    }
}

extension StepAnalysis {
    /// Whether the step runs an action that lists what has changed in an output.
    fileprivate func listsChanges(as output: String) -> Bool {
        guard facts?.abilities.contains(.listsChanges) ?? false else { return false }
        let output = output.inLowerCase
        return output == "changes" || output.hasSuffix("_files")
    }
}
