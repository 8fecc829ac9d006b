extension Trivy {
    /// What is looked at.
    public enum ScanType: String, Hashable, Sendable, CaseIterable {
        /// An image.
        case image
        /// A folder of sources.
        case files = "fs"
        /// A Git repository, by path or address.
        case repository = "repo"
        /// The unpacked file system of a machine or image.
        case rootFiles = "rootfs"
        /// Files that configure infrastructure.
        case configuration = "config"
        /// A bill of materials.
        case sbom
    }

    /// Where vulnerabilities are looked for.
    public enum VulnerabilityType: String, Hashable, Sendable, CaseIterable {
        /// In packages of the operating system.
        case system = "os"
        /// In packages of programming languages.
        case library
    }

    /// How bad a finding is.
    public enum Severity: String, Hashable, Sendable, CaseIterable {
        /// Not rated.
        case unknown = "UNKNOWN"
        /// Low.
        case low = "LOW"
        /// Medium.
        case medium = "MEDIUM"
        /// High.
        case high = "HIGH"
        /// Critical.
        case critical = "CRITICAL"
    }

    /// What is looked for.
    public enum Scanner: String, Hashable, Sendable, CaseIterable {
        /// Known vulnerabilities.
        case vulnerabilities = "vuln"
        /// Keys and passwords.
        case secrets = "secret"
        /// Mistakes of configuration.
        case misconfigurations = "misconfig"
        /// Licences.
        case licenses = "license"
    }

    /// The form of the report.
    public enum Format: String, Hashable, Sendable, CaseIterable {
        /// A table for people.
        case table
        /// JSON.
        case json
        /// What a template makes of it.
        case template
        /// SARIF, for code scanning.
        case sarif
        /// A bill of materials in CycloneDX.
        case cyclonedx
        /// A bill of materials in SPDX.
        case spdx
        /// A bill of materials in SPDX, in JSON.
        case spdxJSON = "spdx-json"
        /// A snapshot for the dependency graph.
        case github
        /// A predicate that cosign attests.
        case cosignVulnerabilities = "cosign-vuln"
    }
}
