import ScriptLibrary
public import Workflows

/// The action `attest-image`: signs an image with cosign, and attaches its SBOM and its provenance by digest.
///
/// It needs cosign and Trivy, a login to the registry, and the permission `id-token: write`; ``Attestation/cosign``
/// brings all of these.
public enum AttestImage: Sendable {
    /// What a step passes.
    public struct Inputs: ActionParameters {
        /// The name of the image, in lower case.
        public var image: Value<String>
        /// The digest of the image or its index.
        public var digest: Value<String>
        /// The platforms of the image, separated by commas; the SBOM lists linux/amd64, or else the first.
        public var platforms: Value<String>
        /// The source that is built from elsewhere, as a URI with its version.
        public var source: Value<String>?
        /// Parameters of the build, one a line, `key=value`.
        public var parameters: Value<String>?

        /// Names what to sign, and what the provenance says besides the run.
        public init(
            image: Value<String>, digest: Value<String>, platforms: Value<String>, source: Value<String>? = nil,
            parameters: Value<String>? = nil
        ) {
            self.image = image
            self.digest = digest
            self.platforms = platforms
            self.source = source
            self.parameters = parameters
        }

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public static let declarations: [ActionParameter<Self>] = [
            .required(\.image, "image", "Name of the image, in lower case"),
            .required(\.digest, "digest", "Digest of the image or its index"),
            .required(
                \.platforms, "platforms",
                "Platforms of the image, separated by commas; the SBOM lists linux/amd64, or else the first"),
            .optional(\.source, "source", "Source that is built from elsewhere, as a URI with its version"),
            .optional(\.parameters, "parameters", "Parameters of the build, one a line, key=value"),
        ]
    }

    /// The action.
    public static let action = OwnAction(
        "attest-image", name: "Attest an image",
        description: "Signs an image with cosign, and attaches its SBOM and its provenance by digest.",
        inputs: Inputs.self
    ) { inputs in
        RunStep(
            "Sign with cosign, and attach SBOM and provenance", script: .file(ActionFile(.attestImage)),
            env: [
                "IMAGE": inputs.image, "DIGEST": inputs.digest, "PLATFORMS": inputs.platforms, "SOURCE": inputs.source,
                "PARAMETERS": inputs.parameters,
            ])
    }.declared(at: .firstUse)
}
