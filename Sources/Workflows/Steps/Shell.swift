/// The program that runs a script.
///
/// Source: GitHub, "Workflow syntax", `jobs.<job_id>.steps[*].shell`.
public struct Shell: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The name of a known shell, or a command with `{0}` for the script's path.
    public var rawValue: String
    /// The expression that names the shell, if one does.
    package var expression: ExpressionNode?

    /// Takes an expression; GitHub evaluates it in the steps of an action, and not in those of a job.
    public init(_ name: Value<String>) {
        rawValue = ""
        expression = name.node
    }

    /// Takes the name of a shell, or a command with `{0}` for the script's path.
    public init(stringLiteral value: String) {
        rawValue = value
    }

    /// `bash --noprofile --norc -eo pipefail {0}`, on every platform.
    public static let bash: Shell = "bash"
    /// `sh -e {0}`.
    public static let sh: Shell = "sh"
    /// PowerShell Core.
    public static let pwsh: Shell = "pwsh"
    /// Windows PowerShell.
    public static let powershell: Shell = "powershell"
    /// The Windows command interpreter.
    public static let cmd: Shell = "cmd"
    /// Python.
    public static let python: Shell = "python"
}
