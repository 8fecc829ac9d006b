import Workflows

/// Where the versions of an application are found.
///
/// Only stable versions count: numbers with dots between them, without a prerelease part; drafts and prereleases are
/// left out.
///
/// ```swift
/// VersionSource.gitHubReleases(of: "owner/app").requiring(urls: ["https://example.com/{version}/app-{arch}.tar.gz"])
/// ```
public struct VersionSource: Sendable {
    enum Listing: Sendable {
        case gitHubReleases(repository: String, pattern: TagPattern)
        case gitLabTags(GitLabTags)
    }

    let listing: Listing
    /// Addresses that exist for every version that counts.
    var urls: [VersionText] = []
    /// A project that has a tag for every version that counts.
    var tags: GitLabTags?

    /// The releases of a repository on GitHub.
    public static func gitHubReleases(of repository: String, pattern: TagPattern = TagPattern()) -> VersionSource {
        VersionSource(listing: .gitHubReleases(repository: repository, pattern: pattern))
    }

    /// The tags of a project on a GitLab server.
    public static func gitLabTags(_ tags: GitLabTags) -> VersionSource {
        VersionSource(listing: .gitLabTags(tags))
    }

    /// Those of these versions for which more is there than a release.
    ///
    /// - Parameters:
    ///   - urls: Addresses that must exist; one with `{arch}` must exist for every platform of the application.
    ///   - tags: A project that must have a tag for the version.
    /// - Returns: The versions that have all of it.
    public func requiring(urls: [VersionText] = [], tags: GitLabTags? = nil) -> VersionSource {
        var copy = self
        copy.urls += urls
        copy.tags = tags ?? copy.tags
        return copy
    }

    /// Where the source of a version lies, as far as the list of versions tells.
    var checkout: SourceCheckout {
        switch listing {
        case .gitHubReleases(let repository, let pattern): .gitHub(repository, tag: pattern.tag)
        case .gitLabTags(let tags): .gitLab(tags)
        }
    }
}

/// How a version is written in a tag: `v1.2.3` unless stated.
public struct TagPattern: Hashable, Sendable {
    /// What stands before the version; may be empty.
    public var prefix: String
    /// What stands after it; may be empty.
    public var suffix: String
    /// How many numbers a version has.
    public var numbers: Int

    /// Describes a tag.
    public init(prefix: String = "v", suffix: String = "", numbers: Int = 3) {
        self.prefix = prefix
        self.suffix = suffix
        self.numbers = numbers
    }

    /// The tag of a version.
    var tag: VersionText { "\(prefix){version}\(suffix)" }
}

/// The tags of a project on a GitLab server, such as Framagit.
public struct GitLabTags: Hashable, Sendable {
    /// The project's path on the server, such as `group/name`.
    public var project: String
    /// The server's host, such as `framagit.org`.
    public var host: String
    /// How a version is written in a tag.
    public var pattern: TagPattern

    /// Names a project.
    public init(of project: String, on host: String = "gitlab.com", pattern: TagPattern = TagPattern()) {
        self.project = project
        self.host = host
        self.pattern = pattern
    }

    /// The address of the repository.
    var url: String { "https://\(host)/\(project)" }
}
