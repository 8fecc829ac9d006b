/// Installs a Rust toolchain, and makes it the default.
///
/// The action itself has one branch for each toolchain; Slipway pins its commit, and the toolchain is an input.
///
/// ```swift
/// RustToolchain(toolchain: "stable", components: ["clippy", "rustfmt"])
/// ```
///
/// Source: dtolnay/rust-toolchain v1.
public struct RustToolchain: BoundAction {
    /// The toolchain, such as `stable`, `nightly` or `1.95`.
    public var toolchain: Value<String>
    /// Further targets to compile for, such as `wasm32-unknown-unknown`.
    public var targets: [Value<String>]
    /// The same as ``targets``, for one target.
    public var target: Value<String>?
    /// Further components, such as `clippy`.
    public var components: [Value<String>]
    /// Inputs that are newer than this binding.
    public var extra: OrderedMap<UntypedValue>

    /// Sets what differs from the action's defaults.
    public init(
        toolchain: Value<String>, targets: [Value<String>] = [], target: Value<String>? = nil,
        components: [Value<String>] = [], extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.toolchain = toolchain
        self.targets = targets
        self.target = target
        self.components = components
        self.extra = extra
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static let action = "dtolnay/rust-toolchain"

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var inputs: ActionInputs {
        var inputs = ActionInputs()
        inputs.add("toolchain", toolchain)
        inputs.add("targets", commaSeparated: targets)
        inputs.add("target", target)
        inputs.add("components", commaSeparated: components)
        inputs.add(extra: extra)
        return inputs
    }

    /// What later steps can read.
    public struct ActionOutputs: Outputs {
        /// A short text for cache keys that changes with the compiler.
        public let cacheKey = Output<String>("cachekey")
        /// The name that `rustup` has for the toolchain, such as `1.95.0`.
        public let name = Output<String>("name")

        /// Declares the names.
        public init() {}
    }
}
