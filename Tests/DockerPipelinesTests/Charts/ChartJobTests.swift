import Slipway
import TestSupport
import Testing
import WorkflowYAML

/// What is done with a chart, and in which order.
@Suite("Charts: charts")
struct ChartJobTests {
    @Test("D16: what a chart depends on is fetched before it is linted, rendered and its version looked at")
    func ordersSteps() throws {
        let job = try ChartSamples.workflow("helm_tests.yml").job("charts")
        #expect(
            job.steps.map(\.name) == [
                "Check out", "Set up Helm", "Fetch what the chart depends on", "Lint the chart",
                "Render the chart and look at what comes out", "Check the chart's version",
            ])
        let script = try job.step("Fetch what the chart depends on").run ?? ""
        let add = try #require(script.firstRange(of: "helm repo add"))
        #expect(script[add.upperBound...].contains("helm dependency build"))
    }

    @Test(
        "D16: a chart is packaged with what it depends on",
        arguments: [
            ("build-and-test.yml", "preview-charts"), ("release.yml", "publish-charts"),
        ])
    func fetchesBeforePackaging(_ file: String, _ id: String) throws {
        let job = try ChartSamples.workflow(file).job(id)
        #expect(
            try job.position("Fetch what the chart depends on") < job.position("Package the chart and push it"))
        #expect(job.rows.map { $0["chart"] } == ["charts/brokkr-broker", "charts/brokkr-agent"])
    }

    @Test("D16: both charts are tried with their own values and with those of the three environments")
    func coversValues() throws {
        let job = try ChartSamples.workflow("helm_tests.yml").job("charts")
        #expect(job.node["strategy"]?["fail-fast"]?.scalar == "false")
        #expect(job.rows.map { $0["component"] } == ["broker", "agent"])
        for row in job.rows {
            let renderings = try ExpressionResult(json: row["renderings"] ?? "")
            guard case .list(let items) = renderings else {
                Issue.record("no list")
                return
            }
            #expect(items.map { $0["name"].text } == ["default", "production", "development", "staging"])
            #expect(
                items.map { $0["values"] } == [
                    .list([]), .list([.text("values/production.yaml")]), .list([.text("values/development.yaml")]),
                    .list([.text("values/staging.yaml")]),
                ])
            #expect(items.allSatisfy { $0["expected"] == .list([.text("kind: Deployment")]) })
        }
        #expect(job.rows.map { $0["rendered-image"] } == ["brokkr-broker", "brokkr-agent"])
    }

    @Test("A chart of someone else's images is not looked at for the component's")
    func leavesImagesAlone() throws {
        let pipeline = ChartSamples.pipeline {
            $0.components[0].chart = HelmChart("charts/brokkr-broker", rendersImage: false)
        }
        #expect(
            try ChartSamples.workflow("helm_tests.yml", of: pipeline).job("charts").rows.map { $0["rendered-image"] }
                == ["", "brokkr-agent"])
        #expect(
            try ChartSamples.workflow("build-and-test.yml", of: pipeline).job("deployment-tests").rows.map {
                $0["image"]
            } == ["brokkr-broker", "brokkr-agent"])
    }

    @Test("Components without charts have no jobs for them")
    func doesWithoutCharts() throws {
        let pipeline = ChartSamples.pipeline {
            for index in $0.components.indices { $0.components[index].chart = nil }
            $0.deployment = nil
        }
        #expect(
            pipeline.workflows.map(\.name) == ["main.yml", "build-and-test.yml", "cleanup-pr.yml", "release.yml"])
        #expect(
            try ChartSamples.workflow("build-and-test.yml", of: pipeline).jobs.map(\.id)
                == ["try-images", "run-tags", "build-images", "merge-manifests"])
        #expect(
            try ChartSamples.workflow("release.yml", of: pipeline).job("github-release").needs
                == ["publish-images", "move-tags", "verify-version"])
        #expect(ChartSamples.findings(pipeline) == [])
    }
}
