/// An action whose inputs and outputs Slipway knows.
///
/// A bound action is a step as it stands. Give it a name, a condition or an id with `step`:
///
/// ```swift
/// let build = DockerBuildPush(push: true).step(id: "build", name: "Build")
/// let digest = build.outputs.digest
/// ```
public protocol BoundAction: Sendable, ListElement where Element == Step {
    /// The names that later steps can read.
    associatedtype ActionOutputs: Outputs

    /// The action's repository, with a path inside it where it has one.
    static var action: String { get }

    /// The inputs that differ from the action's defaults, in the action's order.
    var inputs: ActionInputs { get }
}

extension BoundAction {
    /// The step without name or id.
    public var element: Step { step() }

    /// The action as a step.
    public func step(
        name: Value<String>? = nil, if condition: Value<Bool>? = nil, env: EnvironmentVariables = [:],
        continueOnError: Value<Bool>? = nil, timeoutMinutes: Value<Int>? = nil, background: Bool? = nil,
        comment: String? = nil, extra: OrderedMap<UntypedValue> = [:]
    ) -> Step {
        .uses(
            actionStep(
                StepAttributes(
                    name: name, if: condition, env: env, continueOnError: continueOnError,
                    timeoutMinutes: timeoutMinutes, background: background, comment: comment, extra: extra)))
    }

    /// The action as a step under an id, so that later steps can read its outputs.
    public func step(
        id: StepID, name: Value<String>? = nil, if condition: Value<Bool>? = nil, env: EnvironmentVariables = [:],
        continueOnError: Value<Bool>? = nil, timeoutMinutes: Value<Int>? = nil, background: Bool? = nil,
        comment: String? = nil, extra: OrderedMap<UntypedValue> = [:]
    ) -> TypedStep<ActionOutputs> {
        actionStep(
            StepAttributes(
                name: name, if: condition, env: env, continueOnError: continueOnError,
                timeoutMinutes: timeoutMinutes, background: background, comment: comment, extra: extra)
        ).identified(id, outputs: ActionOutputs.self)
    }

    private func actionStep(_ attributes: StepAttributes) -> ActionStep {
        ActionStep(.pinned(Self.action), with: Mapping(inputs.map), attributes: attributes)
    }
}

extension BoundAction {
    /// The action as a step at a tag, a branch or a commit of its own, whatever the project's pins say.
    public func at(_ ref: String) -> Step { step().at(ref) }

    /// The action as a step at a commit of its own, whatever the project's pins say.
    ///
    /// The version is the release of the commit, and becomes a comment.
    public func at(commit: String, version: String) -> Step { step().at(commit: commit, version: version) }
}
