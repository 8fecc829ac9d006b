package import Workflows

extension FileAnalysis {
    /// What the checker of expressions finds in those at some positions.
    package static func typeFindings(
        in workflow: Workflow, _ uses: [ExpressionUse], _ uncertain: [Int], jobs: [JobAnalysis]
    ) -> [TypeFinding] {
        guard !uncertain.isEmpty else { return [] }
        let types = workflow.contextTypes
        let checker = ExpressionChecker(types: types)
        var found: [TypeFinding] = []
        var next = 0
        func collect(before end: Int, inMatrixOf strategy: Strategy? = nil) {
            var ofMatrix: MatrixChecker?
            while next < uncertain.count, uncertain[next] < end {
                let use = uses[uncertain[next]]
                next += 1
                guard let strategy, use.node.readsMatrix else {
                    found += checker.findings(in: use).map {
                        TypeFinding(place: use.place, finding: $0, isCertain: true)
                    }
                    continue
                }
                // Few conditions read the matrix, and its type is long to work out.
                let matrix = ofMatrix ?? MatrixChecker(types, strategy)
                ofMatrix = matrix
                found += matrix.findings(in: use)
            }
        }
        for job in jobs where job.hasMatrix {
            collect(before: job.expressions.lowerBound)
            collect(before: job.expressions.upperBound, inMatrixOf: job.strategy)
        }
        collect(before: uses.count)
        return found
    }
}

/// Checks expressions that read a matrix, whose values of today are no ground for an error.
private struct MatrixChecker {
    /// Knows the values of the matrix.
    private let checker: ExpressionChecker
    /// Knows the kinds of the values only.
    private let kinds: ExpressionChecker
    /// Knows nothing of the matrix.
    private let anything: ExpressionChecker

    init(_ types: ContextTypes, _ strategy: Strategy) {
        var types = types
        let matrix = strategy.matrixType
        types[.matrix] = matrix
        checker = ExpressionChecker(types: types)
        types[.matrix] = matrix.withoutValues
        kinds = ExpressionChecker(types: types)
        types[.matrix] = .any
        anything = ExpressionChecker(types: types)
    }

    func findings(in use: ExpressionUse) -> [TypeFinding] {
        let findings = checker.findings(in: use)
        guard !findings.isEmpty else { return [] }
        let certain =
            kinds.findings(in: use).filter { $0.rule != .unknownProperty }
            + anything.findings(in: use).filter { $0.rule == .unknownProperty }
        return findings.map { finding in
            let isCertain = certain.contains { $0.rule == finding.rule && $0.node == finding.node }
            return TypeFinding(place: use.place, finding: finding, isCertain: isCertain)
        }
    }
}

extension ActionAnalysis {
    /// What the checker of expressions finds in an action.
    package var typeFindings: [TypeFinding] {
        var types = ContextTypes.documented
        // Whatever the caller passes, inputs of actions are text.
        types[.inputs] = .object(action.inputs.map { ($0.name, .string) }, others: .any)
        let checker = ExpressionChecker(types: types)
        return expressions.flatMap { use in
            checker.findings(in: use).map { TypeFinding(place: use.place, finding: $0, isCertain: true) }
        }
    }
}

extension ExpressionChecker {
    /// What is wrong with the types of an expression; rules that know the place report depth and availability.
    fileprivate func findings(in use: ExpressionUse) -> [ExpressionFinding] {
        (use.isCondition ? findings(inCondition: use.node) : findings(in: use.node)).filter { $0.rule != .availability }
    }
}

extension ExpressionUse {
    /// Whether the expression is the condition of a job or step: only there a status function may be called.
    var isCondition: Bool { !scope.functions.isDisjoint(with: .status) }
}

extension ExpressionNode {
    fileprivate var readsMatrix: Bool {
        contains { node in
            if case .context(let name) = node { ContextName(caseInsensitive: name) == .matrix } else { false }
        }
    }
}

extension FileAnalysis {
    /// Knows what the contexts are in a job.
    package func checker(in job: JobAnalysis) -> ExpressionChecker {
        var types = workflow.contextTypes
        if let strategy = job.strategy, strategy.matrix != nil { types[.matrix] = strategy.matrixType }
        return ExpressionChecker(types: types)
    }
}

extension Workflow {
    /// What the contexts are outside of jobs with a matrix.
    fileprivate var contextTypes: ContextTypes {
        var types = ContextTypes.documented
        types[.inputs] = inputsType
        return types
    }

    /// What is known of the inputs: of those that are declared their types, of others nothing, as another rule reports
    /// them.
    fileprivate var inputsType: ExpressionType {
        var declared: [String: ExpressionType] = [:]
        var names: [String] = []
        // In a run that another event has started there are none.
        var isAlwaysGiven = true
        for trigger in triggers {
            let inputs: [WorkflowInput]
            switch trigger.configuration {
            case .call(let call): inputs = call.inputs
            case .dispatch(let dispatch): inputs = dispatch
            case .lists, .schedule:
                isAlwaysGiven = false
                continue
            }
            for input in inputs {
                let name = input.name.inLowerCase
                if declared[name] == nil { names.append(name) }
                declared[name] = declared[name].map { $0.union(input.type.expressionType) } ?? input.type.expressionType
            }
        }
        let mayBeMissing = !isAlwaysGiven || triggers.count > 1
        let members = names.compactMap { name in
            declared[name].map { (name, mayBeMissing ? $0.orNull : $0) }
        }
        return .object(members, others: .any)
    }
}

extension InputType {
    fileprivate var expressionType: ExpressionType {
        switch self {
        case .boolean: .boolean
        case .number: .number
        case _ where !options.isEmpty: .texts(options + [""])
        default: .string
        }
    }
}
