package import Workflows

/// A step that writes to a registry of images.
package struct RegistryPush {
    /// The step.
    package let step: CheckedStep
    /// The key of the step that says so, such as `with.push`.
    package let key: String
    /// What the step does, for messages.
    package let deed: String
    /// The expression that decides whether it writes; `nil` where it always does.
    package var decision: ExpressionNode?
    /// The names that are written, or the first of them.
    fileprivate var target = Target.unknown

    fileprivate enum Target {
        case unknown
        case names(RunText)
        case host(String)
    }

    /// What the step does, as a sentence without its subject.
    package var sentence: String { isInScript ? "runs \(deed)" : deed }

    /// Whether a command of a script does it.
    package var isInScript: Bool { key == "run" }

    /// The path of the key that says so.
    package var place: String { step.place(of: key) }

    /// Whether it writes layers for later builds, and no image.
    package var isCache: Bool { key == "with.cache-to" }
}

/// A step that logs in to a registry of images.
package struct RegistryLogin {
    /// The step.
    package let step: CheckedStep
    private let password: ExpressionNode?

    fileprivate init(_ step: CheckedStep) {
        self.step = step
        password = step.inputNode("password")
    }

    /// Whether it uses the token of the job.
    package var usesJobToken: Bool { password?.isJobToken ?? false }

    /// The name of the secret that is the password, where it is one alone.
    package var secret: String? { password?.secretName }
}

/// What a job does with registries, as far as its actions and scripts say it.
package struct RegistryUse {
    /// GitHub's registry.
    package static let gitHub = "ghcr.io"
    /// Docker's registry, which is meant where none is named.
    package static let docker = "docker.io"
    /// The actions that may write to a registry.
    package static let pushingActions: ActionSet = [.buildPush, .bake, .attest, .attestBuildProvenance]

    private let file: CheckedFile
    private let job: CheckedJob

    package init(_ job: CheckedJob, in file: CheckedFile) {
        self.file = file
        self.job = job
    }

    /// The steps that log in.
    package var logins: [RegistryLogin] {
        guard job.actions.contains(.login) else { return [] }
        return job.unfoldedSteps.compactMap { $0.action == .login ? RegistryLogin($0) : nil }
    }

    /// The steps that write by an action.
    package var pushes: [RegistryPush] {
        guard !job.actions.isDisjoint(with: Self.pushingActions) else { return [] }
        return job.unfoldedSteps.compactMap { push(by: $0) }
    }

    /// The first script that writes, of those that a predicate takes.
    package func scriptPush(where isWanted: (CheckedStep) -> Bool = { _ in true }) -> RegistryPush? {
        guard job.mentions.contains(.registryWrite) else { return nil }
        for step in job.unfoldedSteps where step.mentions.contains(.registryWrite) && isWanted(step) {
            if let push = step.run.flatMap({ ScriptPush.first(in: $0.script) }) {
                return RegistryPush(
                    step: step, key: "run", deed: "'\(push.command)'", target: target(of: push, by: step))
            }
        }
        return nil
    }

    private func target(of push: ScriptPush, by step: CheckedStep) -> RegistryPush.Target {
        switch push.target {
        case .unknown: .unknown
        case .host(let host): .host(host)
        case .variable(let name): file.value(ofVariable: name, inScriptOf: step).map { .names(RunText($0)) } ?? .unknown
        }
    }

    private func push(by step: CheckedStep) -> RegistryPush? {
        switch step.action {
        case .buildPush, .bake: return step.build.flatMap { buildPush(step, $0) }
        case .attest, .attestBuildProvenance:
            guard let node = step.inputNode("push-to-registry"), node.mayBeTrue else { return nil }
            return RegistryPush(
                step: step, key: "with.push-to-registry", deed: "attaches the attestation to the image",
                decision: node.isLiteral ? nil : node,
                target: step.inputNode("subject-name").map { .names(RunText($0)) } ?? .unknown)
        default: return nil
        }
    }

    private func buildPush(_ step: CheckedStep, _ build: BuildStep) -> RegistryPush? {
        var push: RegistryPush
        if let decision = build.push, decision.mayBeTrue {
            push = RegistryPush(
                step: step, key: "with.push", deed: build.isBake ? "pushes what it builds" : "pushes the image",
                decision: decision.isLiteral ? nil : decision)
        } else if let export = build.exports.first(where: \.mayPush) {
            push = RegistryPush(
                step: step, key: "with.outputs", deed: "pushes the image",
                decision: export.surelyPushes ? nil : export["push"]?.decision)
        } else {
            let cache = build.cacheTo?.first { $0.has("type", "registry") && !$0.has("ignore-error", "true") }
            return cache.map { cache in
                RegistryPush(
                    step: step, key: "with.cache-to", deed: "pushes its cache",
                    target: cache["ref"].map { .names($0) } ?? .unknown)
            }
        }
        if let tags = build.tags {
            push.target = namesOfImages(in: tags).map { .names($0) } ?? .unknown
        } else if let name = build.exports.lazy.compactMap({ $0["name"] }).first {
            push.target = .names(name)
        }
        return push
    }

    /// A list of names; where another step computes tags, those of its images.
    private func namesOfImages(in tags: ExpressionNode) -> RunText? {
        guard let (context, names) = tags.contextPath, context == .steps, names.count == 3,
            names[2].lowercased() == "tags", let source = job.step(names[0]), source.action == .metadata
        else { return RunText(tags) }
        return source.inputNode("images").map { RunText($0) }
    }
}

