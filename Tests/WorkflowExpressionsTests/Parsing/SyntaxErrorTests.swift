import Testing
import WorkflowExpressions

@Suite struct SyntaxErrorTests {
    typealias Stage = ExpressionSyntaxError.Stage

    private static let name = "a name of letters, digits, '_' and '-', or a name in ['…']"
    private static let number = "a number; GitHub has no arithmetic, and operators stand between spaces"

    static let lexing: [(text: String, range: Range<Int>, message: String)] = [
        ("\"x\"", 0..<3, "found '\"x\"', expected a string in single quotes"),
        ("${{ github.ref }}", 0..<3, "found '${{', expected the expression alone, without '${{' and '}}'"),
        ("$ref", 0..<4, "found '$ref', expected \(name)"),
        ("github.b@r", 7..<10, "found 'b@r', expected \(name)"),
        ("github.größe", 7..<14, "found 'größe', expected \(name)"),
        ("1 = 2", 2..<3, "found '=', expected '=='"),
        ("1 =2 =3", 2..<4, "found '=2', expected '=='"),
        ("1 === 1", 4..<5, "found '=', expected '=='"),
        ("true & false", 5..<6, "found '&', expected '&&'"),
        ("true | false", 5..<6, "found '|', expected '||'"),
        ("true ||| false", 7..<8, "found '|', expected '||'"),
        ("'it's'", 4..<6, "found 's'', expected \(name)"),
        ("'", 0..<1, "found a string without its closing quote, expected a ' at its end"),
        ("'a''", 0..<4, "found a string without its closing quote, expected a ' at its end"),
        ("1+2", 0..<3, "found '1+2', expected \(number)"),
        ("1.2.3", 0..<5, "found '1.2.3', expected \(number)"),
        ("-", 0..<1, "found '-', expected \(number)"),
        ("- 1", 0..<1, "found '-', expected \(number)"),
        ("--1", 0..<3, "found '--1', expected \(number)"),
        ("-0xff", 0..<5, "found '-0xff', expected \(number)"),
        ("0Xff", 0..<4, "found '0Xff', expected \(number)"),
        ("0x", 0..<2, "found '0x', expected \(number)"),
        ("0x1FFFFFFFF", 0..<11, "found '0x1FFFFFFFF', expected \(number)"),
        ("0o8", 0..<3, "found '0o8', expected \(number)"),
        ("0o77777777777", 0..<13, "found '0o77777777777', expected \(number)"),
        ("1e", 0..<2, "found '1e', expected \(number)"),
        (".", 0..<1, "found '.', expected \(number)"),
        (".a", 0..<2, "found '.a', expected \(number)"),
        ("'a'.b", 3..<5, "found '.b', expected \(number)"),
        ("1.a", 0..<3, "found '1.a', expected \(number)"),
        ("github..ref", 7..<11, "found '.ref', expected \(number)"),
        ("-infinity", 0..<9, "found '-infinity', expected \(number)"),
        ("github*", 0..<7, "found 'github*', expected \(name)"),
        ("2*3", 0..<3, "found '2*3', expected \(number)"),
        ("{a}", 0..<3, "found '{a}', expected \(name)"),
        ("a ? b : c", 2..<3, "found '?', expected \(name)"),
        ("a#b", 0..<3, "found 'a#b', expected \(name)"),
        ("github'x'", 0..<9, "found 'github'x'', expected \(name)"),
        // Tokens come first: what is out of order before them is not what is reported.
        ("1 2 @", 4..<5, "found '@', expected \(name)"),
        ("foo.bar && (1 == ) \"", 19..<20, "found '\"', expected a string in single quotes"),
    ]

