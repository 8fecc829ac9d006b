import Slipway
import TestSupport
import Testing
import WorkflowYAML

/// Runs that always start, and a job that decides what they are for: the way to checks that can be required.
@Suite("Charts: required checks")
struct RequiredCheckTests {
    static let folder = "\(GoldenFileTests.folder)/required-checks"

    static func pipeline(_ layout: ChartLayout = .twoPipelines) -> ChartPipeline {
        ChartSamples.pipeline(layout) { $0.pathFiltering = .byJob }
    }

    static func file(_ layout: ChartLayout) throws -> WorkflowFile {
        try ChartSamples.file(
            layout == .separate ? "build-images.yml" : "build-and-test.yml", of: pipeline(layout))
    }

    @Test("The workflow is written as it was accepted")
    func isAccepted() throws {
        let file = try Self.file(.separate)
        expectGolden(
            String(decoding: file.workflow.rendered().bytes, as: UTF8.self), path: "\(Self.folder)/\(file.name)")
        #expect(try Repository.names(in: Self.folder) == [file.name])
    }

    @Test("4.4.20: every pull request starts a run, and pushes are filtered as ever", arguments: ChartLayout.allCases)
    func startsAlways(_ layout: ChartLayout) throws {
        let on = GeneratedWorkflow(try Self.file(layout).workflow).root["on"]
        #expect(on?["pull_request"]?.keys == ["branches"])
        let name = try Self.file(layout).name
        let filtered = try ChartSamples.workflow(name, of: ChartSamples.pipeline(layout))
        #expect(on?["push"]?["paths"]?.texts == filtered.paths(of: "push"))
        #expect(ChartSamples.findings(Self.pipeline(layout)) == [])
    }

    @Test("What does not wait for the decision by its own condition does so by what it needs")
    func decidesFirst() throws {
        let workflow = GeneratedWorkflow(try Self.file(.twoPipelines).workflow)
        let deciding = ["chart-tests", "try-images", "run-tags"]
        for job in workflow.jobs {
            let waits = job.needs.contains("changes")
            #expect(waits == (deciding + ["passed"]).contains(job.id), "\(job.id)")
            if deciding.contains(job.id) {
                #expect(job.node["if"]?.scalar?.contains("needs.changes.outputs.changed == 'true'") == true)
            }
        }
        let changes = try workflow.job("changes")
        #expect(changes.permissions == ["contents": "read"] && changes.needs.isEmpty)
        #expect(try changes.step("actions/checkout").with["fetch-depth"] == "2")
        #expect(try changes.step("actions/checkout").node["if"]?.scalar?.contains("pull_request") == true)
    }

    typealias Run = (event: String, head: String?, changed: String, running: [String])

    static let runs: [Run] = [
        ("push", nil, "true", ["chart-tests"] + TwoPipelineTests.publishing),
        ("pull_request", "owner/app", "true", ["chart-tests"] + TwoPipelineTests.publishing),
        ("pull_request", "fork/app", "true", ["chart-tests", "try-images"]),
        ("pull_request", "owner/app", "false", []), ("pull_request", "fork/app", "false", []),
    ]

    @Test("What nothing was changed for is skipped, and the required job runs in every case", arguments: runs)
    func skips(_ given: Run) throws {
        var run = RunSimulation(workflow: try Self.file(.twoPipelines).workflow)
        run.contexts = ChartSamples.contexts(event: given.event, head: given.head)
        run.outputs = ["changes": ["changed": given.changed]]
        let results = try run.results()
        #expect(
            Set(results.filter { $0.value == "success" }.keys) == Set(given.running + ["changes", "passed"]))
        #expect(try verdict(on: results).status == 0)
    }

    /// Runs the required job's script on how the others have ended.
    func verdict(on results: [String: String]) throws -> ShellRun {
        let job = try GeneratedWorkflow(try Self.file(.twoPipelines).workflow).job("passed")
        let step = try job.step("Look at the results of all jobs")
        let environment = try step.environment(
            Dictionary(uniqueKeysWithValues: results.map { ("needs.\($0.key).result", $0.value) }))
        return try Shell.run(script: try #require(step.run), environment: environment)
    }

    @Test(
        "Whatever fails or is cancelled fails the required job, which a skipped one would pass",
        .enabled(if: Shell.isLikeUbuntu, "the scripts need bash 5 and GNU's tools"),
        arguments: ["changes", "chart-tests", "run-tags", "build-images", "merge-manifests", "deployment-tests"])
    func fails(_ failing: String) throws {
        var run = RunSimulation(workflow: try Self.file(.twoPipelines).workflow, failing: [failing])
        run.contexts = ChartSamples.contexts(event: "pull_request", head: "owner/app")
        run.outputs = ["changes": ["changed": "true"]]
        var results = try run.results()
        #expect(results["passed"] == "success" && results[failing] == "failure")
        let verdict = try verdict(on: results)
        #expect(verdict.status == 1 && "\n\(verdict.standardOutput)".contains("\n\(failing)=failure\n"))
        #expect(verdict.errors == ["jobs have failed or were cancelled"])
        results[failing] = "cancelled"
        #expect(try self.verdict(on: results).status == 1)
    }

    @Test(
        "The required job needs all others, asks for nothing, and has a name of its own",
        arguments: ChartLayout.allCases)
    func looksAtAll(_ layout: ChartLayout) throws {
        let workflow = GeneratedWorkflow(try Self.file(layout).workflow)
        let passed = try workflow.job("passed")
        #expect(Set(passed.needs) == Set(workflow.jobs.map(\.id)).subtracting(["passed"]))
        #expect(passed.node["if"]?.scalar == "${{ always() }}" && passed.node["strategy"] == nil)
        #expect(passed.permissions.isEmpty)
        #expect(passed.name == (layout == .separate ? "Images passed" : "Images and charts passed"))
    }

    @Test("Where every change matters nobody looks, and the required job is there all the same")
    func needsNoDecision() throws {
        var broad = Self.pipeline()
        broad.components[0].paths = []
        let workflow = try ChartSamples.workflow("build-and-test.yml", of: broad)
        #expect(workflow.jobs.map(\.id).first == "chart-tests" && workflow.jobs.map(\.id).last == "passed")
        #expect(workflow.paths(of: "push") == nil)
    }

    @Test("By default the trigger filters, and there is neither job")
    func isOptional() throws {
        let ids = try ChartSamples.workflow("build-and-test.yml").jobs.map(\.id)
        #expect(!ids.contains("changes") && !ids.contains("passed"))
    }
}
