import WorkflowAnalysis
import Workflows

struct ExpressionSizeRule: FileRule {
    let name = "expression-size"
    var documentation: String {
        #"""
        An expression or a script is longer than GitHub accepts.

        An expression has at most 21,000 characters. GitHub turns a string that contains expressions into one call of
        `format`, in which quotes and braces are doubled. A string of JSON can therefore exceed the limit sooner than
        expected.

        According to GitHub's documentation, a script also has at most 21,000 characters. GitHub's parser accepts longer
        scripts if they contain no expression, so a longer script is a warning.

        Source: GitHub, "Workflow syntax", `jobs.<job_id>.steps[*].run`, and `ExpressionConstants` in actions/runner.

        Wrong:

        ```swift
        RunStep(script: "jq . <<< \"$RULES\"", env: ["RULES": "\(github.refName) \(String(repeating: "{}", count: 6_000))"])
        ```

        Right:

        ```swift
        RunStep(script: "jq . rules.json", env: ["REF": "\(github.refName)"])
        ```
        """#
    }

    static let limit = 21_000

    func problems(in file: FileAnalysis, of project: ProjectAnalysis) -> [Problem] {
        var problems: [Problem] = []
        // A short file has no long expression, even if every character counts twice.
        guard file.rendered.bytes.count > Self.limit / 2 else { return problems }
        for use in file.expressions {
            let count = self.length(of: use.node, ExpressionPrinter(choice: project.options.choice))
            guard count > Self.limit else { continue }
            problems.append(
                Problem(
                    use.place,
                    "the expression has \(count) characters as GitHub counts them, of which it accepts \(Self.limit);"
                        + " keep long text in a file of the repository"))
        }
        for step in file.steps {
            guard let script = step.run?.script.text, script.utf8.count > Self.limit,
                script.unicodeScalars.count > Self.limit
            else { continue }
            problems.append(
                Problem(
                    step.place["run"],
                    "the script has more than \(Self.limit) characters, which is GitHub's limit; keep it in a file of"
                        + " the repository", severity: .warning))
        }
        return problems
    }

    /// The length of the expression that GitHub makes from a value: without `${{` and `}}`, and with strings as a call
    /// of `format`.
    private func length(of node: ExpressionNode, _ printer: ExpressionPrinter) -> Int {
        guard case .text(let segments) = node else { return printer.expression(node).utf16.count }
        var count = "format('')".utf16.count
        var position = 0
        var pending = Array(segments.reversed())
        while let segment = pending.popLast() {
            switch segment {
            case .text(let inner):
                pending += inner.reversed()
            case .string(let text):
                count += text.utf16.reduce(0) { $0 + (Self.isDoubled($1) ? 2 : 1) }
            default:
                count += "{\(position)}, ".utf16.count + printer.expression(segment).utf16.count
                position += 1
            }
        }
        return count
    }

    private static func isDoubled(_ unit: UInt16) -> Bool {
        unit == UInt8(ascii: "'") || unit == UInt8(ascii: "{") || unit == UInt8(ascii: "}")
    }
}
