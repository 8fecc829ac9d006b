import Testing
import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// Releases that attackers replaced, and commits beside them that are clean.
struct HijackedActionRuleTests {
    private static func found(_ action: String, _ ref: String) -> [String] {
        let file = WorkflowFile.pushed { Job.of { ActionStep(.at(action, ref: ref)) } }
        return Checks().findings(in: RenderedProject(name: "app", workflows: [file])).filter {
            $0.rule == "hijacked-action"
        }.map { "\($0.severity.rawValue): \($0.message)" }
    }

    static let commits: [(action: String, commit: String)] = [
        ("aquasecurity/trivy-action", "91e7c2c36dcad14149d8e455b960af62a2ffb275"),
        ("aquasecurity/trivy-action", "9c000ba9d482773cbbc2c3544d61b109bc9eb832"),
        ("aquasecurity/trivy-action", "e0198fd2b6e1679e36d32933941182d9afa82f6f"),
        ("aquasecurity/trivy-action", "f77738448eec70113cf711656914b61905b3bd47"),
        ("aquasecurity/setup-trivy", "8afa9b9f9183b4e00c46e2b82d34047e3c177bd0"),
        ("tj-actions/changed-files", "0e58ed8671d6b60d0890c21b07f8835ace038e67"),
        ("reviewdog/action-setup", "f0d342d24037bb11d26b9bd8496e0808ba32e9ec"),
    ]

    @Test(arguments: commits) func `a commit of an attacker is an error`(action: String, commit: String) {
        #expect(Self.found(action, commit).first?.hasPrefix("error: the commit '\(commit)'") == true)
    }

    static let tags: [(action: String, tag: String, advice: String)] = [
        ("checkmarx/kics-github-action", "v2.1.3", "March 2026; name a commit that you have checked"),
        ("checkmarx/ast-github-action", "2.3.28", "March and April 2026; name a commit that you have checked"),
        ("xygeni/xygeni-action", "v5", "March 2026; name a commit that you have checked"),
        ("tj-actions/changed-files", "v45", "March 2025; take v46.0.1 or later"),
        ("aquasecurity/trivy-action", "0.33.1", "March 2026; take v0.35.0 or later"),
    ]

    @Test(arguments: tags) func `a tag that was moved is an error`(action: String, tag: String, advice: String) {
        #expect(
            Self.found(action, tag) == [
                "error: the release '\(tag)' of the action '\(action)' was hijacked in \(advice)"
            ])
    }

    static let clean: [(action: String, ref: String)] = [
        ("aquasecurity/trivy-action", "57a97c7e7821a5776cebc9bb87c984fa69cba8f1"),
        ("aquasecurity/trivy-action", "915b19bbe73b92a6cf82a1bc12b087c9a19a5fe2"),
        ("aquasecurity/setup-trivy", "e6c2c5e321ed9123bda567646e2f96565e34abe1"),
        ("aquasecurity/setup-trivy", "3fb12ec12f41e471780db15c232d5dd185dcb514"),
        ("aquasecurity/trivy-action", "v0.34.0"), ("checkmarx/ast-github-action", "2.3.33"),
        ("xygeni/xygeni-action", "v6"),
    ]

    @Test(arguments: clean) func `clean commits and tags are accepted`(action: String, ref: String) {
        #expect(Self.found(action, ref) == [])
    }

    @Test func `steps of the repository's own actions are examined`() {
        let action = ActionFolder(
            "scan",
            Action(
                name: "Scan", description: "Scans.",
                runs: .composite([ActionStep(.at("xygeni/xygeni-action", ref: "v5")).element])))
        RuleCase(
            "composite", [.pushed { Job.right("a") }], actions: [action],
            finds: [
                "scan/action.yml: error: runs.steps[0].uses: the release 'v5' of the action 'xygeni/xygeni-action' was"
                    + " hijacked in March 2026; name a commit that you have checked [hijacked-action]"
            ]
        ).verify(about: ["hijacked-action"])
    }
}
