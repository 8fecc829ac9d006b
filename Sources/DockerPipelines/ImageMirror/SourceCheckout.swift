/// Where the source of an application comes from, and the tag that a version has there.
public struct SourceCheckout: Sendable {
    enum Location: Sendable {
        case gitHub(repository: String)
        case git(url: String)
    }

    let location: Location
    /// The tag of a version.
    public var tag: VersionText

    /// A repository on GitHub, fetched by actions/checkout.
    public static func gitHub(_ repository: String, tag: VersionText = "v{version}") -> SourceCheckout {
        SourceCheckout(location: .gitHub(repository: repository), tag: tag)
    }

    /// The project of a GitLab server that has these tags.
    public static func gitLab(_ tags: GitLabTags) -> SourceCheckout {
        .git(tags.url, tag: tags.pattern.tag)
    }

    /// A public Git repository by its address, `https://host/path`.
    public static func git(_ url: String, tag: VersionText = "v{version}") -> SourceCheckout {
        SourceCheckout(location: .git(url: url), tag: tag)
    }

    /// The address of the source, for people.
    var address: String {
        switch location {
        case .gitHub(let repository): "https://github.com/\(repository)"
        case .git(let url): url
        }
    }
}
