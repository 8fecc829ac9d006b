import Workflows

extension ExpressionNode {
    /// The names in `context.a.b.c`, of which at most three are read; `nil` for any other node.
    func names(readFrom context: ContextName) -> [String]? {
        // Most nodes lead to other contexts, and need no list.
        guard reads(context) else { return nil }
        var names: [String] = []
        var node = self
        while names.count <= 3 {
            switch node {
            case .property(let base, let name), .index(let base, .string(let name)):
                names.append(name)
                node = base
            default:
                return names.reversed()
            }
        }
        return nil
    }

    /// Whether the node is a context or leads to one by names alone.
    private func reads(_ context: ContextName) -> Bool {
        var node = self
        while true {
            switch node {
            case .property(let base, _), .index(let base, .string): node = base
            case .context(let name):
                let wanted = context.rawValue
                return name.utf8.count == wanted.utf8.count && name.lowercased() == wanted
            default: return false
            }
        }
    }

    /// What the tree reads of a context: `a` of `context.a`, `a.b` of `context.a.b`, with every beginning of it.
    func reads(of context: ContextName) -> [[String]] {
        var found: [[String]] = []
        visit { node in
            if let names = node.names(readFrom: context), !names.isEmpty { found.append(names) }
        }
        return found
    }
}

extension RenderingNotes {
    /// The expressions of each job, by the job's path.
    var expressionsByJob: [String: [ExpressionUse]] {
        var result: [String: [ExpressionUse]] = [:]
        for use in expressions {
            let start = "jobs."
            guard use.place.hasPrefix(start),
                let end = use.place.utf8.dropFirst(start.utf8.count).firstIndex(of: UInt8(ascii: "."))
            else { continue }
            result[String(use.place[..<end]), default: []].append(use)
        }
        return result
    }
}
