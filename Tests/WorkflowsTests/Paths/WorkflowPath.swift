/// The places of a workflow's syntax: `*` stands for a name of the author's choice, `[]` for an item of a list.
///
/// What the events take beside these is in the tests of the triggers.
enum WorkflowPath: Sendable {
    static let all: [String] = [
        "on", "on[]", "on.schedule", "on.schedule[]", "on.schedule[].cron", "on.schedule[].timezone",
        "on.workflow_call", "on.workflow_call.inputs", "on.workflow_call.inputs.*",
        "on.workflow_call.inputs.*.description", "on.workflow_call.inputs.*.type",
        "on.workflow_call.inputs.*.required", "on.workflow_call.inputs.*.default", "on.workflow_call.secrets",
        "on.workflow_call.secrets.*", "on.workflow_call.secrets.*.description", "on.workflow_call.secrets.*.required",
        "on.workflow_call.outputs", "on.workflow_call.outputs.*", "on.workflow_call.outputs.*.description",
        "on.workflow_call.outputs.*.value", "on.workflow_dispatch", "on.workflow_dispatch.inputs",
        "on.workflow_dispatch.inputs.*", "on.workflow_dispatch.inputs.*.description",
        "on.workflow_dispatch.inputs.*.type", "on.workflow_dispatch.inputs.*.required",
        "on.workflow_dispatch.inputs.*.default", "on.workflow_dispatch.inputs.*.options",
        "on.workflow_dispatch.inputs.*.options[]", "name", "description", "run-name", "defaults", "defaults.run",
        "defaults.run.shell", "defaults.run.working-directory", "env", "env.*", "permissions", "concurrency",
        "concurrency.group", "concurrency.cancel-in-progress", "concurrency.queue", "jobs", "jobs.*", "jobs.*.needs",
        "jobs.*.needs[]", "jobs.*.if", "jobs.*.strategy", "jobs.*.strategy.fail-fast", "jobs.*.strategy.max-parallel",
        "jobs.*.strategy.matrix", "jobs.*.strategy.matrix.include", "jobs.*.strategy.matrix.include[]",
        "jobs.*.strategy.matrix.include[].*", "jobs.*.strategy.matrix.exclude", "jobs.*.strategy.matrix.exclude[]",
        "jobs.*.strategy.matrix.exclude[].*", "jobs.*.strategy.matrix.*", "jobs.*.name", "jobs.*.runs-on",
        "jobs.*.runs-on[]", "jobs.*.runs-on.group", "jobs.*.runs-on.labels", "jobs.*.runs-on.labels[]",
        "jobs.*.timeout-minutes", "jobs.*.cancel-timeout-minutes", "jobs.*.continue-on-error", "jobs.*.container",
        "jobs.*.container.image", "jobs.*.container.options", "jobs.*.container.env", "jobs.*.container.env.*",
        "jobs.*.container.ports", "jobs.*.container.ports[]", "jobs.*.container.volumes",
        "jobs.*.container.volumes[]", "jobs.*.container.credentials", "jobs.*.container.credentials.username",
        "jobs.*.container.credentials.password", "jobs.*.services", "jobs.*.services.*", "jobs.*.services.*.image",
        "jobs.*.services.*.options", "jobs.*.services.*.env", "jobs.*.services.*.env.*", "jobs.*.services.*.ports",
        "jobs.*.services.*.ports[]", "jobs.*.services.*.volumes", "jobs.*.services.*.volumes[]",
        "jobs.*.services.*.credentials", "jobs.*.services.*.credentials.username",
        "jobs.*.services.*.credentials.password", "jobs.*.services.*.entrypoint", "jobs.*.services.*.command",
        "jobs.*.env", "jobs.*.env.*", "jobs.*.environment", "jobs.*.environment.name", "jobs.*.environment.url",
        "jobs.*.environment.deployment", "jobs.*.permissions", "jobs.*.concurrency", "jobs.*.concurrency.group",
        "jobs.*.concurrency.cancel-in-progress", "jobs.*.concurrency.queue", "jobs.*.outputs", "jobs.*.outputs.*",
        "jobs.*.defaults", "jobs.*.defaults.run", "jobs.*.defaults.run.shell",
        "jobs.*.defaults.run.working-directory", "jobs.*.steps", "jobs.*.steps[]", "jobs.*.steps[].name",
        "jobs.*.steps[].id", "jobs.*.steps[].if", "jobs.*.steps[].timeout-minutes", "jobs.*.steps[].run",
        "jobs.*.steps[].continue-on-error", "jobs.*.steps[].env", "jobs.*.steps[].env.*",
        "jobs.*.steps[].working-directory", "jobs.*.steps[].shell", "jobs.*.steps[].background",
        "jobs.*.steps[].uses", "jobs.*.steps[].with", "jobs.*.steps[].with.*", "jobs.*.steps[].wait",
        "jobs.*.steps[].wait[]", "jobs.*.steps[].wait-all", "jobs.*.steps[].cancel", "jobs.*.steps[].parallel",
        "jobs.*.steps[].parallel[]", "jobs.*.snapshot", "jobs.*.snapshot.image-name", "jobs.*.snapshot.if",
        "jobs.*.snapshot.version", "jobs.*.uses", "jobs.*.with", "jobs.*.with.*", "jobs.*.secrets",
        "jobs.*.secrets.*", "cache-mode", "jobs.*.cache-mode",
    ]

    /// The place of the syntax that a place of a workflow is an instance of.
    static func path(of place: String) -> String {
        var parts: [String] = []
        for part in place.split(separator: ".").map(String.init) {
            let name = String(part.prefix { $0 != "[" })
            let items = part.contains("[") ? "[]" : ""
            parts.append((isChosen(name, below: parts) ? "*" : name) + items)
        }
        return parts.joined(separator: ".")
    }

    private static func isChosen(_ name: String, below parts: [String]) -> Bool {
        guard let parent = parts.last else { return false }
        switch parent {
        case "inputs", "secrets", "outputs", "env", "with", "services", "jobs": return true
        case "matrix": return name != "include" && name != "exclude"
        case "include[]", "exclude[]": return true
        default: return false
        }
    }
}
