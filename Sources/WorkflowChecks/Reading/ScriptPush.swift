import Workflows

/// A command in a script that writes to a registry.
struct ScriptPush {
    /// The command, such as `docker push`.
    let command: String
    /// The registry's host where the command names it; `nil` where a variable does.
    let host: String?

    /// Finds the first such command of a script, or `nil`.
    ///
    /// What stands in a comment, or behind a quote on its line, is text that is printed or handed on.
    static func first(in script: Script) -> ScriptPush? {
        var text = script.text
        return text.withUTF8 { bytes in
            var index = 0
            while index < bytes.count {
                let words: [StaticString]
                switch bytes[index] {
                case UInt8(ascii: "p"): words = ["push"]
                case UInt8(ascii: "i"): words = ["imagetools create"]
                case UInt8(ascii: "c"): words = ["cosign sign", "cosign attest", "crane copy"]
                case UInt8(ascii: "s"): words = ["skopeo copy"]
                default:
                    index += 1
                    continue
                }
                for word in words where bytes.holds(word, at: index) {
                    if let push = push(word.description, in: bytes, at: index, length: word.utf8CodeUnitCount) {
                        return push
                    }
                }
                index += 1
            }
            return nil
        }
    }

    /// Programs whose `push` writes to a registry.
    private static let pushers: Set<String> = [
        "docker", "helm", "crane", "oras", "podman", "buildah", "manifest", "compose", "image",
    ]

    private static func push(
        _ word: String, in bytes: UnsafeBufferPointer<UInt8>, at start: Int, length: Int
    ) -> ScriptPush? {
        let end = start + length
        guard end == bytes.count || bytes[end] <= UInt8(ascii: " ") else { return nil }
        let newline = UInt8(ascii: "\n")
        let lineStart = bytes[..<start].lastIndex(of: newline).map { $0 + 1 } ?? 0
        let before = String(decoding: bytes[lineStart..<start], as: UTF8.self)
        guard !before.utf8.contains(where: { "#\"'".utf8.contains($0) }) else { return nil }
        // A line that ends with a backslash goes on.
        var lineEnd = end
        while lineEnd < bytes.count, bytes[lineEnd] != newline || bytes[lineEnd - 1] == UInt8(ascii: "\\") {
            lineEnd += 1
        }
        let rest = String(decoding: bytes[end..<lineEnd], as: UTF8.self)
        guard !rest.contains("--dry-run") else { return nil }
        var command = word
        if word == "push" {
            let program = before.split(separator: " ").last.map(String.init) ?? ""
            if program == "--" {
                command = "docker buildx build --push"
            } else {
                guard pushers.contains(program), before.hasSuffix(" ") else { return nil }
                command = program == "docker" || program == "helm" ? "\(program) push" : "docker \(program) push"
            }
        }
        return ScriptPush(command: command, host: host(in: rest))
    }

    /// The host of the first reference that is written out.
    private static func host(in rest: String) -> String? {
        for word in rest.split(whereSeparator: \.isWhitespace) {
            let bare = word.drop { $0 == "\"" || $0 == "'" }
            let reference = ["oci://", "docker://"].reduce(bare) { $0.hasPrefix($1) ? $0.dropFirst($1.count) : $0 }
            guard let slash = reference.firstIndex(of: "/"), !reference.hasPrefix("-") else { continue }
            let host = reference[..<slash]
            guard host.contains("."), !host.hasPrefix("."), !host.contains("$") else { continue }
            return host.lowercased()
        }
        return nil
    }
}

extension Script {
    /// Whether the script seems to log in to a registry, or to bring what is needed for it.
    var mayLogIn: Bool {
        ScriptSearch.finds(anyOf: ["login", "auth", "credential", "config.json"], in: text)
    }

    /// Whether a word stands somewhere in the script.
    func holds(_ word: String) -> Bool { ScriptSearch.finds(word, in: text) }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether a word stands at a position.
    fileprivate func holds(_ word: StaticString, at start: Int) -> Bool {
        let count = word.utf8CodeUnitCount
        guard start + count <= self.count else { return false }
        return (0..<count).allSatisfy { self[start + $0] == word.utf8Start[$0] }
    }
}
