/// A reference to an image, such as `ghcr.io/acme/app:1@sha256:…`, read by Docker's grammar.
///
/// Capitals in the repository, which registries refuse, are read all the same, so that a rule can report them.
package struct ImageReference: Hashable, Sendable {
    /// The host of the registry; Docker Hub if the reference names none.
    package let registry: RegistryHost
    /// The path in the registry, `library/` included for Docker's own images.
    package let repository: String
    /// The tag; `nil` if the reference has none.
    package let tag: String?
    /// The digest, such as `sha256:…`; `nil` if the reference has none.
    package let digest: String?

    /// Reads a reference; `nil` if the text is none.
    package init?(_ text: some StringProtocol) {
        var rest = Substring(text)
        if let at = rest.utf8.firstIndex(of: UInt8(ascii: "@")) {
            let digest = rest[rest.utf8.index(after: at)...]
            guard Self.isDigest(digest) else { return nil }
            self.digest = String(digest)
            rest = rest[..<at]
        } else {
            digest = nil
        }
        let slash = rest.utf8.firstIndex(of: UInt8(ascii: "/"))
        let host = slash.flatMap { RegistryHost(firstPart: rest[..<$0]) }
        if let slash, host != nil { rest = rest[rest.utf8.index(after: slash)...] }
        if let colon = rest.utf8.firstIndex(of: UInt8(ascii: ":")) {
            let tag = rest[rest.utf8.index(after: colon)...]
            guard Self.isTag(tag) else { return nil }
            self.tag = String(tag)
            rest = rest[..<colon]
        } else {
            tag = nil
        }
        guard Self.isRepository(rest) else { return nil }
        registry = host ?? .docker
        repository = registry == .docker && !rest.utf8.contains(UInt8(ascii: "/")) ? "library/\(rest)" : String(rest)
    }

    /// The host and the repository, such as `docker.io/library/alpine`: what two references to one image share.
    package var name: String { "\(registry)/\(repository)" }

    /// Whether the registry runs on the machine of the job, and needs no login.
    package var isOnThisMachine: Bool { registry.isOnThisMachine }

    /// Whether a text is a tag: at most 128 letters, digits, `_`, `.` and `-`, and neither `.` nor `-` at its beginning.
    package static func isTag(_ text: some StringProtocol) -> Bool {
        guard let first = text.utf8.first, first.isAlphanumeric || first == UInt8(ascii: "_"), text.utf8.count <= 128
        else { return false }
        return text.utf8.allSatisfy(\.isInTag)
    }

    /// Whether a text is a digest: an algorithm, a colon and at least 32 hexadecimal digits.
    private static func isDigest(_ text: Substring) -> Bool {
        guard let colon = text.firstIndex(of: ":") else { return false }
        let (algorithm, digits) = (text[..<colon].utf8, text[text.index(after: colon)...].utf8)
        return !algorithm.isEmpty && algorithm.allSatisfy { $0.isAlphanumeric || "+._-".utf8.contains($0) }
            && digits.count >= 32 && digits.allSatisfy(\.isHexadecimal)
    }

    private static func isRepository(_ text: Substring) -> Bool {
        // Each part between slashes begins and ends with a letter or a digit.
        var before = UInt8(ascii: "/")
        var separators = 0
        for byte in text.utf8 {
            if byte == UInt8(ascii: "/") || before == UInt8(ascii: "/") {
                guard (byte == UInt8(ascii: "/") ? before : byte).isAlphanumeric else { return false }
            } else if !byte.isInRepository {
                return false
            }
            separators = byte.isAlphanumeric || byte == UInt8(ascii: "/") ? 0 : separators + 1
            // Only hyphens stand in a row, and two underscores.
            guard separators < 2 || byte == before && (byte == UInt8(ascii: "-") || byte == 0x5F && separators == 2)
            else { return false }
            before = byte
        }
        return before.isAlphanumeric
    }
}

extension UInt8 {
    /// Whether the byte is a capital of ASCII.
    var isCapital: Bool { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= self }

    /// Whether the byte is a letter or a digit of ASCII.
    var isAlphanumeric: Bool {
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= self || UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20
    }

    /// Whether the byte is a hexadecimal digit.
    var isHexadecimal: Bool {
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= self || UInt8(ascii: "a")...UInt8(ascii: "f") ~= self | 0x20
    }

    /// Whether the byte can stand in a tag.
    var isInTag: Bool { isAlphanumeric || self == 0x5F || self == UInt8(ascii: "-") || self == UInt8(ascii: ".") }

    /// Whether the byte can stand between the slashes of a repository.
    var isInRepository: Bool { isInTag }
}
