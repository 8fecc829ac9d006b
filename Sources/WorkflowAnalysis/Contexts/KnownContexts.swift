package import Workflows

/// What is known of contexts before the run: in one variation of a job, in a workflow that is called or starts the run.
///
/// A class, since many texts and conditions share what is known.
package final class KnownContexts: ExpressionEnvironment {
    /// The values of `matrix`; `nil` if only the run knows them.
    package let matrix: MatrixCombination?
    /// The position among the variations, and their number.
    private let position: (index: Int, count: Int)?
    /// What a call passes, by names in lower case; `nil` if no workflow of the project calls.
    private let inputs: [String: Interpretation]?
    /// The job's id.
    package let job: String
    /// The number of the workflow among those of the run, whose `needs` are no other's.
    package let scope: Int

    /// A job of this id, in a workflow that is looked at by itself unless its place in a run is given.
    package init(
        job: String, matrix: MatrixCombination?, position: (index: Int, count: Int)? = nil,
        inputs: [String: Interpretation]? = nil, workflow: Int = 0
    ) {
        self.job = job
        self.matrix = matrix
        self.position = position
        self.inputs = inputs
        self.scope = workflow
    }

    /// The same in a workflow that is given these inputs, as the one of this number in its run.
    package func given(_ inputs: [String: Interpretation]?, workflow: Int = 0) -> KnownContexts {
        if inputs == nil, workflow == scope { return self }
        return KnownContexts(job: job, matrix: matrix, position: position, inputs: inputs, workflow: workflow)
    }

    /// What is known of a path of names.
    ///
    /// A path of which nothing is known is left in one spelling, so that two that are equal yield the same.
    package func value(at path: ExpressionNode) -> Interpretation? {
        let chain = NameChain(endingAt: path)
        guard case .context(let name) = chain.start, let context = chain.context else { return nil }
        let names = chain.names
        switch context {
        case .matrix:
            if let matrix { return value(at: names, of: matrix, readBy: path) }
        case .inputs where names.count == 1:
            if let value = inputs?[names[0].inLowerCase] { return value }
        case .github where names.count == 1 && names[0].inLowerCase == "job":
            return known(.string(job), path)
        case .strategy where names.count == 1:
            guard let position else { break }
            switch names[0].inLowerCase {
            case "job-index": return known(.number(Double(position.index)), path)
            case "job-total": return known(.number(Double(position.count)), path)
            default: break
            }
        default: break
        }
        // The names of variables are told apart by case.
        let isFolded = context == .github || context == .inputs || context == .needs
        let isSpelledSo = name == name.inLowerCase && !chain.hasIndex
        if isSpelledSo, !isFolded || names.allSatisfy({ $0 == $0.inLowerCase }) { return nil }
        let spelled = names.reduce(.context(name.inLowerCase)) {
            ExpressionNode.property($0, isFolded ? $1.inLowerCase : $1)
        }
        return Interpretation(.anything, readBy: spelled, scope: scope)
    }

    private func known(_ value: ExpressionValue, _ path: ExpressionNode) -> Interpretation {
        Interpretation(.value(value), readBy: path, scope: scope)
    }

    private func value(
        at names: [String], of matrix: MatrixCombination, readBy path: ExpressionNode
    ) -> Interpretation? {
        guard !names.isEmpty else { return matrix.value.map { known($0, path) } }
        guard let value = matrix.value(at: names) else { return known(.null, path) }
        if let literal = value.literal { return known(literal.expressionValue, path) }
        // The values of axes cannot read the matrix.
        let outside = KnownContexts(job: job, matrix: nil, position: position, inputs: inputs, workflow: scope)
        return value.node.map { outside.interpretation(of: $0) }
    }
}

extension MatrixCombination {
    /// The whole combination; `nil` if the run decides about a value.
    fileprivate var value: ExpressionValue? {
        var members: [(String, ExpressionValue)] = []
        for (name, value) in values {
            guard let literal = value.literal else { return nil }
            members.append((name, literal.expressionValue))
        }
        return .members(members)
    }
}

extension LiteralValue {
    /// The value as expressions find it.
    package var expressionValue: ExpressionValue {
        switch self {
        case .null: .null
        case .boolean(let value): .boolean(value)
        case .number(let value): .number(value)
        case .text(let text): .string(text)
        case .list(let items): .list(items.map(\.expressionValue))
        case .map(let map): .members(map.entries.map { ($0.key, $0.value.expressionValue) })
        }
    }
}
