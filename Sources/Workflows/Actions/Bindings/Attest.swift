/// Signs a statement about files or an image: provenance, a bill of materials, or any predicate.
///
/// The job needs `id-token: write` and `attestations: write`. Without a predicate and without ``sbomPath`` it states
/// where and how the subject was built.
///
/// ```swift
/// Attest(subjectDigest: build.outputs.digest, subjectName: "ghcr.io/owner/image", pushToRegistry: true)
/// ```
///
/// Source: actions/attest v4.
public struct Attest: BoundAction {
    /// The files that are attested: paths and patterns, at most 1024 files; instead of a digest or checksums.
    public var subjectPath: [Value<String>]
    /// The digest of what is attested, `sha256:` and 64 hexadecimal digits; with ``subjectName``.
    public var subjectDigest: Value<String>?
    /// The name of what is attested; for an image its full name without tag.
    public var subjectName: Value<String>?
    /// The path of a file of checksums, as `sha256sum` prints them, or its text; each line is a subject.
    public var subjectChecksums: Value<String>?
    /// The version of what is attested.
    public var subjectVersion: Value<String>?
    /// The path of a bill of materials in SPDX or CycloneDX, in JSON; it decides the kind of the predicate.
    public var sbomPath: Value<String>?
    /// The address that names the kind of the predicate.
    public var predicateType: Value<String>?
    /// The predicate in JSON; at most 16 MB.
    public var predicate: Value<String>?
    /// The path of a file with the predicate, instead of ``predicate``.
    public var predicatePath: Value<String>?
    /// Whether the registry of the image gets the attestation too; the default is `false`.
    ///
    /// It needs ``subjectName`` and ``subjectDigest``, and a login.
    public var pushToRegistry: Value<Bool>?
    /// Whether GitHub notes where the pushed image lies; the default is `true`.
    ///
    /// It counts only with ``pushToRegistry``, and needs `artifact-metadata: write`.
    public var createStorageRecord: Value<Bool>?
    /// Whether the summary of the run lists the attestation; the default is `true`.
    public var showSummary: Value<Bool>?
    /// The token that stores the attestation; the default is the token of the job.
    public var githubToken: Value<String>?
    /// Inputs that are newer than this binding.
    public var extra: OrderedMap<UntypedValue>

    /// Sets what differs from the action's defaults.
    public init(
        subjectPath: [Value<String>] = [], subjectDigest: Value<String>? = nil, subjectName: Value<String>? = nil,
        subjectChecksums: Value<String>? = nil, subjectVersion: Value<String>? = nil, sbomPath: Value<String>? = nil,
        predicateType: Value<String>? = nil, predicate: Value<String>? = nil, predicatePath: Value<String>? = nil,
        pushToRegistry: Value<Bool>? = nil, createStorageRecord: Value<Bool>? = nil, showSummary: Value<Bool>? = nil,
        githubToken: Value<String>? = nil, extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.subjectPath = subjectPath
        self.subjectDigest = subjectDigest
        self.subjectName = subjectName
        self.subjectChecksums = subjectChecksums
        self.subjectVersion = subjectVersion
        self.sbomPath = sbomPath
        self.predicateType = predicateType
        self.predicate = predicate
        self.predicatePath = predicatePath
        self.pushToRegistry = pushToRegistry
        self.createStorageRecord = createStorageRecord
        self.showSummary = showSummary
        self.githubToken = githubToken
        self.extra = extra
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static let action = "actions/attest"

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var inputs: ActionInputs {
        var inputs = ActionInputs()
        inputs.add("subject-path", lines: subjectPath)
        inputs.add("subject-digest", subjectDigest)
        inputs.add("subject-name", subjectName)
        inputs.add("subject-checksums", subjectChecksums)
        inputs.add("subject-version", subjectVersion)
        inputs.add("sbom-path", sbomPath)
        inputs.add("predicate-type", predicateType)
        inputs.add("predicate", predicate)
        inputs.add("predicate-path", predicatePath)
        inputs.add("push-to-registry", pushToRegistry)
        inputs.add("create-storage-record", createStorageRecord)
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
        /// The numbers of the storage records, with commas between them.
        public let storageRecordIDs = Output<String>("storage-record-ids")

        /// Declares the names.
        public init() {}
    }
}
