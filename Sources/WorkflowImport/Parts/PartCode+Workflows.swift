import Workflows

extension PartCode {
    /// A workflow, whose jobs are declared under names of their own.
    mutating func workflow(_ workflow: Workflow, jobs names: [String]) -> SwiftCode {
        var arguments = SwiftArguments()
        arguments.add("name", literal(workflow.name))
        arguments.add("description", literal(workflow.description))
        arguments.add("runName", text(workflow.runName))
        arguments.add("on", triggers(workflow.triggers))
        arguments.add("permissions", permissions(workflow.permissions, standard: .none))
        arguments.add("env", variables(workflow.env))
        arguments.add("defaults", defaults(workflow.defaults))
        arguments.add("concurrency", concurrency(workflow.concurrency))
        arguments.add("cacheMode", cacheMode(workflow.cacheMode))
        arguments.add("comment", literal(workflow.comment))
        arguments.add("extra", extra(workflow.extra))
        return .call("Workflow", arguments.all, block: names.map { .init(code: .word($0)) })
    }
}
