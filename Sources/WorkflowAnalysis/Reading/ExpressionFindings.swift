package import Workflows

extension CheckedFile {
    /// What the checker of expressions finds in those at some positions, with the keys' places.
    package static func expressionFindings(
        in workflow: Workflow, _ uses: [ExpressionUse], _ uncertain: [Int], jobs: [CheckedJob]
    ) -> [(place: String, finding: ExpressionFinding)] {
        guard !uncertain.isEmpty else { return [] }
        var types = workflow.contextTypes
        let checker = ExpressionChecker(types: types)
        var found: [(place: String, finding: ExpressionFinding)] = []
        var next = 0
        func collect(before end: Int, inMatrixOf strategy: Strategy? = nil) {
            var ofMatrix: ExpressionChecker?
            while next < uncertain.count, uncertain[next] < end {
                let use = uses[uncertain[next]]
                next += 1
                var checker = checker
                if let strategy, use.node.readsMatrix {
                    // Few conditions read the matrix, and its type is long to work out.
                    checker = ofMatrix ?? inMatrix(of: strategy)
                    ofMatrix = checker
                }
                let isCondition = !use.scope.functions.isDisjoint(with: .status)
                // Depth and availability are the matter of a rule that knows the place.
                for finding in isCondition ? checker.findings(inCondition: use.node) : checker.findings(in: use.node)
                where finding.rule != .availability {
                    found.append((use.place, finding))
                }
            }
        }
        func inMatrix(of strategy: Strategy) -> ExpressionChecker {
            types[.matrix] = strategy.matrixType
            return ExpressionChecker(types: types)
        }
        for job in jobs where job.hasMatrix {
            collect(before: job.expressions.lowerBound)
            collect(before: job.expressions.upperBound, inMatrixOf: job.strategy)
        }
        collect(before: uses.count)
        return found
    }
}

extension ExpressionNode {
    fileprivate var readsMatrix: Bool {
        contains { node in
            if case .context(let name) = node { ContextName(caseInsensitive: name) == .matrix } else { false }
        }
    }
}

extension CheckedFile {
    /// Knows what the contexts are in a job.
    package func checker(in job: CheckedJob) -> ExpressionChecker {
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

    /// What is known of the inputs: of those that are declared their types, of others nothing, as another rule names
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
                let name = input.name.lowercased()
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
