import WorkflowAnalysis
import Workflows

struct UnusedDeclarationRule: WorkflowRule, ActionRule {
    let name = "unused-declaration"
    let kind = Finding.Kind.policy
    var documentation: String {
        """
        An input, a secret or an output of a job is declared but never read.

        Setting such an input has no effect. Often a name was changed in one place only. The rule reports nothing if a
        context is read as a whole, such as `toJSON(inputs)`. It does not report secrets in a workflow with a call that
        passes all of them on, or outputs of a workflow, which its callers may read.

        Source: GitHub, "Workflow syntax", `on.workflow_call` and `jobs.<job_id>.outputs`.

        Wrong:

        ```swift
        WorkflowFile("a.yml", Workflow(on: [.workflowDispatch([WorkflowInput("tag")])]) {
            Job("a", runsOn: .ubuntu2404) { RunStep(script: "make") }
        })
        ```

        Right:

        ```swift
        WorkflowFile("a.yml", Workflow(on: [.workflowDispatch([WorkflowInput("tag")])]) {
            Job("a", runsOn: .ubuntu2404) {
                RunStep(script: "make", env: ["TAG": Value(.property(.context("inputs"), "tag"))])
            }
        })
        ```
        """
    }

    func problems(in file: FileAnalysis) -> [Problem] {
        var problems: [Problem] = []
        for trigger in file.triggers {
            switch trigger.configuration {
            case .dispatch(let inputs):
                problems += unreadInputs(inputs, Place("on", "workflow_dispatch", "inputs"), file)
            case .call(let call):
                problems += unreadInputs(call.inputs, Place("on", "workflow_call", "inputs"), file)
                problems += unreadSecrets(call.secrets, file)
            case .lists, .schedule: break
            }
        }
        if file.jobs.contains(where: { !($0.normal?.outputs.isEmpty ?? true) }) { problems += unreadOutputs(file) }
        return problems
    }

    func problems(in action: ActionAnalysis, of project: ProjectAnalysis) -> [Problem] {
        // A program reads its inputs itself.
        if case .javaScript = action.action.runs { return [] }
        if case .docker = action.action.runs { return [] }
        var read = NamesRead()
        for entry in action.reads where entry.context == .inputs { read.add(entry.names.first) }
        return action.action.inputs.filter { !read.holds($0.name) }.map {
            Problem(
                Place("inputs", $0.name), "the input '\($0.name)' is declared, and nothing reads it", severity: .warning
            )
        }
    }

    private func unreadInputs(_ inputs: [WorkflowInput], _ place: Place, _ file: FileAnalysis) -> [Problem] {
        guard !inputs.isEmpty else { return [] }
        var read = NamesRead()
        for entry in file.reads {
            if entry.context == .inputs {
                read.add(entry.names.first)
            } else if entry.context == .github, entry.names.count < 3 || entry.names[1].inLowerCase == "inputs" {
                // `github.event.inputs.x`, or the event as a whole.
                guard entry.names.first?.inLowerCase == "event" || entry.names.isEmpty else { continue }
                if entry.names.count > 2 { read.add(entry.names[2]) }
                if entry.names.count < 2 || entry.names.last?.inLowerCase == "inputs" { read.isAll = true }
            }
        }
        return inputs.compactMap { input in
            read.holds(input.name)
                ? nil
                : Problem(
                    place[input.name], "the input '\(input.name)' is declared, and nothing reads it",
                    severity: .warning)
        }
    }

    private func unreadSecrets(_ secrets: [WorkflowCall.Secret], _ file: FileAnalysis) -> [Problem] {
        guard !secrets.isEmpty else { return [] }
        var read = NamesRead()
        for entry in file.reads where entry.context == .secrets { read.add(entry.names.first) }
        for job in file.jobs {
            if case .inherit? = job.call?.secrets { read.isAll = true }
        }
        return secrets.compactMap { secret in
            read.holds(secret.name)
                ? nil
                : Problem(
                    Place("on", "workflow_call", "secrets", secret.name),
                    "the secret '\(secret.name)' is declared, and nothing reads it", severity: .warning)
        }
    }

    private func unreadOutputs(_ file: FileAnalysis) -> [Problem] {
        var read = [NamesRead](repeating: NamesRead(), count: file.jobs.count)
        for entry in file.reads where entry.context == .needs || entry.context == .jobs {
            guard let name = entry.names.first else { return [] }
            guard let job = file.job(name) else { continue }
            if entry.names.count > 2 {
                read[job.index].add(entry.names[2])
            } else if entry.names.count == 1 || entry.names[1].inLowerCase == "outputs" {
                read[job.index].isAll = true
            }
        }
        return file.jobs.flatMap { job -> [Problem] in
            (job.normal?.outputs.entries ?? []).compactMap { output in
                read[job.index].holds(output.key)
                    ? nil
                    : Problem(
                        job.place["outputs", output.key],
                        "the output '\(output.key)' of the job '\(job.id)' is declared, and nothing reads it",
                        severity: .warning)
            }
        }
    }
}

/// The names of a context that are read, without regard to case.
private struct NamesRead {
    var isAll = false
    private var names: Set<String> = []

    mutating func add(_ name: String?) {
        guard let name else {
            isAll = true
            return
        }
        names.insert(name)
    }

    func holds(_ name: String) -> Bool {
        if isAll || names.contains(name) { return true }
        let wanted = name.inLowerCase
        return names.contains { $0.utf8.count == wanted.utf8.count && $0.inLowerCase == wanted }
    }
}
