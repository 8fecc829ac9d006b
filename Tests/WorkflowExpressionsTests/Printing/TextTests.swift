import Testing
import WorkflowExpressions

@Suite struct TextTests {
    private static let a = ExpressionNode.context("a")
    private static let b = ExpressionNode.property(.context("b"), "c")

    static let nested: [(segments: [ExpressionNode], text: String)] = [
        ([], "''"),
        ([.string("")], "''"),
        ([.string("a"), .string("b")], "'ab'"),
        ([a], "format('{0}', a)"),
        ([.string("x"), a, .string("y"), b], "format('x{0}y{1}', a, b.c)"),
        ([b, .string("-"), b, a], "format('{0}-{0}{1}', b.c, a)"),
        ([.string("it's {0} "), a], "format('it''s {{0}} {0}', a)"),
        ([.string("$"), .string("{{"), a], "format('${{{{{0}', a)"),
        ([.text([.string("x"), a]), .string("y")], "format('x{0}y', a)"),
        ([.binary(.or, a, b)], "format('{0}', a || b.c)"),
        ([.call("join", [.text([.string("x"), a])]), a], "format('{0}{1}', join(format('x{0}', a)), a)"),
    ]

    @Test("Text inside an expression", arguments: nested)
    func printsInside(segments: [ExpressionNode], text: String) {
        #expect(ExpressionPrinter().expression(.text(segments)) == text)
    }

    static let whole: [(node: ExpressionNode, text: String)] = [
        (.string("plain {{ text }}"), "plain {{ text }}"),
        (.string("echo ${HOME} $((1))"), "echo ${HOME} $((1))"),
        (.string("it's ${{ a }}"), "${{ 'it''s ${{ a }}' }}"),
        (.string("$${{"), "${{ '$${{' }}"),
        (a, "${{ a }}"),
        (.boolean(true), "${{ true }}"),
        (.string(""), ""),
        (.text([]), ""),
        (.text([.string("a"), .string("b")]), "ab"),
        (.text([.string("$"), .string("{{ a }}")]), "${{ '${{ a }}' }}"),
        (.text([a]), "${{ a }}"),
        (.text([.string("x"), a, .string("y"), b]), "x${{ a }}y${{ b.c }}"),
        (.text([a, .string("}")]), "${{ a }}}"),
        (.text([.string("$"), a]), "$${{ a }}"),
        (.text([.string("${"), a]), "${${{ a }}"),
        (.text([.string("it's {0} "), a]), "it's {0} ${{ a }}"),
        (.text([.string("${{ x }} "), a]), "${{ '${{' }} x }} ${{ a }}"),
        (.text([.string("$${{{"), a]), "$${{ '${{' }}{${{ a }}"),
        (.text([a, .string("$"), .text([.string("{{")])]), "${{ a }}${{ '${{' }}"),
        (.text([.string("x"), .string("}} '${{")]), "${{ 'x}} ''${{' }}"),
        (.text([.string("x "), .text([.string("y "), a])]), "x y ${{ a }}"),
    ]

    @Test("Text as a whole value", arguments: whole) func printsWhole(node: ExpressionNode, text: String) {
        #expect(ExpressionPrinter().scalar(node) == text)
    }

    @Test("A lone expression becomes text only where that is asked for") func keepsText() {
        let printer = ExpressionPrinter()
        let text: Value<String> = "\(github.refProtected)"
        #expect(printer.scalar(text.node) == "${{ github.ref_protected }}")
        #expect(printer.scalar(text.node, keepsText: true) == "${{ format('{0}', github.ref_protected) }}")
        #expect(printer.scalar(github.ref.node, keepsText: true) == "${{ github.ref }}")
    }

    @Test("A condition is wrapped whole, also where a string in it would open an expression") func condition() {
        let printer = ExpressionPrinter()
        #expect(printer.scalar((github.ref == "a").node) == "${{ github.ref == 'a' }}")
        #expect(printer.scalar((github.ref == "${{").node) == "${{ github.ref == '${{' }}")
    }
}
