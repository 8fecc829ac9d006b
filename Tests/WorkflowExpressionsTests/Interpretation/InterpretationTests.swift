import Testing

@testable import WorkflowExpressions

/// What is known of expressions when a part of what they read is known.
struct InterpretationTests {
    /// A push to a branch that begins with `main`, an input that is one of two systems, and another workflow's text.
    private struct Push: ExpressionEnvironment {
        let scope = 1

        func value(at path: ExpressionNode) -> Interpretation? {
            guard let (context, names) = path.contextPath else { return nil }
            switch (context, names) {
            case (.github, ["event_name"]): return Interpretation(.value(.string("push")), readBy: path)
            case (.github, ["ref"]):
                var text = RunText("refs/heads/main")
                text.append(path)
                return Interpretation(.text(text), readBy: path)
            case (.inputs, ["os"]):
                let systems = ["linux", "windows"].map { Knowledge.value(.string($0)) }
                return Interpretation(.any(of: systems), readBy: path)
            case (.inputs, ["flag"]): return Interpretation(.value(.boolean(true)), readBy: path)
            case (.inputs, ["name"]):
                return Interpretation(.anything, readBy: .property(.context("needs"), "caller"), scope: 0)
            default: return nil
            }
        }

        func decision(on node: ExpressionNode) -> Bool? { node == .call("cancelled", []) ? false : nil }
    }

    static let conditions: [(text: String, holds: Bool?)] = [
        ("github.event_name == 'push'", true), ("github.event_name == 'PUSH' && a.b", nil),
        ("github.event_name != 'push' && fromJSON(a.b)", false), ("a.b && github.event_name != 'push'", false),
        ("a.b || github.event_name == 'push'", true), ("!(a.b && false)", true), ("!cancelled()", true),
        ("success()", nil), ("always()", true), ("github.ref == 'refs/tags/x'", false),
        ("github.ref == 'REFS/HEADS/MAIN'", nil), ("github.ref != 'refs/heads/dev'", true),
        ("startsWith(github.ref, 'refs/tags/')", false), ("startsWith(github.ref, 'Refs/Heads/')", true),
        ("startsWith(github.ref, 'refs/heads/mainline')", nil), ("contains(github.ref, 'HEADS')", true),
        ("contains(github.ref, 'x')", nil), ("endsWith(format('{0}.md', a.b), '.MD')", true),
        ("endsWith(format('{0}.md', a.b), '.txt')", false), ("inputs.os == 'macos'", false),
        ("inputs.os != ''", true), ("inputs.os == 'Linux'", nil), ("inputs.os", true),
        ("contains(fromJSON('[\"macos\"]'), inputs.os)", false), ("case(a.b == 1, inputs.os, 'x') == 'y'", false),
        ("case(github.event_name == 'push', true, a.b)", true), ("format('v{0}', a.b) == ''", false),
        ("(a.b && 'x' || 'y') == 'z'", false), ("(a.b || 'x') != ''", true), ("hashFiles('x') == 'y'", nil),
        ("fromJSON('{') || true", true),
        ("fromJSON('{')", nil),
    ]

    @Test(arguments: conditions) func `conditions hold as far as it is known`(text: String, holds: Bool?) throws {
        let node = try ExpressionParser(contexts: .any).parse(text).node
        #expect(Push().holds(node) == holds, "\(text)")
    }

    @Test func `whether a condition holds never contradicts its value, and is known at least as often`() {
        var trees = RandomTrees(seed: 53, isLegal: true)
        var known = 0
        for _ in 0..<6_000 {
            let tree = trees.tree(depth: 6)
            let truth = Push().knowledge(of: tree).truth
            if truth != nil { known += 1 }
            if let truth, Push().holds(tree) != truth { Issue.record("\(tree)") }
        }
        #expect(known > 1_000)
    }

    static let texts: [(text: String, texts: [String], isComplete: Bool)] = [
        ("a.b && 'x' || 'y'", ["x", "y"], true), ("a.b == 1 && 'x'", ["x"], false),
        ("inputs.os", ["linux", "windows"], true),
        ("format('{0}-1', inputs.os)", ["linux-1", "windows-1"], true), ("a.b || 'x'", ["x"], false),
        ("inputs.flag && 'x' || 'y'", ["x"], true),
        ("case(a.b == 1, 'x', inputs.os)", ["x", "linux", "windows"], true),
        ("format('{0}{1}', inputs.os, inputs.os)", [], false),
        ("true", ["true"], true), ("a.b", [], false),
    ]

    @Test(arguments: texts)
    func `the texts that may come out are listed`(text: String, texts: [String], isComplete: Bool) throws {
        let found = Push().knowledge(of: try ExpressionParser(contexts: .any).parse(text).node).possibleTexts
        #expect(Set(found.texts) == Set(texts), "\(text): \(found)")
        #expect(found.isComplete == isComplete, "\(text): \(found)")
    }

    @Test func `what is known is put in, and another workflow's contexts are kept apart`() throws {
        func rest(_ text: String) throws -> Interpretation {
            Push().interpretation(of: try ExpressionParser(contexts: .any).parse(text).node)
        }
        #expect(
            try rest("inputs.flag && needs.a.result").rest == .property(.property(.context("needs"), "a"), "result"))
        #expect(try rest("inputs.name").scope == 0)
        #expect(try rest("inputs.name || needs.a").rest == .binary(.or, .unknown, .property(.context("needs"), "a")))
        let name = try rest("format('{0}', inputs.name)").text
        let own = try rest("needs.caller").text
        #expect(name.gap?.scope == 0 && name != own)
        #expect(try rest("github.sha").text == RunText(.property(.context("github"), "sha")))
    }

    @Test func `what is nested too deeply is unknown, and long chains are not`() {
        var deep = ExpressionNode.context("a")
        for _ in 0..<200 { deep = .not(.binary(.equal, deep, .null)) }
        #expect(Push().holds(deep) == nil)
        let event = ExpressionNode.property(.context("github"), "event_name")
        let long = (0..<20_000).reduce(.context("a")) { node, number in
            ExpressionNode.binary(.and, node, .binary(.equal, event, .string(number == 19_999 ? "x" : "push")))
        }
        #expect(Push().holds(long) == false)
    }

    @Test func `more alternatives than the bound are any value`() {
        let many = Knowledge.any(of: (0..<200).map { .value(.number(Double($0))) })
        #expect(many.alternatives.count == Knowledge.bound + 1)
        #expect(many.compared(by: .equal, to: .value(.number(150))).truth == nil)
        #expect(!many.possibleTexts.isComplete)
    }

    @Test func `an unknown value cannot be written`() {
        let violations = ExpressionScope(contexts: .github).violations(in: .not(.unknown))
        #expect(violations.map(\.reason) == [.unknownValue])
    }
}
