/// Looks for known vulnerabilities and mistakes in an image or in files.
///
/// Releases below v0.35.0 were replaced by malicious ones in March 2026: pin a commit of that release or a later one.
///
/// ```swift
/// Trivy(imageRef: "ghcr.io/owner/image:tag", exitCode: 1, ignoreUnfixed: true, severity: [.high, .critical])
/// ```
///
/// Source: aquasecurity/trivy-action v0.36.0.
public struct Trivy: Sendable {
    /// What is looked at; the default is an image.
    public var scanType: ScanType?
    /// The image, such as `ghcr.io/owner/image:tag`.
    public var imageRef: Value<String>?
    /// The path of an image in a tar file, instead of ``imageRef``.
    public var input: Value<String>?
    /// The path or address that is looked at where it is no image; the default is `.`.
    public var scanRef: Value<String>?
    /// The exit status where something was found; the default 0 lets the step succeed.
    public var exitCode: Value<Int>?
    /// Whether vulnerabilities without a remedy are left out; the default is `false`.
    public var ignoreUnfixed: Value<Bool>?
    /// Where vulnerabilities are looked for; the default is everywhere.
    public var vulnType: [VulnerabilityType]
    /// The severities that count; the default is all.
    public var severity: [Severity]
    /// The form of the report; the default is a table.
    public var format: Format?
    /// The template for ``Format/template``: text, or `@` and a path.
    public var template: Value<String>?
    /// The path of the report; the default is the log.
    public var output: Value<String>?
    /// Folders that are left out.
    public var skipDirs: [Value<String>]
    /// Files that are left out.
    public var skipFiles: [Value<String>]
    /// The folder of the databases; the default is `.cache/trivy` in the workspace.
    public var cacheDir: Value<String>?
    /// How long it may take, such as `10m0s`; the default of Trivy is 5 minutes.
    public var timeout: Value<String>?
    /// The path of a policy in Rego that leaves findings out.
    public var ignorePolicy: Value<String>?
    /// Whether the log shows no progress.
    public var hideProgress: Value<Bool>?
    /// Whether the report lists packages without findings too; the default is `false`.
    public var listAllPkgs: Value<Bool>?
    /// What is looked for; the default of Trivy is vulnerabilities and secrets.
    public var scanners: [Scanner]
    /// Paths of files that list findings to leave out.
    public var trivyignores: [Value<String>]
    /// A token that sends the report to the dependency graph, with ``Format/github``.
    public var githubPat: Value<String>?
    /// The path of a configuration file of Trivy.
    public var trivyConfig: Value<String>?
    /// The path of a file with variables of Terraform.
    public var tfVars: Value<String>?
    /// Whether ``severity`` counts for ``Format/sarif`` too, which lists all otherwise.
    public var limitSeveritiesForSarif: Value<Bool>?
    /// The address of the Docker daemon; the default is its usual socket.
    public var dockerHost: Value<String>?
    /// The release of Trivy, such as `v0.70.0`, which is the default.
    public var version: Value<String>?
    /// Whether the databases are kept in the cache of the repository; the default is `true`.
    public var cache: Value<Bool>?
    /// Whether the Trivy of the runner is used as it is; the default is `false`.
    public var skipSetupTrivy: Value<Bool>?
    /// The token that fetches Trivy; the default is the token of the job.
    public var tokenSetupTrivy: Value<String>?
    /// Inputs that are newer than this binding.
    public var extra: OrderedMap<UntypedValue>

    /// Sets what differs from the action's defaults.
    public init(
        scanType: ScanType? = nil, imageRef: Value<String>? = nil, input: Value<String>? = nil,
        scanRef: Value<String>? = nil, exitCode: Value<Int>? = nil, ignoreUnfixed: Value<Bool>? = nil,
        vulnType: [VulnerabilityType] = [], severity: [Severity] = [], format: Format? = nil,
        template: Value<String>? = nil, output: Value<String>? = nil, skipDirs: [Value<String>] = [],
        skipFiles: [Value<String>] = [], cacheDir: Value<String>? = nil, timeout: Value<String>? = nil,
        ignorePolicy: Value<String>? = nil, hideProgress: Value<Bool>? = nil, listAllPkgs: Value<Bool>? = nil,
        scanners: [Scanner] = [], trivyignores: [Value<String>] = [], githubPat: Value<String>? = nil,
        trivyConfig: Value<String>? = nil, tfVars: Value<String>? = nil, limitSeveritiesForSarif: Value<Bool>? = nil,
        dockerHost: Value<String>? = nil, version: Value<String>? = nil, cache: Value<Bool>? = nil,
        skipSetupTrivy: Value<Bool>? = nil, tokenSetupTrivy: Value<String>? = nil, extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.scanType = scanType
        self.imageRef = imageRef
        self.input = input
        self.scanRef = scanRef
        self.exitCode = exitCode
        self.ignoreUnfixed = ignoreUnfixed
        self.vulnType = vulnType
        self.severity = severity
        self.format = format
        self.template = template
        self.output = output
        self.skipDirs = skipDirs
        self.skipFiles = skipFiles
        self.cacheDir = cacheDir
        self.timeout = timeout
        self.ignorePolicy = ignorePolicy
        self.hideProgress = hideProgress
        self.listAllPkgs = listAllPkgs
        self.scanners = scanners
        self.trivyignores = trivyignores
        self.githubPat = githubPat
        self.trivyConfig = trivyConfig
        self.tfVars = tfVars
        self.limitSeveritiesForSarif = limitSeveritiesForSarif
        self.dockerHost = dockerHost
        self.version = version
        self.cache = cache
        self.skipSetupTrivy = skipSetupTrivy
        self.tokenSetupTrivy = tokenSetupTrivy
        self.extra = extra
    }
}
