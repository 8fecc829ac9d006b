import Workflows

/// What expressions read of steps and jobs, in the order in which it is read.
struct References {
    /// The outputs that are read, by the ids of steps.
    private(set) var steps: [String: [String]] = [:]
    /// The outputs that are read, by the ids of jobs.
    private(set) var jobs: [String: [String]] = [:]

    /// Looks through expressions.
    init(_ nodes: some Sequence<ExpressionNode>) {
        for node in nodes {
            node.visit { node in
                guard case .property(let base, let name) = node else { return }
                switch base {
                case .property(.property(.context("steps"), let id), "outputs"):
                    if steps[id]?.contains(name) != true { steps[id, default: []].append(name) }
                case .property(.property(.context("needs"), let id), "outputs"):
                    if jobs[id]?.contains(name) != true { jobs[id, default: []].append(name) }
                case .property(.context("needs"), let id) where name == "result":
                    jobs[id, default: []] += []
                default: break
                }
            }
        }
    }
}

extension ExpressionNode {
    /// `steps.<id>.outputs.<name>` or `needs.<id>.outputs.<name>`.
    static func output(_ name: String, of id: String, in context: String) -> ExpressionNode {
        .property(.property(.property(.context(context), id), "outputs"), name)
    }
}
