import Testing
import Workflows

@testable import WorkflowAnalysis

/// What two texts of a run can be, whatever the run decides.
struct RunTextTests {
    private static let sha = github.sha
    private static let step = Value<String>(.path("steps", "x", "outputs", "y"))

    private static func text(_ value: Value<String>) -> RunText { RunText(value.node.folded()) }

    static let meetings: [(left: RunText, right: RunText, canBeSame: Bool)] = [
        (text("a"), text("a"), true), (text("a"), text("b"), false), (text("a-\(sha)"), text("a-\(sha)"), true),
        (text("a-\(sha)"), text("a-w-\(sha)"), false), (text("a-\(sha)"), text("a-w-\(step)"), true),
        (text("\(sha)-a"), text("\(sha)-b"), false), (text("a-\(step)-x"), text("a-\(step)-y"), false),
        (text("a-\(step)"), text("b-\(sha)"), false), (text("\(step)"), text(""), true),
        (text("a\(step)a"), text("a"), false),
        (text("A"), text("a"), false),
    ]

    @Test(arguments: meetings) func `texts can be the same or not`(left: RunText, right: RunText, canBeSame: Bool) {
        #expect(left.maybe(right) == canBeSame)
        #expect(right.maybe(left) == canBeSame)
    }

    @Test func `what steps decide is never certain`() {
        #expect(Self.text("a\(Self.sha)").isCertainly(Self.text("a\(Self.sha)")))
        #expect(!Self.text("a\(Self.step)").isCertainly(Self.text("a\(Self.step)")))
    }

    static let patterns: [(pattern: RunText, name: RunText, canMatch: Bool, matches: Bool)] = [
        (text("a-*"), text("a-b"), true, true), (text("a-*"), text("b-a"), false, false),
        (text("a-*"), text("a-w-\(sha)"), true, true), (text("a-?"), text("a-b"), true, true),
        (text("a-?"), text("a-\(sha)"), true, false), (text("a-\(sha)@*"), text("a-\(sha)@x"), true, true),
        (text("a-\(sha)@*"), text("a-\(sha)-w@x"), false, false), (text("*"), text("\(step)"), true, true),
        (text("a-\(step)@*"), text("a-\(step)@x"), true, false), (text("{a,b}"), text("a"), true, false),
        (text("d-worker@*"), text("d-worker-x@amd64"), false, false),
    ]

    @Test(arguments: patterns)
    func `patterns can match, or match for sure`(pattern: RunText, name: RunText, canMatch: Bool, matches: Bool) {
        #expect(NamePattern(pattern).canMatch(name) == canMatch)
        #expect(NamePattern(pattern).alwaysMatches(name) == matches)
    }
}
