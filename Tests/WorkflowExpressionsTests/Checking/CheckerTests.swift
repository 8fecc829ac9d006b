import Testing
import WorkflowExpressions

@Suite struct CheckerTests {
    private static let types: ContextTypes = {
        var types = ContextTypes.documented
        types[.inputs] = .object([
            ("dry_run", .boolean), ("tag", .string), ("count", .number), ("kind", .texts(["a", "b"])),
        ])
        types[.matrix] = .object([("os", .texts(["ubuntu", "macos"])), ("row", .array(of: .number))])
        types[.needs] = .object([
            ("build", .object([("result", .texts(["success", "failure"])), ("outputs", .object([("tag", .string)]))]))
        ])
        return types
    }()

    @Test("What is wrong is found, once, at its place", arguments: wrong)
    func finds(text: String, rule: ExpressionRule, marked: String, message: String) throws {
        let parsed = try ExpressionParser().parse(text)
        let findings = ExpressionChecker(types: Self.types).findings(in: parsed)
        #expect(findings.map(\.rule) == [rule])
        #expect(findings.map(\.message) == [message])
        let range = try #require(findings.first?.place?.range)
        #expect(String(decoding: Array(text.utf8)[range], as: UTF8.self) == marked)
        #expect(ExpressionChecker(types: Self.types).findings(in: parsed.node).map(\.message) == [message])
    }

    @Test("What is right is left in peace", arguments: right)
    func accepts(text: String) throws {
        let parsed = try ExpressionParser().parse(text)
        #expect(ExpressionChecker(types: Self.types).findings(inCondition: parsed).map(\.message) == [])
    }

    @Test("Everything is found at once, in the order of the text") func findsAll() throws {
        let text = "github.reff == 'a' && true == 'true' || startsWith(needs, 'x') && contains(github.shaa, 'x')"
        let findings = ExpressionChecker(types: Self.types).findings(in: try ExpressionParser().parse(text))
        #expect(findings.map(\.rule) == [.unknownProperty, .neverEqual, .argumentKind, .unknownProperty])
        let places = findings.compactMap(\.place?.range)
        #expect(places == [0..<11, 22..<36, 40..<62, 75..<86])
    }

    @Test("What may not be used at the place is found as well") func scopes() throws {
        let checker = ExpressionChecker(scope: ExpressionScope(contexts: [.github]), types: .documented)
        let findings = checker.findings(in: try ExpressionParser().parse("github.ref == secrets.A && always()"))
        #expect(findings.map(\.rule) == [.availability, .availability])
        #expect(findings.map(\.place?.range) == [14..<21, 27..<35])
    }

    static let conditions: [(text: String, isText: Bool)] = [
        ("${{ github.ref }} == 'a'", true), ("!${{ github.ref }}", true), ("${{ github.ref }} ", true),
        ("${{ github.ref == 'a' }}", false), ("github.ref == 'a'", false),
        ("${{ github.ref }}${{ github.sha }}", false),
        ("'${{ github.ref }}'", true),
    ]

    @Test("A condition that is text is always true", arguments: conditions) func text(text: String, isText: Bool) throws
    {
        let parsed = try ExpressionParser().parseCondition(text)
        let findings = ExpressionChecker().findings(inCondition: parsed)
        #expect(findings.map(\.rule) == (isText ? [.alwaysTrueText] : []))
        #expect(ExpressionChecker().findings(inCondition: parsed.node).map(\.rule) == findings.map(\.rule))
        #expect(findings.first?.place?.range == (isText ? 0..<text.utf8.count : nil))
    }

    @Test(
        "Types of expressions",
        arguments: [
            ("github.ref_type", ExpressionType.texts(["branch", "tag"]).orNull), ("inputs.count", .number),
            ("!inputs.tag", .boolean),
            ("matrix.row[0]", ExpressionType.number.orNull), ("toJSON(github)", .string), ("fromJSON('1')", .any),
            ("null", .null),
        ] as [(String, ExpressionType)])
    func types(text: String, type: ExpressionType) throws {
        #expect(ExpressionChecker(types: Self.types).type(of: try ExpressionParser().parse(text).node) == type)
    }

    @Test("Long chains and deep trees are checked without harm") func limits() throws {
        let chain = "inputs.dry_run" + String(repeating: " && vars.A || vars.B", count: 1_000)
        #expect(!ExpressionChecker().findings(in: try ExpressionParser().parse(chain)).isEmpty)
        let right = String(repeating: "true&&(", count: 2_500) + "true" + String(repeating: ")", count: 2_500)
        #expect(ExpressionChecker().findings(in: try ExpressionParser().parse(right)).isEmpty)
        let nested = (0..<22).reduce("vars.X") { text, _ in "(vars.A && \(text) || vars.B)" }
        #expect(!ExpressionChecker().findings(in: try ExpressionParser().parse(nested)).isEmpty)
        let deep = (0..<60).reduce(ExpressionNode.boolean(true)) { node, _ in .not(node) }
        #expect(
            ExpressionChecker().findings(in: deep).map(\.message) == [
                "the expression is 61 levels deep; GitHub accepts 50"
            ])
    }

    /// A finding that is no error at run time says the truth: the comparison has the one value whatever the contexts hold.
    @Test("A comparison that is found can indeed not be equal") func neverEqual() throws {
        let samples: [ExpressionValue] = [
            .null, .boolean(true), .boolean(false), .number(0), .number(1), .number(2.5), .string(""), .string("1"),
            .string("a"),
            .string("0x1"), .string("true"), .list([]), .members([]),
        ]
        let literals = ["null", "true", "false", "0", "1", "2.5", "NaN", "''", "'1'", "'a'", "'0x1'", "'true'"]
        let kinds: [(ExpressionType, ExpressionValue.Kind)] = [
            (.null, .null), (.boolean, .boolean), (.number, .number), (.string, .string), (.array(of: .any), .array),
            (.map(of: .any), .object),
        ]
        for (type, kind) in kinds {
            var types = ContextTypes.documented
            types[.inputs] = type
            for literal in literals {
                let node = try ExpressionParser().parse("inputs == \(literal)").node
                let isFound = !ExpressionChecker(types: types).findings(in: node).isEmpty
                let values = try samples.filter { $0.kind == kind }.map {
                    try ExpressionEvaluator(EvaluationInput(contexts: ExpressionObject([("inputs", $0)]))).evaluate(
                        node
                    ).isTruthy
                }
                if isFound { #expect(!values.contains(true), "\(kind) == \(literal)") }
                if !isFound {
                    #expect(values.contains(true) || kind == .number || kind == .string, "\(kind) == \(literal)")
                }
            }
        }
    }

    @Test("Each rule has a wrong and a right example") func rules() {
        let found = Set(Self.wrong.map(\.rule)).union([.alwaysTrueText, .availability])
        #expect(found == Set(ExpressionRule.allCases))
    }
}
