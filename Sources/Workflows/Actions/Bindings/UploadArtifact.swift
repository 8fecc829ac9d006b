/// Uploads files of the job as an artifact of the run.
///
/// An artifact cannot be changed, and its name is used once in a run: the jobs of a matrix need names of their own. A
/// job makes at most 500 artifacts.
///
/// ```swift
/// UploadArtifact(name: "digest-amd64", path: ["digests/*"], ifNoFilesFound: .error, retentionDays: 1)
/// ```
///
/// Source: actions/upload-artifact v7.
public struct UploadArtifact: BoundAction {
    /// The name of the artifact; the default is `artifact`.
    public var name: Value<String>?
    /// Files, folders and patterns, one a line; a line with `!` in front excludes.
    ///
    /// Several paths keep their folders below the deepest one that they share.
    public var path: [Value<String>]
    /// What happens where no file matches; the default is a warning.
    public var ifNoFilesFound: MissingFiles?
    /// Days until GitHub deletes the artifact, 1 to 90; the default is what the repository says.
    ///
    /// The repository can allow fewer or more days.
    public var retentionDays: Value<Int>?
    /// From 0, not compressed and fast, to 9; the default is 6.
    public var compressionLevel: Value<Int>?
    /// Whether an artifact of the same name in this run is replaced; the default is `false`, which fails.
    public var overwrite: Value<Bool>?
    /// Whether files whose names begin with a dot are taken; the default is `false`.
    public var includeHiddenFiles: Value<Bool>?
    /// Whether the files are zipped; the default is `true`.
    ///
    /// Without it exactly one file can be uploaded, under its own name: ``name`` does not count then.
    public var archive: Value<Bool>?
    /// Inputs that are newer than this binding.
    public var extra: OrderedMap<UntypedValue>

    /// Names what is uploaded; the rest is the action's default.
    public init(
        name: Value<String>? = nil, path: [Value<String>], ifNoFilesFound: MissingFiles? = nil,
        retentionDays: Value<Int>? = nil, compressionLevel: Value<Int>? = nil, overwrite: Value<Bool>? = nil,
        includeHiddenFiles: Value<Bool>? = nil, archive: Value<Bool>? = nil, extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.name = name
        self.path = path
        self.ifNoFilesFound = ifNoFilesFound
        self.retentionDays = retentionDays
        self.compressionLevel = compressionLevel
        self.overwrite = overwrite
        self.includeHiddenFiles = includeHiddenFiles
        self.archive = archive
        self.extra = extra
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static let action = "actions/upload-artifact"

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var inputs: ActionInputs {
        var inputs = ActionInputs()
        inputs.add("name", name)
        inputs.add("path", lines: path)
        inputs.add("if-no-files-found", choice: ifNoFilesFound)
        inputs.add("retention-days", retentionDays)
        inputs.add("compression-level", compressionLevel)
        inputs.add("overwrite", overwrite)
        inputs.add("include-hidden-files", includeHiddenFiles)
        inputs.add("archive", archive)
        inputs.add(extra: extra)
        return inputs
    }

    /// What later steps can read.
    public struct ActionOutputs: Outputs {
        /// The number of the artifact, unique across GitHub.
        public let artifactID = Output<String>("artifact-id")
        /// The address of the artifact, for those who may read the run.
        public let artifactURL = Output<String>("artifact-url")
        /// The SHA-256 of the artifact, in hexadecimal digits.
        public let artifactDigest = Output<String>("artifact-digest")

        /// Declares the names.
        public init() {}
    }

    /// What happens where no file matches.
    public struct MissingFiles: ActionChoice {
        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        @ByContent public var value: Value<String>

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public init(_ value: Value<String>) {
            self.value = value
        }

        /// The step warns and succeeds.
        public static let warn = MissingFiles("warn")
        /// The step fails.
        public static let error = MissingFiles("error")
        /// The step succeeds without a word.
        public static let ignore = MissingFiles("ignore")
    }
}
