package import Workflows

/// What is known of a run in which a job was skipped or failed.
package struct SkippedJob: ExpressionEnvironment {
    private let id: String
    private let result: String
    /// The names, in lower case, of jobs that are skipped with it.
    private let followers: Set<String>

    /// Takes a job by its id, how it ended, and what was skipped for it.
    package init(_ id: String, _ result: String, followers: Set<String> = []) {
        self.id = id.inLowerCase
        self.result = result
        self.followers = followers
    }

    package func value(at path: ExpressionNode) -> Interpretation? {
        guard let names = path.names(readFrom: .needs), names.count > 1, let ended = ended(names[0]) else { return nil }
        switch names[1].inLowerCase {
        case "result": return Interpretation(.value(.string(ended)), readBy: path)
        case "outputs" where names.count > 2: return Interpretation(.value(.null), readBy: path)
        default: return nil
        }
    }

    private func ended(_ name: String) -> String? {
        let name = name.inLowerCase
        if name == id { return result }
        return followers.contains(name) ? "skipped" : nil
    }

    /// That nobody cancelled the run is taken for granted.
    package func decision(on node: ExpressionNode) -> Bool? {
        guard case .call(let name, let arguments) = node else { return nil }
        switch (name.inLowerCase, arguments.count) {
        case ("cancelled", _), ("success", 0): return false
        case ("failure", 0) where result == "failure": return true
        case ("contains", 2):
            // Of the results of all needed jobs one is known.
            guard case .property(.filter(.context(let context)), let property) = arguments[0],
                context.inLowerCase == "needs", property.inLowerCase == "result",
                case .string(let text) = arguments[1]
            else { return nil }
            return text.inLowerCase == result ? true : nil
        default: return nil
        }
    }
}
