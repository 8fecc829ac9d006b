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
        // Most are for the run to decide; they are taken apart where two uploads meet.
        if contexts.mayDecide(condition) {
            var parts = ConditionParts()
            parts.add(contexts.resolved(condition))
            result.isNever = isNever || parts.isNever
        }
        return result
    }

    /// Whether there are surely runs in which both hold, as far as each holds in some.
    package func surelyMeets(_ other: RunConditions) -> Bool {
        guard !isNever, !other.isNever else { return false }
        return parts.surelyMeet(other.parts)
    }

    private var parts: ConditionParts {
        var parts = ConditionParts()
        for (node, contexts) in conditions { parts.add(contexts.resolved(node)) }
        return parts
    }
}

/// What conditions demand; each part of an `&&` for itself.
private struct ConditionParts {
    /// What has to hold besides that all goes well.
    private var parts: [ExpressionNode] = []
    /// Whether they can never hold.
    private(set) var isNever = false
    /// Whether they hold only where something has failed or was cancelled.
    private var isForFailures = false
    /// Whether a part is deeper than GitHub accepts; such parts are not compared, since that follows them all the way.
    private var isTooDeep = false

    /// With more parts than this, nothing is sure: each is compared with all.
    private static let bound = 50

    /// Adds a condition, with all that is known put in.
    mutating func add(_ condition: ExpressionNode) {
        var pending = [condition]
        while let part = pending.popLast() {
            switch part {
            case .binary(.and, let left, let right): pending += [right, left]
            case .text: take(part)
            default:
                if let text = part.literalText {
                    let isFalsy = text.isEmpty || part == .boolean(false) || part == .number(0)
                    if isFalsy { isNever = true }
                } else {
                    take(part)
                }
            }
        }
    }

    private mutating func take(_ part: ExpressionNode) {
        switch part {
        case .call(let name, []) where ["always", "success"].contains(name.lowercased()): return
        case .not(.call(let name, [])) where ["cancelled", "failure"].contains(name.lowercased()): return
        default: break
        }
        let asksForFailure = part.contains { node in
            guard case .call(let name, _) = node else { return false }
            return ["failure", "cancelled"].contains(name.lowercased())
        }
        guard part.isWithin(levels: ExpressionNode.maximumDepth) else {
            isTooDeep = true
            return
        }
        if asksForFailure || part.demandsFailure() { isForFailures = true }
        if parts.count > Self.bound || !parts.contains(part) { parts.append(part) }
    }

    /// Whether both surely hold in some run.
    func surelyMeet(_ other: ConditionParts) -> Bool {
        guard !isForFailures, !other.isForFailures, !isTooDeep, !other.isTooDeep else { return false }
        let (fewer, more) = parts.count <= other.parts.count ? (parts, other.parts) : (other.parts, parts)
        guard more.count <= Self.bound else { return false }
        return fewer.allSatisfy { more.contains($0) && $0.isSameInRun }
    }
}

extension ExpressionNode {
    /// Whether a condition holds only where a job that is needed failed, was skipped or was cancelled.
    ///
    /// That job did not do then what it does otherwise, and this one may stand in for it.
    fileprivate func demandsFailure(_ depth: Int = 0) -> Bool {
        guard depth < 20 else { return false }
        switch self {
        case .binary(.and, let left, let right):
            return left.demandsFailure(depth + 1) || right.demandsFailure(depth + 1)
        case .binary(.or, let left, let right):
            return left.demandsFailure(depth + 1) && right.demandsFailure(depth + 1)
        case .binary(let sign, let left, let right):
            guard let text = left.isResult ? right.literalText : right.isResult ? left.literalText : nil else {
                return false
            }
            let isSuccess = text.lowercased() == "success"
            return sign == .equal && !isSuccess || sign == .notEqual && isSuccess
        case .not(.binary(.equal, let left, let right)):
            return ExpressionNode.binary(.notEqual, left, right).demandsFailure(depth + 1)
        case .not(.binary(.notEqual, let left, let right)):
            return ExpressionNode.binary(.equal, left, right).demandsFailure(depth + 1)
        case .call(let name, let arguments):
            guard name.lowercased() == "contains", arguments.count == 2, arguments[0].isResult else { return false }
            return arguments[1].literalText.map { $0.lowercased() != "success" } ?? false
        default:
            return false
        }
    }

    /// Whether the node is the result of a job that is needed, or of all of them.
    private var isResult: Bool {
        guard case .property(let base, let name) = self, name.lowercased() == "result" else { return false }
        switch base {
        case .property(.context(let context), _), .filter(.context(let context)):
            return context.hasPrefix(Self.neededContext) || context.lowercased() == "needs"
        default: return false
        }
    }
}
