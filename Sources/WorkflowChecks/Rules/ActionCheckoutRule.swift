import WorkflowAnalysis
import Workflows

struct ActionCheckoutRule: FileRule {
    let name = "action-checkout"
    var documentation: String {
        """
        A checkout overwrites the repository's own actions before a later step uses one of them.

        This can happen in projects that refer to their own actions by a path that begins with `./`. A checkout of
        another repository into the workspace root deletes the files that were there. So does a checkout of the
        repository itself that is limited to folders without `.github`. Set `path` to check out into a subfolder.

        Source: actions/checkout, `path`.

        Wrong:

        ```swift
        let greet = OwnAction("greet", name: "Greet", description: "Says hello.") { RunStep(script: "echo Hello") }
        Job("greet", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) {
            Checkout(persistCredentials: false)
            Checkout(repository: "acme/app", persistCredentials: false)
            ActionStep(.local(".github/actions/greet"))
            greet.step()
        }
        ```

        Right:

        ```swift
        let greet = OwnAction("greet", name: "Greet", description: "Says hello.") { RunStep(script: "echo Hello") }
        Job("greet", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) {
            Checkout(persistCredentials: false)
            Checkout(repository: "acme/app", persistCredentials: false, path: "app")
            ActionStep(.local(".github/actions/greet"))
            greet.step()
        }
        ```
        """
    }

    func problems(in file: FileAnalysis, of project: ProjectAnalysis) -> [Problem] {
        file.jobs.compactMap { job in
            guard let replaced = replacement(in: job, project.options) else { return nil }
            return Problem(
                replaced.place,
                "this checkout replaces the repository's own actions, and a later step uses '\(replaced.action)'; give it a"
                    + " 'path'", fix: "path: source")
        }
    }

    /// The checkout that overwrites actions before a later step of the job uses one of them.
    private func replacement(in job: JobAnalysis, _ options: RenderingOptions) -> (place: Place, action: String)? {
        var replacement: StepAnalysis?
        for step in job.steps {
            if step.action == .checkout, step.input("path") == nil {
                replacement = step.uses?.checksOutActions == true ? nil : step
            } else if let replacement, let name = step.nameOfCheckedOutAction(options) {
                return (replacement.place, name)
            }
        }
        return nil
    }
}

extension StepAnalysis {
    /// The name of the repository's own action if the step takes the action from the workspace.
    fileprivate func nameOfCheckedOutAction(_ options: RenderingOptions) -> String? {
        switch uses?.action {
        case .own?: options.ownReferences == .checkout ? uses?.action.ownName : nil
        // Other folders may come with the checkout of another repository.
        case .local?: uses?.action.ownName.flatMap { $0.hasPrefix("../") ? nil : $0 }
        default: nil
        }
    }
}
