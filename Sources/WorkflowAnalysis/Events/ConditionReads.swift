package import Workflows

/// What the conditions of a workflow's jobs and steps ask about how a run was started.
package struct ConditionReads: Sendable {
    /// The conditions that ask about the event, the branch or the tag, by their positions among the file's expressions.
    package private(set) var ofEvents: [Int] = []
    /// The places where a condition reads who acted last, by their positions among what the file reads.
    package private(set) var ofActors: [Int] = []

    /// Looks through what a file reads.
    package init(_ reads: [ContextRead], in expressions: [ExpressionUse]) {
        for index in reads.indices where reads[index].context == .github {
            guard let name = reads[index].names.first else { continue }
            let isOfActor = reads[index].names.count == 1 && Self.isActor(name)
            guard isOfActor || Self.isOfEvent(name) else { continue }
            let use = reads[index].use
            // Nothing but a condition may call a status function.
            guard !expressions[use].scope.functions.isDisjoint(with: .status) else { continue }
            if isOfActor {
                ofActors.append(index)
            } else if ofEvents.last != use {
                ofEvents.append(use)
            }
        }
    }

    private static func isOfEvent(_ name: String) -> Bool {
        switch name.utf8.count {
        case 3: name == "ref"
        case 5: name == "event"
        case 8: name == "ref_type" || name == "ref_name" || name == "head_ref" || name == "base_ref"
        case 10: name == "event_name"
        default: false
        }
    }

    /// Whether a property of `github` is whoever acted last.
    package static func isActor(_ name: String) -> Bool {
        switch name.utf8.count {
        case 5: name == "actor" || name.inLowerCase == "actor"
        case 16: name == "triggering_actor" || name.inLowerCase == "triggering_actor"
        default: false
        }
    }
}
