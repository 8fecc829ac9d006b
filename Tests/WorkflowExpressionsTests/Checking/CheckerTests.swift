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

    /// Expressions with something wrong: the rule, the part that is marked, and the message.
    static let wrong: [(text: String, rule: ExpressionRule, marked: String, message: String)] = [
        ("github.reff", .unknownProperty, "github.reff", "there is no property 'reff'; did you mean 'ref'?"),
        ("github.ref.name", .unknownProperty, "github.ref.name", "text or null has no property 'name'"),
        (
            "inputs.dry-run == true", .unknownProperty, "inputs.dry-run",
            "there is no property 'dry-run'; did you mean 'dry_run'?"
        ),
        ("inputs['tags']", .unknownProperty, "inputs['tags']", "there is no property 'tags'; did you mean 'tag'?"),
        ("needs.built.result", .unknownProperty, "needs.built", "there is no property 'built'; did you mean 'build'?"),
        (
            "needs.build.outputs.tagg", .unknownProperty, "needs.build.outputs.tagg",
            "there is no property 'tagg'; did you mean 'tag'?"
        ),
        (
            "matrix.row.os", .unknownProperty, "matrix.row.os",
            "an array has no property 'os'; write '.*.os' for that of each element"
        ),
        ("matrix.*.none", .unknownProperty, "matrix.*.none", "no element has a property 'none'"),
        ("inputs.count.*", .unknownProperty, "inputs.count.*", "a number does not have elements"),
        (
            "inputs.count[inputs.count]", .unknownProperty, "inputs.count[inputs.count]",
            "a number does not have an element"
        ),
        (
            "startsWith(github.event, 'a')", .argumentKind, "startsWith(github.event, 'a')",
            "the argument 1 of 'startsWith' is an object: the result is always false"
        ),
        (
            "contains(github, 'a')", .argumentKind, "contains(github, 'a')",
            "the argument 1 of 'contains' is an object: the result is always false"
        ),
        (
            "join(needs)", .argumentKind, "join(needs)",
            "the argument 1 of 'join' is an object: the result does not show it"
        ),
        (
            "fromJSON(matrix.row)", .argumentKind, "fromJSON(matrix.row)",
            "the argument 1 of 'fromJSON' is an array: GitHub fails the run"
        ),
        (
            "format('{0}', matrix.row)", .argumentKind, "format('{0}', matrix.row)",
            "the argument 2 of 'format' is an array: GitHub prints its kind instead of its contents"
        ),
        (
            "case(inputs.tag, 1, 2)", .argumentKind, "case(inputs.tag, 1, 2)",
            "the argument 1 of 'case' is text: GitHub fails the run"
        ),
        (
            "true == 'true'", .neverEqual, "true == 'true'",
            "the comparison is always false: true never equals the text 'true'; write true without quotes"
        ),
        (
            "inputs.dry_run == 'true'", .neverEqual, "inputs.dry_run == 'true'",
            "the comparison is always false: a boolean never equals the text 'true'; write true without quotes"
        ),
        (
            "inputs.dry_run != 'false'", .neverEqual, "inputs.dry_run != 'false'",
            "the comparison is always true: a boolean never equals the text 'false'; write false without quotes"
        ),
        (
            "inputs.dry_run == 2", .neverEqual, "inputs.dry_run == 2",
            "the comparison is always false: a boolean never equals the number 2"
        ),
        (
            "inputs.kind == 'c'", .neverEqual, "inputs.kind == 'c'",
            "the comparison is always false: text that is 'a' or 'b' never equals the text 'c'"
        ),
        (
            "github.ref_type == 'tags'", .neverEqual, "github.ref_type == 'tags'",
            "the comparison is always false: text that is 'branch' or 'tag' never equals the text 'tags'"
        ),
        (
            "runner.os == 'ubuntu'", .neverEqual, "runner.os == 'ubuntu'",
            "the comparison is always false: text that is 'Linux' or 'Windows' or 'macOS' never equals the text 'ubuntu'"
        ),
        (
            "inputs.count == 'many'", .neverEqual, "inputs.count == 'many'",
            "the comparison is always false: a number never equals the text 'many'"
        ),
        (
            "inputs.count == NaN", .neverEqual, "inputs.count == NaN",
            "the comparison is always false: a number never equals the number NaN"
        ),
        (
            "matrix.row == 'a'", .neverEqual, "matrix.row == 'a'",
            "the comparison is always false: an array never equals the text 'a'"
        ),
        (
            "matrix.row > 1", .unordered, "matrix.row > 1",
            "arrays and objects have no order; compare an element or 'join' of them"
        ),
        (
            "inputs.count < 'two'", .notANumber, "inputs.count < 'two'",
            "the comparison is always false: a number and the text 'two' are compared as numbers, and one is none"
        ),
        (
            "1 >= NaN", .notANumber, "1 >= NaN",
            "the comparison is always false: the number 1 and the number NaN are compared as numbers, and one is none"
        ),
        (
            "github.ref_type == 'tag' && vars.TAG || 'main'", .falsyChoice,
            "github.ref_type == 'tag' && vars.TAG || 'main'",
            "the value behind '&&' may be falsy, and then the one behind '||' is taken; write 'case(condition, value, other)'"
        ),
        (
            "inputs.dry_run && '' || 'x'", .falsyChoice, "inputs.dry_run && '' || 'x'",
            "the value behind '&&' may be falsy, and then the one behind '||' is taken; write 'case(condition, value, other)'"
        ),
        (
            "inputs.dry_run && false || 'x'", .falsyChoice, "inputs.dry_run && false || 'x'",
            "the value behind '&&' may be falsy, and then the one behind '||' is taken; write 'case(condition, value, other)'"
        ),
        (
            "vars.A || inputs.dry_run && 0 || 'x'", .falsyChoice, "vars.A || inputs.dry_run && 0 || 'x'",
            "the value behind '&&' may be falsy, and then the one behind '||' is taken; write 'case(condition, value, other)'"
        ),
    ]

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

    static let right: [String] = [
        "github.ref", "GitHub.REF_NAME", "github.event.pull_request.head.ref", "github.event.commits.*.id",
        "inputs.dry_run",
        "inputs.dry_run == true", "inputs.dry_run == 1", "inputs.dry_run == '1'", "inputs.tag == 'true'",
        "inputs.kind == 'A'", "inputs.count > '1'", "inputs.count == '0x10'", "github.ref_type == null",
        "github.head_ref == ''",
        "matrix.row[0] > 1", "matrix.row.*", "matrix.row['0']", "join(matrix.row)", "contains(matrix.row, 1)",
        "toJSON(github)",
        "contains(github.event.labels.*.name, 'bug')", "needs.build.outputs.tag", "needs.build.result == 'success'",
        "needs.*.result",
        "contains(needs.*.result, 'failure')", "vars.ANY", "secrets.ANY == ''", "steps.any.outputs.any",
        "steps.any.outcome == 'failure'",
        "job.services.redis.ports['6379']", "strategy.job-index < 2", "github.ref < 'a'",
        "case(inputs.dry_run, 'a', 'b')",
        "case(true, matrix.row, null)", "inputs.dry_run && 'a' || 'b'", "inputs.tag && inputs.tag || 'latest'",
        "vars.A != '' && vars.A || 'x'",
        "inputs.dry_run && vars.A == 'x' || always()", "fromJSON(vars.A).b && fromJSON(vars.A).c || 'd'",
        "inputs.dry_run && matrix.row || 'x'",
        "env.A > 1", "runner.os == 'linux'", "matrix == matrix", "(vars.A || vars.B) == 'x'",
        "(inputs.dry_run || vars.B) == 'x'", "case(inputs.dry_run, 1, 'a') == 'a'",
        "github.event.inputs.dry_run == 'true'",
    ]

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
