/// Whether an image carries an attestation about itself, and with which parameters.
///
/// ```swift
/// DockerBuildPush(provenance: .maximal, sbom: false)
/// ```
public struct DockerAttestation: Sendable {
    let input: Value<Any>

    /// Turns the attestation on or off, possibly by an expression.
    public init(_ isOn: Value<Bool>) {
        input = isOn.as(Any.self)
    }

    /// Turns the attestation on with parameters, such as `mode=max` or `generator=image`.
    public init(parameters: Value<String>) {
        input = parameters.as(Any.self)
    }

    /// Provenance with all that is known: arguments of the build and the Dockerfile too.
    public static let maximal = DockerAttestation(parameters: "mode=max")
    /// Provenance without arguments of the build.
    public static let minimal = DockerAttestation(parameters: "mode=min")
}

extension DockerAttestation: ExpressibleByBooleanLiteral {
    /// Turns the attestation on or off.
    public init(booleanLiteral value: Bool) {
        self.init(Value(value))
    }
}
