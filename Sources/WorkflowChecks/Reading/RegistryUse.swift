import Workflows

/// A step that writes to a registry of images.
struct RegistryPush {
    /// The step.
    let step: CheckedStep
    /// The key of the step that says so, such as `with.push`.
    let key: String
    /// What the step does, for messages.
    let deed: String
    /// The registry's host; `nil` where it is not known.
    let host: String?
    /// The expression that decides whether it writes; `nil` where it always does.
    let decision: ExpressionNode?

    /// What the step does, as a sentence without its subject.
    var sentence: String { key == "run" ? "runs \(deed)" : deed }
}

/// A step that logs in to a registry of images.
struct RegistryLogin {
    /// The step.
    let step: CheckedStep
    /// The registry's host; `nil` where it is not known.
    let host: String?
    /// Whether it uses the token of the job.
    let usesJobToken: Bool
    /// The name of the secret that is the password, where it is one alone and not the token of the job.
    let secret: String?
}

/// What a job does with registries, as far as its actions say it.
struct RegistryUse {
    /// GitHub's registry.
    static let gitHub = "ghcr.io"
    /// Docker's registry, which is meant where none is named.
    static let docker = "docker.io"

    private let file: CheckedFile
    private let job: CheckedJob

    init(_ job: CheckedJob, in file: CheckedFile) {
        self.file = file
        self.job = job
    }

    /// The steps that log in.
    var logins: [RegistryLogin] {
        job.steps.compactMap { step in
            guard step.action == .login else { return nil }
            let registry = step.inputNode("registry")
            let isOpen = step.input("registry-auth") != nil
            let host = registry.map { file.environmentValue(of: $0, in: step) ?? $0 }
            let password = step.inputNode("password")
            return RegistryLogin(
                step: step, host: isOpen ? nil : host.map(Self.host(ofLogin:)) ?? Self.docker,
                usesJobToken: password?.isJobToken ?? false, secret: password?.secretName)
        }
    }

    /// The steps that write by an action.
    var pushes: [RegistryPush] { job.steps.compactMap { push(by: $0) } }

    /// The first script that writes, of those that a predicate takes.
    func scriptPush(where isWanted: (CheckedStep) -> Bool = { _ in true }) -> RegistryPush? {
        for step in job.steps where step.run != nil && isWanted(step) {
            if let push = step.run.flatMap({ ScriptPush.first(in: $0.script) }) {
                return RegistryPush(
                    step: step, key: "run", deed: "'\(push.command)'", host: push.host, decision: nil)
            }
        }
        return nil
    }

    private func push(by step: CheckedStep) -> RegistryPush? {
        switch step.action {
        case .buildPush: buildPush(step)
        case .bake: decided(step, by: "push", host: nil, "pushes what it builds")
        case .attest, .attestBuildProvenance:
            decided(
                step, by: "push-to-registry", host: step.inputNode("subject-name").flatMap { host(of: $0, step) },
                "attaches the attestation to the image")
        default: nil
        }
    }

    private func buildPush(_ step: CheckedStep) -> RegistryPush? {
        let outputs = step.inputNode("outputs")
        func host() -> String? {
            if let tags = step.inputNode("tags") { return self.host(ofTags: tags, step) }
            return outputs.flatMap { self.host(ofAttribute: "name", in: $0, step) }
        }
        if let push = decided(step, by: "push", host: nil, "pushes the image") {
            return RegistryPush(step: step, key: push.key, deed: push.deed, host: host(), decision: push.decision)
        }
        if let outputs, case (true, let decision) = outputs.pushOfOutputs {
            return RegistryPush(
                step: step, key: "with.outputs", deed: "pushes the image", host: host(), decision: decision)
        }
        guard let cache = step.inputNode("cache-to"), cache.holdsText("type=registry"),
            !cache.holdsText("ignore-error=true")
        else { return nil }
        return RegistryPush(
            step: step, key: "with.cache-to", deed: "pushes its cache",
            host: self.host(ofAttribute: "ref", in: cache, step), decision: nil)
    }

    private func decided(_ step: CheckedStep, by input: String, host: String?, _ deed: String) -> RegistryPush? {
        guard let node = step.inputNode(input) else { return nil }
        let literal = node.literalText
        guard literal == nil || literal == "true" else { return nil }
        return RegistryPush(
            step: step, key: "with.\(input)", deed: deed, host: host, decision: literal == nil ? node : nil)
    }
}

