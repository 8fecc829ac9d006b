/// How caches are named: what the template, its documentation and the cleanup have in common.
///
/// The script `cache-names.sh` makes the names in the run; a test holds it to this.
struct CacheNaming: Hashable {
    /// Whether each directory has a cache of its own.
    let byDirectory: Bool

    /// The form of a reference, for readers.
    var format: String {
        "{CACHE_REPO}-{ARCH}:{WORKFLOW_ID}-{FAMILY}-pg{PG_MAJOR}\(byDirectory ? "-{DIRECTORY}" : "")-{WEEK}"
    }

    /// A regular expression for the tags of all caches of some callers.
    func tagPattern(ids: [String]) -> String {
        // The directory may be there or not, so that caches from before a change are known too.
        "^(\(ids.joined(separator: "|")))-(alpine|debian)-pg[0-9]+-(.+-)?[0-9]{4}-W[0-9]{2}$"
    }

    /// The part of a directory by which its cache is told from others of the same call; `nil` where it has none.
    func key(ofDirectory directory: String) -> String? {
        guard let major = ImageDirectory(directory).major else { return nil }
        // As in the names of caches, where '17-a/b' and '17-a-b' are the same.
        if byDirectory { return directory.replacing("/", with: "-") }
        return "\(directory.contains("alpine") ? "alpine" : "debian")-pg\(major)"
    }
}
