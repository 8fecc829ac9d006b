/// A chain of names and what it starts from.
///
/// `github.event.number` is the names `event` and `number` behind the context `github`; `fromJSON(x)['a'].b` is the names
/// `a` and `b` behind a call. A node that no name is read from is a chain without names.
package struct NameChain: Sendable {
    /// What the first name is read from.
    package let start: ExpressionNode
    /// The names in the order of the text, as they are written.
    package let names: [String]
    /// Whether some of them stand in brackets.
    package let hasIndex: Bool

    /// The context that the chain starts from; `nil` if it starts from something else, or from what GitHub has not.
    package var context: ContextName? {
        guard case .context(let name) = start else { return nil }
        return ContextName(caseInsensitive: name)
    }

    /// Follows a chain from its end.
    ///
    /// A name that is computed, and the filter `*`, end the chain, unless a name is given that stands for them.
    package init(endingAt node: ExpressionNode, computedAs computed: String? = nil) {
        let (start, count) = Self.start(of: node, passesComputed: computed != nil)
        self.start = start
        var hasIndex = false
        // Chains are many, and their length is known: one list each, filled from its end.
        names = Array(unsafeUninitializedCapacity: count) { names, filled in
            guard let first = names.baseAddress else { return }
            var node = node
            for position in (0..<count).reversed() {
                let name: String
                switch node {
                case .property(let base, let text): (node, name) = (base, text)
                case .index(let base, .string(let text)):
                    (node, name) = (base, text)
                    hasIndex = true
                case .index(let base, _), .filter(let base): (node, name) = (base, computed ?? "")
                default: name = ""
                }
                (first + position).initialize(to: name)
            }
            filled = count
        }
        self.hasIndex = hasIndex
    }

    /// Where a chain starts, and how many names are behind it.
    private static func start(of node: ExpressionNode, passesComputed: Bool) -> (ExpressionNode, Int) {
        var node = node
        var count = 0
        while true {
            switch node {
            case .property(let base, _), .index(let base, .string): node = base
            case .index(let base, _) where passesComputed: node = base
            case .filter(let base) where passesComputed: node = base
            default: return (node, count)
            }
            count += 1
        }
    }
}

extension ExpressionNode {
    /// The context and the names in `context.a.b`; `nil` if the node is no such path.
    package var contextPath: (context: ContextName, names: [String])? {
        let chain = NameChain(endingAt: self)
        return chain.context.map { ($0, chain.names) }
    }

    /// The names in `context.a.b`; `nil` if the node is no such path of this context.
    package func names(readFrom context: ContextName) -> [String]? {
        guard root == context else { return nil }
        return NameChain(endingAt: self).names
    }

    /// Whether the node is a context, or a path of names from one.
    var isPath: Bool {
        var node = self
        while true {
            switch node {
            case .property(let base, _), .index(let base, .string): node = base
            case .context: return true
            default: return false
            }
        }
    }

    /// The context of a path of names; `nil` if the node is no such path.
    package var root: ContextName? {
        var node = self
        while true {
            switch node {
            case .property(let base, _), .index(let base, .string): node = base
            case .context(let name): return ContextName(caseInsensitive: name)
            default: return nil
            }
        }
    }
}
