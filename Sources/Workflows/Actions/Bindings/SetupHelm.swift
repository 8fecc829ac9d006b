/// Puts Helm on the path of the job.
///
/// ```swift
/// SetupHelm(version: "v3.19.0")
/// ```
///
/// Source: Azure/setup-helm v5.
public struct SetupHelm: BoundAction {
    /// The release of Helm, such as `v3.19.0`; the default is `latest`.
    public var version: Value<String>?
    /// The token that looks up the latest release; deprecated, since it is not needed any more.
    public var token: Value<String>?
    /// The server that Helm is fetched from; the default is `https://get.helm.sh`.
    public var downloadBaseURL: Value<String>?
    /// Inputs that are newer than this binding.
    public var extra: OrderedMap<UntypedValue>

    /// Sets what differs from the action's defaults.
    public init(
        version: Value<String>? = nil, token: Value<String>? = nil, downloadBaseURL: Value<String>? = nil,
        extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.version = version
        self.token = token
        self.downloadBaseURL = downloadBaseURL
        self.extra = extra
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static let action = "Azure/setup-helm"

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var inputs: ActionInputs {
        var inputs = ActionInputs()
        inputs.add("version", version)
        inputs.add("token", token)
        inputs.add("downloadBaseURL", downloadBaseURL)
        inputs.add(extra: extra)
        return inputs
    }

    /// What later steps can read.
    public struct ActionOutputs: Outputs {
        /// The path of the Helm program.
        public let helmPath = Output<String>("helm-path")

        /// Declares the names.
        public init() {}
    }
}
