package import Workflows

/// Scripts and refs that fetch the code of a pull request by its number.
package enum RequestFetch {
    /// Whether a script fetches such code: by `gh pr checkout`, or by `git fetch` of `pull/…/head` or `pull/…/merge`.
    package static func isDone(by script: ShellScript) -> Bool {
        guard script.contains(anyOf: ["pull/", "checkout"]) else { return false }
        return script.calls.contains { call in
            if call.program == "gh" { return call.arguments(after: "pr", "checkout") != nil }
            guard call.program == "git", let words = call.arguments(after: "fetch") ?? call.arguments(after: "pull")
            else { return false }
            return words.contains { word in
                ByteSearch.finds("pull/", in: word.leadingText)
                    && ByteSearch.finds(anyOf: ["/head", "/merge"], in: word.source)
            }
        }
    }

    /// Whether a ref is one of a pull request, `refs/pull/…`, whose number an expression gives.
    package static func isRef(_ node: ExpressionNode) -> Bool {
        switch node {
        case .text(let segments):
            if case .string(let text)? = segments.first { return text.hasPrefix("refs/pull/") }
        case .call(let name, let arguments) where name.lowercased() == "format":
            if case .string(let text)? = arguments.first { return text.hasPrefix("refs/pull/") }
        default: break
        }
        return false
    }
}

extension FileAnalysis {
    /// Whether an earlier step, in the same job or in a job that it needs, may check who started the run.
    ///
    /// A script that mentions users may do so, and so may an unknown action.
    package func mayCheckActor(before step: StepAnalysis) -> Bool {
        let job = jobs[step.job]
        return job.steps[...step.number].contains(where: \.mayCheckActor)
            || jobsBefore(job).contains { jobs[$0].call != nil || jobs[$0].steps.contains(where: \.mayCheckActor) }
    }
}

extension StepAnalysis {
    fileprivate var mayCheckActor: Bool {
        if let script { return script.contains(anyOf: Self.actorWords) }
        guard uses != nil, action == nil || runsGivenCode else { return false }
        // An action without write access cannot act on what it finds.
        return facts?.writtenScopes?.isEmpty != true
    }

    private static let actorWords = [
        "permission", "association", "ASSOCIATION", "collaborator", "member", "MEMBER", "team", "TEAM", "actor",
        "ACTOR", "author", "AUTHOR", "user", "USER", "login", "maintain", "allow", "ALLOW", "trust", "TRUST", "OWNER",
    ]

    /// Whether the step runs code that lies in the job's folder: a script, an action of it, a build.
    package var runsCode: Bool {
        if run != nil { return true }
        switch uses?.action {
        case .own?, .local?, .selfRepository?: return true
        default: return build != nil
        }
    }
}
