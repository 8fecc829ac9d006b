import Workflows

/// A workflow of an application, and a call of it.
struct CallablePipeline {
    let applicationID: String
    let mode: PipelineMode
    let hasOtherMode: Bool
    let file: WorkflowFile
    /// The call, under a condition.
    let call: (Value<Bool>?) -> WorkflowJob
}

extension ImageMirror {
    /// The workflow that runs at set times and by hand, and calls those of the applications.
    func orchestrator(calling pipelines: [CallablePipeline]) -> Workflow {
        Workflow(
            name: name, on: [.schedule([schedule]), .workflowDispatch(orchestratorInputs)],
            // Two runs at once would build one version twice.
            concurrency: Concurrency(group: "\(groupName)-mirror", cancelsInProgress: false)
        ) {
            for pipeline in pipelines { pipeline.call(condition(of: pipeline)) }
        }
    }

    private var orchestratorInputs: [WorkflowInput] {
        dispatchInputs(of: OrchestratorInputs.self).filter { input in
            switch input.name {
            case "USE_MULTI_VERSION": modes == .both
            case "MAX_VERSIONS": modes.hasMultiVersion
            default: true
            }
        }
    }

    /// The workflow of an application, and how the orchestrator calls it.
    func callable<Secrets: WorkflowSecrets>(
        _ application: MirroredApplication, _ mode: PipelineMode, _ type: Secrets.Type,
        passing secrets: [SecretAssignment<Secrets>],
        credentials: (SecretReferences<Secrets>) -> (username: Value<String>, password: Value<String>)
    ) -> CallablePipeline {
        func pipeline(_ secrets: SecretReferences<Secrets>) -> ApplicationPipeline {
            ApplicationPipeline(mirror: self, application: application, mode: mode, credentials: credentials(secrets))
        }
        let variables = pipeline(SecretReferences()).variables
        let fileName = "\(application.name)\(mode.suffix).yml"
        let id = JobID("\(application.id)\(mode.suffix)")
        let file: WorkflowFile
        let call: (Value<Bool>?) -> WorkflowJob
        switch mode {
        case .multiVersion:
            var callee = ReusableWorkflow(
                fileName, name: "Mirror the versions of \(application.name)", inputs: MultiVersionInputs.self,
                secrets: type, on: [.workflowDispatch(dispatchInputs(of: MultiVersionInputs.self))],
                env: variables, concurrency: group(of: application), source: site.file, line: site.line
            ) { _, secrets in pipeline(secrets).multiVersionJobs }
            callee.file.workflow.setDefault(of: "MAX_VERSIONS", to: .number(Double(versionCount)))
            file = callee.file
            call = { callee.call(id, with: multiVersionInputs, secrets: .assigned(secrets), if: $0).job }
        case .singleVersion:
            let callee = ReusableWorkflow(
                fileName, name: "Mirror \(application.name)", inputs: ApplicationInputs.self, secrets: type,
                on: [.workflowDispatch(dispatchInputs(of: ApplicationInputs.self))], env: variables,
                concurrency: group(of: application), source: site.file, line: site.line
            ) { _, secrets in pipeline(secrets).singleVersionJobs }
            file = callee.file
            call = { callee.call(id, with: applicationInputs, secrets: .assigned(secrets), if: $0).job }
        }
        return CallablePipeline(
            applicationID: application.id, mode: mode,
            hasOtherMode: pipelineModes(of: application).count > 1, file: file.about(application.site),
            call: { call($0).about(application.site) })
    }

    /// Both workflows of an application share a group, which no caller has: a run by hand waits for a scheduled one.
    private func group(of application: MirroredApplication) -> Concurrency {
        Concurrency(group: "mirror-\(application.name)", cancelsInProgress: false)
    }

    // MARK: - What a run was told

    private var inputs: InputReferences<OrchestratorInputs> { InputReferences() }
    private var isManual: Value<Bool> { github.eventName == "workflow_dispatch" }

    /// Decides on the event and not on the value: a manual `false` counts, and other events have no inputs.
    private func chosen(_ input: Value<Bool>, default value: Bool) -> Value<Bool> {
        value ? github.eventName != "workflow_dispatch" || input : isManual && input
    }

    /// An application with workflows for both modes is called in one of them; any other in every run.
    private func condition(of pipeline: CallablePipeline) -> Value<Bool>? {
        guard pipeline.hasOtherMode else { return nil }
        return switch pipeline.mode {
        case .multiVersion: chosen(inputs.usesMultiVersion, default: true)
        case .singleVersion: isManual && !inputs.usesMultiVersion
        }
    }

    private var applicationInputs: ApplicationInputs {
        ApplicationInputs(
            registry: inputs.registry || Value(registry.host), namespace: passedNamespace,
            multiArch: chosen(inputs.multiArch, default: true), usesQEMU: chosen(inputs.usesQEMU, default: usesQEMU),
            // A scheduled run never takes a denial for an answer.
            firstPublication: chosen(inputs.firstPublication, default: false))
    }

    private var multiVersionInputs: MultiVersionInputs {
        let shared = applicationInputs
        return MultiVersionInputs(
            registry: shared.registry, namespace: shared.namespace, multiArch: shared.multiArch,
            usesQEMU: shared.usesQEMU, firstPublication: shared.firstPublication,
            // A manual run holds its numbers as text, which no call takes for a number.
            versionCount: (inputs.versionCount.as(String.self) || Value("\(versionCount)")).asNumber)
    }

    private var passedNamespace: Value<String> {
        registry.owner.map { inputs.namespace || Value($0) } ?? namespace(inputs.namespace)
    }

    /// The file's name without its extension.
    private var groupName: String {
        guard let dot = fileName.lastIndex(of: ".") else { return fileName }
        return String(fileName[..<dot])
    }
}

extension Workflow {
    /// Sets what an input of a call is where the caller says nothing; the declared type can only have one for all.
    fileprivate mutating func setDefault(of name: String, to value: ExpressionNode) {
        for index in triggers.indices {
            guard case .call(var call) = triggers[index].configuration else { continue }
            for input in call.inputs.indices where call.inputs[input].name == name {
                call.inputs[input].default = value
            }
            triggers[index].configuration = .call(call)
        }
    }
}
