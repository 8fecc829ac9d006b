import Workflows

/// Which events start a workflow, for rules that look at some of them only.
struct StartEvents: OptionSet, Hashable, Sendable {
    let rawValue: UInt16

    init(rawValue: UInt16) { self.rawValue = rawValue }

    static let push = StartEvents(rawValue: 1 << 0)
    static let pullRequest = StartEvents(rawValue: 1 << 1)
    static let pullRequestTarget = StartEvents(rawValue: 1 << 2)
    static let schedule = StartEvents(rawValue: 1 << 3)
    static let workflowCall = StartEvents(rawValue: 1 << 4)
    static let workflowRun = StartEvents(rawValue: 1 << 5)
    static let issueComment = StartEvents(rawValue: 1 << 6)
    /// Any other event.
    static let other = StartEvents(rawValue: 1 << 7)

    /// One event.
    init(_ event: String) {
        switch event {
        case "push": self = .push
        case "pull_request": self = .pullRequest
        case "pull_request_target": self = .pullRequestTarget
        case "schedule": self = .schedule
        case "workflow_call": self = .workflowCall
        case "workflow_run": self = .workflowRun
        case "issue_comment": self = .issueComment
        default: self = .other
        }
    }
}

extension StartEvents {
    /// The events of a workflow's triggers.
    init(of triggers: [Trigger]) {
        self = []
        for index in triggers.indices { formUnion(StartEvents(triggers[index].event)) }
    }
}
