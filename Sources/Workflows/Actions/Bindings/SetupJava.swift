/// Puts a Java on the path of the job.
///
/// ```swift
/// SetupJava(javaVersion: ["21"], distribution: .temurin, cache: .gradle)
/// ```
///
/// Source: actions/setup-java v5.
public struct SetupJava: BoundAction {
    /// Versions or ranges, such as `21`; the last one is what `java` means.
    public var javaVersion: [Value<String>]
    /// The path of a file that states the version, such as `.java-version`.
    public var javaVersionFile: Value<String>?
    /// Who built the Java; required unless ``javaVersionFile`` says it.
    public var distribution: Distribution?
    /// What is installed, such as `jdk`, which is the default, or `jre`.
    public var javaPackage: Value<String>?
    /// The processor, such as `x64` or `aarch64`; the default is that of the runner.
    public var architecture: Value<String>?
    /// The path of an archive with the Java, for ``distribution`` `jdkfile`.
    public var jdkFile: Value<String>?
    /// Whether the action looks for a newer version that fits when the runner has one; the default is `false`.
    public var checkLatest: Value<Bool>?
    /// Whether `JAVA_HOME` and the path of the job are changed; the default is `true`.
    public var setDefault: Value<Bool>?
    /// Whether the signature of the download is verified, if the distribution has one; the default is `false`.
    public var verifySignature: Value<Bool>?
    /// The public key that verifies the signature, instead of the one that the action has.
    public var verifySignaturePublicKey: Value<String>?
    /// The id of the Maven server that packages are published to; the default is `github`.
    public var serverID: Value<String>?
    /// The name of the variable with the user of the Maven server; the default is `GITHUB_ACTOR`.
    public var serverUsername: Value<String>?
    /// The name of the variable with the password of the Maven server; the default is `GITHUB_TOKEN`.
    public var serverPassword: Value<String>?
    /// The folder that `settings.xml` is written to; the default is `~/.m2`.
    public var settingsPath: Value<String>?
    /// Whether an existing `settings.xml` is replaced; the default is `true`.
    public var overwriteSettings: Value<Bool>?
    /// The GPG key that signs packages, from a secret.
    public var gpgPrivateKey: Value<String>?
    /// The name of the variable with the passphrase of the GPG key.
    public var gpgPassphrase: Value<String>?
    /// The build tool whose downloads are kept in the cache; the default keeps none.
    public var cache: BuildTool?
    /// Files whose content decides whether the cache fits: paths and patterns.
    public var cacheDependencyPath: [Value<String>]
    /// The status of the job, which the action reads after the job; leave it out.
    public var jobStatus: Value<String>?
    /// The token that looks up versions on GitHub; the default is the token of the job, except on servers of your own.
    public var token: Value<String>?
    /// The ids of the Maven toolchains, one for each version.
    public var mvnToolchainID: [Value<String>]
    /// The vendor of the Maven toolchains; the default is ``distribution``.
    public var mvnToolchainVendor: Value<String>?
    /// Whether Maven logs the progress of downloads; the default is `false`.
    public var showDownloadProgress: Value<Bool>?
    /// Inputs that are newer than this binding.
    public var extra: OrderedMap<UntypedValue>

    /// Sets what differs from the action's defaults.
    public init(
        javaVersion: [Value<String>] = [], javaVersionFile: Value<String>? = nil, distribution: Distribution? = nil,
        javaPackage: Value<String>? = nil, architecture: Value<String>? = nil, jdkFile: Value<String>? = nil,
        checkLatest: Value<Bool>? = nil, setDefault: Value<Bool>? = nil, verifySignature: Value<Bool>? = nil,
        verifySignaturePublicKey: Value<String>? = nil, serverID: Value<String>? = nil,
        serverUsername: Value<String>? = nil, serverPassword: Value<String>? = nil, settingsPath: Value<String>? = nil,
        overwriteSettings: Value<Bool>? = nil, gpgPrivateKey: Value<String>? = nil, gpgPassphrase: Value<String>? = nil,
        cache: BuildTool? = nil, cacheDependencyPath: [Value<String>] = [], jobStatus: Value<String>? = nil,
        token: Value<String>? = nil, mvnToolchainID: [Value<String>] = [], mvnToolchainVendor: Value<String>? = nil,
        showDownloadProgress: Value<Bool>? = nil, extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.javaVersion = javaVersion
        self.javaVersionFile = javaVersionFile
        self.distribution = distribution
        self.javaPackage = javaPackage
        self.architecture = architecture
        self.jdkFile = jdkFile
        self.checkLatest = checkLatest
        self.setDefault = setDefault
        self.verifySignature = verifySignature
        self.verifySignaturePublicKey = verifySignaturePublicKey
        self.serverID = serverID
        self.serverUsername = serverUsername
        self.serverPassword = serverPassword
        self.settingsPath = settingsPath
        self.overwriteSettings = overwriteSettings
        self.gpgPrivateKey = gpgPrivateKey
        self.gpgPassphrase = gpgPassphrase
        self.cache = cache
        self.cacheDependencyPath = cacheDependencyPath
        self.jobStatus = jobStatus
        self.token = token
        self.mvnToolchainID = mvnToolchainID
        self.mvnToolchainVendor = mvnToolchainVendor
        self.showDownloadProgress = showDownloadProgress
        self.extra = extra
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static let action = "actions/setup-java"

    /// What later steps can read.
    public struct ActionOutputs: Outputs {
        /// Who built the Java that was installed.
        public let distribution = Output<String>("distribution")
        /// The version that was installed.
        public let version = Output<String>("version")
        /// The folder of the Java, which `JAVA_HOME` names.
        public let path = Output<String>("path")
        /// Whether the cache held exactly the downloads that are needed.
        public let cacheHit = Output<Bool>("cache-hit")
        /// The key under which the downloads are cached.
        public let cachePrimaryKey = Output<String>("cache-primary-key")

        /// Declares the names.
        public init() {}
    }
}
