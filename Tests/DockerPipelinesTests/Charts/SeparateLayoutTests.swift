import Slipway
import TestSupport
import Testing
import WorkflowYAML

/// Charts with the code, images for themselves.
@Suite("Charts: separate layout")
struct SeparateLayoutTests {
    static let folder = "\(GoldenFileTests.folder)/separate-charts"
    let pipeline = ChartSamples.pipeline(.separate)

    @Test("The separate layout is written as it was accepted")
    func isAccepted() throws {
        let files = ChartSamples.code.map(\.file) + pipeline.workflows
        for file in files {
            expectGolden(
                String(decoding: file.workflow.rendered().bytes, as: UTF8.self), path: "\(Self.folder)/\(file.name)")
        }
        #expect(try Repository.names(in: Self.folder) == files.map(\.name).sorted())
    }

    @Test("It has four workflows, and nothing to clean up")
    func hasFiles() {
        #expect(
            pipeline.workflows.map(\.name) == ["main.yml", "build-images.yml", "helm_tests.yml", "release.yml"])
    }

    @Test("main.yml calls the tests of the charts beside those of the code, without waiting")
    func callsChartTests() throws {
        let main = try ChartSamples.workflow("main.yml", of: pipeline)
        #expect(main.jobs.map(\.id) == ["setup", "unit-tests", "integration-tests", "chart-tests"])
        #expect(try main.job("chart-tests").needs.isEmpty)
        #expect(try main.job("chart-tests").node["uses"]?.scalar == "$/.github/workflows/helm_tests.yml")
    }

    static let runs: [(event: String, head: String?, tried: String, published: String)] = [
        ("push", nil, "skipped", "success"), ("pull_request", "owner/app", "success", "skipped"),
        ("pull_request", "fork/app", "success", "skipped"),
    ]

    @Test("D9: a pull request tries to build, and publishes nothing; a branch publishes", arguments: runs)
    func publishesBranches(event: String, head: String?, tried: String, published: String) throws {
        let file = try ChartSamples.file("build-images.yml", of: pipeline)
        var run = RunSimulation(workflow: file.workflow)
        run.contexts = ChartSamples.contexts(event: event, head: head)
        var wanted = ["try-images": tried]
        for id in TwoPipelineTests.publishing { wanted[id] = published }
        #expect(try run.results() == wanted)
        let trial = try GeneratedWorkflow(file.workflow).job("try-images")
        #expect(!trial.uses("docker/login-action") && trial.permissions == ["contents": "read"])
        #expect(try trial.step("docker/build-push-action").with["outputs"] == "type=cacheonly")
    }

    @Test("D2: the filter names its own workflow, and not the tests that another one calls")
    func filtersPaths() throws {
        let paths = try ChartSamples.workflow("build-images.yml", of: pipeline).paths(of: "push") ?? []
        #expect(paths.last == ".github/workflows/build-images.yml")
        #expect(!paths.contains(".github/workflows/helm_tests.yml"))
    }
}
