public import Workflows

/// A scan of each image for known vulnerabilities, by Trivy, before its tags move.
public struct ImageScan: Hashable, Sendable {
    /// The severities that count.
    public var severities: [Trivy.Severity]
    /// Whether a vulnerability stops the run.
    public var isGate: Bool

    /// Describes a scan.
    public init(severities: [Trivy.Severity] = [.high, .critical], isGate: Bool) {
        self.severities = severities
        self.isGate = isGate
    }

    /// Vulnerabilities that can be fixed, of severity high or critical, stop the run.
    public static let gate = ImageScan(isGate: true)
    /// Vulnerabilities that can be fixed, of severity high or critical, are listed in the log.
    public static let report = ImageScan(isGate: false)

    /// The step that scans an image.
    func step(_ image: Value<String>, if condition: Value<Bool>?) -> Step {
        Trivy(imageRef: image, exitCode: isGate ? 1 : nil, ignoreUnfixed: true, severity: severities)
            .step(name: "Scan the image with Trivy", if: condition)
    }
}
