import Testing
import WorkflowYAML
import Workflows

/// An axis whose values are objects that only GitHub knows.
@Suite("Axes of objects")
struct MatrixAxisTests {
    struct Arguments: MatrixAxes {
        let url = Axis<String>("URL")
    }

    struct Build: MatrixAxes {
        let version = Axis<String>("version")
        let isLatest = Axis<Bool>("is_latest")
        let count = Axis<Int>("count")
        let arguments = ObjectAxis<Arguments>("args")
        let other = UntypedAxis("other")
    }

    struct Leg: MatrixAxes {
        let config = ObjectAxis<Build>("config")
        let image = Axis<String>("image")
    }

    static let builds: Value<Any> = fromJSON(vars.BUILDS)
    static let legs = TypedMatrix<Leg>().varying(\.config, overElementsOf: builds).varying(\.image, over: ["a", "b"])

    @Test("an axis takes the elements of an expression, beside axes that are written out")
    func rendersExpression() {
        let workflow = Workflow.job {
            $0.strategy = Strategy(matrix: Self.legs.matrix)
            $0.name = Self.legs.config.version
        }
        #expect(workflow.node(at: "jobs.build.strategy.matrix.config") == .string("${{ fromJSON(vars.BUILDS) }}"))
        #expect(workflow.node(at: "jobs.build.strategy.matrix.image[1]") == .string("b"))
        #expect(workflow.node(at: "jobs.build.name") == .string("${{ matrix.config.version }}"))
    }

    static let readings: [(node: ExpressionNode, text: String)] = [
        (legs.config.version.node, "matrix.config.version"), (legs.config.isLatest.node, "matrix.config.is_latest"),
        (legs.config.count.node, "matrix.config.count"), (legs.config.arguments.url.node, "matrix.config.args.URL"),
        (legs.config.other["a b"].node, "matrix.config.other['a b']"), (legs.config.node, "matrix.config"),
        (legs.image.node, "matrix.image"),
    ]

    @Test("a property is read with its type through the axis", arguments: readings)
    func reads(node: ExpressionNode, text: String) {
        #expect(ExpressionPrinter().expression(node) == text)
    }

    @Test("the type of a property is that of its declaration")
    func isTyped() {
        let flag: Value<Bool> = Self.legs.config.isLatest
        let number: Value<Int> = Self.legs.config.count
        #expect(Self.legs.config.version.node != flag.node && flag.node != number.node)
    }
}
