import Testing
import WorkflowYAML
import Workflows

/// A place of a rendered workflow, and what is to be there.
struct PathCase: Sendable, CustomTestStringConvertible {
    let place: String
    let expected: Expected
    let workflow: Workflow

    init(_ place: String, _ expected: Expected, _ workflow: Workflow) {
        self.place = place
        self.expected = expected
        self.workflow = workflow
    }

    var testDescription: String { "\(place) as \(expected)" }

    /// What a node is, as far as the place decides it.
    enum Expected: Sendable {
        case text(String)
        case boolean(Bool)
        case number(Double)
        case null
        case list(Int)
        case map([String])

        func matches(_ node: YAMLNode) -> Bool {
            switch (self, node) {
            case (.text(let expected), .string(let text)): text == expected
            case (.boolean(let expected), .boolean(let value)): value == expected
            case (.number(let expected), .integer(let value)): Double(value) == expected
            case (.number(let expected), .number(let value)): value == expected
            case (.null, .null): true
            case (.list(let count), .sequence(let sequence)): sequence.items.count == count
            case (.map(let keys), .mapping): node.keys == keys
            default: false
            }
        }
    }
}
