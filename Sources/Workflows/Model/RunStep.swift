/// A step that runs a script: `run`.
///
/// ```swift
/// RunStep("Show the tag", script: "echo \"$TAG\"", env: ["TAG": github.refName])
/// ```
public struct RunStep: Hashable, Sendable {
    /// What every running step has: name, id, condition, variables and so on.
    public var attributes: StepAttributes
    /// The script.
    public var script: Script
    /// The shell; without one, `bash -e` on Linux and macOS, which lacks `pipefail`.
    public var shell: Shell?
    /// The folder in which the script starts.
    @ByContent public var workingDirectory: Value<String>?

    /// Runs a script, which takes values through `env` only.
    public init(
        _ name: Value<String>? = nil, id: StepID? = nil, if condition: Value<Bool>? = nil, script: Script,
        env: EnvironmentVariables = [:], shell: Shell? = nil, workingDirectory: Value<String>? = nil,
        continueOnError: Value<Bool>? = nil, timeoutMinutes: Value<Int>? = nil, background: Bool? = nil,
        comment: String? = nil, extra: OrderedMap<UntypedValue> = [:]
    ) {
        attributes = StepAttributes(
            name: name, id: id, if: condition, env: env, continueOnError: continueOnError,
            timeoutMinutes: timeoutMinutes, background: background, comment: comment, extra: extra)
        self.script = script
        self.shell = shell
        self.workingDirectory = workingDirectory
    }
}

extension RunStep: ListElement {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var element: Step { .run(self) }

    /// This step under an id, with outputs that later steps read by name.
    public func identified<Declared: Outputs>(
        _ id: StepID, outputs: Declared.Type
    ) -> TypedStep<Declared> {
        var copy = self
        copy.attributes.id = id
        copy.attributes.outputs = Declared.self
        return TypedStep(id: id, step: .run(copy))
    }
}

/// The text of a script, without expressions.
///
/// Expressions reach a script through `env`, so that nothing an outsider wrote becomes part of it. A literal that holds
/// `${{` is kept and becomes a finding.
public struct Script: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The script's text.
    public var text: String
    /// The file of the action that the script runs.
    package var file: ActionFile?

    /// Takes text as it is.
    public init(_ text: String) {
        self.text = text
    }

    /// Takes text as it is.
    public init(stringLiteral value: String) {
        self.init(value)
    }
}

extension Script: ExpressibleByStringInterpolation {
    /// Takes a literal; nothing can be interpolated.
    public init(stringInterpolation: Interpolation) {
        self.init(stringInterpolation.text)
    }

    /// The text of a script's literal, into which nothing can be interpolated.
    public struct Interpolation: StringInterpolationProtocol, Sendable {
        fileprivate var text = ""

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public init(literalCapacity: Int, interpolationCount: Int) {}

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public mutating func appendLiteral(_ literal: String) {
            text += literal
        }

        /// Refuses a value: a script reads its values from variables.
        @available(
            *, unavailable, message: "a script takes values through 'env'; write 'Script(text)' for text made in Swift"
        )
        public mutating func appendInterpolation<Anything>(_ value: Anything) {}
    }
}

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
