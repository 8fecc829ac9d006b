import Workflows

extension CheckedFile {
    /// What a rule of the expression language found in this workflow.
    func problems(of rule: ExpressionRule, severity: Finding.Severity = .error) -> [Problem] {
        expressionFindings.filter { $0.finding.rule == rule }.map {
            Problem($0.place, $0.finding.message, severity: severity)
        }
    }

    /// What the checker of expressions finds, with the keys' places.
    static func expressionFindings(
        in workflow: Workflow, _ uses: [ExpressionUse], jobs: [CheckedJob]
    ) -> [(place: String, finding: ExpressionFinding)] {
        var types = workflow.contextTypes
        let checker = ExpressionChecker(types: types)
        var found: [(place: String, finding: ExpressionFinding)] = []
        func collect(_ uses: ArraySlice<ExpressionUse>, _ checker: ExpressionChecker) {
            for use in uses where !use.node.isSurelyTyped {
                let isCondition = use.place.hasSuffix(".if")
                // Depth and availability are the matter of a rule that knows the place.
                for finding in isCondition ? checker.findings(inCondition: use.node) : checker.findings(in: use.node)
                where finding.rule != .availability {
                    found.append((use.place, finding))
                }
            }
        }
        var next = 0
        for job in jobs {
            guard let strategy = job.strategy, strategy.matrix != nil, job.expressions.lowerBound >= next else {
                continue
            }
            collect(uses[next..<job.expressions.lowerBound], checker)
            types[.matrix] = strategy.matrixType
            collect(uses[job.expressions], ExpressionChecker(types: types))
            next = job.expressions.upperBound
        }
        collect(uses[next...], checker)
        return found
    }
}

extension ExpressionNode {
    /// Whether the node is a path that every type of its context allows: a secret, a variable, an output.
    fileprivate var isSurelyTyped: Bool {
        switch self {
        case .property(.context(let context), _): ["secrets", "env", "vars"].contains(context)
        case .property(.property(.property(.context(let context), _), "outputs"), _):
            context == "steps" || context == "needs"
        default: false
        }
    }
}

extension CheckedFile {
    /// Knows what the contexts are in a job.
    func checker(in job: CheckedJob) -> ExpressionChecker {
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
        case .choice(let texts) where !texts.isEmpty: .texts(texts + [""])
        case .string, .choice, .environment: .string
        }
    }
}
