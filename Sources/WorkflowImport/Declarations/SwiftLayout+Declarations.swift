import Workflows

// The types that hold a declaration, and what it reads.
extension SwiftLayout {
    /// Declares the outputs of a step or a job.
    mutating func declare(_ type: MatrixType) {
        line("")
        line("private struct \(type.name): MatrixAxes {", at: 4)
        for axis in type.axes {
            let kind = axis.kind == .any ? "UntypedAxis" : "Axis<\(axis.kind.rawValue)>"
            statement("let \(axis.member) = ", .call(kind, [.init(nil, .quoted(axis.name))]), at: 8)
        }
        line("}", at: 4)
    }

    mutating func declare(_ type: InputsType, _ code: inout PartCode) {
        line("")
        line("private struct \(InputsType.name): WorkflowInputs {", at: 4)
        for member in type.members {
            line("var \(member.member): Value<\(member.kind.rawValue)>\(member.input.isRequired ? "" : "?")", at: 8)
        }
        line("")
        let declarations = SwiftCode.rows(type.members.map { code.declaration(of: $0) })
        statement("static let declarations: [InputDeclaration<Self>] = ", declarations, at: 8)
        line("}", at: 4)
        line("")
        line("private static let inputs = InputReferences<\(InputsType.name)>()", at: 4)
    }

    mutating func declare(_ type: OutputsType) {
        line("")
        line("private struct \(type.name): Outputs {", at: 4)
        for output in type.outputs {
            statement("let \(output.member) = ", .call("Output<String>", [.init(nil, .quoted(output.name))]), at: 8)
        }
        line("}", at: 4)
    }

    /// The lines of a comment.
    mutating func comment(_ lines: [String]) {
        for text in lines { line("// \(text)", at: 4) }
    }

    mutating func open(_ type: String, summary: String) {
        line("import Slipway")
        line("")
        line("/// \(summary)")
        line("enum \(type) {")
    }

    /// Ends the type; what it reads of contexts without declared members is a value of any type.
    mutating func close(contexts: Set<String>) {
        line("}")
        guard !contexts.isEmpty else { return }
        line("")
        line("// Names that are not declared in Swift: Slipway's rules check them, and the compiler does not.")
        for context in contexts.sorted() { line("private let \(context) = Value<Any>(.context(\"\(context)\"))") }
    }
}
