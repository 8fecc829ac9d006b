import Testing
import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// What a project means as it is, and the order of what is left.
struct SuppressionTests {
    private static func project(_ file: WorkflowFile) -> RenderedProject {
        RenderedProject(name: "app", workflows: [file])
    }

    private static func filtered(_ paths: [String] = ["src/**"]) -> WorkflowFile {
        var file = WorkflowFile("a.yml", Workflow(on: [.push(paths: .only(paths))]) { Job.right("a") })
        file.requiredFiles = [RequiredFile("app/Dockerfile", rule: "dockerfile", "there is no Dockerfile")]
        return file
    }

    @Test func `what the repository decides has a place and a site`() {
        let finding = Checks().expectations(of: Self.project(Self.filtered())).last?.finding
        #expect(finding?.rule == "path-filter" && finding?.position != nil)
        #expect(finding?.site == Self.filtered().site || finding?.site != nil)
    }

    @Test(arguments: ["path-filter", "dockerfile", "declaration"])
    func `what the repository decides can be suppressed`(rule: String) {
        let project = Self.project(Self.filtered().suppressing(rule, because: "it comes later"))
        #expect(Checks().expectations(of: project).count == 1)
        #expect(Checks().findings(in: project) == [])
    }

    @Test func `a suppression of what nothing can decide is unused`() {
        let project = Self.project(Self.filtered(["*"]).suppressing("path-filter", at: "jobs", because: "it comes"))
        #expect(Checks().findings(in: project).map(\.rule) == ["unused-suppression"])
    }

    @Test func `what the repository decides has the project's severity`() {
        let checks = Checks(severities: ["path-filter": .error, "declaration": .warning])
        let findings = checks.expectations(of: Self.project(Self.filtered())).map(\.finding)
        #expect(findings.map(\.severity) == [.warning, .error])
        #expect(checks.findings(in: Self.project(Self.filtered())) == [])
    }

    @Test func `a project suppresses in all files`() {
        let file = WorkflowFile.pushed { Job.of { RunStep(script: "true", shell: "fish") } }
        let meant = Suppression("shell", because: "fish is there")
        #expect(Checks(suppressions: [meant]).findings(in: Self.project(file)) == [])
        let others = [Suppression("needs", because: "meant"), Suppression("shell", because: " ")]
        let findings = Checks(suppressions: others).findings(in: Self.project(file))
        #expect(findings.map(\.rule) == ["unused-suppression", "unused-suppression"])
        #expect(findings.allSatisfy { $0.file == nil })
    }

    @Test func `findings come in the order of the text`() {
        let file = WorkflowFile.pushed {
            Job.of("z") { for _ in 0..<12 { RunStep(script: "true", shell: "fish") } }
            Job.of("a") { RunStep(script: "true", shell: "fish") }
        }
        let places = Checks().findings(in: Self.project(file)).map(\.place?.description)
        #expect(places == (0..<12).map { "jobs.z.steps[\($0)].shell" } + ["jobs.a.steps[0].shell"])
    }
}
