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
        /// The platform whose contents the SBOM lists.
        public var platform: Value<String>?
        /// The source that is built from elsewhere, as a URI with its version.
        public var source: Value<String>?
        /// Parameters of the build, one a line, `key=value`.
        public var parameters: Value<String>?

        /// Names what to sign, and what the provenance says besides the run.
        public init(
            image: Value<String>, digest: Value<String>, platform: Value<String>? = nil, source: Value<String>? = nil,
            parameters: Value<String>? = nil
        ) {
            self.image = image
            self.digest = digest
            self.platform = platform
            self.source = source
            self.parameters = parameters
        }

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public static let declarations: [ActionParameter<Self>] = [
            .required(\.image, "image", "Name of the image, in lower case"),
            .required(\.digest, "digest", "Digest of the image or its index"),
            .optional(\.platform, "platform", default: "linux/amd64", "Platform whose contents the SBOM lists"),
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
                "IMAGE": inputs.image, "DIGEST": inputs.digest, "PLATFORM": inputs.platform, "SOURCE": inputs.source,
                "PARAMETERS": inputs.parameters,
            ])
    }.declared(at: .firstUse)
}
