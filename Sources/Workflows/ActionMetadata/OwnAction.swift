/// A composite action of the repository's own, with its inputs and outputs declared once, as types.
///
/// ```swift
/// let greet = OwnAction(
///     "greet", name: "Greet", description: "Says hello.", inputs: GreetingInputs.self
/// ) { inputs in
///     RunStep("Say hello", script: "echo \"Hello, $WHO\"", env: ["WHO": inputs.who])
/// }
/// let step = greet.step(name: "Greet the world", with: GreetingInputs(who: "world"))
/// ```
///
/// A step that uses the action brings it along: the project writes `.github/actions/greet/action.yml` and the scripts
/// that the action runs, once, whichever workflows use it.
///
/// Source: GitHub, "Metadata syntax", `runs` for composite actions.
public struct OwnAction<Inputs: ActionParameters, Results: Outputs>: Hashable, Sendable {
    /// The action and its folder, on which keys that the initialiser does not take can be set.
    public var folder: ActionFolder {
        get { shared.folder }
        set { shared = SharedAction(newValue) }
    }
    private var shared: SharedAction

    /// Declares an action without outputs.
    public init(
        _ folderName: String, name: String, description: String, inputs: Inputs.Type,
        files: [ActionFile] = [], comment: String? = nil, source: String = #filePath, line: Int = #line,
        @StepsBuilder steps: (ParameterReferences<Inputs>) -> [Step]
    ) where Results == NoOutputs {
        self.init(
            folderName, name: name, description: description, inputs: inputs, outputs: NoOutputs.self, files: files,
            comment: comment, source: source, line: line
        ) { inputs in
            ActionBody(outputs: []) { steps(inputs) }
        }
    }

    /// Declares an action with outputs, which are set beside the steps.
    ///
    /// - Parameters:
    ///   - folderName: The folder's name in `.github/actions`.
    ///   - name: The name shown in the list of actions.
    ///   - description: What the action does.
    ///   - inputs: Its inputs.
    ///   - outputs: Its outputs.
    ///   - files: Files beside the `action.yml`, apart from those that a step runs as ``Script/file(_:)``.
    ///   - comment: A comment above the first key.
    ///   - source: The declaring source.
    ///   - line: The line in it.
    ///   - body: The steps, and what the outputs are set to.
    public init(
        _ folderName: String, name: String, description: String, inputs: Inputs.Type,
        outputs: Results.Type, files: [ActionFile] = [], comment: String? = nil, source: String = #filePath,
        line: Int = #line, body: (ParameterReferences<Inputs>) -> ActionBody<Results>
    ) {
        let body = body(ParameterReferences())
        let action = Action(
            name: name, description: description, inputs: Inputs.declarations.map(\.input),
            outputs: body.outputs.map { Action.Output($0.name, $0.description, value: Value($0.node)) },
            runs: .composite(body.steps), comment: comment)
        var folder = ActionFolder(folderName, action, files: files, source: source, line: line)
        folder.problems = Results.names(missingFrom: body.outputs).map {
            DeclarationProblem(rule: "unassigned-output", "the output '\($0)' is declared and given no value")
        }
        shared = SharedAction(folder)
    }

    /// This action as declared at another place in Swift, as presets do for those who use them.
    public func declared(at site: DeclarationSite) -> OwnAction {
        var copy = self
        copy.folder.site = site
        return copy
    }

    /// The action as a step.
    public func step(
        name: Value<String>? = nil, if condition: Value<Bool>? = nil, with inputs: Inputs,
        env: EnvironmentVariables = [:], continueOnError: Value<Bool>? = nil, timeoutMinutes: Value<Int>? = nil,
        background: Bool? = nil, comment: String? = nil, extra: OrderedMap<UntypedValue> = [:]
    ) -> Step {
        .uses(
            actionStep(
                inputs,
                StepAttributes(
                    name: name, if: condition, env: env, continueOnError: continueOnError,
                    timeoutMinutes: timeoutMinutes, background: background, comment: comment, extra: extra)))
    }

    /// The action as a step under an id, so that later steps can read its outputs.
    public func step(
        id: StepID, name: Value<String>? = nil, if condition: Value<Bool>? = nil, with inputs: Inputs,
        env: EnvironmentVariables = [:], continueOnError: Value<Bool>? = nil, timeoutMinutes: Value<Int>? = nil,
        background: Bool? = nil, comment: String? = nil, extra: OrderedMap<UntypedValue> = [:]
    ) -> TypedStep<Results> {
        actionStep(
            inputs,
            StepAttributes(
                name: name, if: condition, env: env, continueOnError: continueOnError,
                timeoutMinutes: timeoutMinutes, background: background, comment: comment, extra: extra)
        ).identified(id, outputs: Results.self)
    }

    private func actionStep(_ inputs: Inputs, _ attributes: StepAttributes) -> ActionStep {
        var step = ActionStep(.own(folder.name), with: Mapping(inputs.passed), attributes: attributes)
        step.own = shared
        step.undeclaredInputs = inputs.undeclaredMembers
        return step
    }
}

extension OwnAction where Inputs == NoParameters {
    /// Declares an action without inputs and outputs.
    public init(
        _ folderName: String, name: String, description: String, files: [ActionFile] = [], comment: String? = nil,
        source: String = #filePath, line: Int = #line, @StepsBuilder steps: () -> [Step]
    ) where Results == NoOutputs {
        self.init(
            folderName, name: name, description: description, inputs: NoParameters.self, files: files,
            comment: comment, source: source, line: line
        ) { _ in steps() }
    }

    /// Declares an action without inputs.
    public init(
        _ folderName: String, name: String, description: String, outputs: Results.Type, files: [ActionFile] = [],
        comment: String? = nil, source: String = #filePath, line: Int = #line, body: () -> ActionBody<Results>
    ) {
        self.init(
            folderName, name: name, description: description, inputs: NoParameters.self, outputs: outputs,
            files: files, comment: comment, source: source, line: line
        ) { _ in body() }
    }

    /// The action, which takes no inputs, as a step.
    public func step(
        name: Value<String>? = nil, if condition: Value<Bool>? = nil, env: EnvironmentVariables = [:],
        continueOnError: Value<Bool>? = nil, timeoutMinutes: Value<Int>? = nil, comment: String? = nil
    ) -> Step {
        step(
            name: name, if: condition, with: NoParameters(), env: env, continueOnError: continueOnError,
            timeoutMinutes: timeoutMinutes, comment: comment)
    }

    /// The action, which takes no inputs, as a step under an id, so that later steps can read its outputs.
    public func step(
        id: StepID, name: Value<String>? = nil, if condition: Value<Bool>? = nil, env: EnvironmentVariables = [:],
        continueOnError: Value<Bool>? = nil, timeoutMinutes: Value<Int>? = nil, comment: String? = nil
    ) -> TypedStep<Results> {
        step(
            id: id, name: name, if: condition, with: NoParameters(), env: env, continueOnError: continueOnError,
            timeoutMinutes: timeoutMinutes, comment: comment)
    }
}

extension OwnAction: ListElement {
    /// The action's folder, for a project that declares actions which none of its workflows use.
    public var element: ActionFolder { folder }
}

/// The steps of an action of the repository's own, and what its outputs are set to.
public struct ActionBody<Results: Outputs>: Sendable {
    let outputs: [OutputAssignment<Results>]
    let steps: [Step]

    /// Sets outputs from the steps' outputs, read as `step.outputs.name`.
    public init(outputs: [OutputAssignment<Results>], @StepsBuilder steps: () -> [Step]) {
        self.outputs = outputs
        self.steps = steps()
    }
}
