import WorkflowAnalysis
import Workflows

struct BotConditionRule: WorkflowRule {
    let name = "bot-condition"
    var documentation: String {
        #"""
        A condition uses the name of the actor as if it were the author of the pull request.

        `github.actor` is the user who triggered the run, which is not always the author of the pull request. An
        attacker can make a bot push to the attacker's own pull request, and the condition is true. Compare the author
        of the pull request instead.

        The rule checks jobs that can do harm: all jobs of `pull_request_target`, and jobs of `pull_request` whose token
        has write access. A condition that the actor is *not* a bot is not reported, because pretending to be a bot
        gains nothing.

        Source: GitHub, "Contexts reference", `github.actor`, and Synacktiv, "GitHub Actions exploitation: Dependabot".

        Wrong:

        ```swift
        Workflow(on: [.pullRequest()]) {
            let url = github.event.pull_request.html_url.as(String.self)
            let isBot = github.actor == "dependabot[bot]"
            Job("approve", if: isBot, runsOn: .ubuntu2404, permissions: Permissions(pullRequests: .write)) {
                RunStep(script: "gh pr review --approve \"$URL\"", env: ["GH_TOKEN": github.token, "URL": url])
            }
        }
        ```

        Right:

        ```swift
        Workflow(on: [.pullRequest()]) {
            let url = github.event.pull_request.html_url.as(String.self)
            let isBot = github.event.pull_request.user.login.as(String.self) == "dependabot[bot]"
            Job("approve", if: isBot, runsOn: .ubuntu2404, permissions: Permissions(pullRequests: .write)) {
                RunStep(script: "gh pr review --approve \"$URL\"", env: ["GH_TOKEN": github.token, "URL": url])
            }
        }
        ```
        """#
    }

    func problems(in file: FileAnalysis) -> [Problem] {
        guard !file.conditionReads.ofActors.isEmpty else { return [] }
        let isPrivileged = file.events.contains(.pullRequestTarget)
        guard isPrivileged || file.events.contains(.pullRequest) else { return [] }
        return file.conditionReads.ofActors.compactMap { index in
            let read = file.reads[index]
            let use = file.expressions[read.use]
            guard let job = file.jobs.first(where: { $0.reads.contains(index) }),
                isPrivileged || job.permissions(in: file).hasWrite, let bot = Self.bot(in: use.node)
            else { return nil }
            return Problem(
                use.place,
                "'github.\(read.names[0])' is the user who triggered the run, not the author of the pull request;"
                    + " check the author",
                severity: .warning, fix: "github.event.pull_request.user.login == '\(bot)'",
                excerpt: read.text)
        }
    }

    /// The bot that a condition compares the actor with.
    private static func bot(in condition: ExpressionNode) -> String? {
        var pending = [condition]
        while let node = pending.popLast() {
            switch node {
            case .binary(.and, let left, let right), .binary(.or, let left, let right): pending += [right, left]
            case .binary(.equal, let actor, .string(let text)), .binary(.equal, .string(let text), let actor):
                guard text.hasSuffix("[bot]"), let names = actor.names(readFrom: .github), names.count == 1,
                    ConditionReads.isActor(names[0])
                else { continue }
                return text
            default: continue
            }
        }
        return nil
    }
}

extension Permissions {
    /// Whether a permission with write access is granted.
    fileprivate var hasWrite: Bool {
        switch self {
        case .writeAll: true
        case .readAll, .unspecified: false
        case .scopes(let scopes): scopes.hasWrite
        }
    }
}
