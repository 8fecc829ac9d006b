import TestSupport
import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// Builds projects of odd parts: empty and broken names, control characters, nesting, references to nowhere.
struct OddValues {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    private static let texts: [String] = [
        "", " ", "a", "A", "b", "..", "/", "a/b", "a.yml", "A.yml", "../a.yml", ".git", "\u{0}", "\u{1B}[0m", "a\nb",
        "é", "__x",
        "${{ github.ref }}", "${{", "'", "\"", "@", "a@b@c", "docker://", "x/.github/workflows/y.yml", "\u{85}",
        "\u{FEFF}",
        "0 0 30 2 *", "* * * * *", "🧑‍🚀", String(repeating: "n", count: 120), "true", "1e400", "0x10", "steps", "include",
    ]

    private mutating func count(_ most: Int) -> Int { Int.random(in: 0...most, using: &random) }

    private mutating func text() -> String { Self.texts[count(Self.texts.count - 1)] }

    private mutating func some<Element>(_ most: Int, _ make: (inout OddValues) -> Element) -> [Element] {
        var list: [Element] = []
        for _ in 0..<count(most) { list.append(make(&self)) }
        return list
    }

    private mutating func node(_ depth: Int = 4) -> ExpressionNode {
        switch depth == 0 ? count(4) : count(11) {
        case 0: .null
        case 1: .boolean(Bool.random(using: &random))
        case 2: .number([0, -1, 1e300, .nan, .infinity][count(4)])
        case 3: .string(text())
        case 4: .context(["needs", "steps", "inputs", "Jobs", "secrets", "nowhere"][count(5)])
        case 5, 6: .property(node(depth - 1), text())
        case 7: .index(node(depth - 1), node(depth - 1))
        case 8: .filter(node(depth - 1))
        case 9: .call(["format", "always", "hashFiles", "nothing", ""][count(4)], some(3) { $0.node(depth - 1) })
        case 10: .not(node(depth - 1))
        default: .text(some(3) { $0.node(depth - 1) })
        }
    }

    private mutating func value<Kind>(_ kind: Kind.Type = Kind.self) -> Value<Kind> { Value(node()) }

    private mutating func untyped(_ depth: Int = 3) -> UntypedValue {
        switch depth == 0 ? count(4) : count(6) {
        case 0: .null
        case 1: .text(value())
        case 2: .boolean(value())
        case 3: .number(value())
        case 4: .expression(value())
        case 5: .list(some(3) { $0.untyped(depth - 1) })
        default: .map(map { $0.untyped(depth - 1) })
        }
    }

    private mutating func map<Element: Sendable>(_ make: (inout OddValues) -> Element) -> OrderedMap<Element> {
        OrderedMap(some(3) { ($0.text(), make(&$0)) })
    }

    private mutating func mapping<Element: Sendable>(_ make: (inout OddValues) -> Element) -> Mapping<Element> {
        count(5) == 0 ? .expression(value()) : Mapping(map(make))
    }

    private mutating func matrix() -> Matrix {
        if count(4) == 0 { return .expression(value()) }
        return .vectors(
            MatrixVectors(
                axes: map { $0.count(4) == 0 ? .expression($0.value()) : .values($0.some(5) { $0.untyped(2) }) },
                include: count(1) == 0 ? nil : .rows(some(3) { $0.mapping { $0.untyped(2) } }),
                exclude: count(1) == 0 ? nil : .rows(some(3) { $0.mapping { $0.untyped(2) } })))
    }

    private mutating func strategy() -> Strategy? {
        switch count(5) {
        case 0...2: nil
        case 3: Strategy(value())
        default: Strategy(matrix: matrix())
        }
    }

    private mutating func concurrency() -> Concurrency? {
        count(2) > 0 ? nil : Concurrency(group: value(), cancelsInProgress: value(), queue: value())
    }

    private mutating func action() -> ActionReference {
        switch count(6) {
        case 0: .pinned(text())
        case 1: .at(text(), ref: text())
        case 2: .commit(text(), Pin(text(), version: text(), commit: text()))
        case 3: .local(text())
        case 4: .selfRepository(text())
        case 5: .own(text())
        default: .docker(text())
        }
    }

