import Workflows

/// A call passes what the called workflow does not take, or leaves out what it demands.
///
/// Only calls of workflows that the same project declares can be compared. A call through ``ReusableWorkflow`` is right
/// by its types, secrets excepted.
///
/// Wrong:
///
/// ```swift
/// struct BuildInputs: WorkflowInputs {
///     var tag: Value<String>
///
///     static let declarations: [InputDeclaration<Self>] = [.required(\.tag, "tag")]
/// }
///
/// let build = ReusableWorkflow("build.yml", inputs: BuildInputs.self) { inputs in
///     Job("build", runsOn: .ubuntu2404) { RunStep(script: "make image", env: ["TAG": inputs.tag]) }
/// }
/// build
/// Workflow(on: [.push()]) {
///     CallJob("build", uses: .local("build.yml"), with: ["tga": "v1"])
/// }
/// ```
///
/// Right:
///
/// ```swift
/// struct BuildInputs: WorkflowInputs {
///     var tag: Value<String>
///
///     static let declarations: [InputDeclaration<Self>] = [.required(\.tag, "tag")]
/// }
///
/// let build = ReusableWorkflow("build.yml", inputs: BuildInputs.self) { inputs in
///     Job("build", runsOn: .ubuntu2404) { RunStep(script: "make image", env: ["TAG": inputs.tag]) }
/// }
/// build
/// Workflow(on: [.push()]) {
///     build.call("build", with: BuildInputs(tag: "v1"))
/// }
/// ```
struct CallInputsRule: Rule {
    let name = "call-inputs"

    func findings(in project: CheckedProject) -> [Finding] {
        findings(in: project) { file in
            file.jobs.flatMap { job -> [Problem] in
                guard let call = job.call, let interface = project.callee(of: call)?.callInterface else { return [] }
                return inputProblems(call, interface, "\(job.place).with")
                    + secretProblems(call, interface, "\(job.place).secrets")
            }
        }
    }

    private func inputProblems(_ job: CallJob, _ interface: WorkflowCall, _ place: String) -> [Problem] {
        let declared = Set(interface.inputs.map { $0.name.lowercased() })
        let passed = Set(job.with.entries.map { $0.key.lowercased() })
        let unknown = job.with.entries.filter { !declared.contains($0.key.lowercased()) }
            .map { Problem("\(place).\($0.key)", "'\(job.uses.text)' declares no input '\($0.key)'") }
        let missing = interface.inputs
            .filter { $0.isRequired && $0.default == nil && !passed.contains($0.name.lowercased()) }
            .map { Problem(place, "'\(job.uses.text)' demands the input '\($0.name)', which is not passed") }
        return unknown + missing
    }

    private func secretProblems(_ job: CallJob, _ interface: WorkflowCall, _ place: String) -> [Problem] {
        let passed: OrderedMap<Value<String>>
        switch job.secrets {
        case .inherit: return []
        case .none: passed = [:]
        case .named(let secrets): passed = secrets
        }
        let declared = Set(interface.secrets.map { $0.name.lowercased() })
        let names = Set(passed.entries.map { $0.key.lowercased() })
        let unknown = passed.entries.filter { !declared.contains($0.key.lowercased()) }
            .map { Problem("\(place).\($0.key)", "'\(job.uses.text)' declares no secret '\($0.key)'") }
        let missing = interface.secrets
            .filter { $0.isRequired == true && !names.contains($0.name.lowercased()) }
            .map { Problem(place, "'\(job.uses.text)' demands the secret '\($0.name)', which is not passed") }
        return unknown + missing
    }
}
