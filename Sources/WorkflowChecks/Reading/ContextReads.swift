import Workflows

extension ExpressionNode {
    /// The names in `context.a.b.c`, of which at most three are read; `nil` for any other node.
    func names(readFrom context: ContextName) -> [String]? {
        var names: [String] = []
        var node = self
        while names.count <= 3 {
            switch node {
            case .property(let base, let name), .index(let base, .string(let name)):
                names.append(name)
                node = base
            case .context(let name):
                return name.lowercased() == context.rawValue ? names.reversed() : nil
            default:
                return nil
            }
        }
        return nil
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

extension RenderedFile {
    /// The expressions of each job, by the job's path.
    var expressionsByJob: [String: [ExpressionUse]] {
        var result: [String: [ExpressionUse]] = [:]
        for use in rendered.notes.expressions {
            let parts = use.place.split(separator: ".", maxSplits: 2)
            guard parts.count == 3, parts[0] == "jobs" else { continue }
            result["jobs.\(parts[1])", default: []].append(use)
        }
        return result
    }
}
