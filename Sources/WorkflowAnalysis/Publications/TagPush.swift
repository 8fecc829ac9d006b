import Workflows

/// A Git tag that a script pushes with the credentials of the job's token, or creates through GitHub's API with it.
package struct TagPush {
    /// The step.
    package let step: StepAnalysis
    /// The tag.
    package let tag: PushedTag
    /// The command, to the end of its first line.
    package let excerpt: String
    /// Whether the tag was not there before.
    package var isNew = true
    /// Whether a release is published with the tag.
    package var isRelease = false
}

extension JobAnalysis {
    /// The tags and releases that scripts of the job create through GitHub's API with the token of the job, the first of
    /// each step.
    ///
    /// A tag may be there if the job pushes tags by Git, or an action of it may.
    package func tagCreations(in file: FileAnalysis) -> [TagPush] {
        guard scriptUse.contains(.tagCreation) else { return [] }
        let mayPush = scriptUse.contains(.tagPush) || unfoldedSteps.contains(where: \.mayPushTags)
        return unfoldedSteps.compactMap { step in
            guard step.scriptUse.contains(.tagCreation), step.usesJobToken(in: file) else { return nil }
            for call in step.script?.calls ?? [] where call.command.assignments.isEmpty {
                guard let creation = TagCreation(call) else { continue }
                return TagPush(
                    step: step, tag: creation.tag, excerpt: call.command.excerpt,
                    isNew: creation.isNew && !mayPush, isRelease: creation.isRelease)
            }
            return nil
        }
    }
}

extension StepAnalysis {
    /// Whether `gh` has the token of the job in the script of the step.
    fileprivate func usesJobToken(in file: FileAnalysis) -> Bool {
        let names = ["GH_TOKEN", "GITHUB_TOKEN"]
        let token = names.first { file.environmentValue(of: .property(.context("env"), $0), in: self) != nil }
        return token.flatMap { file.value(ofVariable: $0, inScriptOf: self) }?.isJobToken ?? false
    }

    /// Whether the step runs an action that may push tags.
    fileprivate var mayPushTags: Bool {
        guard uses != nil else { return false }
        return facts.map { $0.abilities.contains(.pushesCommits) || runsGivenCode } ?? true
    }
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
            if step.mayConfigureGitCredentials { return pushes }
            guard let script = step.script else { continue }
            var isFound = false
            for call in script.calls {
                if let tag = GitPush.createdTag(call) { created.append(tag) }
                guard hasJobToken, !isFound, let push = GitPush(call), push.isToNamedRemote,
                    let tag = push.tag(created: created)
                else { continue }
                pushes.append(TagPush(step: step, tag: tag, excerpt: call.command.excerpt))
                isFound = true
            }
        }
        return pushes
    }
}

extension GitPush {
    /// Whether the push goes to a remote repository by its name, and not to an address with credentials of its own.
    fileprivate var isToNamedRemote: Bool {
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
    fileprivate var mayConfigureGitCredentials: Bool {
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
