extension ExpressionNode {
    /// The nodes directly below this one, in the order in which they are printed.
    public var children: [ExpressionNode] {
        var children: [ExpressionNode] = []
        forEachChild { children.append($0) }
        return children
    }

    /// Whether a predicate holds for each child, in the order in which they are printed; makes no list of them.
    private func allChildren(_ predicate: (ExpressionNode) throws -> Bool) rethrows -> Bool {
        switch self {
        case .null, .boolean, .number, .string, .unknown, .context: true
        case .property(let base, _), .filter(let base), .not(let base): try predicate(base)
        case .index(let first, let second), .binary(_, let first, let second):
            try predicate(first) && predicate(second)
        case .call(_, let children), .text(let children): try children.allSatisfy(predicate)
        }
    }

    private func forEachChild(_ body: (ExpressionNode) -> Void) {
        _ = allChildren {
            body($0)
            return true
        }
    }

    /// Puts the children on a stack, the first on top.
    private func pushChildren(onto pending: inout [ExpressionNode]) {
        let start = pending.endIndex
        forEachChild { pending.append($0) }
        pending[start...].reverse()
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
        var pending = [self]
        while let node = pending.popLast() {
            if try predicate(node) { return true }
            node.pushChildren(onto: &pending)
        }
        return false
    }

    /// The number of nodes on the longest way down, as GitHub counts it; it refuses more than ``maximumDepth``.
    ///
    /// A chain of `&&`, or of `||`, is one node to GitHub, however long it is.
    package var depth: Int {
        var deepest = 0
        var pending = [(node: self, level: 1)]
        while let (node, level) = pending.popLast() {
            deepest = max(deepest, level)
            node.forEachChild { pending.append(($0, node.joins($0) ? level : level + 1)) }
        }
        return deepest
    }

    /// Whether no way down has more nodes than this, every node counted: most trees are small, and none is listed here.
    package func isWithin(levels: Int) -> Bool {
        levels > 0 && allChildren { $0.isWithin(levels: levels - 1) }
    }

    /// The deepest tree that GitHub accepts.
    package static let maximumDepth = 50

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
