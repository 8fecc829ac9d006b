public import Workflows

/// A step as rules see it; steps that run side by side are steps like others.
public final class StepAnalysis: Sendable {
    /// The position of its job in the file.
    package let job: Int
    /// The number in the order of the job's steps, those that run side by side counted one by one.
    package let number: Int
    /// The position of the step, or of the step in which it runs side by side with others.
    package let index: Int
    /// The number in the order in which the job's steps begin, those inside the repository's own actions counted, too.
    package let order: Int
    /// Whether it stands inside an action of the repository's own; its place is that of the step that uses the action.
    public let isInside: Bool
    /// The step that runs an action.
    public let uses: ActionStep?
    /// The step that runs a script.
    public let run: RunStep?
    /// The step that runs neither, but waits for others or cancels one.
    package var control: Step? { controls.first }
    /// The action at the release that the step uses.
    package let used: UsedAction?
    /// What is known of the action.
    package var facts: ActionFacts? { used?.facts }
    /// The action, if rules interpret its inputs.
    package let action: KnownAction?
    /// Whether it runs an action that runs code that it is given, which may do anything.
    package let runsGivenCode: Bool
    /// What it builds, if it builds images.
    package let build: ImageBuild?
    /// Whether it has keys that Slipway does not know yet, as steps that wait or cancel may have.
    package let hasExtra: Bool
    /// The commands of its script.
    package let script: ShellScript?
    /// What its script does that rules ask for.
    package let scriptUse: ScriptUse
    /// The outputs that its script writes; `nil` without an id, by which expressions read outputs.
    package let writtenOutputs: FileEntries?
    /// A list, as an empty list needs no room: few steps use such an action.
    private let controls: [Step]
    private let jobPlace: Place
    /// The positions below the step in which it runs side by side with others.
    private let below: [Int]

    private init(
        _ step: Step, in owner: Owner, number: Int, index: Int, below: [Int], order: Int, isInside: Bool = false
    ) {
        job = owner.job
        jobPlace = owner.place
        self.number = number
        self.index = index
        self.order = order
        self.isInside = isInside
        var known: SharedParts.KnownScript?
        // Asked here, as each look at a step copies it.
        let hasID: Bool
        self.below = below
        switch step {
        case .uses(let step):
            uses = step
            run = nil
            hasID = step.attributes.id != nil
            controls = []
            let used = owner.parts.action(step.action)
            self.used = used
            action = used.facts?.action
            runsGivenCode = used.codeInputs.contains { step.input($0) != nil }
            build = ImageBuild.read(step, action)
            hasExtra = !step.attributes.extra.isEmpty
        case .run(let step):
            uses = nil
            run = step
            hasID = step.attributes.id != nil
            controls = []
            used = nil
            action = nil
            runsGivenCode = false
            build = nil
            hasExtra = !step.attributes.extra.isEmpty
            let shell = step.shell.map { $0.expression == nil ? $0.rawValue : "bash" } ?? owner.shell
            known = owner.parts.script(step.script.text, for: shell)
        case .wait, .waitAll, .cancel, .parallel:
            uses = nil
            run = nil
            hasID = false
            controls = [step]
            used = nil
            action = nil
            runsGivenCode = false
            build = nil
            hasExtra = true
        }
        script = known?.script
        scriptUse = known?.use ?? []
        writtenOutputs = hasID ? known?.outputs : nil
    }

    /// The place of the step, such as `jobs.build.steps[2]`.
    public var place: Place {
        below.reduce(jobPlace["steps"][index]) { $0["parallel"][$1] }
    }

    /// The place of one of the step's keys, or of a key below it; inside an action of the repository's own, the place of the
    /// step that uses the action.
    public func place(of keys: String...) -> Place { keys.reduce(place) { isInside ? $0 : $0[$1] } }

    /// Whether it runs side by side with others.
    package var isParallel: Bool { !below.isEmpty }

    /// Whether it runs neither a script nor an action: it waits for others, or cancels one.
    package var isControl: Bool { !controls.isEmpty }

    /// The id.
    public var id: String? {
        if let uses { return uses.attributes.id?.rawValue }
        if let run { return run.attributes.id?.rawValue }
        return control?.id?.rawValue
    }

    /// When it runs; GitHub's default is `success()`.
    package var condition: ExpressionNode? { uses?.attributes.condition?.node ?? run?.attributes.condition?.node }

