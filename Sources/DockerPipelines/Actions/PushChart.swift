import ScriptLibrary
import Workflows

/// Packages a chart and pushes it, unless its version is published.
enum PushChart {
    struct Inputs: ActionParameters {
        var chart: Value<String>
        var repository: Value<String>
        var version: Value<String>
        var appVersion: Value<String>

        static let declarations: [ActionParameter<Self>] = [
            .required(\.chart, "chart", "Folder of the chart"),
            .required(\.repository, "repository", "Host and path of the charts, in lower case"),
            .required(\.version, "version", "Version of the chart"),
            .required(\.appVersion, "app-version", "Version of what it installs: the tag of the images"),
        ]
    }

    /// Where a job keeps the packages of charts.
    static let folder: Value<String> = "\(runner.temp)/charts"

    static let action = OwnAction(
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
