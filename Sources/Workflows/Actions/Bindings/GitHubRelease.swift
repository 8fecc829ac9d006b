/// Makes or changes a release of a repository, and uploads its files.
///
/// A release that the token of a job makes starts no other workflow.
///
/// ```swift
/// GitHubRelease(files: ["dist/*.tgz"], failOnUnmatchedFiles: true, generateReleaseNotes: true)
/// ```
///
/// Source: softprops/action-gh-release v3.
public struct GitHubRelease: BoundAction {
    /// The text of the release.
    public var body: Value<String>?
    /// The path of a file with the text, which wins over ``body`` where it can be read.
    public var bodyPath: Value<String>?
    /// The title; the default is the tag.
    public var name: Value<String>?
    /// The tag; the default is the one that started the run.
    public var tagName: Value<String>?
    /// Whether it stays unpublished; the default is `false`.
    public var draft: Value<Bool>?
    /// Whether it counts as a version before the release; the default is `false`.
    public var prerelease: Value<Bool>?
    /// Whether files are uploaded one after the other, in the order of ``files``.
    public var preserveOrder: Value<Bool>?
    /// Files to upload: paths and patterns.
    public var files: [Value<String>]
    /// The folder that ``files`` start from; the default is the workspace.
    public var workingDirectory: Value<String>?
    /// Whether a file of the same name is replaced; the default is `true`.
    public var overwriteFiles: Value<Bool>?
    /// Whether the step fails where a pattern matches nothing; the default is `false`.
    public var failOnUnmatchedFiles: Value<Bool>?
    /// The repository, `owner/name`; the default is this one.
    public var repository: Value<String>?
    /// The token, with `contents: write`; the default is the token of the job.
    public var token: Value<String>?
    /// The branch or commit that a new tag is put on; the default is the default branch.
    public var targetCommitish: Value<String>?
    /// The category of a discussion that is started about it.
    public var discussionCategoryName: Value<String>?
    /// Whether GitHub writes the title and the text from the changes.
    public var generateReleaseNotes: Value<Bool>?
    /// The tag that GitHub compares with for that; the default is the one before.
    public var previousTag: Value<String>?
    /// Whether the text is added to the one of an existing release; the default is `false`.
    public var appendBody: Value<Bool>?
    /// Whether it becomes the latest release; the default is that GitHub decides.
    public var makeLatest: Latest?
    /// Inputs that are newer than this binding.
    public var extra: OrderedMap<UntypedValue>

    /// Sets what differs from the action's defaults.
    public init(
        body: Value<String>? = nil, bodyPath: Value<String>? = nil, name: Value<String>? = nil,
        tagName: Value<String>? = nil, draft: Value<Bool>? = nil, prerelease: Value<Bool>? = nil,
        preserveOrder: Value<Bool>? = nil, files: [Value<String>] = [], workingDirectory: Value<String>? = nil,
        overwriteFiles: Value<Bool>? = nil, failOnUnmatchedFiles: Value<Bool>? = nil, repository: Value<String>? = nil,
        token: Value<String>? = nil, targetCommitish: Value<String>? = nil,
        discussionCategoryName: Value<String>? = nil, generateReleaseNotes: Value<Bool>? = nil,
        previousTag: Value<String>? = nil, appendBody: Value<Bool>? = nil, makeLatest: Latest? = nil,
        extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.body = body
        self.bodyPath = bodyPath
        self.name = name
        self.tagName = tagName
        self.draft = draft
        self.prerelease = prerelease
        self.preserveOrder = preserveOrder
        self.files = files
        self.workingDirectory = workingDirectory
        self.overwriteFiles = overwriteFiles
        self.failOnUnmatchedFiles = failOnUnmatchedFiles
        self.repository = repository
        self.token = token
        self.targetCommitish = targetCommitish
        self.discussionCategoryName = discussionCategoryName
        self.generateReleaseNotes = generateReleaseNotes
        self.previousTag = previousTag
        self.appendBody = appendBody
        self.makeLatest = makeLatest
        self.extra = extra
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static let action = "softprops/action-gh-release"

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var inputs: ActionInputs {
        var inputs = ActionInputs()
        inputs.add("body", body)
        inputs.add("body_path", bodyPath)
        inputs.add("name", name)
        inputs.add("tag_name", tagName)
        inputs.add("draft", draft)
        inputs.add("prerelease", prerelease)
        inputs.add("preserve_order", preserveOrder)
        inputs.add("files", lines: files)
        inputs.add("working_directory", workingDirectory)
        inputs.add("overwrite_files", overwriteFiles)
        inputs.add("fail_on_unmatched_files", failOnUnmatchedFiles)
        inputs.add("repository", repository)
        inputs.add("token", token)
        inputs.add("target_commitish", targetCommitish)
        inputs.add("discussion_category_name", discussionCategoryName)
        inputs.add("generate_release_notes", generateReleaseNotes)
        inputs.add("previous_tag", previousTag)
        inputs.add("append_body", appendBody)
        inputs.add("make_latest", choice: makeLatest)
        inputs.add(extra: extra)
        return inputs
    }

    /// What later steps can read.
    public struct ActionOutputs: Outputs {
        /// The address of the release.
        public let url = Output<String>("url")
        /// The number of the release.
        public let id = Output<String>("id")
        /// The address that further files are uploaded to.
        public let uploadURL = Output<String>("upload_url")
        /// The uploaded files: a list of objects.
        public let assets = Output<JSONText>("assets")

        /// Declares the names.
        public init() {}
    }

    /// Whether a release becomes the latest one.
    public struct Latest: ActionChoice {
        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        @ByContent public var value: Value<String>

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public init(_ value: Value<String>) {
            self.value = value
        }

        /// It does.
        public static let always = Latest("true")
        /// It does not.
        public static let never = Latest("false")
        /// Its date and its version decide.
        public static let byVersion = Latest("legacy")
    }
}
