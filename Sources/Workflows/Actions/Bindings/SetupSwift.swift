/// Puts a Swift toolchain on the path of the job.
///
/// ```swift
/// SetupSwift(swiftVersion: "6.1.0")
/// ```
///
/// Source: swift-actions/setup-swift v2.
public struct SetupSwift: BoundAction {
    /// The version, such as `6.1.0`, which is the default.
    public var swiftVersion: Value<String>?
    /// Inputs that are newer than this binding.
    public var extra: OrderedMap<UntypedValue>

    /// Sets what differs from the action's defaults.
    public init(
        swiftVersion: Value<String>? = nil, extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.swiftVersion = swiftVersion
        self.extra = extra
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static let action = "swift-actions/setup-swift"

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var inputs: ActionInputs {
        var inputs = ActionInputs()
        inputs.add("swift-version", swiftVersion)
        inputs.add(extra: extra)
        return inputs
    }

    /// What later steps can read.
    public struct ActionOutputs: Outputs {
        /// The version that was installed.
        public let version = Output<String>("version")

        /// Declares the names.
        public init() {}
    }
}
