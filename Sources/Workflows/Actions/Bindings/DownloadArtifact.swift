/// Downloads artifacts of this run, or of another one.
///
/// One artifact by name goes into ``path`` itself. A pattern that matches nothing is no error: there are no files then.
///
/// ```swift
/// DownloadArtifact(path: "digests", pattern: "digest-*", mergeMultiple: true)
/// ```
///
/// Source: actions/download-artifact v8.
public struct DownloadArtifact: BoundAction {
    /// The name of one artifact; all artifacts of the run where nothing selects any.
    public var name: Value<String>?
    /// The numbers of the artifacts, instead of ``name``.
    public var artifactIDs: [Value<String>]
    /// The folder to write to; the default is the workspace.
    ///
    /// A `~` at the front is the home folder.
    public var path: Value<String>?
    /// A pattern over the names, such as `digest-*`; it does not count where there is a ``name``.
    public var pattern: Value<String>?
    /// Whether all files go into ``path`` itself; the default `false` makes a folder for each artifact.
    public var mergeMultiple: Value<Bool>?
    /// A token with `actions: read`; needed for artifacts of another run or repository.
    public var githubToken: Value<String>?
    /// The repository, `owner/name`, with a ``githubToken``; the default is this one.
    public var repository: Value<String>?
    /// The number of the run, with a ``githubToken``; the default is this one.
    public var runID: Value<String>?
    /// Whether a zipped artifact is left zipped; the default is `false`.
    public var skipDecompress: Value<Bool>?
    /// What happens where a download differs from its digest; the default is an error.
    public var digestMismatch: DigestMismatch?
    /// Inputs that are newer than this binding.
    public var extra: OrderedMap<UntypedValue>

    /// Sets what differs from the action's defaults.
    public init(
        name: Value<String>? = nil, artifactIDs: [Value<String>] = [], path: Value<String>? = nil,
        pattern: Value<String>? = nil, mergeMultiple: Value<Bool>? = nil, githubToken: Value<String>? = nil,
        repository: Value<String>? = nil, runID: Value<String>? = nil, skipDecompress: Value<Bool>? = nil,
        digestMismatch: DigestMismatch? = nil, extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.name = name
        self.artifactIDs = artifactIDs
        self.path = path
        self.pattern = pattern
        self.mergeMultiple = mergeMultiple
        self.githubToken = githubToken
        self.repository = repository
        self.runID = runID
        self.skipDecompress = skipDecompress
        self.digestMismatch = digestMismatch
        self.extra = extra
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static let action = "actions/download-artifact"

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var inputs: ActionInputs {
        var inputs = ActionInputs()
        inputs.add("name", name)
        inputs.add("artifact-ids", commaSeparated: artifactIDs)
        inputs.add("path", path)
        inputs.add("pattern", pattern)
        inputs.add("merge-multiple", mergeMultiple)
        inputs.add("github-token", githubToken)
        inputs.add("repository", repository)
        inputs.add("run-id", runID)
        inputs.add("skip-decompress", skipDecompress)
        inputs.add("digest-mismatch", choice: digestMismatch)
        inputs.add(extra: extra)
        return inputs
    }

    /// What later steps can read.
    public struct ActionOutputs: Outputs {
        /// The folder with the files, as an absolute path.
        public let downloadPath = Output<String>("download-path")

        /// Declares the names.
        public init() {}
    }

    /// What happens where a download differs from its digest.
    public struct DigestMismatch: ActionChoice {
        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        @ByContent public var value: Value<String>

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public init(_ value: Value<String>) {
            self.value = value
        }

        /// Nothing.
        public static let ignore = DigestMismatch("ignore")
        /// The log says so.
        public static let info = DigestMismatch("info")
        /// The step warns and succeeds.
        public static let warn = DigestMismatch("warn")
        /// The step fails.
        public static let error = DigestMismatch("error")
    }
}
