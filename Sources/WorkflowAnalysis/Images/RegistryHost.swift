/// The host of a container registry, as Docker names it: in lower case, with its port, and `docker.io` for Docker Hub.
package struct RegistryHost: Hashable, Sendable, CustomStringConvertible {
    /// The name, such as `ghcr.io` or `localhost:5000`.
    package let name: String

    /// Docker Hub, which every name without a host belongs to.
    package static let docker = RegistryHost(normalised: "docker.io")
    /// GitHub's container registry.
    package static let gitHub = RegistryHost(normalised: "ghcr.io")

    private init(normalised name: String) {
        self.name = name
    }

    /// Reads the first part of an image's name, the part before the first slash; `nil` if it is no host.
    ///
    /// Docker takes the part for a host if it is `localhost`, or holds a dot, a colon or a capital.
    package init?(firstPart part: some StringProtocol) {
        let isHost =
            part == "localhost"
            || part.utf8.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") || $0.isCapital }
        guard isHost, Self.isWellFormed(part) else { return nil }
        self = Self.normalised(part.lowercased())
    }

    /// Reads what a login names as its registry: a host, with or without a scheme and a path.
    package init?(ofLogin text: some StringProtocol) {
        let text = text.lowercased()
        var rest = text.utf8[...]
        for scheme in ["https://", "http://"] where rest.starts(with: scheme.utf8) {
            rest = rest.dropFirst(scheme.utf8.count)
        }
        let host = Substring(rest.prefix { $0 != UInt8(ascii: "/") })
        if host.isEmpty {
            self = .docker
        } else {
            guard Self.isWellFormed(host) else { return nil }
            self = Self.normalised(String(host))
        }
    }

    package var description: String { name }

    /// Whether the registry runs on the machine of the job, and needs no login.
    package var isOnThisMachine: Bool {
        let bare = name.hasPrefix("[") ? name.prefix { $0 != "]" }.dropFirst() : name.prefix { $0 != ":" }
        return bare == "localhost" || bare == "::1" || bare == "0.0.0.0" || bare.hasPrefix("127.")
            || bare.hasSuffix(".localhost")
    }

    /// Whether the registry needs no login: it runs on the machine of the job, or lets everybody push.
    package var allowsAnonymousPush: Bool { isOnThisMachine || name == "ttl.sh" }

    private static func normalised(_ name: String) -> RegistryHost {
        hostsOfDockerHub.contains(name) ? .docker : RegistryHost(normalised: name)
    }

    private static let hostsOfDockerHub = [
        "index.docker.io", "registry-1.docker.io", "registry.hub.docker.com", "hub.docker.com",
    ]

    /// Whether a text is a name or an address, with a port or without.
    private static func isWellFormed(_ text: some StringProtocol) -> Bool {
        let bytes = Array(text.utf8)
        var index = 0
        if bytes.first == UInt8(ascii: "[") {
            guard let end = bytes.firstIndex(of: UInt8(ascii: "]")), end > 1,
                bytes[1..<end].allSatisfy({ $0.isHexadecimal || $0 == UInt8(ascii: ":") })
            else { return false }
            index = end + 1
        } else {
            index = bytes.firstIndex(of: UInt8(ascii: ":")) ?? bytes.count
            guard areLabels(bytes[..<index]) else { return false }
        }
        if index == bytes.count { return true }
        let port = bytes[(index + 1)...]
        return bytes[index] == UInt8(ascii: ":") && !port.isEmpty
            && port.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    }

    /// Whether bytes are labels with dots between them, each of letters, digits and hyphens that it does not begin or end
    /// with.
    private static func areLabels(_ name: ArraySlice<UInt8>) -> Bool {
        var before = UInt8(ascii: ".")
        for byte in name {
            switch byte {
            case UInt8(ascii: "."):
                guard before.isAlphanumeric else { return false }
            case UInt8(ascii: "-"):
                guard before != UInt8(ascii: ".") else { return false }
            default:
                guard byte.isAlphanumeric else { return false }
            }
            before = byte
        }
        return before.isAlphanumeric
    }
}