    /// Its variables.
    public var env: EnvironmentVariables { uses?.attributes.env ?? run?.attributes.env ?? [:] }

    /// Whether following steps start without waiting for it.
    package var isBackground: Bool { uses?.attributes.background ?? run?.attributes.background ?? false }

    /// An input of its action, whose name is compared without case.
    public func input(_ name: String) -> UntypedValue? {
        uses?.input(name)
    }

    /// An input of its action as an expression; `nil` if it is not given, or is a list or a mapping.
    package func inputNode(_ name: String) -> ExpressionNode? { input(name)?.node }

    /// An input of its action, if it is written out.
    public func inputText(_ name: String) -> String? { input(name)?.node?.literalText }

    /// The inputs of its action as they are written; `nil` without an action, and if one expression yields all of them.
    package var writtenInputs: OrderedMap<UntypedValue>? {
        guard case .written(let inputs)? = uses?.with else { return nil }
        return inputs
    }

    /// Whether an `OwnAction` has made it, whose inputs the compiler checks.
    package var isOfOwnAction: Bool { uses?.own != nil }

    /// The steps of a job, those that run side by side among them.
    ///
    /// They come twice: as they are declared, and with what the repository's own actions do in place of the steps that
    /// use these.
    static func all(
        of job: Job, at place: Place, job index: Int, _ actions: OwnActionSteps, _ parts: SharedParts,
        defaults: Defaults? = nil
    ) -> (declared: [StepAnalysis], unfolded: [StepAnalysis]) {
        var result: (declared: [StepAnalysis], unfolded: [StepAnalysis]) = ([], [])
        result.declared.reserveCapacity(job.steps.count)
        result.unfolded.reserveCapacity(job.steps.count)
        let owner = Owner(job: index, place: place, shell: job.usualShell(defaults), parts: parts)
        for position in job.steps.indices {
            append(job.steps[position], to: &result, actions, in: owner, index: position, below: [])
        }
        return result
    }

    /// What the steps of a job share.
    private struct Owner {
        let job: Int
        let place: Place
        /// The shell of scripts that name none.
        let shell: String
        let parts: SharedParts
    }

    private static func append(
        _ step: Step, to result: inout (declared: [StepAnalysis], unfolded: [StepAnalysis]), _ actions: OwnActionSteps,
        in owner: Owner, index: Int, below: [Int]
    ) {
        // Without its steps at first, as each look at a step copies it.
        if case .parallel = step, case .parallel(let parallel) = step {
            for (position, step) in parallel.steps.enumerated() {
                append(step, to: &result, actions, in: owner, index: index, below: below + [position])
            }
            return
        }
        let number = result.declared.count
        let made = StepAnalysis(
            step, in: owner, number: number, index: index, below: below, order: result.unfolded.count)
        result.declared.append(made)
        guard let use = made.uses, let inside = actions.steps(insteadOf: use, at: made.place) else {
            return result.unfolded.append(made)
        }
        for step in inside {
            result.unfolded.append(
                StepAnalysis(
                    step, in: owner, number: number, index: index, below: below, order: result.unfolded.count,
                    isInside: true))
        }
    }
}

extension Job {
    /// The shell of scripts that name none: PowerShell on a machine with Windows, else bash.
    fileprivate func usualShell(_ defaults: Defaults?) -> String {
        if let shell = self.defaults?.shell ?? defaults?.shell { return shell.node.literalText ?? "bash" }
        guard case .label(let label) = runsOn, let text = label.node.literalText else { return "bash" }
        return RunnerImage.image(text.inLowerCase)?.system == .windows ? "pwsh" : "bash"
    }
}

extension ActionStep {
    /// An input of the action, whose name is compared without case.
    ///
    /// If an expression yields all inputs, the input is the expression's property: its value is unknown.
    package func input(_ name: String) -> UntypedValue? {
        switch with {
        case .written(let map): map.value(named: name)
        case .expression(let whole): .expression(Value(.property(whole.node, name)))
        }
    }
}

extension ExpressionNode {
    /// The text that GitHub makes of a value that is written out; `nil` if something has to be evaluated.
    package var literalText: String? {
        if case .string(let text) = self { return text }
        return switch literal {
        case .text(let text)?: text
        case .boolean(let value)?: value ? "true" : "false"
        case .number(let value)?: ExpressionPrinter().expression(.number(value))
        case .null?: ""
        case .list?, .map?, nil: nil
        }
    }
}
