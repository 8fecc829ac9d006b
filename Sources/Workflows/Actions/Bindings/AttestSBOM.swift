/// Signs a bill of materials as that of files or an image.
///
/// The job needs `id-token: write` and `attestations: write`. Its maintainers have deprecated it in favour of
/// ``Attest``.
///
/// Source: actions/attest-sbom v4.
public struct AttestSBOM: BoundAction {
    /// The files that are attested: paths and patterns, at most 1024 files; instead of a digest or checksums.
    public var subjectPath: [Value<String>]
    /// The digest of what is attested, `sha256:` and 64 hexadecimal digits; with ``subjectName``.
    public var subjectDigest: Value<String>?
    /// The name of what is attested; for an image its full name without tag.
    public var subjectName: Value<String>?
    /// The path of a file of checksums, as `sha256sum` prints them, or its text; each line is a subject.
    public var subjectChecksums: Value<String>?
    /// The path of the bill of materials in SPDX or CycloneDX, in JSON; at most 16 MB.
    public var sbomPath: Value<String>
    /// Whether the registry of the image gets the attestation too; the default is `false`.
    ///
    /// It needs ``subjectName`` and ``subjectDigest``, and a login.
    public var pushToRegistry: Value<Bool>?
    /// Whether the summary of the run lists the attestation; the default is `true`.
    public var showSummary: Value<Bool>?
    /// The token that stores the attestation; the default is the token of the job.
    public var githubToken: Value<String>?
    /// Inputs that are newer than this binding.
    public var extra: OrderedMap<UntypedValue>

    /// Names the bill of materials and its subject; the rest is the action's default.
    public init(
        subjectPath: [Value<String>] = [], subjectDigest: Value<String>? = nil, subjectName: Value<String>? = nil,
        subjectChecksums: Value<String>? = nil, sbomPath: Value<String>, pushToRegistry: Value<Bool>? = nil,
        showSummary: Value<Bool>? = nil, githubToken: Value<String>? = nil, extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.subjectPath = subjectPath
        self.subjectDigest = subjectDigest
        self.subjectName = subjectName
        self.subjectChecksums = subjectChecksums
        self.sbomPath = sbomPath
        self.pushToRegistry = pushToRegistry
        self.showSummary = showSummary
        self.githubToken = githubToken
        self.extra = extra
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static let action = "actions/attest-sbom"

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var inputs: ActionInputs {
        var inputs = ActionInputs()
        inputs.add("subject-path", lines: subjectPath)
        inputs.add("subject-digest", subjectDigest)
        inputs.add("subject-name", subjectName)
        inputs.add("subject-checksums", subjectChecksums)
        inputs.add("sbom-path", sbomPath)
        inputs.add("push-to-registry", pushToRegistry)
        inputs.add("show-summary", showSummary)
        inputs.add("github-token", githubToken)
        inputs.add(extra: extra)
        return inputs
    }

    /// What later steps can read.
    public struct ActionOutputs: Outputs {
        /// The path of the file with the attestation.
        public let bundlePath = Output<String>("bundle-path")
        /// The number of the attestation.
        public let attestationID = Output<String>("attestation-id")
        /// The address of the attestation.
        public let attestationURL = Output<String>("attestation-url")

        /// Declares the names.
        public init() {}
    }
}
