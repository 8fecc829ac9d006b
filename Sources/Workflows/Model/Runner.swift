/// Where a job runs: `runs-on`.
///
/// Source: GitHub, "Workflow syntax", `jobs.<job_id>.runs-on`, and the runner-images repository for labels.
public enum Runner: Sendable {
    /// Any runner with this label.
    case label(Value<String>)
    /// Any runner with all of these labels.
    case labels([Value<String>])
    /// Any runner of a group, optionally with all of these labels.
    case group(Value<String>, labels: [Value<String>] = [], extra: OrderedMap<UntypedValue> = [:])
    /// An expression that yields a label, a list of labels, or a mapping with `group` and `labels`.
    case expression(Value<Any>)

    /// Ubuntu 24.04 on x64.
    public static let ubuntu2404 = Runner("ubuntu-24.04")
    /// Ubuntu 22.04 on x64, which GitHub removes in April 2027.
    public static let ubuntu2204 = Runner("ubuntu-22.04")
    /// Ubuntu 26.04 on x64.
    public static let ubuntu2604 = Runner("ubuntu-26.04")
    /// The Ubuntu that GitHub prefers on x64: 26.04 since November 2026.
    public static let ubuntuLatest = Runner("ubuntu-latest")
    /// A small container runner on x64.
    public static let ubuntuSlim = Runner("ubuntu-slim")
    /// Ubuntu 24.04 on arm64; there is no `ubuntu-24.04-arm64`.
    public static let ubuntu2404Arm = Runner("ubuntu-24.04-arm")
    /// Ubuntu 22.04 on arm64, which GitHub removes in April 2027.
    public static let ubuntu2204Arm = Runner("ubuntu-22.04-arm")
    /// Ubuntu 26.04 on arm64.
    public static let ubuntu2604Arm = Runner("ubuntu-26.04-arm")
    /// macOS 26 on arm64.
    public static let macOS26 = Runner("macos-26")
    /// macOS 15 on arm64.
    public static let macOS15 = Runner("macos-15")
    /// Whatever macOS GitHub prefers on arm64; moves without notice.
    public static let macOSLatest = Runner("macos-latest")
    /// Windows Server 2025 on x64.
    public static let windows2025 = Runner("windows-2025")
    /// Windows Server 2022 on x64.
    public static let windows2022 = Runner("windows-2022")
    /// Whatever Windows GitHub prefers on x64; moves without notice.
    public static let windowsLatest = Runner("windows-latest")
    /// Windows 11 on arm64.
    public static let windows11Arm = Runner("windows-11-arm")
    /// Any runner of your own.
    public static let selfHosted = Runner("self-hosted")

    /// Any runner with this label, which may be computed, for instance from the matrix.
    public init(_ label: Value<String>) {
        self = .label(label)
    }
}

extension Runner: Hashable {
    private enum Content: Hashable {
        case label(ExpressionNode)
        case labels([ExpressionNode])
        case group(ExpressionNode, [ExpressionNode], OrderedMap<UntypedValue>)
        case expression(ExpressionNode)
    }

    private var content: Content {
        switch self {
        case .label(let label): .label(label.node)
        case .labels(let labels): .labels(labels.map(\.node))
        case .group(let group, let labels, let extra): .group(group.node, labels.map(\.node), extra)
        case .expression(let value): .expression(value.node)
        }
    }

    /// Whether both are written in the same form and name the same runners.
    public static func == (left: Runner, right: Runner) -> Bool { left.content == right.content }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public func hash(into hasher: inout Hasher) { hasher.combine(content) }
}

extension Runner: ExpressibleByStringInterpolation {
    /// Any runner with this label.
    public init(stringLiteral value: String) {
        self = .label(Value(value))
    }

    /// Any runner with this label.
    public init(stringInterpolation: TextInterpolation) {
        self = .label(Value(stringInterpolation: stringInterpolation))
    }
}

extension Runner: ExpressibleByArrayLiteral {
    /// Any runner with all of these labels.
    public init(arrayLiteral elements: WorkflowExpressions.Value<String>...) {
        self = .labels(elements)
    }
}

extension UntypedMembers {
    /// The label of this name, as the place of a runner: `runsOn: matrix.os`.
    @_disfavoredOverload
    public subscript(dynamicMember name: String) -> Runner { Runner(self[name]) }
}
