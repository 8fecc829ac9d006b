package import Workflows

/// The name of an image of which the run may decide parts, such as `ghcr.io/${{ github.repository }}:1`.
package struct ImageName: Sendable {
    /// The name as it is written.
    package let text: RunText
    /// The host of the registry; `nil` if the run decides about it.
    package let registry: RegistryHost?
    /// The path in the registry.
    package let repository: RunText
    /// The tag; `nil` if the name has none.
    package let tag: RunText?
    /// The digest; `nil` if the name has none.
    package let digest: RunText?

    /// Reads a name.
    package init(_ text: RunText) {
        self.text = text
        var rest = text
        if let (name, digest) = rest.cut(at: UInt8(ascii: "@")) {
            self.digest = digest
            rest = name
        } else {
            digest = nil
        }
        let host = Self.host(of: rest)
        registry = host.registry
        if let path = host.path { rest = path }
        var segments = rest.split(at: UInt8(ascii: "/"))
        if let last = segments.popLast(), let (name, tag) = last.cut(at: UInt8(ascii: ":")) {
            self.tag = tag
            segments.append(name)
            var path = RunText()
            for (index, segment) in segments.enumerated() {
                if index > 0 { path.append("/") }
                path.append(segment)
            }
            repository = path
        } else {
            tag = nil
            repository = rest
        }
    }

    /// The host of the registry of a name; `nil` if the run decides about it.
    package static func registry(of text: RunText) -> RegistryHost? {
        host(of: text.cut(at: UInt8(ascii: "@"))?.before ?? text).registry
    }

    /// The host of a name without a digest, and the path behind it if the name states a host.
    private static func host(of name: RunText) -> (registry: RegistryHost?, path: RunText?) {
        guard let first = name.cut(at: UInt8(ascii: "/")) else {
            return (name.isDecidedInRun || name.isEmpty ? nil : .docker, nil)
        }
        let host = first.before.literal.flatMap { RegistryHost(firstPart: $0) }
        if let host, first.before.literal.map({ !$0.utf8.contains(where: \.isCapital) }) ?? false {
            return (host, first.behind)
        }
        if first.before.isAlwaysHost { return (host, first.behind) }
        // Docker takes a word with capitals for a host, and what an expression yields may be anything.
        let isPath = host == nil && first.before.literal.map { !$0.isEmpty } ?? false
        return (isPath ? .docker : nil, nil)
    }

    /// What is written of a tag that no image can have; `nil` if nothing is wrong with the tag.
    package var illegalTag: String? {
        guard let tag else { return nil }
        if let literal = tag.literal { return ImageReference.isTag(literal) ? nil : literal }
        var written = ""
        for part in tag.parts {
            if case .written(let text) = part { written += text }
        }
        // What an expression yields may make it longer, and may stand at its beginning.
        var beginning = "a"
        if case .written? = tag.parts.first { beginning = "" }
        return written.isEmpty || ImageReference.isTag(beginning + written) ? nil : written
    }
}

extension RunText {
    /// Whether the text, which stands before the first slash of a name, is a host whatever the run decides.
    fileprivate var isAlwaysHost: Bool {
        if let literal { return RegistryHost(firstPart: literal.lowercased()) != nil }
        return parts.contains { part in
            if case .written(let text) = part { text.utf8.contains { ".:".utf8.contains($0) } } else { false }
        }
    }
}
