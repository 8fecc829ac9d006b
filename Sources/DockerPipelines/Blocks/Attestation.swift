public import Workflows

/// What is attested of a published image, and by which tool.
///
/// The article "Attest and sign images" says what each kind needs.
public enum Attestation: Hashable, Sendable, CaseIterable {
    /// Nothing: each platform of an image is one manifest.
    case none
    /// Provenance and SBOM, recorded by BuildKit while it builds, and published as manifests of the index. Not signed.
    case buildKit
    /// A signed provenance in GitHub's store and beside the image, by `actions/attest`.
    ///
    /// It needs a public repository, or a plan that has attestations for private ones.
    case gitHub
    /// A signature, and a signed SBOM and provenance beside the image, by cosign.
    ///
    /// Each signature is written to a public log, with the names of repository and workflow.
    case cosign

    /// Whether steps behind the publication attest the image, and not the build itself.
    public var signsAfterBuild: Bool { self == .gitHub || self == .cosign }

    /// What the attesting job's token must be allowed to do, besides publishing.
    public var permissions: Permissions {
        switch self {
        case .none, .buildKit: .none
        case .gitHub:
            Permissions(attestations: .write, idToken: .write)
                .because(.attestations, "Store the provenance")
                .because(.idToken, "Sign as this workflow")
        case .cosign: Permissions(idToken: .write).because(.idToken, "Sign as this workflow")
        }
    }

    /// The steps that attest a published image by its digest, behind a login to its registry.
    ///
    /// - Parameters:
    ///   - image: The image's whole name, in lower case.
    ///   - digest: The digest of the image or its index.
    ///   - platforms: The platforms of the image, separated by commas; an SBOM lists linux/amd64, or else the first.
    ///   - source: The source that is built from elsewhere, as a URI with its version.
    ///   - parameters: Parameters of the build, `key=value`.
    ///   - condition: When the image is attested.
    /// - Returns: The steps; none if nothing is signed after the build.
    public func steps(
        image: Value<String>, digest: Value<String>, platforms: Value<String>, source: Value<String>? = nil,
        parameters: [Value<String>] = [], if condition: Value<Bool>? = nil
    ) -> [Step] {
        let inputs = AttestImage.Inputs(
            image: image, digest: digest, platforms: platforms, source: source,
            parameters: parameters.isEmpty ? nil : parameters.joined(separator: "\n"))
        return tools(if: condition) + [statement(inputs, if: condition)].compactMap(\.self)
    }

    /// The same for an image that is published in several registries under one digest.
    func steps(
        images: [(host: String, name: Value<String>)], digest: Value<String>, platforms: Value<String>,
        parameters: [Value<String>], if condition: Value<Bool>?
    ) -> [Step] {
        let statements = images.compactMap { image in
            let inputs = AttestImage.Inputs(
                image: image.name, digest: digest, platforms: platforms,
                parameters: parameters.isEmpty ? nil : parameters.joined(separator: "\n"))
            return statement(inputs, place: images.count > 1 ? " in \(image.host)" : "", if: condition)
        }
        return tools(if: condition) + statements
    }

    /// The steps that install what the statements need.
    private func tools(if condition: Value<Bool>?) -> [Step] {
        guard self == .cosign else { return [] }
        return [
            CosignInstaller().step(name: "Install cosign", if: condition),
            SetupTrivy(version: Self.trivy).step(name: "Install Trivy", if: condition),
        ]
    }

    /// The step that attests an image in one registry.
    private func statement(_ inputs: AttestImage.Inputs, place: String = "", if condition: Value<Bool>?) -> Step? {
        switch self {
        case .none, .buildKit: nil
        case .gitHub:
            // A storage record would need one more permission.
            Attest(
                subjectDigest: inputs.digest, subjectName: inputs.image, pushToRegistry: true,
                createStorageRecord: false
            ).step(name: "Attest the provenance\(place)", if: condition)
        case .cosign:
            AttestImage.action.step(
                name: "Sign with cosign, and attach SBOM and provenance\(place)", if: condition, with: inputs)
        }
    }

    /// The release of Trivy whose options `attest-image.sh` uses; the action would take the newest.
    private static let trivy: Value<String> = "v0.74.0"

    /// What the build records as provenance; left out, it would record one that makes an index of each platform.
    var buildProvenance: DockerAttestation { self == .buildKit ? .maximal : false }

    /// Whether the build records an SBOM.
    var buildSBOM: DockerAttestation { DockerAttestation(Value(self == .buildKit)) }
}
