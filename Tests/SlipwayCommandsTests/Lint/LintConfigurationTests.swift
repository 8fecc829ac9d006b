import Testing
import WorkflowChecks
import Workflows

@testable import SlipwayCommands

/// What `.slipway.yml` decides, and what is wrong in it.
struct LintConfigurationTests {
    private static func configuration(_ text: String) -> LintConfiguration {
        LintConfiguration(Array(text.utf8), path: ".slipway.yml")
    }

    static let whole = """
        # For lint.
        runners:
          - labels: [GPU, arm-large]
            because: machines in our own rack
          - labels: tiny
            because: another one
        severities:
          - rule: deprecated-action
            severity: error
            because: an old runtime has stopped our releases
        ignore:
          - rule: mutable-ref
            files: [.github/workflows/release.yml, ".github/actions/**"]
            because: we maintain these actions ourselves
          - files: .github/workflows/vendor-*.yml
            because: another repository generates these files
          - rule: needs
            because: so

        """

    @Test func `a whole file is read`() {
        let configuration = Self.configuration(Self.whole)
        #expect(configuration.findings == [])
        #expect(configuration.runnerLabels == ["gpu", "arm-large", "tiny"])
        #expect(configuration.severities.entries.map { "\($0.key) \($0.value)" } == ["deprecated-action error"])
        #expect(configuration.exceptions.map(\.rule) == ["mutable-ref", nil, "needs"])
        #expect(configuration.exceptions.map(\.position.line) == [12, 15, 17])
        let paths = [
            ".github/workflows/release.yml", ".github/actions/a/b/action.yml", ".github/workflows/vendor-a.yml",
            "a.yml",
        ]
        let covered = configuration.exceptions.map { exception in paths.map { exception.covers($0) } }
        #expect(
            covered == [[true, true, false, false], [false, false, true, false], [true, true, true, true]])
    }

    @Test(arguments: ["", "# nothing\n", "runners: []\n", "---\n"]) func `a file may decide nothing`(text: String) {
        let configuration = Self.configuration(text)
        #expect(configuration.findings == [] && configuration.exceptions.isEmpty)
    }

    static let mistakes: [(text: String, findings: [String])] = [
        ("repositories: []\n", ["1:15: 'repositories' needs keys such as 'acme/workflows', each with a folder"]),
        (
            "repositories: {acme: a, a/b: [], c/d: '', e/f: x, E/F: y}\n",
            [
                "1:16: the repository 'acme' is not 'owner/name'",
                "1:30: 'a/b' needs the folder in which its files are",
                "1:39: 'c/d' needs the folder in which its files are", "1:51: the key 'E/F' is there twice",
            ]
        ),
        ("- a\n", ["1:1: the file needs the keys 'runners', 'severities', 'repositories' or 'ignore'"]),
        ("runner: []\n", ["1:1: unknown key 'runner'; did you mean 'runners'?"]),
        ("zzz: []\n", ["1:1: unknown key 'zzz'; write one of 'runners', 'severities', 'repositories', 'ignore'"]),
        ("ignore: []\nignore: []\n", ["2:1: the key 'ignore' is there twice"]),
        ("ignore: needs\n", ["1:9: 'ignore' needs a list, in which each entry begins with '- '"]),
        ("ignore: [needs]\n", ["1:10: the entry needs keys: rule: …, files: …, because: …"]),
        ("ignore:\n  - rule: needs\n", ["2:5: the entry gives no reason; write one under 'because'"]),
        (
            "ignore:\n  - rule: needs\n    because: ' '\n",
            ["3:14: the entry gives no reason; write one under 'because'"]
        ),
        ("ignore:\n  - because: so\n", ["2:5: the entry needs a 'rule', 'files', or both"]),
        ("ignore:\n  - rule: neds\n    because: so\n", ["2:11: unknown rule 'neds'; did you mean 'needs'?"]),
        (
            "ignore:\n  - rule: zzzzzzzz\n    because: so\n",
            ["2:11: unknown rule 'zzzzzzzz'; the command 'rules' lists all names"]
        ),
        ("ignore:\n  - files: [a, [b]]\n    because: so\n", ["2:12: 'files' needs a text, or a list of texts"]),
        ("runners:\n  - because: so\n", ["2:5: the entry needs the key 'labels'"]),
        ("severities:\n  - rule: needs\n    because: so\n", ["2:5: the entry needs the key 'severity'"]),
        (
            "severities:\n  - rule: needs\n    severity: fatal\n    because: so\n",
            ["3:15: 'fatal' is no severity; write one of 'error', 'warning', 'note'"]
        ),
    ]

    @Test(arguments: mistakes) func `a mistake is named with its place`(text: String, findings: [String]) {
        let found = Self.configuration(text).findings
        let lines = found.map { "\($0.position?.line ?? 0):\($0.position?.column ?? 0): \($0.message)" }
        #expect(lines == findings)
        #expect(found.allSatisfy { $0.rule == "configuration" && $0.file == ".slipway.yml" && $0.severity == .error })
    }

    @Test func `what is no YAML is named`() {
        let found = Self.configuration("ignore: [\n").findings
        #expect(found.count == 1 && found[0].position?.line ?? 0 > 0)
    }
}
