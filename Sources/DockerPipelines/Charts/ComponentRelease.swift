/// How versions are released: what is compared, who approves, and which tags move.
public struct ComponentRelease: Sendable {
    /// What stands before the version in a Git tag.
    public var tagPrefix: String
    /// The tags of the images; the version is always among them, and prereleases get no other.
    public var tags: [ReleaseTag]
    /// Who approves.
    public var gate: ReleaseGate
    /// Files that must state the version of the tag.
    public var versionFiles: [VersionFile]
    /// Whether the code's jobs run before anything is built, as they do in `main.yml`.
    public var testsCode: Bool

    /// Declares how versions are released.
    ///
    /// - Parameters:
    ///   - tagPrefix: What stands before the version in a Git tag; may be empty.
    ///   - tags: The tags of the images.
    ///   - gate: Who approves.
    ///   - versionFiles: Files that must state the version of the tag; a wrong tag costs seconds then.
    ///   - testsCode: Whether the code's jobs run before anything is built.
    public init(
        tagPrefix: String = "v", tags: [ReleaseTag] = [.version, .minor, .latest], gate: ReleaseGate = ReleaseGate(),
        versionFiles: [VersionFile] = [], testsCode: Bool = true
    ) {
        self.tagPrefix = tagPrefix
        self.tags = tags
        self.gate = gate
        self.versionFiles = versionFiles
        self.testsCode = testsCode
    }
}

/// The environment that a release waits for, once.
///
/// Who has to approve is a setting of the repository and cannot be declared in a workflow. GitHub makes an environment
/// that is missing, without any rule, and the release goes through: ``checksReviewers`` fails it instead.
public struct ReleaseGate: Sendable {
    /// The environment's name.
    public var environment: String
    /// Whether the first job asks GitHub if the environment has required reviewers, and fails if not.
    public var checksReviewers: Bool

    /// Names the environment.
    public init(environment: String = "release", checksReviewers: Bool = true) {
        self.environment = environment
        self.checksReviewers = checksReviewers
    }

    /// The environment's name as it stands in an address.
    var addressedEnvironment: String {
        environment.utf8.map { byte in
            if DeclaredText.isIdentifierByte(byte) || byte == UInt8(ascii: ".") { return String(UnicodeScalar(byte)) }
            let digits = String(byte, radix: 16, uppercase: true)
            return "%\(digits.utf8.count == 1 ? "0" : "")\(digits)"
        }.joined()
    }
}

/// A file of TOML, JSON or YAML that states the version, such as `Cargo.toml`.
public struct VersionFile: Hashable, Sendable {
    /// The path from the repository's root.
    public var path: String
    /// The key of the version, with the tables or objects that it is in: `workspace.package.version`.
    public var key: String
    /// How much of the version it states.
    public var part: Part

    /// How much of a version a file states.
    public enum Part: String, Hashable, Sendable, CaseIterable {
        /// All of it.
        case whole
        /// Its three numbers, whatever the prerelease.
        case core
    }

    /// Names a file.
    ///
    /// - Parameters:
    ///   - path: The path from the repository's root.
    ///   - key: The key of the version; by default `package.version` in `Cargo.toml`, `project.version` in
    ///     `pyproject.toml`, and `version` in every other file.
    ///   - part: How much of the version the file states.
    public init(_ path: String, key: String? = nil, part: Part = .whole) {
        self.path = path
        self.key = key ?? Self.usualKey(of: path)
        self.part = part
    }

    private static func usualKey(of path: String) -> String {
        switch path.split(separator: "/").last {
        case "Cargo.toml": "package.version"
        case "pyproject.toml": "project.version"
        default: "version"
        }
    }

    /// The file as the script reads it: path, key, and `core` if the file states no prerelease part.
    var line: String { "\(path) \(key)\(part == .core ? " core" : "")" }
}
