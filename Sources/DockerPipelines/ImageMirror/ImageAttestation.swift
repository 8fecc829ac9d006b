import Workflows

/// What is signed about each published image, always by its digest.
///
/// Signatures are keyless: they name the workflow that made them. What a run's token must be allowed to do follows from
/// what is turned on.
public struct ImageAttestation: Hashable, Sendable {
    /// Whether a bill of materials in SPDX's form is attached.
    public var sbom: Bool
    /// Whether the image is signed.
    public var signature: Bool
    /// Whether it is stated where and how the image was built.
    public var provenance: Bool

    /// Turns each part on or off.
    public init(sbom: Bool = true, signature: Bool = true, provenance: Bool = true) {
        self.sbom = sbom
        self.signature = signature
        self.provenance = provenance
    }

    /// Bill of materials, signature and provenance.
    public static let all = ImageAttestation()
    /// Nothing.
    public static let none = ImageAttestation(sbom: false, signature: false, provenance: false)

    /// What the job's token must be allowed to do, beside what the registry asks for.
    var permissions: Permissions {
        self == .none ? .none : Permissions(attestations: provenance ? .write : nil, idToken: .write)
    }

    /// How many attachments an image has at the end; a step that writes one waits until all so far are listed.
    var count: Int { [signature, sbom, provenance].count { $0 } }

    /// Whether cosign is needed.
    var usesCosign: Bool { sbom || signature }
}
