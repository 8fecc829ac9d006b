import Testing
import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// What the profiles of `lint` make of findings.
struct ProfileTests {
    /// A rule, and its severities: in declarations, in the profile `strict`, and in `default`.
    static let rules: [(rule: String, declared: String, strict: String?, standard: String?)] = [
        ("needs", "error", "error", "error"),
        ("matrix-reference", "error", "warning", "warning"),
        ("expression-in-script", "error", "warning", nil),
        ("excess-permission", "warning", "warning", nil),
        ("persisted-credentials", "warning", "warning", nil),
        ("duplicate-file", "error", nil, nil),
    ]

    private static let project: RenderedProject = {
        let job = Job(
            "a", needs: ["none"], runsOn: .ubuntu2404, permissions: Permissions(contents: .write, packages: .write)
        ) {
            Checkout()
            RunStep(script: Script("echo ${{ github.sha }}"), env: ["V": Value(.path("matrix", "none"))])
        }
        let file = WorkflowFile("a.yml", Workflow(on: [.push()]) { job })
        return RenderedProject(name: "app", workflows: [file, file])
    }()

    private static func severities(_ rule: String, _ profile: Profile?) -> Set<String> {
        let findings = Checks(profile: profile).findings(in: project)
        return Set(findings.filter { $0.rule == rule }.map(\.severity.rawValue))
    }

    @Test(arguments: rules) func `a finding is as grave as what comes of it`(
        rule: String, declared: String, strict: String?, standard: String?
    ) {
        #expect(Self.severities(rule, nil) == [declared])
        #expect(Self.severities(rule, .strict) == Set([strict].compactMap(\.self)))
        #expect(Self.severities(rule, .standard) == Set([standard].compactMap(\.self)))
    }

    @Test func `a rule names the least strict profile that reports it`() {
        let profiles = Dictionary(uniqueKeysWithValues: Checks.documentation.map { ($0.name, $0.profile) })
        #expect(profiles["needs"] == .standard && profiles["mutable-ref"] == .strict)
        #expect(profiles["duplicate-file"] == .some(nil))
    }
}
