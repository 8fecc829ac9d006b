import Workflows

/// One chart.
struct ChartLeg: MatrixAxes {
    let component = Axis<String>("component")
    let chart = Axis<String>("chart")
    let image = Axis<String>("image")
    let rendered = Axis<String>("rendered-image")
    let repositories = Axis<String>("repositories")
    let renderings = Axis<String>("renderings")
}

extension ChartPipeline {
    /// The fast tests of all charts, which need no image and no cluster; other workflows call it.
    ///
    /// It has no concurrency group: in a called workflow that would be one with the caller's name.
    var chartTests: ReusableWorkflow<NoInputs, NoSecrets, NoOutputs> {
        let legs = chartLegs(\.chart, \.rendered, \.repositories, \.renderings)
        return ReusableWorkflow(
            "helm_tests.yml", name: "Test the charts", inputs: NoInputs.self, source: site.file, line: site.line
        ) { _ in
            Job(
                "charts", name: "\(legs.component)", runsOn: runner, permissions: Permissions(contents: .read),
                timeoutMinutes: 15, strategy: Strategy(matrix: legs.matrix, failFast: false)
            ) {
                chartSource(legs)
                ChartScriptSteps.lint(legs.chart, legs.renderings)
                ChartScriptSteps.render(legs.chart, legs.renderings, image: legs.rendered)
                ChartScriptSteps.checkVersion(of: legs.chart)
            }
        }
    }

    /// Installs every component from the images of this run, and tests it.
    func deploymentTests(_ test: DeploymentTest) -> Job {
        let legs = chartLegs(\.chart, \.image)
        let naming = registry.naming(legs.image)
        return Job(
            "deployment-tests", name: "Deploy \(legs.component)", needs: ["merge-manifests"], runsOn: runner,
            permissions: Permissions(contents: .read).union(registry.readPermissions),
            timeoutMinutes: Value(test.timeoutMinutes), strategy: Strategy(matrix: legs.matrix, failFast: false)
        ) {
            Checkout(persistCredentials: false).step(name: "Check out")
            SetupHelm(version: Value(helmVersion)).step(name: "Set up Helm")
            naming.steps
            registry.login.step()
            test.setup
            RunStep(
                "Deploy and test", script: test.script,
                env: [
                    "COMPONENT": legs.component, "CHART": legs.chart, "IMAGE": naming.name,
                    "TAG": runTags.outputs.revisionTag,
                ], shell: .bash)
        }
    }

    /// Pushes every chart with the images of this run as its default.
    var previewCharts: Job {
        let legs = chartLegs(\.chart, \.repositories)
        return Job(
            "preview-charts", name: "Push the chart of \(legs.component)",
            needs: (layout == .twoPipelines ? ["chart-tests"] : []) + ["merge-manifests"], runsOn: runner,
            permissions: registry.publishPermissions, timeoutMinutes: 15,
            strategy: Strategy(matrix: legs.matrix, failFast: false)
        ) {
            pushing(legs, version: previews.outputs.chartVersion, appVersion: runTags.outputs.revisionTag)
        }
    }

    /// Packages a chart and pushes it.
    @StepsBuilder
    func pushing(_ legs: TypedMatrix<ChartLeg>, version: Value<String>, appVersion: Value<String>) -> [Step] {
        chartSource(legs)
        let place = registry.naming(Value(chartFolder), title: "Name the place of the charts")
        place.steps
        ChartScriptSteps.push(
            legs.chart, version: version, appVersion: appVersion, to: place.name, as: registry.login,
            folder: Self.packageFolder)
    }

    /// Where a job keeps the packages of charts.
    static var packageFolder: Value<String> { "\(Workflows.runner.temp)/charts" }

    /// Whatever is done with a chart, what it depends on is fetched first.
    @StepsBuilder
    private func chartSource(_ legs: TypedMatrix<ChartLeg>) -> [Step] {
        Checkout(persistCredentials: false).step(name: "Check out")
        SetupHelm(version: Value(helmVersion)).step(name: "Set up Helm")
        ChartScriptSteps.fetchDependencies(of: legs.chart, from: legs.repositories)
    }

    /// A row for each chart, with the axes that its job reads.
    func chartLegs(_ axes: any KeyPath<ChartLeg, Axis<String>> & Sendable...) -> TypedMatrix<ChartLeg> {
        TypedMatrix(
            rows: charted.map { component, chart in
                let values: [KeyPath<ChartLeg, Axis<String>>: String] = [
                    \.chart: chart.directory, \.image: component.image,
                    \.rendered: chart.rendersImage ? component.image : "",
                    \.repositories: chart.repositories.map { "\($0.key)=\($0.value)" }.joined(separator: "\n"),
                    \.renderings: ChartRendering.json(chart.renderings),
                ]
                return [.init(\.component, component.name)] + axes.map { .init($0, values[$0] ?? "") }
            })
    }
}