    private mutating func step(_ depth: Int = 2) -> Step {
        let id = count(1) == 0 ? nil : StepID(text())
        switch depth == 0 ? count(4) : count(5) {
        case 0: return .run(RunStep(value(), id: id, if: value(), script: Script(text()), env: mapping { $0.value() }))
        case 1: return .uses(ActionStep(action(), with: mapping { $0.untyped() }, attributes: StepAttributes(id: id)))
        case 2: return .wait(WaitStep(for: some(2) { StepID($0.text()) }, id: id))
        case 3: return .waitAll(WaitAllStep(id: id))
        case 4: return .cancel(CancelStep(StepID(text()), id: id))
        default:
            let steps = some(3) { $0.step(depth - 1) }
            return .parallel(ParallelSteps { steps })
        }
    }

    private mutating func reference() -> WorkflowReference {
        switch count(3) {
        case 0: .local(text())
        case 1: .selfRepository(text())
        case 2: .own(text())
        default: .remote(repository: text(), file: text(), ref: text())
        }
    }

    private mutating func job() -> WorkflowJob {
        let needs = some(2) { JobID($0.text()) }
        if count(2) == 0 {
            return .call(
                CallJob(
                    JobID(text()), uses: reference(), with: map { $0.untyped() }, secrets: .named(map { $0.value() }),
                    needs: needs, strategy: strategy(), concurrency: concurrency()))
        }
        let steps = some(4) { $0.step() }
        return .steps(
            Job(
                JobID(text()), name: value(), needs: needs, if: value(), runsOn: Runner(value()),
                concurrency: concurrency(), outputs: map { $0.value() }, env: mapping { $0.value() },
                strategy: strategy(),
                extra: map { $0.untyped() }
            ) { steps })
    }

    private mutating func input() -> WorkflowInput {
        WorkflowInput(text(), type: count(1) == 0 ? .string : .choice(some(2) { $0.text() }), default: node())
    }

    private mutating func trigger() -> Trigger {
        switch count(5) {
        case 0: .push(branches: .only(some(2) { $0.text() }))
        case 1: .schedule(some(2) { Schedule(Cron(stringLiteral: $0.text())) })
        case 2: .workflowDispatch(some(30) { $0.input() })
        case 3:
            .workflowCall(
                WorkflowCall(
                    inputs: some(3) { $0.input() }, secrets: some(2) { WorkflowCall.Secret($0.text()) },
                    outputs: some(2) { WorkflowCall.Output($0.text(), value: $0.value()) }))
        case 4: Trigger(text(), extra: map { $0.untyped() })
        default: .pullRequest()
        }
    }

    private mutating func runs() -> Action.Runs {
        switch count(2) {
        case 0: .composite(some(3) { $0.step() })
        case 1: .javaScript(using: Action.NodeRuntime(text()), main: text(), preIf: value())
        default: .docker(Action.DockerRuns(image: text(), args: some(2) { $0.value() }, env: map { $0.value() }))
        }
    }

    private mutating func actionFolder() -> ActionFolder {
        let action = Action(
            name: text(), description: text(),
            inputs: some(3) { Action.Input($0.text(), $0.text(), isRequired: $0.count(1) == 0, default: $0.value()) },
            outputs: some(2) { Action.Output($0.text(), $0.text(), value: $0.value()) }, runs: runs(),
            branding: Action.Branding(icon: Action.Icon(text()), color: Action.Color(text())))
        return ActionFolder(
            text(), action, files: some(2) { ActionFile($0.text(), text: $0.text()) },
            at: DeclarationSite(file: text(), line: 1))
    }

    mutating func project() -> RenderedProject {
        let workflows = some(4) { odd in
            let (triggers, jobs) = (odd.some(3) { $0.trigger() }, odd.some(5) { $0.job() })
            return WorkflowFile(
                odd.text(), Workflow(name: odd.text(), on: triggers, concurrency: odd.concurrency()) { jobs })
        }
        return RenderedProject(
            name: text(), workflows: workflows, actions: some(3) { $0.actionFolder() },
            otherFiles: some(2) { GeneratedFile(path: $0.text(), body: [], comments: .hash, source: $0.text()) },
            options: RenderingOptions(ownReferences: count(1) == 0 ? .checkout : .selfRepository))
    }
}
