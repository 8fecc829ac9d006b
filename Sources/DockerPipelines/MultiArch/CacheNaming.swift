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
        if byDirectory { return directory }
        return "\(directory.contains("alpine") ? "alpine" : "debian")-pg\(major)"
    }
}

/// A directory with a Dockerfile: the major version of PostgreSQL, a hyphen, and what tells it from others.
struct ImageDirectory: Hashable {
    let path: String

    init(_ path: String) {
        self.path = path
    }

    /// The digits that the path begins with, where a hyphen follows.
    var major: String? {
        let digits = path.utf8.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
        guard !digits.isEmpty, path.utf8.dropFirst(digits.count).first == UInt8(ascii: "-") else { return nil }
        return String(decoding: digits, as: UTF8.self)
    }

    /// Whether scripts and registries take the path: letters, digits and `._-` between slashes, none of it only dots.
    var isPlain: Bool {
        path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty && part.contains { $0 != UInt8(ascii: ".") }
                && part.allSatisfy { DeclaredName.isByte($0) || $0 == UInt8(ascii: ".") }
        }
    }

    /// The directory of the image that a bundle is built on; `nil` where it is no bundle.
    ///
    /// `17-3.5-bundle0/bookworm` is built on `17-3.5/bookworm`.
    var base: String? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard let first = parts.first, let range = first.firstRange(of: "-bundle") else { return nil }
        return ([first[..<range.lowerBound]] + parts.dropFirst()).joined(separator: "/")
    }
}
