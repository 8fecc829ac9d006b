import Workflows

/// What is known of a run from the event that started it.
struct EventFacts {
    /// The event in GitHub's spelling.
    let event: String
    /// What the run's ref begins with; `nil` where that is not known.
    let refPrefix: String?
    /// Whether the run is taken for one of a pull request from a fork.
    var isFromFork = false

    /// A run for a pull request of somebody who has only a copy of the repository.
    static let forkedPullRequest = EventFacts(event: "pull_request", refPrefix: "refs/pull/", isFromFork: true)

    /// A run that a time has started: always of the default branch.
    static let scheduled = EventFacts(event: "schedule", refPrefix: "refs/heads/")

    /// The kinds of runs that a workflow's triggers start; `nil` where callers decide about them.
    static func all(of triggers: [Trigger]) -> [EventFacts]? {
        var result: [EventFacts] = []
        for trigger in triggers {
            let prefixes: [String?]
            switch trigger.event {
            case "workflow_call": return nil
            case "push": prefixes = trigger.pushedRefs
            case "pull_request": prefixes = ["refs/pull/"]
            case "create", "workflow_dispatch": prefixes = ["refs/heads/", "refs/tags/"]
            case "schedule", "workflow_run", "pull_request_target", "merge_group": prefixes = ["refs/heads/"]
            case "release": prefixes = ["refs/tags/"]
            default: prefixes = [nil]
            }
            result += prefixes.map { EventFacts(event: trigger.event, refPrefix: $0) }
        }
        return result
    }

    /// What follows for expressions.
    var evaluation: PartialEvaluation {
        PartialEvaluation(
            known: { context, names in context == .github ? self.property(names) : nil }, decided: decided)
    }

    private func property(_ names: [String]) -> ExpressionValue? {
        guard let first = names.first?.lowercased() else { return nil }
        switch first {
        case "event_name" where names.count == 1:
            return .string(event)
        case "ref_type" where names.count == 1:
            switch refPrefix {
            case "refs/tags/": return .string("tag")
            case "refs/heads/": return .string("branch")
            default: return nil
            }
        case "head_ref" where names.count == 1:
            return isAboutPullRequest ? nil : .string("")
        case "event" where names.count > 1 && names[1].lowercased() == "pull_request":
            guard isAboutPullRequest else { return .null }
            let isForkFlag = names.dropFirst(2).map { $0.lowercased() } == ["head", "repo", "fork"]
            return isForkFlag && isFromFork ? .boolean(true) : nil
        default:
            return nil
        }
    }

    /// Events of which GitHub does not say whether they are about a pull request count as such.
    private var isAboutPullRequest: Bool {
        !["push", "schedule", "workflow_dispatch", "release", "merge_group", "create", "workflow_run"].contains(event)
    }

    private func decided(_ node: ExpressionNode) -> Bool? {
        switch node {
        case .binary(.equal, let left, let right):
            isEqual(left, right)
        case .binary(.notEqual, let left, let right):
            isEqual(left, right).map { !$0 }
        case .call(let name, let arguments) where arguments.count == 2 && name.lowercased() == "startswith":
            begins(arguments[0], with: arguments[1])
        default:
            nil
        }
    }

    private func isEqual(_ left: ExpressionNode, _ right: ExpressionNode) -> Bool? {
        if isFromFork, left.isOfHead != right.isOfHead, left.isOfRepository || left.isLiteral,
            right.isOfRepository || right.isLiteral
        {
            return false
        }
        if let refPrefix, let text = Self.comparedRef(left, right), !Self.hasPrefix(text, refPrefix) { return false }
        return nil
    }

    private func begins(_ node: ExpressionNode, with prefix: ExpressionNode) -> Bool? {
        guard let refPrefix, case .string(let text) = prefix, node.names(readFrom: .github) == ["ref"] else {
            return nil
        }
        if Self.hasPrefix(refPrefix, text) { return true }
        return Self.hasPrefix(text, refPrefix) ? nil : false
    }

    private static func comparedRef(_ left: ExpressionNode, _ right: ExpressionNode) -> String? {
        if case .string(let text) = right, left.names(readFrom: .github) == ["ref"] { return text }
        if case .string(let text) = left, right.names(readFrom: .github) == ["ref"] { return text }
        return nil
    }

    private static func hasPrefix(_ text: String, _ prefix: String) -> Bool {
        text.lowercased().hasPrefix(prefix.lowercased())
    }
}

extension ExpressionNode {
    /// Whether the node reads something about the repository that a pull request comes from.
    fileprivate var isOfHead: Bool {
        guard let (context, names) = contextPath, context == .github, names.count > 3 else { return false }
        return names[0].lowercased() == "event" && names[1].lowercased() == "pull_request"
            && names[2].lowercased() == "head" && ["repo", "user"].contains(names[3].lowercased())
    }

    /// Whether the node reads which repository, or whose, something is.
    fileprivate var isOfRepository: Bool {
        guard let (context, names) = contextPath, context == .github, let last = names.last?.lowercased() else {
            return false
        }
        return ["repository", "repository_owner", "repository_id", "full_name", "login", "id"].contains(last)
    }
}

extension Trigger {
    /// What the refs begin with whose pushes start a workflow.
    fileprivate var pushedRefs: [String?] {
        guard case .lists(let lists) = configuration else { return [nil] }
        let keys = lists.map(\.key) + extra.entries.map(\.key)
        let hasBranches = keys.contains { $0.hasPrefix("branches") }
        let hasTags = keys.contains { $0.hasPrefix("tags") }
        if hasBranches == hasTags { return ["refs/heads/", "refs/tags/"] }
        return [hasTags ? "refs/tags/" : "refs/heads/"]
    }
}
