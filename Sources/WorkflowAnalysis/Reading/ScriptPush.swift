package import Workflows

/// A command in a script that writes to a registry.
package struct ScriptPush {
    /// The command, such as `docker push`.
    package let command: String
    /// Where it writes to, as far as the command says it.
    package let target: Target

    /// Where a command writes to.
    package enum Target {
        case host(RegistryHost)
        /// The variable of the script that the name begins with.
        case variable(String)
        case unknown
    }

    /// Finds the first such command of a script, or `nil`.
    ///
    /// What stands in a comment, or behind a quote on its line, is text that is printed or handed on.
    package static func first(in script: Script) -> ScriptPush? {
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
        let isOption = start > 1 && bytes[start - 1] == UInt8(ascii: "-") && bytes[start - 2] == UInt8(ascii: "-")
        guard let lineStart = ScriptSearch.lineStart(before: start, in: bytes, isContinued: isOption)
        else { return nil }
        let lineEnd = ScriptSearch.lineEnd(behind: end, in: bytes, isContinued: true)
        let before = String(decoding: bytes[lineStart..<start], as: UTF8.self)
        let rest = String(decoding: bytes[end..<lineEnd], as: UTF8.self)
        guard !before.utf8.contains(UInt8(ascii: "#")), !rest.contains("--dry-run"), !before.isPrinted else {
            return nil
        }
        if word == "push", isOption {
            // The values of other options may stand in quotes before it.
            guard before.hasSuffix(" --"), !before.endsInQuotes else { return nil }
            let command = before.dropLast(3) + rest
            return ScriptPush(command: "docker buildx build --push", target: target(behindTagIn: command))
        }
        guard !before.utf8.contains(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }) else { return nil }
        switch word {
        case "push":
            let program = before.split(separator: " ").last.map(String.init) ?? ""
            guard pushers.contains(program), before.hasSuffix(" ") else { return nil }
            let command = ["docker", "helm", "oras", "crane", "podman", "buildah"].contains(program)
            return ScriptPush(
                command: command ? "\(program) push" : "docker \(program) push", target: target(ofFirstIn: rest))
        case "imagetools create":
            return ScriptPush(command: word, target: target(behindTagIn: rest[...]))
        case "skopeo copy", "crane copy":
            return ScriptPush(command: word, target: target(ofLastIn: rest))
        default:
            return ScriptPush(command: word, target: target(ofFirstIn: rest))
        }
    }

    /// The first reference that is written out, or else the only argument.
    private static func target(ofFirstIn rest: String) -> Target {
        let words = words(in: rest[...])
        for word in words where !word.hasPrefix("-") {
            if case .host(let host) = Target(word) { return .host(host) }
        }
        return words.count == 1 ? Target(words[0]) : .unknown
    }

    /// What a copy is named: the second of two arguments.
    private static func target(ofLastIn rest: String) -> Target {
        let words = words(in: rest[...])
        guard words.count > 1, let last = words.last, !last.hasPrefix("-") else { return .unknown }
        return Target(last)
    }

    /// The first name behind `-t` or `--tag`.
    private static func target(behindTagIn command: Substring) -> Target {
        let words = words(in: command)
        for (index, word) in words.enumerated() {
            if word.hasPrefix("--tag=") { return Target(word.dropFirst("--tag=".count)) }
            if word == "-t" || word == "--tag", index + 1 < words.count { return Target(words[index + 1]) }
        }
        return .unknown
    }

    /// The words of one command, up to what comes behind `&&`, `|` or `;`.
    private static func words(in command: Substring) -> [Substring] {
        let words = command.split(whereSeparator: \.isWhitespace).filter { $0 != "\\" }
        var end = words.firstIndex { ["&&", "||", "|", ";", "&"].contains($0) || $0.hasPrefix(">") } ?? words.count
        var last = words[..<end]
        if end > 0, last[end - 1].hasSuffix(";") {
            end -= 1
            last = last[..<end] + [words[end].dropLast()]
        }
        return Array(last)
    }
}

extension ScriptPush.Target {
    /// What a reference to an image or a chart begins with.
    fileprivate init(_ word: Substring) {
        let bare = word.drop { $0 == "\"" || $0 == "'" }
        let reference = ["oci://", "docker://"].reduce(bare) { $0.hasPrefix($1) ? $0.dropFirst($1.count) : $0 }
        if reference.hasPrefix("$") {
            let name = reference.utf8.dropFirst(reference.hasPrefix("${") ? 2 : 1).prefix(while: \.isPartOfWord)
            self = name.isEmpty ? .unknown : .variable(String(Substring(name)))
        } else {
            self = RegistryHost(named: reference).map { .host($0) } ?? .unknown
        }
    }
}

extension RegistryHost {
    /// The host that a word of a script names; `nil` if it names none, or none that can be read.
    fileprivate init?(named word: Substring) {
        guard let slash = word.firstIndex(of: "/") else { return nil }
        self.init(firstPart: word[..<slash])
    }
}

extension String {
    /// Whether what follows is printed by the command that the text ends in, or may be: `$RUN docker push`.
    fileprivate var isPrinted: Bool {
        let command = split { $0 == ";" || $0 == "&" || $0 == "|" || $0 == "(" }.last ?? ""
        return command.split(separator: " ").first.map { $0 == "echo" || $0 == "printf" || $0.isVariable } ?? false
    }

    /// Whether the end of the text stands in quotes.
    fileprivate var endsInQuotes: Bool {
        var open: UInt8?
        for byte in utf8 where byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
            if open == nil { open = byte } else if open == byte { open = nil }
        }
        return open != nil
    }
}

extension Script {
    /// Whether the script seems to log in to a registry, or to bring what is needed for it.
    package var mayLogIn: Bool {
        ScriptSearch.finds(anyOf: ["login", "auth", "AUTH", "credential", "config.json", "DOCKER_CONFIG"], in: text)
    }

    /// Whether a word stands somewhere in the script.
    package func holds(_ word: String) -> Bool { ScriptSearch.finds(word, in: text) }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether a word stands at a position.
    fileprivate func holds(_ word: StaticString, at start: Int) -> Bool {
        let count = word.utf8CodeUnitCount
        guard start + count <= self.count else { return false }
        return (0..<count).allSatisfy { self[start + $0] == word.utf8Start[$0] }
    }
}

extension Substring {
    /// Whether the word is a variable and nothing else.
    fileprivate var isVariable: Bool {
        hasPrefix("$")
            && utf8.dropFirst().allSatisfy { $0.isPartOfWord || $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }
    }
}
