import WorkflowAnalysis
import Workflows

struct PersistedCredentialsRule: FileRule {
    let name = "persisted-credentials"
    var documentation: String {
        """
        A checkout leaves its credentials behind for steps that do not need them.

        By default the token with which the repository was fetched stays with the checked-out files until the job ends,
        where every later step can take it. Set `persistCredentials` to `false`, or to `true` where a script that is not
        seen here pushes. Nothing is said of a job with a step that fetches or pushes, or with an action that nobody
        knows here. Up to the fifth version, the token is in the folder `.git`: an artifact that takes hidden files of
        the workspace along publishes it, which is an error.

        Source: actions/checkout, `persist-credentials`.

        Wrong:

        ```swift
        Job("test", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) {
            Checkout()
            RunStep("Test", script: "make test")
        }
        ```

        Right:

        ```swift
        Job("test", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) {
            Checkout(persistCredentials: false)
            RunStep("Test", script: "make test")
        }
        ```
        """
    }

    func problems(in file: CheckedFile, of project: CheckedProject) -> [Problem] {
        guard file.actions.contains(.checkout) else { return [] }
        return file.jobs.flatMap { job in
            job.actions.contains(.checkout) ? problems(in: job, of: file, project.options) : []
        }
    }

    /// Goes through the steps from the last to the first, so that what stands behind a checkout is known at once.
    private func problems(in job: CheckedJob, of file: CheckedFile, _ options: RenderingOptions) -> [Problem] {
        guard let first = job.unfoldedSteps.firstIndex(where: \.leavesCredentials) else { return [] }
        var problems: [Problem] = []
        var upload: CheckedStep?
        var isUsed = false
        for step in job.unfoldedSteps[first...].reversed() {
            if step.leavesCredentials {
                let key = step.place(of: "with.persist-credentials")
                if let upload, keepsTokenInFolder(step, options) {
                    let place = upload.place(of: "with.path")
                    let related = RelatedPlace(file: file.path, place: place, message: "the folder is uploaded here")
                    problems.append(
                        Problem(
                            key,
                            "the artifact of '\(place)' publishes the token that this leaves in the folder '.git'",
                            mend: "false", related: [related]))
                } else if !isUsed, step.input("persist-credentials") == nil {
                    problems.append(
                        Problem(
                            key,
                            "later steps can take the token that this leaves behind, and none is seen to need it; say"
                                + " whether it stays", severity: .warning, mend: "persistCredentials: false"))
                }
            } else {
                if step.takesHiddenFiles { upload = step }
                isUsed = isUsed || step.mayUseGitCredentials
            }
        }
        return problems.reversed()
    }

    private func keepsTokenInFolder(_ step: CheckedStep, _ options: RenderingOptions) -> Bool {
        guard let action = step.uses?.action, let numbers = UsedRelease(action, options: options)?.numbers else {
            return false
        }
        return numbers.first.map { $0 < 6 } ?? false
    }
}

extension CheckedStep {
    /// Whether the step fetches the repository, and its token stays.
    fileprivate var leavesCredentials: Bool {
        guard action == .checkout else { return false }
        return input("persist-credentials") == nil || inputText("persist-credentials") == "true"
    }

    /// Whether an artifact takes the whole workspace along, hidden files among them.
    fileprivate var takesHiddenFiles: Bool {
        guard action == .uploadArtifact, inputText("include-hidden-files") == "true", let path = inputNode("path")
        else {
            return false
        }
        if path.names(readFrom: .github).map({ $0 == ["workspace"] }) ?? false { return true }
        let paths = path.literalText?.split(separator: "\n") ?? []
        return paths.contains { [".", "./", "**", ".git"].contains($0) }
    }

    /// Whether the step may fetch or push: a script that does, or an action that nobody knows here.
    fileprivate var mayUseGitCredentials: Bool {
        if run != nil { return scriptUse.contains(.gitCredentials) }
        if case .anything = TokenUse(of: self) { return true }
        return false
    }
}
