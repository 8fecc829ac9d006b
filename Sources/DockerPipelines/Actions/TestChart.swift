import ScriptLibrary
public import Workflows

/// The action `test-chart`: a chart, linted and rendered with its own values and with others.
///
/// It fails if a rendering lacks an expected line. The job needs a checkout, Helm, and what the chart depends on.
///
/// ```swift
/// TestChart.action.step(
///     name: "Test the chart",
///     with: .init(
///         chart: "charts/app", image: "app", expected: "kind: Deployment",
///         renderings: "TLS: --set tls.enabled=true => kind: Secret"))
/// ```
public enum TestChart: Sendable {
    /// What a step passes.
    public struct Inputs: ActionParameters {
        /// The folder of the chart.
        public var chart: Value<String>
        /// The image, below its account, that a container has; may be empty.
        public var image: Value<String>
        /// The lines that every rendering has; may be empty.
        public var expected: Value<String>
        /// One a line, NAME: ARGUMENTS => LINE: arguments of helm, and lines that come out; may be empty.
        public var renderings: Value<String>

        /// States the inputs.
        public init(
            chart: Value<String>, image: Value<String>, expected: Value<String>, renderings: Value<String>
        ) {
            self.chart = chart
            self.image = image
            self.expected = expected
            self.renderings = renderings
        }

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public static let declarations: [ActionParameter<Self>] = [
            .required(\.chart, "chart", "Folder of the chart"),
            .required(\.image, "image", "Image, below its account, that a container has; may be empty"),
            .required(\.expected, "expected", "Lines that every rendering has; may be empty"),
            .required(
                \.renderings, "renderings",
                "One a line, NAME: ARGUMENTS => LINE: arguments of helm, and lines that come out; may be empty"),
        ]
    }

    /// The action.
    public static let action = OwnAction(
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
