/// Runs rules over a project.
public struct Checks: Sendable {
    /// The rules to run.
    public var rules: [any Rule]

    /// Runs these rules; every rule that Slipway has, unless stated.
    public init(rules: [any Rule] = Checks.allRules) {
        self.rules = rules
    }

    /// Everything that is wrong: sorted, and each once.
    public func findings(in project: RenderedProject) -> [Finding] {
        var seen: Set<Finding> = []
        return rules.flatMap { $0.findings(in: project) }
            .filter { seen.insert($0).inserted }
            .sorted()
    }

    /// Every rule that Slipway has.
    public static let allRules: [any Rule] = [
        ActionReferenceRule(), CallInputsRule(), CallPermissionsRule(), CallReferenceRule(), ConcurrencyGroupRule(),
        ConcurrencyQueueRule(), CronRule(), DispatchInputsRule(), DuplicateFileRule(), DuplicateKeyRule(),
        EmptyMatrixRule(), EscapedExpressionRule(), EventPropertyRule(), ExpressionAlwaysTrueRule(),
        ExpressionArgumentRule(), ExpressionFalsyChoiceRule(), ExpressionNeverEqualRule(), ExpressionNumberRule(),
        ExpressionPropertyRule(), ExpressionScopeRule(), ExpressionUnorderedRule(), IdentifierRule(),
        IllegalNameRule(), IllegalPathRule(), InputTypeRule(), JobReferenceRule(), MatrixReferenceRule(),
        MatrixRowsRule(), MatrixSizeRule(), MissingPartRule(), NeedsRule(), NumberRangeRule(), RenderingRule(),
        RunnerLabelRule(), StepReferenceRule(), UnassignedOutputRule(), UndeclaredInputRule(),
    ]
}
