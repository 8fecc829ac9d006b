/// Writes a bill of materials of an image or of files, and uploads it as an artifact.
///
/// ```swift
/// SBOM(image: "ghcr.io/owner/image@\(build.outputs.digest)", outputFile: "image.spdx.json")
/// ```
///
/// Source: anchore/sbom-action v0.24.0.
public struct SBOM: BoundAction {
    /// The folder that is looked at; the default is the workspace.
    public var path: Value<String>?
    /// The file that is looked at, instead of ``path``.
    public var file: Value<String>?
    /// The image that is looked at, instead of ``path``.
    public var image: Value<String>?
    /// The user at the registry of the image.
    public var registryUsername: Value<String>?
    /// The password at the registry of the image.
    public var registryPassword: Value<String>?
    /// The form of the bill; the default is SPDX in JSON.
    public var format: Format?
    /// The token that uploads; the default is the token of the job.
    public var githubToken: Value<String>?
    /// The name of the artifact; the action makes one up by default.
    public var artifactName: Value<String>?
    /// The path of the bill, for later steps.
    public var outputFile: Value<String>?
    /// The release of Syft, which does the work.
    public var syftVersion: Value<String>?
    /// Whether the dependency graph gets the bill; the default is `false`.
    public var dependencySnapshot: Value<Bool>?
    /// Whether the bill is uploaded as an artifact; the default is `true`.
    public var uploadArtifact: Value<Bool>?
    /// Days until GitHub deletes the artifact; the default 0 is what the repository says.
    public var uploadArtifactRetention: Value<Int>?
    /// Whether a release that started the run gets the bill; the default is `true`.
    public var uploadReleaseAssets: Value<Bool>?
    /// The path of a configuration file of Syft.
    public var config: Value<String>?
    /// Inputs that are newer than this binding.
    public var extra: OrderedMap<UntypedValue>

    /// Sets what differs from the action's defaults.
    public init(
        path: Value<String>? = nil, file: Value<String>? = nil, image: Value<String>? = nil,
        registryUsername: Value<String>? = nil, registryPassword: Value<String>? = nil, format: Format? = nil,
        githubToken: Value<String>? = nil, artifactName: Value<String>? = nil, outputFile: Value<String>? = nil,
        syftVersion: Value<String>? = nil, dependencySnapshot: Value<Bool>? = nil, uploadArtifact: Value<Bool>? = nil,
        uploadArtifactRetention: Value<Int>? = nil, uploadReleaseAssets: Value<Bool>? = nil,
        config: Value<String>? = nil, extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.path = path
        self.file = file
        self.image = image
        self.registryUsername = registryUsername
        self.registryPassword = registryPassword
        self.format = format
        self.githubToken = githubToken
        self.artifactName = artifactName
        self.outputFile = outputFile
        self.syftVersion = syftVersion
        self.dependencySnapshot = dependencySnapshot
        self.uploadArtifact = uploadArtifact
        self.uploadArtifactRetention = uploadArtifactRetention
        self.uploadReleaseAssets = uploadReleaseAssets
        self.config = config
        self.extra = extra
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static let action = "anchore/sbom-action"

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var inputs: ActionInputs {
        var inputs = ActionInputs()
        inputs.add("path", path)
        inputs.add("file", file)
        inputs.add("image", image)
        inputs.add("registry-username", registryUsername)
        inputs.add("registry-password", registryPassword)
        inputs.add("format", choice: format)
        inputs.add("github-token", githubToken)
        inputs.add("artifact-name", artifactName)
        inputs.add("output-file", outputFile)
        inputs.add("syft-version", syftVersion)
        inputs.add("dependency-snapshot", dependencySnapshot)
        inputs.add("upload-artifact", uploadArtifact)
        inputs.add("upload-artifact-retention", uploadArtifactRetention)
        inputs.add("upload-release-assets", uploadReleaseAssets)
        inputs.add("config", config)
        inputs.add(extra: extra)
        return inputs
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public typealias ActionOutputs = NoOutputs

    /// The form of a bill of materials.
    public struct Format: ActionChoice {
        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        @ByContent public var value: Value<String>

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public init(_ value: Value<String>) {
            self.value = value
        }

        /// SPDX as text.
        public static let spdx = Format("spdx")
        /// SPDX in JSON.
        public static let spdxJSON = Format("spdx-json")
        /// CycloneDX in XML.
        public static let cyclonedx = Format("cyclonedx")
        /// CycloneDX in JSON.
        public static let cyclonedxJSON = Format("cyclonedx-json")
    }
}
