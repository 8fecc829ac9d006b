import Testing
import WorkflowExpressions

@Suite struct TextParserTests {
    private static let ref = github.ref.node

    static let texts: [(text: String, node: ExpressionNode)] = [
        ("", .string("")), ("plain", .string("plain")), ("{{ docker }}", .string("{{ docker }}")),
        ("$ {{", .string("$ {{")),
        ("${{ github.ref }}", ref), ("${{github.ref}}", ref), ("${{\n github.ref\n}}", ref),
        ("${{ github.ref }} ", .text([ref, .string(" ")])), (" ${{ github.ref }}", .text([.string(" "), ref])),
        ("a${{ github.ref }}b", .text([.string("a"), ref, .string("b")])),
        ("${{ github.ref }}${{ true }}", .text([ref, .boolean(true)])), ("${{ '${{' }}", .string("${{")),
        ("${{ '}}' }}", .string("}}")), ("${{ 'it''s }}' }}x", .text([.string("it's }}"), .string("x")])),
        ("$${{ 1 }}", .text([.string("$"), .number(1)])), ("${{ 1 }}}", .text([.number(1), .string("}")])),
        ("a }} b", .string("a }} b")),
    ]

    @Test("Texts", arguments: texts) func reads(text: String, node: ExpressionNode) throws {
        #expect(try ExpressionParser().parseText(text).node == node)
    }

    static let conditions: [(text: String, node: ExpressionNode)] = [
        ("github.ref", ref), ("${{ github.ref }}", ref), ("!${{ github.ref }}", .text([.string("!"), ref])),
        ("${{ github.ref }} == 'a'", .text([ref, .string(" == 'a'")])), ("true", .boolean(true)),
    ]

    @Test("Conditions", arguments: conditions) func readsCondition(text: String, node: ExpressionNode) throws {
        #expect(try ExpressionParser().parseCondition(text).node == node)
    }

    static let errors: [(text: String, range: Range<Int>, message: String)] = [
        ("a ${{ b", 2..<5, "found '${{' without its '}}'; close it, or write a literal one as '${{ '${{' }}'"),
        ("${{ 'a }}", 0..<3, "found '${{' without its '}}'; close it, or write a literal one as '${{ '${{' }}'"),
        ("ab${{ }}", 2..<8, "found nothing between '${{' and '}}', expected an expression"),
        ("ä${{ githb }}", 6..<11, "no context is named 'githb'; did you mean 'github'?"),
        ("${{ 1 }}${{ 1 < }}", 16..<16, "found the end, expected a value"),
    ]

    @Test("Errors", arguments: errors) func refuses(text: String, range: Range<Int>, message: String) {
        do throws(ExpressionSyntaxError) {
            Issue.record("\(text) was read as \(try ExpressionParser().parseText(text).node)")
        } catch {
            #expect(error.range == range)
            #expect(error.message == message)
        }
    }

    @Test("A text has the limits of the call of 'format' that GitHub makes of it") func limits() throws {
        let parser = ExpressionParser()
        #expect(throws: Never.self) { try parser.parseText(String(repeating: "${{ 1 }}", count: 254)) }
        #expect(throws: ExpressionSyntaxError.self) { try parser.parseText(String(repeating: "${{ 1 }}", count: 255)) }
        // format('…{0}', 1)
        let room = ExpressionParser.maximumLength - "format('{0}', 1)".count
        #expect(throws: Never.self) { try parser.parseText(String(repeating: "a", count: room) + "${{ 1 }}") }
        #expect(throws: ExpressionSyntaxError.self) {
            try parser.parseText(String(repeating: "a", count: room - 1) + "{${{ 1 }}")
        }
        #expect(throws: Never.self) { try parser.parseText(String(repeating: "a", count: 30_000)) }
        let deepest = String(repeating: "!", count: 49) + "true"
        #expect(throws: Never.self) { try parser.parseText("${{ \(deepest) }}") }
        #expect(throws: ExpressionSyntaxError.self) { try parser.parseText("a${{ \(deepest) }}") }
    }
}
