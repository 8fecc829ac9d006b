import Testing
import WorkflowExpressions

@Suite struct FunctionTests {
    static let booleans: [(value: Value<Bool>, text: String)] = [
        (contains(github.ref, "x"), "contains(github.ref, 'x')"),
        (contains(github.event.labels.all.name, "x"), "contains(github.event.labels.*.name, 'x')"),
        (contains(["a", "b\"\\\n"], github.ref), #"contains(fromJSON('["a","b\"\\\u000a"]'), github.ref)"#),
        (contains([], github.ref), "contains(fromJSON('[]'), github.ref)"),
        (contains(fromJSON(vars.LIST, as: [Int].self), 3), "contains(fromJSON(vars.LIST), 3)"),
        (startsWith(github.ref, "refs/tags/"), "startsWith(github.ref, 'refs/tags/')"),
        (startsWith(github.event.head.ref, "x"), "startsWith(github.event.head.ref, 'x')"),
        (endsWith(github.ref, "\(github.refName)x"), "endsWith(github.ref, format('{0}x', github.ref_name))"),
        (endsWith(github.event.head.ref, "x"), "endsWith(github.event.head.ref, 'x')"),
        (success(), "success()"),
        (failure(), "failure()"),
        (always() && !cancelled(), "always() && !cancelled()"),
        (success(of: ["a", "b"]), "success('a', 'b')"),
        (failure(of: ["a"]), "failure('a')"),
        (allOf([success(), github.ref == "a", true]), "success() && github.ref == 'a' && true"),
        (anyOf([success(), github.ref == "a"]), "success() || github.ref == 'a'"),
        (allOf([anyOf([success(), always()]), always()]), "(success() || always()) && always()"),
        (allOf([]), "true"),
        (anyOf([]), "false"),
    ]

    static let texts: [(value: Value<String>, text: String)] = [
        (format("{0}-{1}", github.ref, strategy.jobIndex), "format('{0}-{1}', github.ref, strategy.job-index)"),
        (format("a"), "format('a')"),
        (join(github.event.labels.all.name), "join(github.event.labels.*.name)"),
        (join(github.event.labels.all.name, separator: ""), "join(github.event.labels.*.name, '')"),
        (join(fromJSON(vars.LIST, as: [String].self), separator: ", "), "join(fromJSON(vars.LIST), ', ')"),
        (toJSON(github.event), "toJSON(github.event)"),
        (hashFiles("**/go.sum"), "hashFiles('**/go.sum')"),
        (either(when: github.ref == "a", then: "b", otherwise: "c"), "github.ref == 'a' && 'b' || 'c'"),
        (
            either(when: github.ref == "a", then: 1, otherwise: 0).as(String.self),
            "github.ref == 'a' && 1 || 0"
        ),
        (
            either(when: !cancelled(), then: github.sha, otherwise: github.ref),
            "!cancelled() && github.sha || github.ref"
        ),
        (
            hashFiles("a", "b", followsSymbolicLinks: true),
            "hashFiles('--follow-symbolic-links', 'a', 'b')"
        ),
    ]

    @Test("Conditions", arguments: booleans) func condition(value: Value<Bool>, text: String) {
        #expect(ExpressionPrinter().expression(value.node) == text)
    }

    @Test("Texts", arguments: texts) func text(value: Value<String>, text: String) {
        #expect(ExpressionPrinter().expression(value.node) == text)
    }

    /// Numbers of arguments that are accepted, and that are not.
    static let counts: [(name: String, accepted: [Int], refused: [Int])] = [
        ("contains", [2], [0, 1, 3]),
        ("STARTSWITH", [2], [1, 3]),
        ("endsWith", [2], [1, 3]),
        ("format", [1, 2, 255], [0, 256]),
        ("join", [1, 2], [0, 3]),
        ("tojson", [1], [0, 2]),
        ("fromJson", [1], [0, 2]),
        ("hashFiles", [1, 255], [0, 256]),
        ("case", [3, 5, 255], [1, 2, 4, 256, 257]),
        ("success", [0], [1]),
        ("failure", [0], [1]),
        ("always", [0], [1]),
        ("cancelled", [0], [1]),
    ]

    @Test("Numbers of arguments", arguments: counts) func accepts(name: String, accepted: [Int], refused: [Int]) throws
    {
        let function = try #require(ExpressionFunction.named(name))
        for count in accepted { #expect(function.accepts(argumentCount: count)) }
        for count in refused { #expect(!function.accepts(argumentCount: count)) }
    }

    @Test("Every function is in the table") func isComplete() {
        #expect(ExpressionFunction.all.count == Self.counts.count)
        #expect(ExpressionFunction.named("run") == nil)
    }
}
