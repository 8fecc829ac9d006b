package import Workflows

/// Which events start a workflow, for rules that look at some of them only.
package struct StartEvents: OptionSet, Hashable, Sendable {
    package let rawValue: UInt16

    package init(rawValue: UInt16) { self.rawValue = rawValue }

    package static let push = StartEvents(rawValue: 1 << 0)
    package static let pullRequest = StartEvents(rawValue: 1 << 1)
    package static let pullRequestTarget = StartEvents(rawValue: 1 << 2)
    package static let schedule = StartEvents(rawValue: 1 << 3)
    package static let workflowCall = StartEvents(rawValue: 1 << 4)
    package static let workflowRun = StartEvents(rawValue: 1 << 5)
    package static let issueComment = StartEvents(rawValue: 1 << 6)
    package static let release = StartEvents(rawValue: 1 << 7)
    package static let create = StartEvents(rawValue: 1 << 8)
    package static let mergeGroup = StartEvents(rawValue: 1 << 9)
    /// Any other event.
    package static let other = StartEvents(rawValue: 1 << 10)

    /// One event.
    package init(_ event: String) {
        switch event {
        case "push": self = .push
        case "pull_request": self = .pullRequest
        case "pull_request_target": self = .pullRequestTarget
        case "schedule": self = .schedule
        case "workflow_call": self = .workflowCall
        case "workflow_run": self = .workflowRun
        case "issue_comment": self = .issueComment
        case "release": self = .release
        case "create": self = .create
        case "merge_group": self = .mergeGroup
        default: self = .other
        }
    }
}

extension StartEvents {
    /// The events of a workflow's triggers.
    package init(of triggers: [Trigger]) {
        self = []
        for index in triggers.indices { formUnion(triggers[index].start) }
    }
}

extension Trigger {
    /// The event among those that rules tell apart.
    package var start: StartEvents { StartEvents(event) }
}

extension [Trigger] {
    /// The trigger for an event.
    package func first(_ event: StartEvents) -> Trigger? { first { $0.start == event } }
}
