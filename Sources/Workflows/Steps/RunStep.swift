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
