import Slipway
import TestSupport
import Testing
import WorkflowYAML

/// What is done with a chart, and in which order.
@Suite("Charts: charts")
struct ChartJobTests {
    @Test("D16: repositories are added, dependencies built, and then the chart is linted and rendered")
    func ordersSteps() throws {
        let job = try ChartSamples.workflow("helm_tests.yml").job("charts")
        #expect(
            job.steps.map(\.name) == [
                "Check out", "Set up Helm", "Fetch the chart's dependencies", "Lint and render the chart",
            ])
        #expect(
            try job.step("Fetch the chart's dependencies").run == """
                helm repo add bitnami https://charts.bitnami.com/bitnami
                helm dependency build "$CHART"
                """)
    }

    @Test("Charts without repositories have their dependencies built all the same")
    func needsNoRepository() throws {
        let pipeline = ChartSamples.pipeline {
            for index in $0.components.indices { $0.components[index].chart?.repositories = [:] }
        }
        let job = try ChartSamples.workflow("helm_tests.yml", of: pipeline).job("charts")
        #expect(try job.step("Fetch the chart's dependencies").run == "helm dependency build \"$CHART\"")
    }

    @Test(
        "D16: a chart is packaged and installed with what it depends on",
        arguments: [
            ("build-and-test.yml", "preview-charts", "Package the chart and push it"),
            ("release.yml", "publish-charts", "Package the chart and push it"),
            ("build-and-test.yml", "deployment-tests", "Deploy and test"),
            ("release.yml", "deployment-tests", "Deploy and test"),
        ])
    func fetchesBeforeUse(_ file: String, _ id: String, _ use: String) throws {
        let job = try ChartSamples.workflow(file).job(id)
        #expect(try job.position("Fetch the chart's dependencies") < job.position(use))
        #expect(job.rows.map { $0["chart"] } == ["charts/brokkr-broker", "charts/brokkr-agent"])
    }

    @Test("D16: both charts are tried with their own values and with those of the three environments")
    func coversValues() throws {
        let job = try ChartSamples.workflow("helm_tests.yml").job("charts")
        #expect(job.node["strategy"]?["fail-fast"]?.scalar == "false")
        #expect(job.rows.map { $0["component"] } == ["broker", "agent"])
        for row in job.rows {
            // The script begins with the chart's own values.
            #expect(
                row["renderings"] == """
                    production: --values values/production.yaml
                    development: --values values/development.yaml
                    staging: --values values/staging.yaml
                    """)
            #expect(row["expected"] == "kind: Deployment")
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
                == ["move-tags", "verify-version"])
        #expect(ChartSamples.findings(pipeline) == [])
    }
}
