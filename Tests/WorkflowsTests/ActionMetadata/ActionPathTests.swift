import Testing
import WorkflowYAML
import Workflows

@Suite("Every place of an action's metadata")
struct ActionPathTests {
    static let cases: [ActionCase] = ActionCase.texts + ActionCase.composites + ActionCase.programs

    @Test("renders what GitHub reads there", arguments: cases)
    func renders(example: ActionCase) throws {
        let node = try #require(example.action.node(at: example.place), "nothing is rendered there")
        #expect(example.expected.matches(node), "\(node) is rendered there")
    }

    @Test("no place is without a form that renders it")
    func complete() {
        #expect(ActionPath.all.count == 45)
        #expect(Set(ActionPath.all).count == 45)
        let covered = Set(Self.cases.map { ActionPath.path(of: $0.place) })
        #expect(Set(ActionPath.all).subtracting(covered) == [])
    }

    private static let extra: OrderedMap<UntypedValue> = ["new-key": 1]

    static let extras: [(place: String, action: Action)] = [
        ("", .sample { $0.extra = extra }),
        ("inputs.a", .sample { $0.inputs = [.init("a", "A", extra: extra)] }),
        ("outputs.a", .sample { $0.outputs = [.init("a", "A", extra: extra)] }),
        ("runs", .sample { $0.runs = .javaScript(main: "a.js", extra: extra) }),
        ("runs", .docker { $0.extra = extra }),
        ("runs.steps[0]", .run { $0.attributes.extra = extra }),
    ]

    @Test("keys that Slipway does not know are possible in every mapping", arguments: extras)
    func extraKeys(place: String, action: Action) {
        #expect(action.node(at: place.isEmpty ? "new-key" : "\(place).new-key") == .integer(1))
    }

    /// The context that every key but two knows.
    private static let probe: Value<String> = github.ref
    private static let running: ExpressionScope.Contexts = [
        .github, .inputs, .strategy, .matrix, .steps, .job, .runner, .env,
    ]
    private static let step = ExpressionScope(contexts: running, functions: .hashFiles)

    static let scopes: [(place: String, scope: ExpressionScope, action: Action)] = [
        (
            "inputs.a.default",
            ExpressionScope(contexts: [.github, .strategy, .matrix, .job, .runner], functions: .hashFiles),
            .sample { $0.inputs = [.init("a", "A", default: probe)] }
        ),
        (
            "outputs.a.value", ExpressionScope(contexts: running),
            .sample { $0.outputs = [.init("a", "A", value: probe)] }
        ),
        ("runs.steps[0].name", step, .run { $0.attributes.name = probe }),
        ("runs.steps[0].shell", step, .run { $0.shell = Shell(probe) }),
        ("runs.steps[0].working-directory", step, .run { $0.workingDirectory = probe }),
        ("runs.steps[0].env.A", step, .run { $0.attributes.env = ["A": probe] }),
        ("runs.steps[0].continue-on-error", step, .run { $0.attributes.continueOnError = github.refProtected }),
        (
            "runs.steps[0].if", ExpressionScope(contexts: running, functions: [.status, .hashFiles]),
            .run { $0.attributes.condition = github.refProtected }
        ),
        (
            "runs.pre-if", ExpressionScope(contexts: running.subtracting(.steps), functions: [.status, .hashFiles]),
            .sample { $0.runs = .javaScript(main: "a.js", pre: "b.js", preIf: github.refProtected) }
        ),
        (
            "runs.post-if", ExpressionScope(contexts: running.subtracting(.steps), functions: [.status, .hashFiles]),
            .docker { $0.postIf = github.refProtected }
        ),
        ("runs.args[0]", ExpressionScope(contexts: .inputs), .docker { $0.args = [probe] }),
        ("runs.env.A", ExpressionScope(contexts: .inputs), .docker { $0.env = ["A": probe] }),
    ]

    @Test("offers what GitHub offers there", arguments: scopes)
    func scope(place: String, scope: ExpressionScope, action: Action) throws {
        let uses = action.rendered().notes.expressions.filter { $0.place.description == place }
        #expect(uses.map(\.scope) == [scope])
    }
}
