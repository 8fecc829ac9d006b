import Slipway
import TestSupport
import Testing

/// What a project decides about findings: that they are meant, and how grave they are.
struct RuleDecisionTests {
    let repository: TemporaryRepository

    init() throws { repository = try TemporaryRepository() }

    private func found(_ project: any WorkflowProject.Type) -> [String] {
        let folder = "\(WorkflowFile.folder)/"
        return project.project.output().findings.map { $0.description.replacing(folder, with: "") }
    }

    // MARK: - Suppressions

    /// A preset of two files, each with a job on a self-hosted runner.
    static let images = NativeImages(
        images: [ContainerImage("app", strategy: .native, platforms: [.linuxAMD64, .linuxARM64])],
        cache: .actions(warmedOn: "main"), runners: [.linuxAMD64: "ubuntu-24.04", .linuxARM64: "ubuntu-24.04-arm"],
        runner: "ubuntu-24.04-arm64")

    struct Suppressing: WorkflowProject {
        var workflows: [WorkflowFile] {
            RuleDecisionTests.images.files
                .suppressing("runner-label", in: "publish-images.yml", because: "a runner of our own")
        }
    }

    struct Plain: WorkflowProject {
        var workflows: [WorkflowFile] { RuleDecisionTests.images.files }
    }

    @Test func `a finding of one of a preset's files is suppressed there, and nowhere else`() throws {
        let plain = Plain.project.output().findings
        let files = Set(plain.compactMap(\.file))
        #expect(plain.allSatisfy { $0.rule == "runner-label" })
        try #require(files.contains("\(WorkflowFile.folder)/publish-images.yml"))
        let rest = plain.filter { $0.file != "\(WorkflowFile.folder)/publish-images.yml" }
        #expect(Suppressing.project.output().findings == rest)
    }

    struct Wrong: WorkflowProject {
        var workflows: [WorkflowFile] {
            [WorkflowFile].test.map {
                $0.suppressing("runner-label", because: "a runner of our own")
                    .suppressing("runner-labels", at: "jobs.test", because: "a misspelt name")
                    .suppressing("needs", because: " ")
            }
            [WorkflowFile].test.suppressing("needs", in: "tset.yml", because: "a misspelt file").map { file in
                var file = file
                file.name = "other.yml"
                return file
            }
        }
    }

    @Test func `a suppression has to suppress something, and to give a reason`() {
        #expect(
            found(Wrong.self) == [
                "other.yml: error: no file 'tset.yml' is declared here to suppress 'needs' in [unused-suppression]",
                "test.yml: error: the suppression of 'needs' gives no reason; say why the finding is meant"
                    + " [unused-suppression]",
                "test.yml: error: the suppression of 'needs' suppresses nothing; take it out [unused-suppression]",
                "test.yml: error: the suppression of 'runner-label' suppresses nothing; take it out"
                    + " [unused-suppression]",
                "test.yml: error: jobs.test: the suppression of 'runner-labels' suppresses nothing; did you mean"
                    + " 'runner-label'? [unused-suppression]",
            ])
    }

    struct SuppressingError: WorkflowProject {
        var workflows: [WorkflowFile] {
            WorkflowFile(
                "wrong.yml",
                Workflow(on: [.push()]) { Job("a", needs: ["b"], runsOn: .ubuntu2404) { RunStep(script: "true") } }
            ).suppressing("needs", at: "jobs.a", because: "a test")
        }
    }

    @Test func `with its only error suppressed a project is written`() {
        #expect(found(SuppressingError.self) == [])
        #expect(repository.run(SuppressingError.self, "generate").status == .success)
    }

    // MARK: - Severities

    struct Raised: WorkflowProject {
        var workflows: [WorkflowFile] { Plain().workflows }
        var severities: OrderedMap<Finding.Severity> { ["runner-label": .error] }
    }

    @Test func `a warning that is raised stops a project, and an error that is lowered does not`() throws {
        try repository.write("", to: "Dockerfile")
        #expect(repository.run(Plain.self, "generate").status == .success)
        #expect(repository.run(Plain.self, "check").status == .success)
        #expect(repository.run(Raised.self, "generate").status == .findings)
        #expect(repository.run(Raised.self, "check").status == .findings)
        #expect(Raised.project.output().findings.map(\.severity) == Plain.project.output().findings.map { _ in .error })

        let other = try TemporaryRepository()
        #expect(other.run(WrongProject.self, "generate").status == .findings)
        #expect(other.files == [])
        let lowered = other.run(Lowered.self, "generate")
        #expect(lowered.status == .success)
        #expect(lowered.errors.contains("warning: jobs.a.needs: the workflow has no job 'b' [needs]\n"))
        #expect(other.run(Lowered.self, "check").status == .success)
    }

    struct Lowered: WorkflowProject {
        var workflows: [WorkflowFile] { WrongProject().workflows }
        var severities: OrderedMap<Finding.Severity> { ["needs": .warning] }
    }

    struct Misspelt: WorkflowProject {
        var workflows: [WorkflowFile] { .test }
        var severities: OrderedMap<Finding.Severity> { ["need": .warning, "cron": .error] }
    }

    @Test func `a decision about a rule that is not there is a finding`() {
        #expect(found(Misspelt.self) == ["error: no rule is named 'need'; did you mean 'needs'? [rule-severity]"])
    }

    @Test func `findings point at the line in Swift that declares the file`() throws {
        let finding = try #require(WrongProject.project.output().findings.first)
        let source = "Tests/SlipwayTests/Support/Projects.swift"
        #expect(finding.site?.file == "\(Repository.root)/\(source)")
        let result = repository.run(WrongProject.self, "check")
        #expect(result.errors.contains(" = declared in \(source):\(finding.site?.line ?? 0)\n"))
    }
}
