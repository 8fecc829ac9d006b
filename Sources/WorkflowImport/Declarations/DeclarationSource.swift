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
        code.inputs = InputsType(workflow)
        if code.inputs != nil { code.expressions.hidden = ["inputs"] }
        var inputs: [ExpressionNode: ExpressionCode.Typed] = [:]
        for member in code.inputs?.members ?? [] {
            inputs[.property(.context("inputs"), member.input.name)] = .member(
                .word("inputs"), member.member, member.kind)
        }
        var body = SwiftLayout()
        for (index, job) in workflow.jobs.enumerated() {
            var steps: [Step] = []
            if case .steps(let job) = job { steps = job.steps }
            code.expressions.declared = names.reads(ofJob: index, in: workflow).merging(inputs) { $1 }
            let matrix = names.matrix(of: job)
            let matrixCode = matrix?.type.code(&code.expressions)
            code.matrix = matrix?.name
            if let matrix {
                for axis in matrix.type.axes {
                    code.expressions.declared[.property(.context("matrix"), axis.name)] = .member(
                        .word(matrix.name), axis.member, axis.kind)
                }
            }
            let (declared, types) = names.steps(ofJob: index, steps, &code)
            let outputs = names.jobOutputs[job.id.rawValue]
            let value = code.job(job, outputs: outputs)
            body.line("")
            body.comment(comments.jobs[job.id.rawValue] ?? [])
            body.statement("private static let \(names.jobs[index]) = ", value, at: 4)
            if let matrix, let matrixCode {
                body.line("")
                body.statement("private static let \(matrix.name) = ", matrixCode, at: 4)
                body.declare(matrix.type)
            }
            for step in declared {
                body.line("")
                body.statement("private static let \(step.name) = ", code.declaration(of: step.step), at: 4)
            }
            for type in types + (outputs.map { [$0] } ?? []) { body.declare(type) }
        }
        code.expressions.declared = inputs
        code.matrix = nil
        code.steps = [:]
        let value = SwiftCode.call(
            "WorkflowFile", [.init(nil, .quoted(file)), .init(nil, code.workflow(workflow, jobs: names.jobs))])
        var layout = SwiftLayout()
        layout.open(type, summary: "Declares `\(WorkflowFile.folder)/\(file)`.")
        layout.comment(comments.others)
        layout.statement("static let file = ", value.suppressing(findings), at: 4)
        if let type = code.inputs { layout.declare(type, &code) }
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
