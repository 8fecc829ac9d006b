/// Where layers are kept between builds.
public enum BuildCache: Hashable, Sendable {
    /// In the image's own repository of the registry, under tags that begin with `buildcache`.
    ///
    /// A run for a tag reaches it like any other run, and releases build on each other.
    case registry
    /// In GitHub's cache, filled by a workflow of its own on a branch.
    ///
    /// A run for a tag can read only what the default branch or the same tag has stored, so a release fills nothing that
    /// another could use: `warmedOn` names the default branch, on which a second workflow builds every image without
    /// publishing. A repository's cache holds 10 GB unless more is paid for.
    case actions(warmedOn: String)
    /// Nowhere.
    case none
}

/// A tag under which a release is published.
public enum ReleaseTag: Hashable, Sendable, CaseIterable {
    /// The whole version, such as `1.2.3` or `1.2.3-rc.1`.
    case version
    /// The major and minor version, such as `1.2`; moves to a newer patch only.
    case minor
    /// The major version, such as `1`; moves to a newer version only, and never for `0`, whose versions promise nothing.
    case major
    /// `latest`; moves to the highest stable version only.
    case latest
}
