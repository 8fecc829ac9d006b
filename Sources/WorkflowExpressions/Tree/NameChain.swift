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
        var node = node
        var names: [String] = []
        names.reserveCapacity(4)
        var hasIndex = false
        walk: while true {
            switch node {
            case .property(let base, let name):
                names.append(name)
                node = base
            case .index(let base, .string(let name)):
                names.append(name)
                hasIndex = true
                node = base
            case .index(let base, _), .filter(let base):
                guard let computed else { break walk }
                names.append(computed)
                node = base
            default: break walk
            }
        }
        if names.count > 1 { names.reverse() }
        start = node
        self.names = names
        self.hasIndex = hasIndex
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
        // Many paths have one name.
        if case .property(.context(let start), let name) = self {
            return ContextName(caseInsensitive: start) == context ? [name] : nil
        }
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
