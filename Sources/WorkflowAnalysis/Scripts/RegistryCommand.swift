/// A command in a script that writes to a container registry.
package struct RegistryCommand {
    /// The command, such as `docker push`, for messages.
    package let name: String
    /// Where it writes to, as far as the command says it.
    package let target: Target

    /// The text of the command, to the end of its first line.
    package let excerpt: String

    /// Where a command writes to.
    package enum Target {
        case host(RegistryHost)
        /// The variable of the script that the name begins with.
        case variable(String)
        case unknown
    }

    /// Finds the first such command of a script, or `nil`.
    package static func first(in script: ShellScript) -> RegistryCommand? {
        for call in script.calls {
            if let command = RegistryCommand(call) { return command }
        }
        return nil
    }

    /// Looks at a program that a script runs; `nil` if it writes to no registry.
    package init?(_ call: ProgramCall) {
        guard let (name, target) = Self.found(call), !call.has("--dry-run") else { return nil }
        self.name = name
        self.target = target
        excerpt = call.command.excerpt
    }

    /// The programs that have such commands.
    static let programs: Set<String> = [
        "buildah", "cosign", "crane", "docker", "docker-compose", "helm", "nerdctl", "oras", "podman", "regctl",
        "skopeo",
    ]

    private static func found(_ call: ProgramCall) -> (String, Target)? {
        guard programs.contains(call.program) else { return nil }
        switch call.program {
        case "docker", "docker-compose", "podman", "buildah", "nerdctl": return engine(call)
        case "helm", "oras", "regctl":
            for verbs in [["push"], ["cp"], ["copy"], ["attach"], ["image", "copy"]] {
                guard let words = call.arguments(after: verbs) else { continue }
                let name = ([call.program] + verbs).joined(separator: " ")
                return (name, verbs == ["push"] || verbs == ["attach"] ? .first(of: words) : .last(of: words))
            }
        case "crane":
            if let words = call.arguments(after: ["push"]) { return ("crane push", .first(of: words)) }
            for verb in ["copy", "cp"] {
                if let words = call.arguments(after: [verb]) { return ("crane \(verb)", .last(of: words)) }
            }
        case "skopeo":
            for verb in ["copy", "sync"] {
                guard let words = call.arguments(after: [verb]) else { continue }
                return words.last?.isLocalTarget ?? false ? nil : ("skopeo \(verb)", .last(of: words))
            }
        case "cosign":
            for verb in ["sign", "attest", "attach", "copy"] {
                guard let words = call.arguments(after: [verb]), !call.has("--upload=false") else { continue }
                return ("cosign \(verb)", .first(of: words))
            }
        default: break
        }
        return nil
    }

    /// The commands of Docker and of programs that have the same ones.
    private static func engine(_ call: ProgramCall) -> (String, Target)? {
        let program = call.program
        if let words = call.arguments(after: ["push"]) {
            // Podman and Buildah can push to a folder, too.
            if words.count > 1, words.last?.isLocalTarget ?? false { return nil }
            return ("\(program) push", .first(of: words))
        }
        for verb in ["image", "manifest", "compose"] {
            if let words = call.arguments(after: [verb, "push"]) {
                return ("\(program) \(verb) push", .first(of: words))
            }
        }
        if let words = call.arguments(after: ["buildx", "imagetools", "create"]) {
            return ("imagetools create", .tag(in: words))
        }
        for verbs in [["buildx", "build"], ["build"], ["builder", "build"], ["image", "build"], ["buildx", "bake"]] {
            guard let words = call.arguments(after: verbs), words.contains(where: \.isPush) else { continue }
            let name = verbs.last == "bake" ? "buildx bake" : "buildx build"
            return ("\(program) \(name) --push", .tag(in: words))
        }
        return nil
    }
}

extension RegistryCommand.Target {
    /// The first reference that names a host, or else the only argument.
    fileprivate static func first(of words: ArraySlice<ShellWord>) -> Self {
        let words = words.filter { !$0.leadingText.hasPrefix("-") }
        for word in words {
            if case .host(let host) = Self(word.parts) { return .host(host) }
        }
        return words.count == 1 ? Self(words[0].parts) : .unknown
    }

    /// What a copy is named: the last of at least two arguments.
    fileprivate static func last(of words: ArraySlice<ShellWord>) -> Self {
        guard words.count > 1, let last = words.last, !last.leadingText.hasPrefix("-") else { return .unknown }
        return Self(last.parts)
    }

    /// The first name behind `-t` or `--tag`.
    fileprivate static func tag(in words: ArraySlice<ShellWord>) -> Self {
        for (index, word) in words.enumerated() {
            if let parts = word.parts.droppingBeginning("--tag=") { return Self(parts) }
            if word.isLiteral("-t") || word.isLiteral("--tag"), let next = words.dropFirst(index + 1).first {
                return Self(next.parts)
            }
        }
        return .unknown
    }

    /// What a reference to an image or a chart begins with.
    private init(_ parts: [ShellWord.Part]) {
        let parts = parts.droppingBeginning("oci://") ?? parts.droppingBeginning("docker://") ?? parts
        switch parts.first {
        case .variable(let name, _): self = .variable(name)
        case .text(let text, _):
            let text = parts.dropFirst().prefix { $0.isText }.reduce(text) { $0 + $1.text }
            let host = text.firstIndex(of: "/").flatMap { RegistryHost(firstPart: text[..<$0]) }
            self = host.map { .host($0) } ?? .unknown
        default: self = .unknown
        }
    }
}

extension ShellWord {
    /// Whether the option pushes what is built.
    fileprivate var isPush: Bool {
        if isLiteral("--push") || isLiteral("--push=true") { return true }
        guard ["-o", "--output", "type=", "push="].contains(where: begins) else { return false }
        return ByteSearch.finds(anyOf: ["type=registry", "push=true"], in: leadingText)
    }

    /// Whether the word names a place on the machine, as `docker-archive:app.tar` does.
    fileprivate var isLocalTarget: Bool {
        let local = ["containers-storage:", "dir:", "docker-archive:", "docker-daemon:", "oci-archive:", "oci:"]
        let text = leadingText
        return !text.hasPrefix("oci://") && local.contains { text.hasPrefix($0) }
    }
}

extension [ShellWord.Part] {
    /// The parts without a beginning; `nil` if the word begins otherwise.
    fileprivate func droppingBeginning(_ beginning: String) -> [ShellWord.Part]? {
        guard case .text(let text, let isQuoted)? = first, text.hasPrefix(beginning) else { return nil }
        let rest = String(text.dropFirst(beginning.count))
        return (rest.isEmpty ? [] : [.text(rest, isQuoted: isQuoted)]) + dropFirst()
    }
}

extension ShellWord.Part {
    /// Whether the part is text.
    var isText: Bool { if case .text = self { true } else { false } }

    /// The text of the part, or none.
    var text: String { if case .text(let text, _) = self { text } else { "" } }
}
