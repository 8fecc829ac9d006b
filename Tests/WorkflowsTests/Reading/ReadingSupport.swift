import WorkflowYAML
import Workflows

extension ReadFile<Workflow> {
    /// Reads a workflow from text.
    static func reading(_ text: String) -> ReadFile<Workflow> {
        Workflow.read(YAMLTree(reading: Array(text.utf8)))
    }
}

extension ReadFile<Action> {
    /// Reads an action from text.
    static func reading(_ text: String) -> ReadFile<Action> {
        Action.read(YAMLTree(reading: Array(text.utf8)))
    }
}

extension ReadFile {
    /// What is wrong, each as `line:column: message`.
    var complaints: [String] {
        problems.map { "\($0.start.line):\($0.start.column): \($0.message)" }
    }
}

extension RenderingOptions {
    /// Adds nothing to what was read.
    static let faithful: RenderingOptions = {
        var options = RenderingOptions()
        options.completes = false
        return options
    }()
}

extension Workflow {
    /// A workflow of one job with these lines, which are the keys of the job.
    static func text(ofJob lines: String) -> String {
        "on: push\njobs:\n  a:\n    runs-on: x\n" + lines.indented(by: 4) + "    steps: [{run: b}]\n"
    }

    /// A workflow of one job with one step of these lines.
    static func text(ofStep lines: String) -> String {
        "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      -\n" + lines.indented(by: 8)
    }
}

extension String {
    fileprivate func indented(by spaces: Int) -> String {
        split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.isEmpty ? "" : String(repeating: " ", count: spaces) + line
        }.joined(separator: "\n") + "\n"
    }
}
