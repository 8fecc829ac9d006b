import WorkflowAnalysis
import Workflows

struct PersistedCredentialsRule: FileRule {
    let name = "persisted-credentials"
    var documentation: String {
        """
        A checkout keeps its credentials for later steps that do not need them.

        By default, the token that fetched the repository is stored until the job ends, and every later step can read
        it. Set `persistCredentials` to `false`, or to `true` if a script pushes and the rule cannot see it. The rule
        reports nothing if a later step fetches or pushes, or runs an action that Slipway does not know.

        Up to v5, actions/checkout stores the token in the folder `.git`. It is an error if an artifact contains the
        hidden files of the workspace, because this publishes the token.

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

    func problems(in file: FileAnalysis, of project: ProjectAnalysis) -> [Problem] {
        guard file.actions.contains(.checkout) else { return [] }
        return file.jobs.flatMap { job in
            job.actions.contains(.checkout) ? problems(in: job, of: file) : []
        }
    }

    /// Goes through the steps from last to first, so that the steps after a checkout are already known.
    private func problems(in job: JobAnalysis, of file: FileAnalysis) -> [Problem] {
        guard let first = job.unfoldedSteps.firstIndex(where: \.leavesCredentials) else { return [] }
        var problems: [Problem] = []
        var upload: StepAnalysis?
        var isUsed = false
        for step in job.unfoldedSteps[first...].reversed() {
            if step.leavesCredentials {
                let key = step.place(of: "with", "persist-credentials")
                if let upload, keepsTokenInFolder(step) {
                    let place = upload.place(of: "with", "path")
                    let related = RelatedPlace(file: file.path, place: place, message: "the folder is uploaded here")
                    problems.append(
                        Problem(
                            key,
                            "the artifact of '\(place)' publishes the token that this checkout stores in '.git'",
                            fix: "false", related: [related]))
                } else if !isUsed, step.input("persist-credentials") == nil {
                    problems.append(
                        Problem(
                            key,
                            "this checkout keeps its credentials, and no later step uses them; set"
                                + " 'persist-credentials' to 'false'",
                            severity: .warning, kind: .policy, fix: "persist-credentials: false"))
                }
            } else {
                if step.includesHiddenFiles { upload = step }
                isUsed = isUsed || step.mayUseGitCredentials
            }
        }
        return problems.reversed()
    }

    private func keepsTokenInFolder(_ step: StepAnalysis) -> Bool {
        step.used?.release?.numbers?.first.map { $0 < 6 } ?? false
    }
}

extension StepAnalysis {
    /// Whether the step checks out a repository and keeps the token.
    fileprivate var leavesCredentials: Bool {
        guard action == .checkout else { return false }
        return input("persist-credentials") == nil || inputText("persist-credentials") == "true"
    }

    /// Whether the step uploads the whole workspace, including hidden files.
    fileprivate var includesHiddenFiles: Bool {
        guard action == .uploadArtifact, inputText("include-hidden-files") == "true", let path = inputNode("path")
        else {
            return false
        }
        if path.names(readFrom: .github).map({ $0 == ["workspace"] }) ?? false { return true }
        let paths = path.literalText?.split(separator: "\n") ?? []
        return paths.contains { [".", "./", "**", ".git"].contains($0) }
    }

    /// Whether the step may fetch or push: a script with such a command, or an unknown action.
    fileprivate var mayUseGitCredentials: Bool {
        if run != nil { return scriptUse.contains(.gitCredentials) }
        if case .anything = TokenUse(of: self) { return true }
        if let facts, facts.abilities.contains(.pushesCommits) { return true }
        return false
    }
}
