package import Workflows

/// What a job does with container registries, as far as its actions and scripts say it.
package struct RegistryUse {
    /// What actions can do that write to a registry.
    package static let pushingAbilities: ActionAbilities = [.pushesImages, .pushesAttestations]

    private let file: FileAnalysis
    private let job: JobAnalysis
    private let leg: KnownContexts?

    /// Looks at a job, in one leg of its matrix if one is given.
    package init(_ job: JobAnalysis, in file: FileAnalysis, leg: KnownContexts? = nil) {
        self.file = file
        self.job = job
        self.leg = leg
    }

    /// What a job does in each leg of its matrix; once if the matrix decides about no registry.
    package static func inAllLegs(_ job: JobAnalysis, in file: FileAnalysis) -> [RegistryUse] {
        guard job.knownContexts.count > 1, job.namesRegistriesByMatrix else { return [RegistryUse(job, in: file)] }
        return job.knownContexts.map { RegistryUse(job, in: file, leg: $0) }
    }

    /// The steps that log in.
    package var logins: [RegistryLogin] {
        guard job.actions.contains(.login) else { return [] }
        return job.unfoldedSteps.compactMap { step in
            guard step.action == .login else { return nil }
            return RegistryLogin(step, to: step.input("registry-auth") == nil ? loginHost(of: step) : nil)
        }
    }

    /// Everything that is written by an action, in the order of the steps.
    package var writes: [RegistryWrite] {
        guard !job.abilities.isDisjoint(with: Self.pushingAbilities) else { return [] }
        return job.unfoldedSteps.flatMap { writes(by: $0) }
    }

    /// The first script that writes, of those that a predicate takes.
    package func scriptWrite(where isWanted: (StepAnalysis) -> Bool = { _ in true }) -> RegistryWrite? {
        guard job.scriptUse.contains(.registryWrite) else { return nil }
        for step in job.unfoldedSteps where step.scriptUse.contains(.registryWrite) && isWanted(step) {
            if let command = step.script.flatMap({ RegistryCommand.first(in: $0) }) {
                return RegistryWrite(
                    step: step, place: step.place(of: "run"), verbPhrase: "runs '\(command.name)'",
                    excerpt: command.excerpt, host: host(of: command.target, in: step))
            }
        }
        return nil
    }

    private func host(of target: RegistryCommand.Target, in step: StepAnalysis) -> RegistryHost? {
        switch target {
        case .unknown: nil
        case .host(let host): host
        case .variable(let name):
            file.value(ofVariable: name, inScriptOf: step).flatMap { ImageName(resolved(RunText($0), step)).registry }
        }
    }

    private func loginHost(of step: StepAnalysis) -> RegistryHost? {
        guard let registry = step.inputRunText("registry") else { return .docker }
        return resolved(registry, step).trimmed.literal.flatMap { RegistryHost(ofLogin: $0) }
    }

    /// A text with the values of its variables and of the leg inserted.
    private func resolved(_ text: RunText, _ step: StepAnalysis) -> RunText {
        let text = file.puttingVariables(into: text, of: step)
        return leg.map { text.resolved(by: $0) } ?? text
    }
}

extension RegistryUse {
    private func writes(by step: StepAnalysis) -> [RegistryWrite] {
        if let build = step.build { return writes(by: step, build) }
        guard step.facts?.abilities.contains(.pushesAttestations) ?? false,
            let node = step.inputNode("push-to-registry"), node.mayBeTrue
        else { return [] }
        let name = step.inputRunText("subject-name").map { resolved($0, step).trimmed }
        return [
            RegistryWrite(
                step: step, place: step.place(of: "with", "push-to-registry"),
                verbPhrase: "attaches the attestation to the image",
                decision: node.isLiteral ? nil : node, host: name.flatMap(Self.subjectHost))
        ]
    }

    /// The host that an attestation is pushed to: what stands before the first slash, in whichever form.
    private static func subjectHost(_ name: RunText) -> RegistryHost? {
        guard let host = name.cut(at: UInt8(ascii: "/"))?.before.literal else { return nil }
        return RegistryHost(firstPart: host)
    }

