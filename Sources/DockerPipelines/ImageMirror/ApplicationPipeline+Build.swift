import Workflows

/// One build: a version for one platform.
struct VersionBuild: MatrixAxes {
    let version = Axis<String>("version")
    let arch = Axis<String>("arch")
    let platforms = Axis<String>("platforms")
    let runner = Axis<String>("runner")
}

/// The matrix of builds.
struct BuildLeg: MatrixAxes {
    let config = ObjectAxis<VersionBuild>("config")
}

extension ApplicationPipeline {
    /// Builds each version for each platform by digest, without tags.
    func build(_ discovery: Discovery) -> Job {
        let legs = TypedMatrix<BuildLeg>().varying(\.config, overElementsOf: discovery.builds.parsed)
        let leg = legs.config
        return Job(
            "build", name: "Build \(leg.version) / \(leg.arch)", if: discovery.hasBuilds, runsOn: Runner(leg.runner),
            permissions: (application.checkout.usesToken ? Permissions(contents: .read) : .none)
                .union(mirror.registry.permissions),
            timeoutMinutes: Value(mirror.timeoutMinutes), strategy: Strategy(matrix: legs.matrix, failFast: false)
        ) {
            digestBuild(discovery, leg).steps
        }
    }

    /// Whether a run builds a leg under QEMU: because it was told so, or because no runner is of the leg's kind.
    private func isEmulated(_ leg: MatrixObject<VersionBuild>) -> Value<Bool> {
        application.architectures.filter { mirror.runners[$0.platform] == nil }
            .reduce(inputs.usesQEMU) { $0 || leg.arch == Value($1.arch) }
    }

    private func digestBuild(_ discovery: Discovery, _ leg: MatrixObject<VersionBuild>) -> OldDigestBuild {
        let base = application.base.map { base in
            built(
                base.name, id: "base", context: base.context, dockerfile: base.dockerfile,
                arguments: base.buildArguments, labels: baseLabels, discovery, leg)
        }
        var own = built(
            application.name, id: "build", context: application.context, dockerfile: application.dockerfile,
            arguments: application.buildArguments, labels: application.labels, discovery, leg)
        own.contexts = base.map { [$0.asContext(replacing: "\($0.name):\(leg.version)")] } ?? []
        let edits = edits(discovery, leg.version)
        return OldDigestBuild(
            preparation: [checkout(leg.version)]
                + (edits.isEmpty ? [] : [MirrorScriptSteps.editDockerfiles(.list(edits))]),
            emulation: .when(isEmulated(leg)),
            cache: .local(key: "buildx-\(leg.platforms)-\(application.name)@", build: leg.version), login: login,
            images: zip((base.map { [$0] } ?? []) + [own], application.imageNames).map { image, name in
                .init(image: image, artifact: DigestArtifact(Value(name), leg.version))
            }, platform: leg.arch)
    }

    private func built(
        _ name: String, id: StepID, context: String, dockerfile: String, arguments: OrderedMap<BuildArgument>,
        labels: OrderedMap<VersionText>, _ discovery: Discovery, _ leg: MatrixObject<VersionBuild>
    ) -> BuiltImage {
        BuiltImage(
            name: "\(discovery.repository)/\(name)", platforms: [leg.platforms], context: Value(context),
            dockerfile: Value(dockerfile),
            arguments: arguments.entries.map { argument in
                "\(argument.key)=\(application.value(of: argument.value, version: leg.version, arch: leg.arch))"
            },
            versionRules: ["type=raw,value=\(leg.version)"],
            labels: self.labels(labels, of: name, leg.version, discovery), takesAnnotations: true, title: name, id: id)
    }

    private func checkout(_ version: Value<String>) -> Step {
        let tag = application.checkout.tag.filled(version: version)
        return switch application.checkout.location {
        case .gitHub(let repository):
            Checkout(repository: Value(repository), ref: "refs/tags/\(tag)", persistCredentials: false)
                .step(name: "Check out")
        case .git(let url):
            MirrorScriptSteps.fetchSource(from: url, tag: tag)
        }
    }

    private func edits(_ discovery: Discovery, _ version: Value<String>) -> [UntypedValue] {
        let own = application.edits.map { $0.json(dockerfile: application.dockerfile) }
        guard let base = application.base else { return own }
        let reference: Value<String> = "\(discovery.repository)/\(base.name):\(version)"
        let replacement: UntypedValue = [
            "file": .text(Value(application.dockerfile)), "replace": .text(Value(base.replacedName)),
            "with": .text(reference),
        ]
        return base.edits.map { $0.json(dockerfile: base.dockerfile) } + own + [replacement]
    }
}