extension RegistryUse {
    private static func host(ofLogin node: ExpressionNode) -> String? {
        guard let text = node.literalText?.lowercased() else { return nil }
        let bare = text.hasPrefix("https://") ? text.dropFirst(8) : text[...]
        let host = bare.prefix { $0 != "/" }
        return ["", "index.docker.io", "registry-1.docker.io", "registry.hub.docker.com"].contains(host)
            ? docker : String(host)
    }

    /// The host in a list of names; tags that another step computes are those of its images.
    private func host(ofTags node: ExpressionNode, _ step: CheckedStep) -> String? {
        guard let (context, names) = node.contextPath, context == .steps, names.count == 3,
            names[2].lowercased() == "tags", let source = job.step(names[0]), source.action == .metadata
        else { return host(of: node, step) }
        return source.inputNode("images").flatMap { host(of: $0, source) }
    }

    private func host(ofAttribute key: String, in node: ExpressionNode, _ step: CheckedStep) -> String? {
        let segments: [ExpressionNode]
        if case .text(let parts) = node { segments = parts } else { segments = [node] }
        for (index, segment) in segments.enumerated() {
            guard case .string(let text) = segment, let start = text.end(of: "\(key)=") else { continue }
            let rest = text[start...].prefix { $0 != "," && $0 != "\n" }
            // Behind the key follows text, or the expression that stands next.
            if !rest.isEmpty { return Self.host(ofLeading: String(rest), isWhole: rest.endIndex < text.endIndex) }
            return segments.indices.contains(index + 1) ? host(of: segments[index + 1], step) : nil
        }
        return nil
    }

    /// The host that a name, or the first of several, begins with; `nil` where an expression decides about it.
    private func host(of node: ExpressionNode, _ step: CheckedStep) -> String? {
        var pending = [node]
        var text = ""
        while let next = pending.popLast() {
            switch next {
            case .string(let part): text += part
            case .text(let segments): pending += segments.reversed()
            default:
                guard let known = file.environmentValue(of: next, in: step), known.literalText != nil else {
                    return Self.host(ofLeading: text, isWhole: false)
                }
                pending.append(known)
            }
            if text.utf8.contains(UInt8(ascii: "/")) { break }
        }
        return Self.host(ofLeading: text, isWhole: true)
    }

    private static func host(ofLeading text: String, isWhole: Bool) -> String? {
        guard let slash = text.firstIndex(of: "/") else { return isWhole && !text.isEmpty ? docker : nil }
        let first = text[..<slash].lowercased()
        let isHost = first.contains(".") || first.contains(":") || first == "localhost"
        return isHost ? first == "index.docker.io" ? docker : first : docker
    }
}

extension ExpressionNode {
    /// Whether the node is the token of the job.
    var isJobToken: Bool {
        if let secretName { return secretName.lowercased() == "github_token" }
        return names(readFrom: .github)?.map { $0.lowercased() } == ["token"]
    }

    /// The name of the secret that the node is; `nil` for anything else.
    var secretName: String? {
        guard let names = names(readFrom: .secrets), names.count == 1 else { return nil }
        return names[0]
    }

    /// Whether a text stands in what is written out of the node.
    func holdsText(_ text: String) -> Bool {
        switch self {
        case .string(let part): part.end(of: text) != nil
        case .text(let segments): segments.contains { $0.holdsText(text) }
        default: false
        }
    }

    /// Whether exporters of a build may write to a registry, and which expression decides it.
    var pushOfOutputs: (mayPush: Bool, decision: ExpressionNode?) {
        if holdsText("push=true") || holdsText("type=registry") { return (true, nil) }
        guard case .text(let segments) = self else { return (false, nil) }
        for (segment, next) in zip(segments, segments.dropFirst()) {
            if case .string(let text) = segment, text.hasSuffix("push=") { return (true, next) }
        }
        return (false, nil)
    }
}

extension String {
    /// The position behind the first place where a text stands.
    fileprivate func end(of text: String) -> String.Index? {
        guard let first = text.utf8.first else { return startIndex }
        var index = utf8.startIndex
        while let start = utf8[index...].firstIndex(of: first) {
            if utf8[start...].starts(with: text.utf8) { return utf8.index(start, offsetBy: text.utf8.count) }
            index = utf8.index(after: start)
        }
        return nil
    }
}