extension RegistryUse {
    /// Whether a registry is one on the machine itself, or lets everybody in.
    package static func isOpen(_ host: String) -> Bool {
        host == "ttl.sh" || host.hasPrefix("localhost") || host.hasPrefix("127.") || host.hasPrefix("registry:")
    }

    /// The registry's host that a step logs in to; `nil` where it is not known.
    package func host(of login: RegistryLogin) -> String? {
        guard login.step.input("registry-auth") == nil else { return nil }
        guard let registry = login.step.inputNode("registry") else { return Self.docker }
        let node = file.environmentValue(of: registry, in: login.step) ?? registry
        guard let text = node.literalText?.lowercased() else { return nil }
        let bare = text.utf8.dropFirst(text.hasPrefix("https://") ? 8 : 0)
        let host = String(Substring(bare.prefix { $0 != UInt8(ascii: "/") }))
        switch host {
        case "", "index.docker.io", "registry-1.docker.io", "registry.hub.docker.com": return Self.docker
        default: return host
        }
    }

    /// The registry's host that a step writes to; `nil` where it is not known.
    package func host(of push: RegistryPush) -> String? {
        switch push.target {
        case .unknown: nil
        case .host(let host): host
        case .names(let names): host(of: names, push.step)
        }
    }

    /// The host that a name, or the first of several, begins with; `nil` where an expression decides about it.
    private func host(of names: RunText, _ step: CheckedStep) -> String? {
        var text = ""
        for part in names.parts where !text.utf8.contains(UInt8(ascii: "/")) {
            switch part {
            case .written(let written): text += written
            case .decided(let node):
                guard let known = file.environmentValue(of: node, in: step)?.literalText else {
                    return Self.host(ofLeading: text, isWhole: false)
                }
                text += known
            }
        }
        return Self.host(ofLeading: text, isWhole: true)
    }

    private static func host(ofLeading text: String, isWhole: Bool) -> String? {
        guard let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")) else {
            return isWhole && !text.isEmpty ? docker : nil
        }
        let first = text[..<slash].lowercased()
        let isHost = first.utf8.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") } || first == "localhost"
        return isHost ? first == "index.docker.io" ? docker : first : docker
    }
}

extension BuildOptions {
    /// Whether the exporter surely writes to a registry.
    fileprivate var surelyPushes: Bool { has("push", "true") || has("type", "registry") }

    /// Whether the exporter writes to a registry, always or where one expression holds.
    fileprivate var mayPush: Bool { surelyPushes || self["push"]?.decision != nil }
}

extension ExpressionNode {
    /// Whether the node is the token of the job.
    package var isJobToken: Bool {
        if let secretName { return secretName.lowercased() == "github_token" }
        return names(readFrom: .github)?.map { $0.lowercased() } == ["token"]
    }

    /// The name of the secret that the node is; `nil` for anything else.
    package var secretName: String? {
        guard let names = names(readFrom: .secrets), names.count == 1 else { return nil }
        return names[0]
    }

    /// Whether an input of this value may ask for something to be done.
    fileprivate var mayBeTrue: Bool { literalText.map { $0 == "true" } ?? true }
}
