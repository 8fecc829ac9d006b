import Testing
import WorkflowDifferences

/// Two versions of a file, and what is said about them.
struct DifferenceCase: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let lines: [String]
    var path = ".github/workflows/a.yml"

    var testDescription: String { lines.joined(separator: "; ") }

    var difference: FileDifference { FileDifference(at: path, from: Array(old.utf8), to: Array(new.utf8)) }

    /// Two versions of the keys of a workflow with one job.
    static func workflow(_ old: String, _ new: String, _ lines: String...) -> DifferenceCase {
        let jobs = "jobs:\n  build:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: make\n"
        return DifferenceCase(old: "\(old)\n\(jobs)", new: "\(new)\n\(jobs)", lines: lines)
    }

    /// Two versions of the keys of a job.
    static func job(_ old: String, _ new: String, _ lines: String...) -> DifferenceCase {
        func text(_ keys: String) -> String {
            "on: push\npermissions: {}\njobs:\n  build:\n\(keys.indented(by: 4))    steps:\n      - run: make\n"
        }
        return DifferenceCase(old: text(old), new: text(new), lines: lines)
    }

    /// Two versions of the steps of a job.
    static func steps(_ old: String, _ new: String, _ lines: String...) -> DifferenceCase {
        func text(_ steps: String) -> String {
            "on: push\npermissions: {}\njobs:\n  build:\n    runs-on: ubuntu-24.04\n    steps:\n\(steps.indented(by: 6))"
        }
        return DifferenceCase(old: text(old), new: text(new), lines: lines)
    }

    /// Two versions of a job that calls a workflow.
    static func call(_ old: String, _ new: String, _ lines: String...) -> DifferenceCase {
        func text(_ keys: String) -> String { "on: push\npermissions: {}\njobs:\n  build:\n\(keys.indented(by: 4))" }
        return DifferenceCase(old: text(old), new: text(new), lines: lines)
    }
}

extension String {
    fileprivate func indented(by spaces: Int) -> String {
        split(separator: "\n").map { String(repeating: " ", count: spaces) + $0 + "\n" }.joined()
    }
}
