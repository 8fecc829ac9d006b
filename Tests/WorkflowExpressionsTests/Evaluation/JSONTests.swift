import TestSupport
import Testing
import WorkflowExpressions

@Suite struct JSONTests {
    static let errors: [(text: String, message: String)] = [
        ("", "found the end, expected a value at line 1, column 1"),
        ("[1,\n 2,\n x]", "found 'x', expected a value at line 3, column 2"),
        ("{\"é\": tru}", "found '}', expected 'true' at line 1, column 10"),
        ("{\"a\" 1}", "found '1', expected ':' at line 1, column 6"),
        ("{a}", "found 'a', expected a name in double quotes at line 1, column 2"),
        ("[1 2]", "found '2', expected ',' or ']' at line 1, column 4"),
        ("{\"a\":1 \"b\":2}", "found '\"', expected ',' or '}' at line 1, column 8"),
        ("1 x", "found 'x', expected the end at line 1, column 3"),
        ("-x", "found 'x', expected a digit at line 1, column 2"),
        ("\"a\tb\"", "found a control character, expected '\"' at line 1, column 3"),
        ("\"\\q\"", "found 'q', expected an escape at line 1, column 3"),
        ("\"\\u00g0\"", "found 'g', expected a hexadecimal digit at line 1, column 6"),
        ("é", "found a character, expected a value at line 1, column 1"),
        (String(repeating: "[", count: 101), "found more than 100 levels at line 1, column 101"),
    ]

    @Test("Errors have a place", arguments: errors) func refuses(text: String, message: String) {
        do throws(JSONError) {
            Issue.record("\(text) was read as \(try JSONReader.read(text))")
        } catch {
            #expect(error.message == message)
        }
    }

    @Test("Bytes that are not UTF-8 are refused") func refusesBytes() {
        #expect(throws: JSONError.self) { try JSONReader.read([0x22, 0xFF, 0x22]) }
        #expect(throws: JSONError.self) { try JSONReader.read([0x22, 0xC3, 0x22]) }
    }

    @Test("What is written reads back as the same values") func roundTrips() throws {
        var generator = SeededGenerator(seed: 41)
        for _ in 0..<1_000 {
            let value = Self.value(depth: 5, &generator)
            #expect(try JSONReader.read(value.json).hasSameContents(as: value))
        }
    }

    private static func value(depth: Int, _ generator: inout SeededGenerator) -> ExpressionValue {
        switch Int.random(in: 0..<(depth > 0 ? 6 : 4), using: &generator) {
        case 0: return .null
        case 1: return .boolean(Bool.random(using: &generator))
        case 2: return .number(Double(Int.random(in: -1_000_000...1_000_000, using: &generator)) / 1_000)
        case 3:
            let scalars = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
                Unicode.Scalar(UInt32.random(in: 0...0x2100, using: &generator)) ?? "x"
            }
            return .string(String(String.UnicodeScalarView(scalars)))
        case 4: return .list((0..<3).map { _ in Self.value(depth: depth - 1, &generator) })
        default: return .members((0..<3).map { ("k\($0)\n", Self.value(depth: depth - 1, &generator)) })
        }
    }

    @Test("Contents are compared without identity and order, but by name and kind") func contents() throws {
        func same(_ left: String, _ right: String) throws -> Bool {
            try JSONReader.read(left).hasSameContents(as: JSONReader.read(right))
        }
        #expect(try same(#"{"a":[1,null],"b":true}"#, #"{"b":true,"a":[1,null]}"#))
        #expect(try !same(#"{"a":1}"#, #"{"A":1}"#))
        #expect(try !same(#"{"a":1}"#, #"{"a":1,"b":2}"#))
        #expect(try !same("[1]", "[1,2]"))
        #expect(try !same("1", "\"1\""))
        #expect(try !same("null", "false"))
    }
}
