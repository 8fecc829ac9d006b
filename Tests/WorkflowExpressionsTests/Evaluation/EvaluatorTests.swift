import Testing
import WorkflowExpressions

@Suite struct EvaluatorTests {
    private static func evaluate(_ text: String, _ input: EvaluationInput = EvaluationInput()) throws -> ExpressionValue
    {
        try ExpressionEvaluator(input).evaluate(ExpressionParser(contexts: .any).parse(text).node)
    }

    private static func message(_ text: String, _ input: EvaluationInput = EvaluationInput()) throws -> String? {
        let node = try ExpressionParser(contexts: .any).parse(text).node
        do throws(EvaluationError) {
            _ = try ExpressionEvaluator(input).evaluate(node)
            return nil
        } catch {
            return error.message
        }
    }

    static let messages: [(text: String, message: String)] = [
        ("github.ref", "no value is given for the context 'github'"),
        ("fromJSON(' ')", "the JSON text is empty"),
        ("fromJSON('[1')", "the text is no JSON: found the end, expected ',' or ']' at line 1, column 3"),
        ("case(1, 2, 3)", "a condition of 'case' is a Number, not a Boolean; write it as '!!' and the value"),
        ("format('a{')", "the template of 'format' has a lone '{' at byte 1; double it"),
        ("format('{1}', 1)", "the template of 'format' names the argument {1}, of 1"),
        ("hashFiles('a')", "'hashFiles' needs the files of a workspace"),
        ("hashFiles('--follow', 'a')", "'hashFiles' has no option '--follow'; there is '--follow-symbolic-links'"),
    ]

    @Test("Errors in words", arguments: messages) func failure(text: String, message: String) throws {
        #expect(try Self.message(text) == message)
    }

    @Test("What fails is named, and has a place") func place() throws {
        let parsed = try ExpressionParser().parse("true && format('{0}', fromJSON('')) == ''")
        do throws(EvaluationError) {
            _ = try ExpressionEvaluator().evaluate(parsed.node)
            Issue.record("an empty text is no JSON")
        } catch {
            let node = try #require(error.node)
            #expect(node == .call("fromJSON", [.string("")]))
            #expect(parsed.place(of: node)?.range == 22..<34)
        }
    }

    @Test("Trees that were made by hand are refused where they are too deep, and chains are not deep") func depth()
        throws
    {
        let deep = (0..<60).reduce(ExpressionNode.boolean(true)) { node, _ in .not(node) }
        #expect(throws: EvaluationError.self) { try ExpressionEvaluator().evaluate(deep) }
        let allowed = (0..<49).reduce(ExpressionNode.boolean(true)) { node, _ in .not(node) }
        #expect(throws: Never.self) { try ExpressionEvaluator().evaluate(allowed) }
        let chain = (0..<20_000).reduce(ExpressionNode.null) { node, _ in .binary(.or, node, .null) }
        #expect(try ExpressionEvaluator().evaluate(chain).kind == .null)
        let right = (0..<20_000).reduce(ExpressionNode.boolean(true)) { node, _ in .binary(.and, .boolean(true), node) }
        #expect(try ExpressionEvaluator().evaluate(right).isTruthy)
    }

    @Test("Text that doubles at every level ends at the limit of memory") func memory() throws {
        var text = "'0123456789'"
        for _ in 0..<40 { text = "format('{0}{0}', \(text))" }
        #expect(try Self.message(text) == "the expression makes more than 10485760 bytes of text")
        let list = "fromJSON('[" + String(repeating: "1,", count: 1_000) + "1]')"
        let input = EvaluationInput(memoryLimit: 1_500)
        #expect(try Self.message("join(\(list))", input) == "the expression makes more than 1500 bytes of text")
        #expect(try Self.message("toJSON(\(list))", input) == "the expression makes more than 1500 bytes of text")
        #expect(try Self.message("'a'", input) == nil)
    }

    static let conditions: [(condition: String, success: Bool, failure: Bool, cancelled: Bool)] = [
        ("true", true, false, false), ("false", false, false, false), ("success()", true, false, false),
        ("failure()", false, true, false), ("cancelled()", false, false, true), ("always()", true, true, true),
        ("!cancelled()", true, true, false), ("!failure()", true, false, true), ("true || failure()", true, true, true),
        ("'false'", true, false, false), ("", false, false, false),
    ]

    @Test("A condition without a status function asks for success", arguments: conditions)
    func holds(condition: String, success: Bool, failure: Bool, cancelled: Bool) throws {
        let node = try ExpressionParser().parseCondition(condition).node
        for (status, expected) in [(.success, success), (.failure, failure), (.cancelled, cancelled)]
            as [(EvaluationInput.Status, Bool)]
        {
            #expect(try ExpressionEvaluator(EvaluationInput(status: status)).holds(node) == expected)
        }
    }

    @Test("Text with expressions is joined, one expression alone keeps its kind") func texts() throws {
        let parser = ExpressionParser()
        func value(_ text: String) throws -> ExpressionValue {
            try ExpressionEvaluator().evaluate(parser.parseText(text).node)
        }
        #expect(try value("a${{ 1.50 }}-${{ null }}${{ true }}").text == "a1.5-true")
        #expect(try value("${{ 1 }} ").kind == .string)
        #expect(try value("${{ 1 }}").kind == .number)
        #expect(try value("${{ fromJSON('[]') }}!").text == "Array!")
    }

    @Test("What is parsed from what is printed has the same value") func printsWithSameValue() throws {
        var trees = RandomTrees(seed: 31, isLegal: true)
        let contexts = ExpressionObject(
            ["github", "needs", "a-b", "_"].map { ($0, .members([("ref", .string("x")), ("1", .list([.number(1)]))])) })
        let evaluator = ExpressionEvaluator(EvaluationInput(contexts: contexts))
        var values = 0
        for _ in 0..<3_000 {
            let tree = trees.tree(depth: 6)
            let again = try ExpressionParser(contexts: .any).parse(ExpressionPrinter().expression(tree)).node
            let (first, second) = (try? evaluator.evaluate(tree), try? evaluator.evaluate(again))
            #expect(first?.kind == second?.kind)
            #expect(first?.json == second?.json)
            if first != nil { values += 1 }
        }
        #expect(values > 500)
    }

    @Test("Long texts are searched and compared in linear time") func isLinear() throws {
        let long = String(repeating: "a", count: 200_000)
        let part = String(repeating: "a", count: 100_000) + "b"
        let input = EvaluationInput(contexts: ExpressionObject([("long", .string(long)), ("part", .string(part))]))
        #expect(try !Self.evaluate("contains(long, part) || endsWith(long, part) || long == part", input).isTruthy)
    }
}
