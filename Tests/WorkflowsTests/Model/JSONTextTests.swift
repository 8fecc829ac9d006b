import Foundation
import Testing
import WorkflowYAML
import Workflows

/// Values as JSON text, for scripts that read it from a variable.
@Suite("JSON text")
struct JSONTextTests {
    static let literals: [(value: UntypedValue, json: String)] = [
        (.null, "null"), (true, "true"), (3, "3"), ("", #""""#), ([], "[]"), (.map([:]), "{}"),
        ("a\"b\\c\n\u{1}ü", #""a\"b\\c\u000a\u0001ü""#),
        (["b": 1, "a": [true, .null, "x"], "\"": ["c": "d"]], #"{"b":1,"a":[true,null,"x"],"\"":{"c":"d"}}"#),
    ]

    @Test("a value that is written out is JSON, in the order of its keys", arguments: literals)
    func writesLiterals(value: UntypedValue, json: String) throws {
        #expect(value.jsonText.node == .string(json))
        _ = try JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed)
    }

    static let expressions: [(value: UntypedValue, text: String)] = [
        (["a": "x\"\(github.sha)\\"], #"{"a":"x\"${{ github.sha }}\\"}"#),
        ([.text(github.sha)], #"["${{ github.sha }}"]"#),
        (.expression(github.event), "${{ toJSON(github.event) }}"),
        // GitHub writes fractions, whose digits it may choose otherwise than Swift.
        (["n": 1.5], #"{"n":${{ 1.5 }}}"#),
        (["n": .boolean(github.refProtected)], #"{"n":${{ github.ref_protected }}}"#),
    ]

    @Test("expressions stand in the text, and whole objects are quoted by GitHub", arguments: expressions)
    func writesExpressions(value: UntypedValue, text: String) {
        #expect(ExpressionPrinter().scalar(value.jsonText.node) == text)
    }
}
