import WorkflowAnalysis
import Workflows

struct InterfaceNameRule: WorkflowRule, ActionRule {
    let name = "interface-name"
    var documentation: String {
        #"""
        The name of an input, output or secret is rejected by GitHub.

        A name consists of letters, digits, `_` and `-`, and begins with a letter or `_`. A workflow cannot declare the
        secret `GITHUB_TOKEN`, which every job has. Other names that begin with `GITHUB_` are allowed for secrets of a
        called workflow, but not for stored secrets.

        Source: GitHub, "Workflow syntax", `on.workflow_call.inputs`; "Using secrets in GitHub Actions", naming your
        secrets.

        Wrong:

        ```swift
        let tag = WorkflowInput("image tag")
        WorkflowFile("build.yml", Workflow(on: [.workflowDispatch([tag])]) {
            Job("build", runsOn: .ubuntu2404) {
                RunStep(script: "make image", env: ["TAG": "\(github.event.inputs["image tag"])"])
            }
        })
        ```

        Right:

        ```swift
        let tag = WorkflowInput("image-tag")
        WorkflowFile("build.yml", Workflow(on: [.workflowDispatch([tag])]) {
            Job("build", runsOn: .ubuntu2404) {
                RunStep(script: "make image", env: ["TAG": "\(github.event.inputs["image-tag"])"])
            }
        })
        ```
        """#
    }

    func problems(in file: FileAnalysis) -> [Problem] {
        var problems: [Problem] = []
        for trigger in file.triggers {
            switch trigger.configuration {
            case .dispatch(let inputs):
                check(inputs.lazy.map(\.name), "input", Place("on", "workflow_dispatch", "inputs"), &problems)
            case .call(let call):
                check(call.inputs.lazy.map(\.name), "input", Place("on", "workflow_call", "inputs"), &problems)
                check(call.outputs.lazy.map(\.name), "output", Place("on", "workflow_call", "outputs"), &problems)
                check(call.secrets.lazy.map(\.name), "secret", Place("on", "workflow_call", "secrets"), &problems)
                for secret in call.secrets where secret.name.lowercased() == "github_token" {
                    problems.append(
                        Problem(
                            Place("on", "workflow_call", "secrets", secret.name),
                            "every called workflow has the secret 'GITHUB_TOKEN'; choose another name"))
                }
            case .lists, .schedule: break
            }
        }
        for job in file.jobs {
            guard let outputs = job.normal?.outputs, !outputs.isEmpty else { continue }
            check(outputs.entries.lazy.map(\.key), "output", job.place["outputs"], &problems)
        }
        return problems
    }

    func problems(in action: ActionAnalysis, of project: ProjectAnalysis) -> [Problem] {
        var problems: [Problem] = []
        check(action.action.inputs.map(\.name), "input", Place("inputs"), &problems)
        check(action.action.outputs.map(\.name), "output", Place("outputs"), &problems)
        return problems
    }

    private func check(_ names: some Sequence<String>, _ kind: String, _ place: Place, _ problems: inout [Problem]) {
        for name in names where !isName(name) {
            problems.append(
                Problem(
                    place[name],
                    "the \(kind) '\(name)' needs a name of letters, digits, '_' and '-' that begins with a letter or '_'"
                ))
        }
    }

    private func isName(_ text: String) -> Bool {
        guard let first = text.utf8.first, first == UInt8(ascii: "_") || isLetter(first) else { return false }
        return text.utf8.allSatisfy { byte in
            isLetter(byte) || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
                || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
        }
    }

    private func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
    }
}
