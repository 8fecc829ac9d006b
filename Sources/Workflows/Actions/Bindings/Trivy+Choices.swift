extension Trivy {
    /// What is looked at.
    public struct ScanType: ActionChoice {
        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        @ByContent public var value: Value<String>

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public init(_ value: Value<String>) {
            self.value = value
        }

        /// An image.
        public static let image = ScanType("image")
        /// A folder of sources.
        public static let files = ScanType("fs")
        /// A Git repository, by path or address.
        public static let repository = ScanType("repo")
        /// The unpacked file system of a machine or image.
        public static let rootFiles = ScanType("rootfs")
        /// Files that configure infrastructure.
        public static let configuration = ScanType("config")
        /// A bill of materials.
        public static let sbom = ScanType("sbom")
    }

    /// Where vulnerabilities are looked for.
    public struct VulnerabilityType: ActionChoice {
        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        @ByContent public var value: Value<String>

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public init(_ value: Value<String>) {
            self.value = value
        }

        /// In packages of the operating system.
        public static let system = VulnerabilityType("os")
        /// In packages of programming languages.
        public static let library = VulnerabilityType("library")
    }

    /// How bad a finding is.
    public struct Severity: ActionChoice {
        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        @ByContent public var value: Value<String>

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public init(_ value: Value<String>) {
            self.value = value
        }

        /// Not rated.
        public static let unknown = Severity("UNKNOWN")
        /// Low.
        public static let low = Severity("LOW")
        /// Medium.
        public static let medium = Severity("MEDIUM")
        /// High.
        public static let high = Severity("HIGH")
        /// Critical.
        public static let critical = Severity("CRITICAL")
    }

    /// What is looked for.
    public struct Scanner: ActionChoice {
        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        @ByContent public var value: Value<String>

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public init(_ value: Value<String>) {
            self.value = value
        }

        /// Known vulnerabilities.
        public static let vulnerabilities = Scanner("vuln")
        /// Keys and passwords.
        public static let secrets = Scanner("secret")
        /// Mistakes of configuration.
        public static let misconfigurations = Scanner("misconfig")
        /// Licences.
        public static let licenses = Scanner("license")
    }

    /// The form of the report.
    public struct Format: ActionChoice {
        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        @ByContent public var value: Value<String>

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public init(_ value: Value<String>) {
            self.value = value
        }

        /// A table for people.
        public static let table = Format("table")
        /// JSON.
        public static let json = Format("json")
        /// What a template makes of it.
        public static let template = Format("template")
        /// SARIF, for code scanning.
        public static let sarif = Format("sarif")
        /// A bill of materials in CycloneDX.
        public static let cyclonedx = Format("cyclonedx")
        /// A bill of materials in SPDX.
        public static let spdx = Format("spdx")
        /// A bill of materials in SPDX, in JSON.
        public static let spdxJSON = Format("spdx-json")
        /// A snapshot for the dependency graph.
        public static let github = Format("github")
        /// A predicate that cosign attests.
        public static let cosignVulnerabilities = Format("cosign-vuln")
    }
}
