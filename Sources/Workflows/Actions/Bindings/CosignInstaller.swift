/// Puts cosign, which signs and verifies images, on the path of the job.
///
/// Signing without a key needs `id-token: write`.
///
/// Source: sigstore/cosign-installer v4.1.2.
public struct CosignInstaller: BoundAction {
    /// The release of cosign, such as `v3.0.6`, which is the default.
    public var cosignRelease: Value<String>?
    /// The folder to install to; the default is `$HOME/.cosign`.
    public var installDir: Value<String>?
    /// Whether root writes the folder; the default is `false`.
    public var useSudo: Value<Bool>?
    /// Inputs that are newer than this binding.
    public var extra: OrderedMap<UntypedValue>

    /// Sets what differs from the action's defaults.
    public init(
        cosignRelease: Value<String>? = nil, installDir: Value<String>? = nil, useSudo: Value<Bool>? = nil,
        extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.cosignRelease = cosignRelease
        self.installDir = installDir
        self.useSudo = useSudo
        self.extra = extra
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static let action = "sigstore/cosign-installer"

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var inputs: ActionInputs {
        var inputs = ActionInputs()
        inputs.add("cosign-release", cosignRelease)
        inputs.add("install-dir", installDir)
        inputs.add("use-sudo", useSudo)
        inputs.add(extra: extra)
        return inputs
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public typealias ActionOutputs = NoOutputs
}
