package import Workflows

/// What is known of a run from the event that started it, and from who did.
package struct EventFacts: ExpressionEnvironment {
    /// The event in GitHub's spelling.
    package let event: String
    /// The event among those that rules tell apart.
    package let start: StartEvents
    /// What the run's ref begins with; `nil` if that is unknown.
    package var refPrefix: String?
    /// Whether the run is taken for one of a pull request from a fork.
    package var isFromFork = false
    /// What gets in: the pushed branch or tag, the branch that a request is for, or that of the run that is followed.
    package var filter: RefFilter?

    package init(event: String, refPrefix: String? = nil, isFromFork: Bool = false, filter: RefFilter? = nil) {
        self.event = event
        start = StartEvents(event)
        self.refPrefix = refPrefix
        self.isFromFork = isFromFork
        self.filter = filter
    }

    /// A run for a pull request.
    package static let pullRequest = EventFacts(event: "pull_request", refPrefix: "refs/pull/")

    /// A run for a pull request of somebody who has only a copy of the repository.
    package static let forkedPullRequest = EventFacts(event: "pull_request", refPrefix: "refs/pull/", isFromFork: true)

    /// A run for a pull request with the repository's own code and secrets.
    package static let pullRequestTarget = EventFacts(event: "pull_request_target", refPrefix: "refs/heads/")

    /// A run that follows another one.
    package static let workflowRun = EventFacts(event: "workflow_run", refPrefix: "refs/heads/")

    /// A run for a comment, on an issue or on a pull request, with the repository's own code and secrets.
    package static let issueComment = EventFacts(event: "issue_comment", refPrefix: "refs/heads/")

    /// A run that a time has started: always of the default branch.
    package static let scheduled = EventFacts(event: "schedule", refPrefix: "refs/heads/")

    /// The kinds of runs that a workflow's triggers start, for a workflow that is not called.
    package static func all(of triggers: [Trigger]) -> [EventFacts] {
        var result: [EventFacts] = []
        result.reserveCapacity(triggers.count + 1)
        for index in triggers.indices {
            let event = triggers[index].event
            switch triggers[index].start {
            case .push:
                for prefix in triggers[index].pushedRefs {
                    let key = prefix == "refs/tags/" ? "tags" : "branches"
                    result.append(
                        EventFacts(
                            event: event, refPrefix: prefix,
                            filter: prefix.flatMap { _ in RefFilter(of: triggers[index], key) }))
                }
            case .pullRequest:
                var facts = pullRequest
                // A request that was merged is closed on the branch that it was for.
                if triggers[index].hasType("closed") { facts.refPrefix = nil }
                facts.filter = RefFilter(of: triggers[index], "branches")
                result.append(facts)
            case .pullRequestTarget, .workflowRun:
                result.append(
                    EventFacts(
                        event: event, refPrefix: "refs/heads/", filter: RefFilter(of: triggers[index], "branches")))
            default:
                let refs = TriggerFacts.facts(of: event)?.refs ?? []
                if refs.isEmpty { result.append(EventFacts(event: event)) }
                for ref in refs { result.append(EventFacts(event: event, refPrefix: ref.prefix)) }
            }
        }
        return result
    }

    /// The same without what the filter says.
    package var unfiltered: EventFacts { EventFacts(event: event, refPrefix: refPrefix, isFromFork: isFromFork) }

    package func value(at path: ExpressionNode) -> Interpretation? {
        guard let names = path.names(readFrom: .github), let first = names.first else { return nil }
        func known(_ value: ExpressionValue) -> Interpretation { Interpretation(.value(value), readBy: path) }
        switch first.inLowerCase {
        case "event_name" where names.count == 1:
            return known(.string(event))
        case "ref" where names.count == 1:
            return refPrefix.map { text($0, path, refPrefix == "refs/pull/" ? "/merge" : "") }
        case "ref_name" where names.count == 1:
            return refPrefix == "refs/pull/" ? text("", path, "/merge") : nil
        case "ref_type" where names.count == 1:
            switch refPrefix {
            case "refs/tags/": return known(.string("tag"))
            case "refs/heads/": return known(.string("branch"))
            default: return nil
            }
        case "head_ref" where names.count == 1:
            return isAboutPullRequest ? nil : known(.string(""))
        case "base_ref" where names.count == 1:
            // Whether a queue of merges tells its branch is not said.
            return isAboutPullRequest || start == .mergeGroup ? nil : known(.string(""))
        case "event" where names.count > 1 && names[1].inLowerCase == "pull_request":
            guard isAboutPullRequest else { return known(.null) }
            let isForkFlag = names.dropFirst(2).map { $0.inLowerCase } == ["head", "repo", "fork"]
            return isForkFlag && isFromFork ? known(.boolean(true)) : nil
        default:
            return nil
        }
    }

    private func text(_ start: String, _ path: ExpressionNode, _ end: String) -> Interpretation {
        var text = RunText(start)
        text.append(Gap(path))
        text.append(end)
        return Interpretation(.text(text), readBy: path)
    }

    /// An event that is unknown may be about a pull request, and so may the one that started the caller.
    private var isAboutPullRequest: Bool {
        start == .workflowCall || TriggerFacts.facts(of: event)?.isAboutRequest ?? true
    }

    package func decision(on node: ExpressionNode) -> Bool? {
        switch node {
        case .binary(.equal, let left, let right):
            isEqual(left, right)
        case .binary(.notEqual, let left, let right):
            isEqual(left, right).map { !$0 }
        case .call(let name, let arguments) where arguments.count == 2 && name.inLowerCase == "startswith":
            begins(arguments[0], with: arguments[1])
        default:
            nil
        }
    }

    private func isEqual(_ left: ExpressionNode, _ right: ExpressionNode) -> Bool? {
        switch (left, right) {
        case (let read, .string(let text)), (.string(let text), let read):
            switch read.propertyOfGitHub {
            case "ref"?:
                guard let refPrefix, Self.hasPrefix(text, refPrefix) else { return nil }
                return isPushed(String(text.dropFirst(refPrefix.count))) ? nil : false
            case "ref_name"?: return isPushed(text) ? nil : false
            default: break
            }
            if let filter, start != .push, read.isFilteredBranch(of: start), !text.isEmpty, !filter.mayContain(text) {
                return false
            }
        default: break
        }
        guard isFromFork, left.isOfHead != right.isOfHead, left.isOfRepository || left.isLiteral,
            right.isOfRepository || right.isLiteral
        else { return nil }
        return false
    }

    /// Whether a branch or a tag of this name may have been pushed.
    private func isPushed(_ name: String) -> Bool {
        guard let filter, start == .push else { return true }
        return filter.mayContain(name)
    }

    private func begins(_ node: ExpressionNode, with prefix: ExpressionNode) -> Bool? {
        guard case .string(let text) = prefix else { return nil }
        let beginning: Substring
        switch node.propertyOfGitHub {
        case "ref"?:
            guard let refPrefix, Self.hasPrefix(text, refPrefix) else { return nil }
            beginning = text.dropFirst(refPrefix.count)
        case "ref_name"?: beginning = text[...]
        default:
            guard let filter, start != .push, !text.isEmpty, node.isFilteredBranch(of: start) else { return nil }
            return filter.mayContain(beginning: text) ? nil : false
        }
        guard let filter, start == .push else { return nil }
        return filter.mayContain(beginning: String(beginning)) ? nil : false
    }

    /// Whether a text begins with one of ASCII characters, whatever the case of both.
    private static func hasPrefix(_ text: String, _ prefix: String) -> Bool {
        func lower(_ byte: UInt8) -> UInt8 {
            (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
        }
        return text.utf8.starts(with: prefix.utf8) { lower($0) == lower($1) }
    }
}

extension ExpressionNode {
    /// The name in `github.name`; `nil` for anything else.
    fileprivate var propertyOfGitHub: String? {
        switch self {
        case .property(.context(let context), let name), .index(.context(let context), .string(let name)):
            ContextName(caseInsensitive: context) == .github ? name : nil
        default: nil
        }
    }

    /// Whether the node reads the branch of which a trigger's filter speaks.
    fileprivate func isFilteredBranch(of event: StartEvents) -> Bool {
        guard let names = names(readFrom: .github) else { return false }
        if names.count == 1 { return event != .workflowRun && names[0].inLowerCase == "base_ref" }
        let path = names.map { $0.inLowerCase }
        if event == .workflowRun { return path == ["event", "workflow_run", "head_branch"] }
        return path == ["event", "pull_request", "base", "ref"]
    }

    /// Whether the node reads something about the repository that a pull request comes from.
    fileprivate var isOfHead: Bool {
        guard let names = names(readFrom: .github), names.count > 3 else { return false }
        return names[0].inLowerCase == "event" && names[1].inLowerCase == "pull_request"
            && names[2].inLowerCase == "head" && ["repo", "user"].contains(names[3].inLowerCase)
    }

    /// Whether the node reads which repository, or whose, something is.
    fileprivate var isOfRepository: Bool {
        guard let (context, names) = contextPath, context == .github, let last = names.last?.inLowerCase else {
            return false
        }
        return ["repository", "repository_owner", "repository_id", "full_name", "login", "id"].contains(last)
    }
}

extension Trigger {
    /// Whether an activity starts a workflow that is not among the usual ones.
    fileprivate func hasType(_ type: String) -> Bool {
        // What a key that is unknown says is unknown.
        guard case .lists(let lists) = configuration, extra.isEmpty else { return true }
        return lists.contains { $0.key == "types" && $0.values.contains(type) }
    }

    /// What the refs begin with whose pushes start a workflow.
    fileprivate var pushedRefs: [String?] {
        guard case .lists(let lists) = configuration else { return [nil] }
        var (hasBranches, hasTags) = (false, false)
        func take(_ key: String) {
            hasBranches = hasBranches || key.hasPrefix("branches")
            hasTags = hasTags || key.hasPrefix("tags")
        }
        for list in lists { take(list.key) }
        for entry in extra.entries { take(entry.key) }
        if hasBranches == hasTags { return ["refs/heads/", "refs/tags/"] }
        return [hasTags ? "refs/tags/" : "refs/heads/"]
    }
}
