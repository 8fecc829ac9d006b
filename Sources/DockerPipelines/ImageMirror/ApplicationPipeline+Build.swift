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
    /// What a job builds: an image, its id in the job, and where its files lie.
    private struct Target {
        let name: String
        let id: String
        let context: String
        let dockerfile: String
        let arguments: OrderedMap<BuildArgument>
        let labels: OrderedMap<VersionText>
    }

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
            checkout(leg.version)
            if !edits(discovery, leg.version).isEmpty {
                MirrorScriptSteps.editDockerfiles(.list(edits(discovery, leg.version)))
            }
            DockerSetupQEMU().step(name: "Set up QEMU", if: inputs.usesQEMU)
            DockerSetupBuildx().step(name: "Set up Buildx")
            let key: Value<String> = "buildx-\(leg.platforms)-\(application.name)@"
            ActionsCache(path: [cacheFolder], key: "\(key)\(leg.version)", restoreKeys: [key])
                .step(name: "Restore the layers of earlier builds")
            login
            builds(discovery, leg)
        }
    }

    @StepsBuilder
    private func builds(_ discovery: Discovery, _ leg: MatrixObject<VersionBuild>) -> [Step] {
        var pushed: [(target: Target, digest: Value<String>)] = []
        for target in targets {
            let base = pushed.last.map { base in
                let name: Value<String> = "\(discovery.repository)/\(base.target.name)"
                return "\(name):\(leg.version)=docker-image://\(name)@\(base.digest)" as Value<String>
            }
            let labels = DockerMetadata(
                flavor: ["latest=false"], labels: labels(target.labels, of: target.name, leg.version, discovery)
            ).step(id: "\(target.id)-labels", name: "Describe \(target.name)")
            let build = push(target, labels.outputs.labels, on: base, discovery, leg)
            let _ = pushed.append((target, build.outputs.digest))
            labels
            build
        }
        MirrorScriptSteps.rotateCache(cacheFolder, replacedBy: newCacheFolder)
        ScriptSteps.exportDigest(
            MirrorScriptSteps.lines(pushed.map(\.digest)),
            to: MirrorScriptSteps.lines(pushed.map { "\(digestFolder)/\($0.target.name)" }))
        for (target, _) in pushed {
            UploadArtifact(
                name: digestArtifact(of: Index(image: Value(target.name), version: leg.version), arch: leg.arch),
                path: ["\(digestFolder)/\(target.name)/*"], ifNoFilesFound: .error, retentionDays: 1, overwrite: true
            ).step(name: "Hand the digest of \(target.name) to the merging job")
        }
    }

    private func push(
        _ target: Target, _ labels: Value<String>, on base: Value<String>?, _ discovery: Discovery,
        _ leg: MatrixObject<VersionBuild>
    ) -> TypedStep<DockerBuildPush.ActionOutputs> {
        let folder = application.base == nil ? "" : "/\(target.name)"
        return DockerBuildPush(
            buildArgs: target.arguments.entries.map { argument in
                "\(argument.key)=\(application.value(of: argument.value, version: leg.version, arch: leg.arch))"
            },
            buildContexts: base.map { [$0] } ?? [], cacheFrom: ["type=local,src=\(cacheFolder)\(folder)"],
            cacheTo: ["type=local,dest=\(newCacheFolder)\(folder),mode=max"], context: Value(target.context),
            file: Value(target.dockerfile), labels: [labels],
            outputs: [
                "type=image,name=\(discovery.repository)/\(target.name),push-by-digest=true,name-canonical=true,push=true"
            ],
            platforms: [leg.platforms], provenance: false
        ).step(id: StepID(target.id), name: "Build \(target.name) and push it by digest")
    }

    /// The base, where there is one, and the application.
    private var targets: [Target] {
        let base = application.base.map {
            Target(
                name: $0.name, id: "base", context: $0.context, dockerfile: $0.dockerfile,
                arguments: $0.buildArguments, labels: baseLabels)
        }
        let own = Target(
            name: application.name, id: "build", context: application.context, dockerfile: application.dockerfile,
            arguments: application.buildArguments, labels: application.labels)
        return (base.map { [$0] } ?? []) + [own]
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

    private var cacheFolder: Value<String> { "\(runner.temp)/buildx-cache" }
    private var newCacheFolder: Value<String> { "\(runner.temp)/buildx-cache-new" }
}