    private func writes(by step: StepAnalysis, _ build: ImageBuild) -> [RegistryWrite] {
        let exports = build.exports { resolved($0, step) }
        let tags = tagHosts(of: step)
        var writes: [RegistryWrite] = []
        if let decision = build.push, decision.mayBeTrue {
            let images = exports.filter { $0.has("type", "image") || $0.has("type", "registry") }
            for host in tags.isEmpty ? Self.hosts(of: images) : tags {
                writes.append(
                    RegistryWrite(
                        step: step, place: step.place(of: "with", "push"),
                        verbPhrase: build.isBake ? "pushes what it builds" : "pushes the image",
                        decision: decision.isLiteral ? nil : decision, host: host))
            }
        } else {
            for export in exports where export.mayPush {
                // Buildx puts the tags in place of the names.
                for host in tags.isEmpty ? Self.hosts(of: [export]) : tags {
                    writes.append(
                        RegistryWrite(
                            step: step, place: step.place(ofBuildInput: "outputs"), verbPhrase: "pushes the image",
                            decision: export.alwaysPushes ? nil : export["push"]?.decision, host: host))
                }
            }
        }
        guard build.mayCacheInRegistry else { return writes }
        for cache in build.cacheTo({ resolved($0, step) }) where cache.has("type", "registry") {
            writes.append(
                RegistryWrite(
                    step: step, place: step.place(ofBuildInput: "cache-to"), verbPhrase: "pushes its cache",
                    host: cache["ref"].flatMap { ImageName($0).registry }, isCache: true,
                    mayFail: cache.isSet("ignore-error")))
        }
        return writes
    }

    /// The hosts that exporters name, each once; one that is unknown if they name none.
    private static func hosts(of exports: [BuildOptions]) -> [RegistryHost?] {
        let names = exports.compactMap { $0["name"] }.flatMap { $0.split(at: UInt8(ascii: ",")) }
        return names.isEmpty ? [nil] : distinct(names.map { ImageName.registry(of: $0.trimmed) })
    }

    /// The hosts of the names that `tags` lists, each once; for tags that docker/metadata-action computes, those of its
    /// images.
    private func tagHosts(of step: StepAnalysis) -> [RegistryHost?] {
        guard let tags = step.buildInput("tags") else { return [] }
        let hosts = InputList(resolved(tags, step)).fields.flatMap { item -> [RegistryHost?] in
            guard let source = item.decision.flatMap({ job.metadataStep(of: "tags", readBy: $0) }) else {
                return [ImageName.registry(of: item)]
            }
            let images = source.inputRunText("images").map { MetadataImages.names(in: resolved($0, source)) } ?? []
            return images.isEmpty ? [nil] : images.map { ImageName.registry(of: $0) }
        }
        return Self.distinct(hosts)
    }

    private static func distinct(_ hosts: [RegistryHost?]) -> [RegistryHost?] {
        var result: [RegistryHost?] = []
        for host in hosts where !result.contains(host) { result.append(host) }
        return result
    }
}

extension JobAnalysis {
    /// The step of docker/metadata-action of which an expression reads an output, and nothing else.
    package func metadataStep(of output: String, readBy node: ExpressionNode) -> StepAnalysis? {
        guard let names = node.names(readFrom: .steps), names.count == 3, names[2].inLowerCase == output,
            let source = step(names[0]), source.action == .metadata
        else { return nil }
        return source
    }

    /// Whether the matrix may decide where the job pushes or logs in.
    fileprivate var namesRegistriesByMatrix: Bool {
        unfoldedSteps.contains { step in
            guard let inputs = step.registryInputs else { return false }
            return inputs.contains { input in
                guard input != "cache-to" || step.build?.mayCacheInRegistry ?? true else { return false }
                return step.inputNode(input)?.contains { $0 == .context("matrix") } ?? false
            }
        }
    }
}

extension StepAnalysis {
    /// The inputs of its action that may name registries.
    fileprivate var registryInputs: [String]? {
        switch action {
        case .login: ["registry"]
        case .metadata: ["images"]
        case .buildPush: ["tags", "outputs", "cache-to"]
        case nil: nil
        default: facts?.abilities.contains(.pushesAttestations) ?? false ? ["subject-name"] : nil
        }
    }
}

extension ExpressionNode {
    /// Whether an input of this value may ask for something to be done.
    fileprivate var mayBeTrue: Bool { literalText.map { $0.inLowerCase == "true" } ?? true }
}
