/// A directory with a Dockerfile: the major version of PostgreSQL, a hyphen, and what tells it from others.
struct ImageDirectory: Hashable {
    let path: String

    init(_ path: String) {
        self.path = path
    }

    /// The digits that the path begins with, if a hyphen and more text of the first part follow.
    var major: String? {
        let digits = path.utf8.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
        let rest = path.utf8.dropFirst(digits.count)
        guard !digits.isEmpty, rest.first == UInt8(ascii: "-"), let next = rest.dropFirst().first,
            next != UInt8(ascii: "/")
        else { return nil }
        return String(decoding: digits, as: UTF8.self)
    }

    /// Whether scripts and registries accept the path: letters, digits and `._-` between slashes, no dot at the start.
    var isPlain: Bool {
        path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty && part.first != UInt8(ascii: ".")
                && part.allSatisfy { DeclaredText.isIdentifierByte($0) || $0 == UInt8(ascii: ".") }
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
