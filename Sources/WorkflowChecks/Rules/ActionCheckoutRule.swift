import WorkflowAnalysis
import Workflows

struct ActionCheckoutRule: FileRule {
    let name = "action-checkout"
    var documentation: String {
        """
        A checkout replaces the repository's own actions before a step uses one of them.

        It happens in projects whose references to own actions begin with `./`. A checkout of another repository into
        the workspace itself removes what was there, and so does one of some folders of the own repository without
        `.github`. Give it a `path`.

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

    func problems(in file: CheckedFile, of project: CheckedProject) -> [Problem] {
        file.jobs.compactMap { job in
            guard let replaced = replacement(in: job, project.options) else { return nil }
            return Problem(
                replaced.place,
                "this checkout replaces the repository's own actions, and a later step uses '\(replaced.action)'; give it a"
                    + " 'path'", mend: "path: \"source\"")
        }
    }

    /// The checkout that replaces actions which a later step of the job uses.
    private func replacement(in job: CheckedJob, _ options: RenderingOptions) -> (place: String, action: String)? {
        var replacement: CheckedStep?
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

extension CheckedStep {
    /// The name of an own action that the step takes from the workspace.
    fileprivate func nameOfCheckedOutAction(_ options: RenderingOptions) -> String? {
        switch uses?.action {
        case .own?: options.ownReferences == .checkout ? uses?.action.ownName : nil
        case .local?: uses?.action.ownName
        default: nil
        }
    }
}
