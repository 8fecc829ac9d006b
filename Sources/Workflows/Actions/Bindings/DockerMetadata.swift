/// Works out tags and labels of an image from the run.
///
/// A tag that a rule makes `latest` without being asked is the usual surprise: `flavor: ["latest=false"]` turns it off.
///
/// ```swift
/// let metadata = DockerMetadata(images: ["ghcr.io/owner/image"], tags: ["type=ref,event=branch"]).step(id: "metadata")
/// DockerBuildPush(labels: [metadata.outputs.labels], push: true, tags: [metadata.outputs.tags])
/// ```
///
/// Source: docker/metadata-action v6.
public struct DockerMetadata: BoundAction {
    /// Where branch, tag and commit are read from; the default is the run.
    public var context: Context?
    /// The names of the image, without tags, such as `ghcr.io/owner/image`.
    public var images: [Value<String>]
    /// How tags are made, such as `type=raw,value=15-3.5`; the default is `type=schedule` and `type=ref` for branch,
    /// tag and request.
    ///
    /// Each line is a comma-separated list: `type`, then what the type needs, and `enable`, `priority`, `prefix` and
    /// `suffix`.
    public var tags: [Value<String>]
    /// What holds for all tags: `latest=auto`, `latest=false`, `prefix=…`, `suffix=…`.
    public var flavor: [Value<String>]
    /// Labels beside those that the action makes, `key=value`; an equal key replaces.
    public var labels: [Value<String>]
    /// Annotations beside those that the action makes, `key=value`; an equal key replaces.
    public var annotations: [Value<String>]
    /// What stands between the tags of the output; the default is a line break.
    public var sepTags: Value<String>?
    /// What stands between the labels of the output; the default is a line break.
    public var sepLabels: Value<String>?
    /// What stands between the annotations of the output; the default is a line break.
    public var sepAnnotations: Value<String>?
    /// The target of the Bake file; the default is `docker-metadata-action`.
    public var bakeTarget: Value<String>?
    /// The token that reads the repository; the default is the token of the job.
    public var githubToken: Value<String>?
    /// Inputs that are newer than this binding.
    public var extra: OrderedMap<UntypedValue>

    /// Sets what differs from the action's defaults.
    public init(
        context: Context? = nil, images: [Value<String>] = [], tags: [Value<String>] = [], flavor: [Value<String>] = [],
        labels: [Value<String>] = [], annotations: [Value<String>] = [], sepTags: Value<String>? = nil,
        sepLabels: Value<String>? = nil, sepAnnotations: Value<String>? = nil, bakeTarget: Value<String>? = nil,
        githubToken: Value<String>? = nil, extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.context = context
        self.images = images
        self.tags = tags
        self.flavor = flavor
        self.labels = labels
        self.annotations = annotations
        self.sepTags = sepTags
        self.sepLabels = sepLabels
        self.sepAnnotations = sepAnnotations
        self.bakeTarget = bakeTarget
        self.githubToken = githubToken
        self.extra = extra
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static let action = "docker/metadata-action"

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var inputs: ActionInputs {
        var inputs = ActionInputs()
        inputs.add("context", choice: context)
        inputs.add("images", lines: images)
        inputs.add("tags", lines: tags)
        inputs.add("flavor", lines: flavor)
        inputs.add("labels", lines: labels)
        inputs.add("annotations", lines: annotations)
        inputs.add("sep-tags", sepTags)
        inputs.add("sep-labels", sepLabels)
        inputs.add("sep-annotations", sepAnnotations)
        inputs.add("bake-target", bakeTarget)
        inputs.add("github-token", githubToken)
        inputs.add(extra: extra)
        return inputs
    }

    /// What later steps can read.
    public struct ActionOutputs: Outputs {
        /// The version: the tag of the highest priority.
        public let version = Output<String>("version")
        /// The tags with the names of the image, as ``DockerBuildPush/tags`` takes them.
        public let tags = Output<String>("tags")
        /// The tags without the names of the image.
        public let tagNames = Output<String>("tag-names")
        /// The labels, as ``DockerBuildPush/labels`` takes them.
        public let labels = Output<String>("labels")
        /// The annotations, as ``DockerBuildPush/annotations`` takes them.
        public let annotations = Output<String>("annotations")
        /// Everything: `tags`, `labels` and `annotations`.
        public let json = Output<JSONText>("json")
        /// The path of a Bake file with the tags.
        public let bakeFileTags = Output<String>("bake-file-tags")
        /// The path of a Bake file with the labels.
        public let bakeFileLabels = Output<String>("bake-file-labels")
        /// The path of a Bake file with the annotations.
        public let bakeFileAnnotations = Output<String>("bake-file-annotations")
        /// The path of a Bake file with tags and labels; deprecated in favour of the others.
        public let bakeFile = Output<String>("bake-file")

        /// Declares the names.
        public init() {}
    }

    /// Where branch, tag and commit are read from.
    public struct Context: ActionChoice {
        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        @ByContent public var value: Value<String>

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public init(_ value: Value<String>) {
            self.value = value
        }

        /// The run.
        public static let workflow = Context("workflow")
        /// The repository in the workspace; for a commit that the run was not started for.
        public static let git = Context("git")
    }
}
