import WorkflowAnalysis
import Workflows

struct InheritedSecretsRule: Rule {
    let name = "inherited-secrets"
    let kind = Finding.Kind.policy
    var documentation: String {
        """
        A caller passes all secrets to a workflow that needs few or none of them.

        With `secrets: inherit`, the called workflow gets every secret of the repository and its organisation that the
        caller can read. This includes workflows of other repositories, which can change. Secrets that are passed by
        name reach only the jobs that need them.

        The rule reports `secrets: inherit` for workflows of other repositories, and for workflows of the same project
        whose secrets are known, including the workflows that they call. A workflow that reads secrets but declares none
        relies on `inherit` and is not reported.

        Source: GitHub, "Reuse workflows", passing inputs and secrets; "Security hardening for GitHub Actions".

        Wrong:

        ```swift
        WorkflowFile("test.yml", Workflow(on: [.workflowCall()]) {
            Job("test", runsOn: .ubuntu2404) { RunStep(script: "make test") }
        })
        CallJob("test", uses: .local("test.yml"), secrets: .inherit)
        ```

        Right:

        ```swift
        WorkflowFile("test.yml", Workflow(on: [.workflowCall()]) {
            Job("test", runsOn: .ubuntu2404) { RunStep(script: "make test") }
        })
        CallJob("test", uses: .local("test.yml"))
        ```
        """
    }

    func findings(in project: ProjectAnalysis) -> [Finding] {
        var known: [Int: SecretNeeds] = [:]
        return project.files.indices.flatMap { file in
            project.calls.calls[file].compactMap { call in
                guard case .inherit? = call.job.call?.secrets else { return nil }
                var found: (message: String, fix: String?)?
                if let callee = call.callee {
                    let needs = known[callee] ?? SecretNeeds(of: callee, in: project)
                    known[callee] = needs
                    found = problem(with: call.reference, project.files[callee], needs)
                } else if case .remote(let repository, _, _, _) = call.reference {
                    found = (
                        "all secrets reach a workflow of '\(repository)', which may change; pass those that it needs by name",
                        nil
                    )
                }
                return found.map {
                    Finding(
                        rule: name, severity: .warning, file: project.files[file].path,
                        place: call.job.place["secrets"], message: $0.message, fix: $0.fix)
                }
            }
        }
    }

    private func problem(
        with reference: WorkflowReference, _ callee: FileAnalysis, _ needs: SecretNeeds
    ) -> (message: String, fix: String?)? {
        guard needs.isComplete, let interface = callee.callInterface else { return nil }
        let declared = Set(interface.secrets.map { $0.name.lowercased() })
        let read = Set(needs.reads.map { $0.name.lowercased() })
        if read.isEmpty, declared.isEmpty {
            return (
                "all secrets reach '\(reference.text)', which reads none; leave 'secrets: inherit' out",
                nil
            )
        }
        guard !declared.isEmpty, read.isSubset(of: declared) else { return nil }
        let needed = interface.secrets.filter { $0.isRequired == true || read.contains($0.name.lowercased()) }
        guard !needed.isEmpty else {
            return (
                "all secrets reach '\(reference.text)', which reads none; leave 'secrets: inherit' out",
                nil
            )
        }
        let names = needed.map { "'\($0.name)'" }.joined(separator: ", ")
        let passed = needed.map { "\($0.name): ${{ secrets.\($0.name) }}" }.joined(separator: ", ")
        return (
            "all secrets reach '\(reference.text)', which needs only \(names); pass by name what it needs",
            "secrets: {\(passed)}"
        )
    }
}
