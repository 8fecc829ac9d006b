extension ExpressionNode {
    /// The nodes directly below this one, in the order in which they are printed.
    public var children: [ExpressionNode] {
        switch self {
        case .null, .boolean, .number, .string, .unknown, .context:
            []
        case .property(let base, _), .filter(let base), .not(let base):
            [base]
        case .index(let base, let position):
            [base, position]
        case .call(_, let arguments):
            arguments
        case .binary(_, let left, let right):
            [left, right]
        case .text(let segments):
            segments
        }
    }

    /// Puts the children on a stack, the first on top, without a list of their own.
    private func pushChildren(onto pending: inout [ExpressionNode]) {
        switch self {
        case .null, .boolean, .number, .string, .unknown, .context:
            break
        case .property(let base, _), .filter(let base), .not(let base):
            pending.append(base)
        case .index(let first, let second), .binary(_, let first, let second):
            pending.append(second)
            pending.append(first)
        case .call(_, let children), .text(let children):
            for index in children.indices.reversed() { pending.append(children[index]) }
        }
    }

    /// Calls a closure with this node and all below it, each before its children.
    public func visit(_ body: (ExpressionNode) throws -> Void) rethrows {
        // A stack of its own: long chains of operators nest as deeply as they are long.
        var pending = [self]
        while let node = pending.popLast() {
            try body(node)
            node.pushChildren(onto: &pending)
        }
    }

    /// Whether a predicate holds for this node or one below it.
    public func contains(where predicate: (ExpressionNode) throws -> Bool) rethrows -> Bool {
        // Most nodes are a path, which has no branches to come back to.
        var start = self
        while true {
            if try predicate(start) { return true }
            switch start {
            case .null, .boolean, .number, .string, .unknown, .context: return false
            case .property(let base, _), .filter(let base), .not(let base):
                start = base
                continue
            case .index, .binary, .call, .text: break
            }
            break
        }
        var pending: [ExpressionNode] = []
        start.pushChildren(onto: &pending)
        while let node = pending.popLast() {
            if try predicate(node) { return true }
            node.pushChildren(onto: &pending)
        }
        return false
    }

    /// The number of nodes on the longest way down, as GitHub counts it; it refuses more than ``maximumDepth``.
    ///
    /// A chain of `&&`, or of `||`, is one node to GitHub, however long it is.
    public var depth: Int {
        var deepest = 0
        var pending = [(node: self, level: 1)]
        while let (node, level) = pending.popLast() {
            deepest = max(deepest, level)
            switch node {
            case .null, .boolean, .number, .string, .unknown, .context:
                break
            case .property(let base, _), .filter(let base), .not(let base):
                pending.append((base, level + 1))
            case .index(let base, let position):
                pending.append((base, level + 1))
                pending.append((position, level + 1))
            case .binary(_, let left, let right):
                pending.append((left, node.joins(left) ? level : level + 1))
                pending.append((right, node.joins(right) ? level : level + 1))
            case .call(_, let children), .text(let children):
                for child in children { pending.append((child, level + 1)) }
            }
        }
        return deepest
    }

    /// Whether no way down has more nodes than this, every node counted: most trees are small, and none is listed here.
    package func isWithin(levels: Int) -> Bool {
        guard levels > 0 else { return false }
        switch self {
        case .null, .boolean, .number, .string, .unknown, .context:
            return true
        case .property(let base, _), .filter(let base), .not(let base):
            return base.isWithin(levels: levels - 1)
        case .index(let first, let second), .binary(_, let first, let second):
            return first.isWithin(levels: levels - 1) && second.isWithin(levels: levels - 1)
        case .call(_, let children), .text(let children):
            return children.allSatisfy { $0.isWithin(levels: levels - 1) }
        }
    }

    /// The deepest tree that GitHub accepts.
    public static let maximumDepth = 50

    /// Whether GitHub accepts the tree's depth.
    var isShallow: Bool { isWithin(levels: Self.maximumDepth) || depth <= Self.maximumDepth }

    /// Whether the node is written out, with nothing left for GitHub to evaluate.
    public var isLiteral: Bool {
        switch self {
        case .null, .boolean, .number, .string:
            true
        case .text(let segments):
            Self.merged(segments).allSatisfy(\.isString)
        default:
            false
        }
    }

    /// Whether a child continues the chain of `&&` or `||` that this node stands for.
    private func joins(_ child: ExpressionNode) -> Bool {
        guard case .binary(let outer, _, _) = self, case .binary(let inner, _, _) = child else { return false }
        return outer == inner && outer.isAssociative
    }
}
