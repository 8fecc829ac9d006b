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
    /// Whether a step before one, in its job or in those that it waits for, may ask who started the run and end it.
    ///
    /// That is what a script may do that speaks of users, and an action that nobody knows here.
    package func mayAskForPeople(before step: StepAnalysis) -> Bool {
        let job = jobs[step.job]
        return job.steps[...step.number].contains(where: \.mayAskForPeople)
            || jobsBefore(job).contains { jobs[$0].call != nil || jobs[$0].steps.contains(where: \.mayAskForPeople) }
    }
}

extension StepAnalysis {
    fileprivate var mayAskForPeople: Bool {
        if let script { return script.contains(anyOf: Self.wordsForPeople) }
        guard uses != nil, action == nil || runsGivenCode else { return false }
        // An action that can write nothing has no use for what it learns of people.
        return facts?.writtenScopes?.isEmpty != true
    }

    private static let wordsForPeople = [
        "permission", "association", "ASSOCIATION", "collaborator", "member", "MEMBER", "team", "TEAM", "actor",
        "ACTOR",
        "author", "AUTHOR", "user", "USER", "login", "maintain", "allow", "ALLOW", "trust", "TRUST", "OWNER",
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
