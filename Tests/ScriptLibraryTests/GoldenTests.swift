import TestSupport
import Testing

@Suite("Golden files")
struct GoldenTests {
    typealias Case = (accepted: String?, environment: [String: String], problem: String?, records: Bool)

    static let stale = """
        x.yml is stale; after reading the difference, accept it with UPDATE_GOLDEN=1 swift test
        -1: b
        +1: a
        """

    static let cases: [Case] = [
        ("a\n", [:], nil, false),
        ("a\n", ["UPDATE_GOLDEN": "1"], nil, false),
        ("b\n", [:], stale, false),
        ("b\n", ["UPDATE_GOLDEN": "0"], stale, false),
        ("b\n", ["UPDATE_GOLDEN": "1"], "recorded new golden x.yml", true),
        (nil, [:], "x.yml is missing; record it with UPDATE_GOLDEN=1 swift test", false),
        (nil, ["UPDATE_GOLDEN": "1"], "recorded new golden x.yml", true),
        (
            "a\n", ["UPDATE_GOLDEN": "1", "CI": "true"], "golden files are not recorded in CI: unset UPDATE_GOLDEN",
            false
        ),
    ]

    @Test("A differing or missing file fails, and is rewritten only where that is asked for", arguments: cases)
    func judges(_ given: Case) {
        let verdict = GoldenVerdict(
            of: "a\n", against: given.accepted, path: "x.yml", environment: given.environment)
        #expect(verdict.problem == given.problem)
        #expect(verdict.records == given.records)
    }

    @Test("A difference names the lines")
    func listsDifference() {
        #expect(lineDifference(from: "a\nb\nc", to: "a\nx\nc\nd") == "-2: b\n+2: x\n+4: d")
        #expect(lineDifference(from: "a", to: "a") == "")
    }
}
