import WorkflowAnalysis
import Workflows

struct BotConditionRule: WorkflowRule {
    let name = "bot-condition"
    var documentation: String {
        #"""
        A condition takes the name of the actor for the author of a pull request.

        `github.actor` is whoever did the last thing to the request, not who opened it: an outsider can make a bot push
        to a request of their own, and the condition holds. Ask who opened the request. Only jobs that can do harm are
        looked at: those of `pull_request_target`, and those of `pull_request` whose token can write. That a bot is
        *not* the actor may be asked; nothing is gained by pretending.

        Source: GitHub, "Contexts reference", `github.actor`, and Synacktiv, "GitHub Actions exploitation: Dependabot".

        Wrong:

        ```swift
        Workflow(on: [.pullRequestTarget()]) {
            let url = github.event.pull_request.html_url.as(String.self)
            let isBot = github.actor == "dependabot[bot]"
            Job("approve", if: isBot, runsOn: .ubuntu2404, permissions: Permissions(pullRequests: .write)) {
                RunStep(script: "gh pr review --approve \"$URL\"", env: ["GH_TOKEN": github.token, "URL": url])
            }
        }
        ```

        Right:

        ```swift
        Workflow(on: [.pullRequestTarget()]) {
            let url = github.event.pull_request.html_url.as(String.self)
            let isBot = github.event.pull_request.user.login.as(String.self) == "dependabot[bot]"
            Job("approve", if: isBot, runsOn: .ubuntu2404, permissions: Permissions(pullRequests: .write)) {
                RunStep(script: "gh pr review --approve \"$URL\"", env: ["GH_TOKEN": github.token, "URL": url])
            }
        }
        ```
        """#
    }

    func problems(in file: CheckedFile) -> [Problem] {
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
                "'github.\(read.names[0])' is who acted last, not who opened the request; ask for its author",
                severity: .warning, mend: "github.event.pull_request.user.login == '\(bot)'")
        }
    }

    /// The bot that the actor has to be for a condition to hold.
    private static func bot(in condition: ExpressionNode) -> String? {
        var pending = [condition]
        while let node = pending.popLast() {
            switch node {
            case .binary(.and, let left, let right), .binary(.or, let left, let right):
                pending += [right, left]
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
    /// Whether something may be written.
    fileprivate var hasWrite: Bool {
        switch self {
        case .writeAll: true
        case .readAll, .unspecified: false
        case .scopes(let scopes): scopes.hasWrite
        }
    }
}
