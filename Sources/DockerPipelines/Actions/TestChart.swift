import ScriptLibrary
import Workflows

/// Lints and renders a chart with its own values and with others, and looks at what comes out.
enum TestChart {
    struct Inputs: ActionParameters {
        var chart: Value<String>
        var image: Value<String>
        var expected: Value<String>
        var renderings: Value<String>

        static let declarations: [ActionParameter<Self>] = [
            .required(\.chart, "chart", "Folder of the chart"),
            .required(\.image, "image", "Image, below its account, that a container has; may be empty"),
            .required(\.expected, "expected", "Lines that every rendering has; may be empty"),
            .required(
                \.renderings, "renderings",
                "One a line, NAME: ARGUMENTS => LINE: arguments of helm, and lines that come out; may be empty"),
        ]
    }

    static let action = OwnAction(
        "test-chart", name: "Test a chart",
        description: "Lints and renders a chart with its own values and with others, and looks at what comes out.",
        inputs: Inputs.self
    ) { inputs in
        RunStep(
            "Lint and render the chart", script: .file(ActionFile(.testChart)),
            env: [
                "CHART": inputs.chart, "IMAGE": inputs.image, "EXPECTED": inputs.expected,
                "RENDERINGS": inputs.renderings,
            ])
    }.declared(at: .firstUse)
}
