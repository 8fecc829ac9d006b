import ScriptLibrary
public import Workflows

/// The action `push-chart`: a chart, packaged and pushed unless its version is published.
///
/// The job needs a checkout, Helm, what the chart depends on, and a login to the registry, with `packages: write` if the
/// registry is GitHub's.
///
/// ```swift
/// PushChart.action.step(
///     name: "Push the chart",
///     with: .init(
///         chart: "charts/app", repository: "ghcr.io/owner/charts", version: "1.2.3", appVersion: "1.2.3"))
/// ```
public enum PushChart: Sendable {
    /// What a step passes.
    public struct Inputs: ActionParameters {
        /// The folder of the chart.
        public var chart: Value<String>
        /// The host and path of the charts, in lower case.
        public var repository: Value<String>
        /// The version of the chart.
        public var version: Value<String>
        /// The version of what it installs: the tag of the images.
        public var appVersion: Value<String>

        /// States the inputs.
        public init(
            chart: Value<String>, repository: Value<String>, version: Value<String>, appVersion: Value<String>
        ) {
            self.chart = chart
            self.repository = repository
            self.version = version
            self.appVersion = appVersion
        }

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public static let declarations: [ActionParameter<Self>] = [
            .required(\.chart, "chart", "Folder of the chart"),
            .required(\.repository, "repository", "Host and path of the charts, in lower case"),
            .required(\.version, "version", "Version of the chart"),
            .required(\.appVersion, "app-version", "Version of what it installs: the tag of the images"),
        ]
    }

    /// Where a job keeps the packages of charts.
    public static let folder: Value<String> = "\(runner.temp)/charts"

    /// The action.
    public static let action = OwnAction(
        "push-chart", name: "Push a chart",
        description: "Packages a chart and pushes it, unless its version is published.",
        inputs: Inputs.self
    ) { inputs in
        RunStep(
            "Package the chart and push it", script: .file(ActionFile(.pushChart)),
            env: [
                "CHART": inputs.chart, "REPOSITORY": inputs.repository, "VERSION": inputs.version,
                "APP_VERSION": inputs.appVersion, "FOLDER": folder, "GH_TOKEN": github.token,
            ])
    }.declared(at: .firstUse)
}
