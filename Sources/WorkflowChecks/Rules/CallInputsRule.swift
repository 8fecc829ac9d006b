import WorkflowAnalysis
import Workflows

struct CallInputsRule: FileRule {
    let name = "call-inputs"
    var documentation: String {
        """
        A caller passes an input or secret that the called workflow does not declare, or omits a required one.

        Only calls of workflows that the same project declares are checked. In a call through `ReusableWorkflow`, the
        compiler checks the inputs, but not the secrets.

        Source: GitHub, "Workflow syntax", `jobs.<job_id>.with` and `jobs.<job_id>.secrets`.

        Wrong:

        ```swift
        let token = WorkflowCall.Secret("token", isRequired: true)
        WorkflowFile("publish.yml", Workflow(on: [.workflowCall(WorkflowCall(secrets: [token]))]) {
            Job("publish", runsOn: .ubuntu2404) { RunStep(script: "make publish", env: ["TOKEN": secrets.token]) }
        })
        CallJob("publish", uses: .local("publish.yml"), with: ["tga": "v1"])
        ```

        Right:

        ```swift
        let token = WorkflowCall.Secret("token", isRequired: true)
        WorkflowFile("publish.yml", Workflow(on: [.workflowCall(WorkflowCall(secrets: [token]))]) {
            Job("publish", runsOn: .ubuntu2404) { RunStep(script: "make publish", env: ["TOKEN": secrets.token]) }
        })
        CallJob("publish", uses: .local("publish.yml"), secrets: .named(["token": secrets.PUBLISH_TOKEN]))
        ```
        """
    }

    func problems(in file: FileAnalysis, of project: ProjectAnalysis) -> [Problem] {
        file.jobs.flatMap { job -> [Problem] in
            guard let call = job.call, let interface = project.callee(of: call)?.callInterface else { return [] }
            return inputProblems(call, interface, job.place["with"])
                + secretProblems(call, interface, job.place["secrets"])
        }
    }

    private func inputProblems(_ job: CallJob, _ interface: WorkflowCall, _ place: Place) -> [Problem] {
        let declared = Set(interface.inputs.map { $0.name.lowercased() })
        let passed = Set(job.with.entries.map { $0.key.lowercased() })
        let unknown = job.with.entries.filter { !declared.contains($0.key.lowercased()) }
            .map { entry in
                Problem(
                    place[entry.key], "'\(job.uses.text)' declares no input '\(entry.key)'",
                    fix: nearestWord(to: entry.key, among: interface.inputs.map(\.name)))
            }
        let missing = interface.inputs
            .filter { $0.isRequired && $0.default == nil && !passed.contains($0.name.lowercased()) }
            .map { Problem(place, "'\(job.uses.text)' demands the input '\($0.name)', which is not passed") }
        return unknown + missing
    }

    private func secretProblems(_ job: CallJob, _ interface: WorkflowCall, _ place: Place) -> [Problem] {
        let passed: OrderedMap<Value<String>>
        switch job.secrets {
        case .inherit: return []
        case .none: passed = [:]
        case .named(let secrets): passed = secrets
        }
        let declared = Set(interface.secrets.map { $0.name.lowercased() })
        let names = Set(passed.entries.map { $0.key.lowercased() })
        let unknown = passed.entries.filter { !declared.contains($0.key.lowercased()) }
            .map { entry in
                Problem(
                    place[entry.key], "'\(job.uses.text)' declares no secret '\(entry.key)'",
                    fix: nearestWord(to: entry.key, among: interface.secrets.map(\.name)))
            }
        let missing = interface.secrets
            .filter { $0.isRequired == true && !names.contains($0.name.lowercased()) }
            .map { Problem(place, "'\(job.uses.text)' demands the secret '\($0.name)', which is not passed") }
        return unknown + missing
    }
}
