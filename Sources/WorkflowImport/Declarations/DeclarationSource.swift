package import Workflows

/// A Swift source that declares one workflow or one action.
package struct DeclarationSource: Hashable, Sendable {
    /// The type that holds the declaration, after which the source is named.
    package let type: String
    /// The source.
    package let text: String

    /// A finding that is there already, which the declaration suppresses.
    package struct KnownFinding: Hashable, Sendable {
        /// The rule.
        package var rule: String
        /// The path of the key; `nil` for the whole file.
        package var place: String?

        /// Names a finding.
        package init(rule: String, place: String?) {
            self.rule = rule
            self.place = place
        }
    }

    /// The declaration of a workflow, whose file has a name and a type of its own.
    package init(
        _ workflow: Workflow, file: String, type: String, pins: PinCatalogue, findings: [KnownFinding] = [],
        comments: LooseComments = LooseComments()
    ) {
        var code = PartCode(pins: pins)
        var names = WorkflowNames(workflow)
        var body = SwiftLayout()
        for (index, job) in workflow.jobs.enumerated() {
            var steps: [Step] = []
            if case .steps(let job) = job { steps = job.steps }
            code.expressions.declared = names.reads(ofJob: index, in: workflow)
            let (declared, types) = names.steps(ofJob: index, steps, &code)
            let outputs = names.jobOutputs[job.id.rawValue]
            let value = code.job(job, outputs: outputs)
            body.line("")
            body.comment(comments.jobs[job.id.rawValue] ?? [])
            body.statement("private static let \(names.jobs[index]) = ", value, at: 4)
            for step in declared {
                body.line("")
                body.statement("private static let \(step.name) = ", code.declaration(of: step.step), at: 4)
            }
            for type in types + (outputs.map { [$0] } ?? []) { body.declare(type) }
        }
        code.expressions.declared = [:]
        code.steps = [:]
        let value = SwiftCode.call(
            "WorkflowFile", [.init(nil, .quoted(file)), .init(nil, code.workflow(workflow, jobs: names.jobs))])
        var layout = SwiftLayout()
        layout.open(type, summary: "Declares `\(WorkflowFile.folder)/\(file)`.")
        layout.comment(comments.others)
        layout.statement("static let file = ", value.suppressing(findings), at: 4)
        layout.append(body)
        layout.close(contexts: code.expressions.contexts)
        self.type = type
        text = layout.text
    }

    /// The declaration of an action, whose folder has a name and a type of its own.
    package init(
        _ action: Action, folder: String, type: String, pins: PinCatalogue, findings: [KnownFinding] = [],
        comments: LooseComments = LooseComments()
    ) {
        var code = PartCode(pins: pins)
        let value = SwiftCode.call("ActionFolder", [.init(nil, .quoted(folder)), .init(nil, code.action(action))])
        var layout = SwiftLayout()
        layout.open(type, summary: "Declares `\(ActionFolder.parent)/\(folder)/action.yml`.")
        layout.comment(comments.others)
        layout.statement("static let folder = ", value.suppressing(findings), at: 4)
        layout.close(contexts: code.expressions.contexts)
        self.type = type
        text = layout.text
    }
}

extension SwiftCode {
    /// The reason of findings that were there before.
    private static let reason = "imported as it was"

    fileprivate func suppressing(_ findings: [DeclarationSource.KnownFinding]) -> SwiftCode {
        findings.reduce(self) { code, finding in
            var arguments = SwiftArguments()
            arguments.add(.quoted(finding.rule))
            arguments.add("at", finding.place.map { .quoted($0) })
            arguments.add("because", .quoted(Self.reason))
            return .call(.member(code, "suppressing"), arguments.all)
        }
    }
}

extension SwiftLayout {
    /// Declares the outputs of a step or a job.
    fileprivate mutating func declare(_ type: OutputsType) {
        line("")
        line("private struct \(type.name): Outputs {", at: 4)
        for output in type.outputs {
            statement("let \(output.member) = ", .call("Output<String>", [.init(nil, .quoted(output.name))]), at: 8)
        }
        line("}", at: 4)
    }

    /// The lines of a comment.
    fileprivate mutating func comment(_ lines: [String]) {
        for text in lines { line("// \(text)", at: 4) }
    }

    fileprivate mutating func open(_ type: String, summary: String) {
        line("import Slipway")
        line("")
        line("/// \(summary)")
        line("enum \(type) {")
    }

    /// Ends the type; what it reads of contexts without declared members is a value of any type.
    fileprivate mutating func close(contexts: Set<String>) {
        line("}")
        guard !contexts.isEmpty else { return }
        line("")
        line("// Names that are not declared in Swift: Slipway's rules check them, and the compiler does not.")
        for context in contexts.sorted() { line("private let \(context) = Value<Any>(.context(\"\(context)\"))") }
    }
}
