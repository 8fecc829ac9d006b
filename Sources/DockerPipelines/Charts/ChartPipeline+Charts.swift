import Workflows

/// One chart.
struct ChartLeg: MatrixAxes {
    let component = Axis<String>("component")
    let chart = Axis<String>("chart")
    let image = Axis<String>("image")
    let renderedImage = Axis<String>("rendered-image")
    let expected = Axis<String>("expected")
    let renderings = Axis<String>("renderings")
}

extension ChartPipeline {
    /// The fast tests of all charts, which need no image and no cluster; other workflows call it.
    ///
    /// It has no concurrency group: in a called workflow that would be one with the caller's name.
    var chartTests: ReusableWorkflow<NoInputs, NoSecrets, NoOutputs> {
        let legs = chartLegs(\.chart, \.renderedImage, \.expected, \.renderings)
        return ReusableWorkflow(
            "helm_tests.yml", name: "Test the charts", source: site.file, line: site.line
        ) {
            Job(
                "charts", name: "\(legs.component)", runsOn: runner, permissions: Permissions(contents: .read),
                timeoutMinutes: 15, strategy: Strategy(matrix: legs.matrix, failFast: false)
            ) {
                chartSource(legs)
                TestChart.action.step(
                    name: "Lint and render the chart",
                    with: TestChart.Inputs(
                        chart: legs.chart, image: legs.renderedImage, expected: legs.expected,
                        renderings: legs.renderings))
            }
        }
    }

    /// Pushes every chart with the images of this run as its default.
    func previewCharts(_ tags: TypedJob<RunTags.Names>) -> Job {
        let legs = chartLegs(\.chart)
        return Job(
            "preview-charts", name: "Push the chart of \(legs.component)",
            needs: (layout == .twoPipelines ? ["chart-tests"] : []) + ["merge-manifests"], runsOn: runner,
            permissions: registry.permissions(to: "Push the chart"), timeoutMinutes: 15,
            strategy: Strategy(matrix: legs.matrix, failFast: false)
        ) {
            pushing(
                legs, to: tags.outputs.namespace, version: previews.outputs.chartVersion,
                appVersion: tags.outputs.revisionTag)
        }
    }

    /// Packages a chart and pushes it.
    @StepsBuilder
    func pushing(
        _ legs: TypedMatrix<ChartLeg>, to namespace: Value<String>, version: Value<String>, appVersion: Value<String>
    ) -> [Step] {
        chartSource(legs)
        registry.login.step()
        PushChart.action.step(
            name: "Package the chart and push it",
            with: PushChart.Inputs(
                chart: legs.chart, repository: "\(namespace)/\(chartFolder)", version: version, appVersion: appVersion))
    }

    /// The chart with what it depends on, which every use of it needs.
    @StepsBuilder
    func chartSource(_ legs: TypedMatrix<ChartLeg>) -> [Step] {
        Checkout(persistCredentials: false).step(name: "Check out")
        SetupHelm(version: Value(helmVersion)).step(name: "Set up Helm")
        RunStep(
            "Fetch the chart's dependencies",
            script: Script(
                (chartRepositories.map { "helm repo add \($0.name) \($0.address)" } + [
                    "helm dependency build \"$CHART\""
                ])
                .joined(separator: "\n")),
            env: ["CHART": legs.chart])
    }

    /// The repositories of all charts, each once.
    var chartRepositories: [(name: String, address: String)] {
        charted.flatMap { Array($0.chart.repositories) }.reduce(into: []) { found, repository in
            if !found.contains(where: { $0 == (repository.key, repository.value) }) {
                found.append((repository.key, repository.value))
            }
        }
    }

    /// A row for each chart, with the axes that its job reads.
    func chartLegs(_ axes: any KeyPath<ChartLeg, Axis<String>> & Sendable...) -> TypedMatrix<ChartLeg> {
        TypedMatrix(
            rows: charted.map { component, chart in
                let values: [KeyPath<ChartLeg, Axis<String>>: String] = [
                    \.chart: chart.directory, \.image: component.image,
                    \.renderedImage: chart.rendersImage ? component.image : "",
                    \.expected: chart.expected.joined(separator: "\n"),
                    \.renderings: chart.renderings.map(\.line).joined(separator: "\n"),
                ]
                return [.init(\.component, component.name)] + axes.map { .init($0, values[$0] ?? "") }
            })
    }
}
