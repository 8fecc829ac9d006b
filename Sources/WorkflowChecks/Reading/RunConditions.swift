import Workflows

/// What must hold for a step to run: its own condition, its job's, and those of the calls that lead to it.
struct RunConditions: Sendable {
    /// What has to hold besides that all goes well; each part of an `&&` for itself.
    private(set) var parts: [ExpressionNode] = []
    /// Whether it can never run.
    private(set) var isNever = false
    /// Whether it runs only where something has failed or was cancelled.
    private(set) var isForFailures = false

    /// With more parts than this, nothing is sure: each is compared with all.
    private static let bound = 50

    /// These conditions and one more.
    func and(_ condition: ExpressionNode?, in contexts: KnownContexts) -> RunConditions {
        guard let condition else { return self }
        var result = self
        var pending = [contexts.resolved(condition)]
        while let part = pending.popLast() {
            switch part {
            case .binary(.and, let left, let right): pending += [right, left]
            case .text: result.add(part)
            default:
                if let text = part.literalText {
                    let isFalsy = text.isEmpty || part == .boolean(false) || part == .number(0)
                    if isFalsy { result.isNever = true }
                } else {
                    result.add(part)
                }
            }
        }
        return result
    }

    private mutating func add(_ part: ExpressionNode) {
        switch part {
        case .call(let name, []) where ["always", "success"].contains(name.lowercased()): return
        case .not(.call(let name, [])) where ["cancelled", "failure"].contains(name.lowercased()): return
        default: break
        }
        let asksForFailure = part.contains { node in
            guard case .call(let name, _) = node else { return false }
            return ["failure", "cancelled"].contains(name.lowercased())
        }
        if asksForFailure { isForFailures = true }
        if parts.count > Self.bound || !parts.contains(part) { parts.append(part) }
    }

    /// Whether something else than that all goes well has to hold.
    var isConditional: Bool { !parts.isEmpty }

    /// Whether there are surely runs in which both hold, as far as each holds in some.
    func surelyMeets(_ other: RunConditions) -> Bool {
        guard !isNever, !other.isNever, !isForFailures, !other.isForFailures else { return false }
        let (fewer, more) = parts.count <= other.parts.count ? (parts, other.parts) : (other.parts, parts)
        guard fewer.count <= Self.bound, more.count <= Self.bound else { return false }
        return fewer.allSatisfy { more.contains($0) && $0.isSameInRun }
    }
}
