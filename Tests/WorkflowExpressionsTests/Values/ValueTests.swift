import Testing
import WorkflowExpressions

@Suite struct ValueTests {
    static let booleans: [(value: Value<Bool>, text: String)] = [
        (github.ref == "x", "github.ref == 'x'"),
        (github.ref != github.refName, "github.ref != github.ref_name"),
        (github.event.action == "opened", "github.event.action == 'opened'"),
        (github.event.action != "opened", "github.event.action != 'opened'"),
        (github.event.number == 3, "github.event.number == 3"),
        (github.event.number != 3, "github.event.number != 3"),
        (github.event.draft == true, "github.event.draft == true"),
        (github.event.draft != false, "github.event.draft != false"),
        (!(github.ref == "x") && true || false, "!(github.ref == 'x') && true || false"),
        (strategy.jobIndex < 3, "strategy.job-index < 3"),
        (strategy.jobIndex <= strategy.jobTotal, "strategy.job-index <= strategy.job-total"),
        (strategy.jobIndex > 3, "strategy.job-index > 3"),
        (strategy.jobIndex >= 3, "strategy.job-index >= 3"),
        (vars.FLAG.isTrue, "vars.FLAG == 'true'"),
        (vars.COUNT.asNumber > 3, "fromJSON(vars.COUNT) > 3"),
        (Value<JSONText>(vars.LIST.node).parsed[0].name == "x", "fromJSON(vars.LIST)[0].name == 'x'"),
    ]

    static let texts: [(value: Value<String>, text: String)] = [
        ("plain", "plain"),
        (Value("computed"), "computed"),
        ("Build \(github.refName)!", "Build ${{ github.ref_name }}!"),
        ("\(github.refName)", "${{ github.ref_name }}"),
        ("\("a")\(1)\(Value<Int>(2))\(Value<Bool>(true))", "a12true"),
        ("\(Value<Double>(0.5))", "${{ 0.5 }}"),
        ("a\("b\(github.ref)c" as Value<String>)d", "ab${{ github.ref }}cd"),
        (github.headRef || github.refName, "${{ github.head_ref || github.ref_name }}"),
        (github.headRef || "main", "${{ github.head_ref || 'main' }}"),
        (Value<JSONText>(vars.LIST.node).text, "${{ vars.LIST }}"),
    ]

    @Test("Conditions", arguments: booleans) func condition(value: Value<Bool>, text: String) {
        #expect(ExpressionPrinter().expression(value.node) == text)
    }

    @Test("Texts", arguments: texts) func text(value: Value<String>, text: String) {
        #expect(ExpressionPrinter().scalar(value.node) == text)
    }

    @Test("A comparison is a condition without being told so") func infersKind() {
        let condition = github.ref == "x"
        #expect(type(of: condition) == Value<Bool>.self)
    }

    @Test("A lone value of another kind stays a conversion to text, however often it is wrapped") func keepsConversion()
    {
        let once: Value<String> = "\(github.refProtected)"
        let twice: Value<String> = "\(once)"
        #expect(once.node == .text([github.refProtected.node]))
        #expect(twice.node == once.node)
        #expect(
            ExpressionPrinter().expression((twice == "true").node) == "format('{0}', github.ref_protected) == 'true'")
    }

    @Test("Outputs are read as their types") func outputs() {
        let node = ExpressionNode.context("a")
        let printer = ExpressionPrinter()
        #expect(printer.expression(String.decode(node)) == "a")
        #expect(printer.expression(Bool.decode(node)) == "a == 'true'")
        #expect(printer.expression(Int.decode(node)) == "fromJSON(a)")
        #expect(printer.expression(Double.decode(node)) == "fromJSON(a)")
        #expect(printer.expression(JSONText.decode(node)) == "a")
    }
}
