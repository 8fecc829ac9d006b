/// Puts `ct`, which lints and tests charts, on the path of the job.
///
/// `ct` compares with the target branch: check out with a depth of 0. It needs ``SetupHelm`` and ``SetupPython`` before
/// it.
///
/// Source: helm/chart-testing-action v2.
public struct ChartTesting: BoundAction {
    /// The release of chart-testing; the default is `3.14.0`.
    public var version: Value<String>?
    /// The release of yamllint; the default is `1.33.0`.
    public var yamllintVersion: Value<String>?
    /// The release of Yamale; the default is `6.0.0`.
    public var yamaleVersion: Value<String>?
    /// Inputs that are newer than this binding.
    public var extra: OrderedMap<UntypedValue>

    /// Sets what differs from the action's defaults.
    public init(
        version: Value<String>? = nil, yamllintVersion: Value<String>? = nil, yamaleVersion: Value<String>? = nil,
        extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.version = version
        self.yamllintVersion = yamllintVersion
        self.yamaleVersion = yamaleVersion
        self.extra = extra
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static let action = "helm/chart-testing-action"

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var inputs: ActionInputs {
        var inputs = ActionInputs()
        inputs.add("version", version)
        inputs.add("yamllint_version", yamllintVersion)
        inputs.add("yamale_version", yamaleVersion)
        inputs.add(extra: extra)
        return inputs
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public typealias ActionOutputs = NoOutputs
}
