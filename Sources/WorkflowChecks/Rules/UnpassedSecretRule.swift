import WorkflowAnalysis
import Workflows

struct UnpassedSecretRule: Rule {
    let name = "unpassed-secret"
    var documentation: String {
        """
        A called workflow reads a secret that no caller passes.

        A called workflow has the secrets that it declares and the caller passes, or all secrets with `secrets:
        inherit`. Both reach only one level, so every call in between must pass on the secret. Any other secret is
        empty, and GitHub does not report this. A workflow that other events can also start has its secrets in those
        runs, but not when it is called. The rule checks workflows of the same project. It does not report secrets that
        jobs with an environment read, because the environment may have the secret.

        Source: GitHub, "Reuse workflows", passing secrets to nested workflows.

        Wrong:

        ```swift
        WorkflowFile("deploy.yml", Workflow(on: [.workflowCall()]) {
            Job("deploy", runsOn: .ubuntu2404) { RunStep(script: "make deploy", env: ["TOKEN": secrets.DEPLOY_TOKEN]) }
        })
        CallJob("deploy", uses: .local("deploy.yml"))
        ```

        Right:

        ```swift
        let token = WorkflowCall.Secret("DEPLOY_TOKEN", isRequired: true)
        WorkflowFile("deploy.yml", Workflow(on: [.workflowCall(WorkflowCall(secrets: [token]))]) {
            Job("deploy", runsOn: .ubuntu2404) { RunStep(script: "make deploy", env: ["TOKEN": secrets.DEPLOY_TOKEN]) }
        })
        CallJob("deploy", uses: .local("deploy.yml"), secrets: .named(["DEPLOY_TOKEN": secrets.DEPLOY_TOKEN]))
        ```
        """
    }

    func findings(in project: ProjectAnalysis) -> [Finding] {
        var known: [Int: SecretNeeds] = [:]
        return project.files.indices.flatMap { file in
            project.calls.calls[file].flatMap { call -> [Finding] in
                guard let callee = call.callee, let job = call.job.call,
                    let interface = project.files[callee].callInterface
                else { return [] }
                if case .inherit = job.secrets { return [] }
                let needs = known[callee] ?? SecretNeeds(of: callee, in: project)
                known[callee] = needs
                if needs.reads.isEmpty { return [] }
                // The key `secrets` exists only if secrets are passed.
                let key = if case .none = job.secrets { "uses" } else { "secrets" }
                let declared = Set(interface.secrets.map { $0.name.lowercased() })
                return needs.reads.filter { !declared.contains($0.name.lowercased()) }.map { read in
                    Finding(
                        rule: name, severity: .warning, file: project.files[file].path,
                        place: call.job.place[key],
                        message:
                            "the secret '\(read.name)' is empty in '\(call.reference.text)', which reads it and does not"
                            + " declare it; declare it there and pass it, or inherit all",
                        related: [
                            RelatedPlace(
                                file: project.files[read.file].path, place: read.place,
                                message: "reads 'secrets.\(read.name)'")
                        ])
                }
            }
        }
    }
}
