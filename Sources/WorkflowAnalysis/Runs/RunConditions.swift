package import Workflows

/// What must hold for a step to run: its own condition, its job's, and those of the calls that lead to it.
package struct RunConditions: Sendable {
    /// The conditions, and what is known where each stands.
    private var conditions: [(node: ExpressionNode, contexts: KnownContexts)] = []
    /// Whether it can never run.
    package private(set) var isNever = false

    package init() {}

    /// These conditions and one more.
    package func and(_ condition: ExpressionNode?, in contexts: KnownContexts) -> RunConditions {
        guard let condition else { return self }
        var result = self
        result.conditions.append((condition, contexts))
        result.isNever = isNever || contexts.holds(condition) == false
        return result
    }

    /// Whether some run is known to meet both, if each holds in some run.
    package func isKnownToMeet(_ other: RunConditions) -> Bool {
        guard !isNever, !other.isNever else { return false }
        return parts.areKnownToMeet(other.parts)
    }

    /// Whether there are too many conditions to be compared with others.
    package var exceedsLimit: Bool { parts.exceedsLimit }

    private var parts: ConditionParts {
        var parts = ConditionParts()
        for (node, contexts) in conditions { parts.add(node, in: contexts) }
        return parts
    }
}

/// What conditions demand; each part of an `&&` for itself.
private struct ConditionParts {
    /// What has to hold besides that all goes well.
    private var parts: [Gap] = []
    /// Whether they hold only if something has failed or was cancelled.
    private var isForFailures = false

    /// With more parts than this, nothing is sure: each is compared with all.
    private static let bound = 50

    /// Adds a condition, with all that is known inserted.
    mutating func add(_ condition: ExpressionNode, in contexts: KnownContexts) {
        for link in condition.links(of: .and) {
            let known = contexts.interpretation(of: link)
            guard known.knowledge.truth != true else { continue }
            for part in known.rest.links(of: .and) { take(Gap(part, scope: known.scope)) }
        }
    }

    private mutating func take(_ part: Gap) {
        switch part.node {
        case .call(let name, []) where name.inLowerCase == "success": return
        case .not(.call(let name, [])) where ["cancelled", "failure"].contains(name.inLowerCase): return
        default: break
        }
        if part.node.asks(for: ["failure", "cancelled"]) || part.node.demandsFailure { isForFailures = true }
        if parts.count > Self.bound || !parts.contains(part) { parts.append(part) }
    }

    var exceedsLimit: Bool { parts.count > Self.bound }

    /// Whether both are known to hold in some run.
    func areKnownToMeet(_ other: ConditionParts) -> Bool {
        guard !isForFailures, !other.isForFailures, !exceedsLimit, !other.exceedsLimit else { return false }
        let (fewer, more) = parts.count <= other.parts.count ? (parts, other.parts) : (other.parts, parts)
        return fewer.allSatisfy { more.contains($0) && $0.isSameInRun }
    }
}

extension ExpressionNode {
    /// Whether a condition asks one of some functions how what came before has ended.
    package func asks(for names: [String]) -> Bool {
        contains { node in if case .call(let name, _) = node { names.contains(name.inLowerCase) } else { false } }
    }

    /// Whether a condition holds only if a job that is needed failed, was skipped or was cancelled.
    ///
    /// That job did not do then what it does otherwise, and this one may stand in for it.
    fileprivate var demandsFailure: Bool { SucceededJobs().holds(self) == false }
}
