import WorkflowAnalysis
import Workflows

struct ExpressionNeverEqualRule: FileRule, ActionRule {
    let name = "expression-never-equal"
    let kind = Finding.Kind.mistake
    var documentation: String {
        """
        The two sides of a comparison are never equal.

        GitHub turns a boolean into 1 or 0 before it compares it with a string. A string that is not a number equals
        neither. Outputs, variables, inputs of actions and everything below `github.event.inputs` are strings. It is a
        warning if only the current values of a matrix never match, or if the string is unknown: `'1' == true` holds. In
        workflows that were written by hand, a value that the matrix does not have is reported if it looks like one that
        the matrix has: templates compare with values that a shortened matrix does not have.

        Wrong:

        ```swift
        Job("a", if: github.refProtected.as(String.self) == "true", runsOn: .ubuntu2404) { RunStep(script: "make") }
        ```

        Right:

        ```swift
        Job("a", if: github.refProtected, runsOn: .ubuntu2404) { RunStep(script: "make") }
        ```
        """
    }

    func problems(in file: FileAnalysis, of project: ProjectAnalysis) -> [Problem] {
        Self.problems(file.problems(of: .neverEqual), project.booleanTextUses(in: file))
    }

    func problems(in action: ActionAnalysis, of project: ProjectAnalysis) -> [Problem] {
        Self.problems(action.problems(of: .neverEqual), project.booleanTextUses(in: action))
    }

    /// What the types of an expression show, and what they leave open.
    private static func problems(_ known: [Problem], _ uses: [BooleanTextUse]) -> [Problem] {
        let places = Set(known.map(\.place))
        return known + uses.filter { !places.contains($0.place) }.compactMap(Self.problem)
    }

    /// Text that is compared with a boolean.
    private static func problem(_ use: BooleanTextUse) -> Problem? {
        let (value, sign): (Bool, String)
        switch use.question {
        case .truth: return nil
        case .equals(let boolean): (value, sign) = (boolean, "==")
        case .differs(let boolean): (value, sign) = (boolean, "!=")
        }
        let path = ExpressionPrinter().expression(use.path)
        let fix: String
        switch use.text {
        case .input(let name): fix = "inputs.\(name) \(sign) \(value)"
        case .known, .anyText: fix = "\(path) \(sign) '\(value)'"
        }
        return Problem(
            use.place,
            "'\(path)' is text, and the text '\(value)' never equals the boolean \(value); write '\(fix)'",
            severity: .warning, fix: fix, excerpt: path)
    }
}
