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
        _ workflow: Workflow, file: String, type: String, pins: PinCatalogue, findings: [KnownFinding] = []
    ) {
        var code = PartCode(pins: pins)
        var names = MemberNames()
        let jobs = workflow.jobs.map { (name: names.name(for: $0.id.rawValue, kind: "Job"), code: code.job($0)) }
        let value = SwiftCode.call(
            "WorkflowFile", [.init(nil, .quoted(file)), .init(nil, code.workflow(workflow, jobs: jobs.map(\.name)))])
        var layout = SwiftLayout()
        layout.open(type, summary: "Declares `\(WorkflowFile.folder)/\(file)`.")
        layout.statement("static let file = ", value.suppressing(findings), at: 4)
        for job in jobs {
            layout.line("")
            layout.statement("private static let \(job.name) = ", job.code, at: 4)
        }
        layout.close(contexts: code.expressions.contexts)
        self.type = type
        text = layout.text
    }

    /// The declaration of an action, whose folder has a name and a type of its own.
    package init(
        _ action: Action, folder: String, type: String, pins: PinCatalogue, findings: [KnownFinding] = []
    ) {
        var code = PartCode(pins: pins)
        let value = SwiftCode.call("ActionFolder", [.init(nil, .quoted(folder)), .init(nil, code.action(action))])
        var layout = SwiftLayout()
        layout.open(type, summary: "Declares `\(ActionFolder.parent)/\(folder)/action.yml`.")
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
