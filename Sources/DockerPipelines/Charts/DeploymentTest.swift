public import Workflows

/// A command of yours that installs a component from the images of the very run, and tests it.
///
/// It runs once for each component with a chart, behind ``setup``, and reads from its environment `COMPONENT`, `CHART`
/// (the chart's directory), `IMAGE` (the whole name without a tag) and `TAG`, which bears the commit and which no other run
/// moves.
///
/// ```swift
/// DeploymentTest("tools/deploy-and-test \"$CHART\" --image \"$IMAGE:$TAG\"")
/// ```
public struct DeploymentTest: Sendable {
    /// The command, for bash.
    public var script: Script
    /// What it needs: tools, a cluster.
    public var setup: [Step]
    /// Minutes after which it is stopped.
    public var timeoutMinutes: Int

    /// Declares a test.
    public init(_ script: Script, timeoutMinutes: Int = 60, @StepsBuilder setup: () -> [Step] = { [] }) {
        self.script = script
        self.setup = setup()
        self.timeoutMinutes = timeoutMinutes
    }
}
