package import Workflows

/// What is known of a run in which all jobs that are needed have succeeded.
package struct SucceededJobs: ExpressionEnvironment {
    package init() {}

    package func value(at path: ExpressionNode) -> Interpretation? {
        guard let names = path.names(readFrom: .needs), names.count == 2, names[1].inLowerCase == "result" else {
            return nil
        }
        return Interpretation(.value(.string("success")), readBy: path)
    }

    package func decision(on node: ExpressionNode) -> Bool? {
        node.resultAmongNeeds.map { $0.inLowerCase == "success" }
    }
}

extension ExpressionNode {
    /// The result for which `contains(needs.*.result, 'failure')` looks; `nil` for any other node.
    package var resultAmongNeeds: String? {
        guard case .call(let name, let arguments) = self, arguments.count == 2, name.inLowerCase == "contains",
            case .property(.filter(.context(let context)), let property) = arguments[0],
            ContextName(caseInsensitive: context) == .needs, property.inLowerCase == "result",
            case .string(let text) = arguments[1]
        else { return nil }
        return text
    }

    /// The result that a comparison or a call asks for, of one job or of all that are needed; `nil` for any other node.
    package var askedResult: String? {
        switch self {
        case .binary(let sign, let left, let right) where sign == .equal || sign == .notEqual:
            switch (left, right) {
            case (let job, .string(let text)) where job.isResult, (.string(let text), let job) where job.isResult: text
            default: nil
            }
        default: resultAmongNeeds
        }
    }

    private var isResult: Bool {
        guard let names = names(readFrom: .needs), names.count == 2 else { return false }
        return names[1].inLowerCase == "result"
    }
}
