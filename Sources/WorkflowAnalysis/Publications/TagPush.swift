import Workflows

/// A Git tag that a script pushes with the credentials of the job's token.
package struct TagPush {
    /// The step.
    package let step: StepAnalysis
    /// The tag.
    package let tag: PushedTag
}

extension JobAnalysis {
    /// The tags that scripts of the job push with the token of the job, the first of each step.
    ///
    /// Steps behind something that may bring other credentials for Git are left out.
    package func tagPushes(in file: FileAnalysis) -> [TagPush] {
        guard scriptUse.contains(.tagPush), actions.contains(.checkout) else { return [] }
        var pushes: [TagPush] = []
        var created: [String] = []
        var hasJobToken = false
        for step in unfoldedSteps {
            if step.action == .checkout {
                guard let keepsJobToken = step.keepsJobToken(in: file) else { return pushes }
                hasJobToken = hasJobToken || keepsJobToken
            }
            if step.mayBringGitCredentials { return pushes }
            guard let script = step.script else { continue }
            var isFound = false
            for call in script.calls {
                if let tag = GitPush.createdTag(call) { created.append(tag) }
                guard hasJobToken, !isFound, let push = GitPush(call), push.isToUsualRemote,
                    let tag = push.tag(created: created)
                else { continue }
                pushes.append(TagPush(step: step, tag: tag))
                isFound = true
            }
        }
        return pushes
    }
}

extension GitPush {
    /// Whether the push goes to a remote repository by its name, and not to an address with credentials of its own.
    fileprivate var isToUsualRemote: Bool {
        remote.map { $0.literal.map { !$0.contains(":") && !$0.contains("@") } ?? false } ?? true
    }
}

extension StepAnalysis {
    /// Whether a checkout leaves the job's token for Git; `nil` if it leaves other credentials, or may.
    fileprivate func keepsJobToken(in file: FileAnalysis) -> Bool? {
        if let persists = input("persist-credentials") {
            guard let text = persists.node?.literalText else { return nil }
            if text == "false" { return false }
        }
        guard input("ssh-key") == nil, input("repository") == nil else { return nil }
        guard let token = input("token") else { return true }
        guard let node = token.node else { return nil }
        return (file.environmentValue(of: node, in: self) ?? node).isJobToken ? true : nil
    }

    /// Whether the step may give Git other credentials than those of the checkout.
    fileprivate var mayBringGitCredentials: Bool {
        if let script {
            return script.contains(anyOf: [
                "set-url", "insteadOf", "extraheader", "credential", "x-access-token", "setup-git", "ASKPASS", "ssh-",
                "GIT_SSH", ".netrc",
            ])
        }
        guard let uses, action == nil else { return runsGivenCode }
        guard let repository = uses.action.repository?.lowercased() else { return true }
        return ["ssh", "credential", "git-auth", "git-config"].contains { repository.contains($0) }
    }
}