    static let parsing: [(text: String, range: Range<Int>, message: String)] = [
        ("1 <", 3..<3, "found the end, expected a value"),
        ("1 < )", 4..<5, "found ')', expected a value"),
        ("> 1", 0..<1, "found '>', expected a value"),
        ("!", 1..<1, "found the end, expected a value"),
        ("1 2", 2..<3, "found '2', expected an operator"),
        ("(1)2", 3..<4, "found '2', expected an operator"),
        ("'a' 'b'", 4..<7, "found ''b'', expected an operator"),
        ("(1", 2..<2, "found the end, expected ')' for the '(' that is open"),
        ("(1,", 2..<3, "found ',', expected ')' for the '(' that is open"),
        ("(1]", 2..<3, "found ']', expected ')' for the '(' that is open"),
        ("1)", 1..<2, "found ')', expected an operator"),
        ("()", 1..<2, "found ')', expected a value"),
        ("join(", 5..<5, "found the end, expected a value"),
        ("join('a'", 8..<8, "found the end, expected ',' or ')' for the call of 'join' that is open"),
        ("join('a' 'b')", 9..<12, "found ''b'', expected an operator"),
        ("join('a',)", 9..<10, "found ')', expected a value"),
        ("join(,'a')", 5..<6, "found ',', expected a value"),
        ("join('a']", 8..<9, "found ']', expected ',' or ')' for the call of 'join' that is open"),
        ("github.", 7..<7, "found the end, expected a property name or '*' behind the '.'"),
        ("github.1", 7..<8, "found '1', expected a property name or '*' behind the '.'"),
        ("github.'a'", 7..<10, "found ''a'', expected a property name or '*' behind the '.'"),
        ("github.()", 7..<8, "found '(', expected a property name or '*' behind the '.'"),
        ("github[]", 7..<8, "found ']', expected a value"),
        ("github[1", 8..<8, "found the end, expected ']' for the '[' that is open"),
        ("github[1,2]", 8..<9, "found ',', expected ']' for the '[' that is open"),
        ("github[*", 8..<8, "found the end, expected ']' behind the '*'"),
        ("github.ref(1)", 10..<11, "found '(', expected an operator"),
        ("github.ref vars", 11..<15, "found 'vars', expected an operator"),
        ("'a'[0]", 3..<4, "found '[', expected an operator; an index follows no literal"),
        ("1[0]", 1..<2, "found '[', expected an operator; an index follows no literal"),
        ("'a'.5", 3..<5, "found '.5', expected an operator"),
        ("*", 0..<1, "found '*', expected a value"),
        ("1 * 2", 2..<3, "found '*', expected an operator"),
        ("1 <> 2", 3..<4, "found '>', expected a value"),
        ("True", 0..<4, "no context is named 'True'; did you mean 'true'?"),
        ("nan", 0..<3, "no context is named 'nan'; did you mean 'NaN'?"),
        ("githb.ref", 0..<5, "no context is named 'githb'; did you mean 'github'?"),
        ("secret.A", 0..<6, "no context is named 'secret'; did you mean 'secrets'?"),
        ("contain('a', 'b')", 0..<7, "no function is named 'contain'; did you mean 'contains'?"),
        ("false && run()", 9..<12, "no function is named 'run'"),
        ("format", 0..<6, "no context is named 'format'"),
        ("tojson()", 0..<6, "the function 'tojson' takes 1 argument, not 0"),
        ("contains('a')", 0..<8, "the function 'contains' takes 2 arguments, not 1"),
        ("join(1, 2, 3)", 0..<4, "the function 'join' takes 1 to 2 arguments, not 3"),
        ("case(true, 1)", 0..<4, "the function 'case' takes an odd number of arguments from 3 to 255, not 2"),
        ("always(1)", 0..<6, "the function 'always' takes no arguments, not 1"),
    ]

    @Test("Characters that make no token", arguments: lexing)
    func refusesTokens(text: String, range: Range<Int>, message: String) {
        expect(text, .lexing, range, message)
    }

    @Test("Tokens that make no expression", arguments: parsing)
    func refusesOrder(text: String, range: Range<Int>, message: String) {
        expect(text, .parsing, range, message)
    }

    private func expect(_ text: String, _ stage: Stage, _ range: Range<Int>, _ message: String) {
        do throws(ExpressionSyntaxError) {
            Issue.record("\(text) was read as \(try ExpressionParser().parse(text).node)")
        } catch {
            #expect(error.stage == stage)
            #expect(error.range == range)
            #expect(error.message == message)
        }
    }
}
