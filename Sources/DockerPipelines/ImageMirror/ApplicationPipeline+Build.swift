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

/// An image that a job has built, and the steps that did it.
private struct PushedImage {
    let name: String
    let digest: Value<String>
    let steps: [Step]
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
            checkout(leg.version)
            let edits = edits(discovery, leg.version)
            if !edits.isEmpty { MirrorScriptSteps.editDockerfiles(.list(edits)) }
            DockerSetupQEMU().step(name: "Set up QEMU", if: isEmulated(leg))
            DockerSetupBuildx().step(name: "Set up Buildx")
            let key: Value<String> = "buildx-\(leg.platforms)-\(application.name)@"
            ActionsCache(path: [cacheFolder], key: "\(key)\(leg.version)", restoreKeys: [key])
                .step(name: "Restore the layers of earlier builds")
            login
            let base = self.base.map { push($0, on: nil, discovery, leg) }
            let images = (base.map { [$0] } ?? []) + [push(own, on: base, discovery, leg)]
            images.flatMap(\.steps)
            MirrorScriptSteps.rotateCache(cacheFolder, replacedBy: newCacheFolder)
            ScriptSteps.exportDigest(
                MirrorScriptSteps.lines(images.map(\.digest)),
                to: MirrorScriptSteps.lines(images.map { digestFolder(of: $0.name) }))
            for image in images { handOver(image.name, of: leg) }
        }
    }

    /// Whether a run builds a leg under QEMU: because it was told so, or because no runner is of the leg's kind.
    private func isEmulated(_ leg: MatrixObject<VersionBuild>) -> Value<Bool> {
        application.architectures.filter { mirror.runners[$0.platform] == nil }
            .reduce(inputs.usesQEMU) { $0 || leg.arch == Value($1.arch) }
    }

    /// What a job builds: an image, its id in the job, and where its files lie.
    private struct Target {
        let name: String
        let id: String
        let context: String
        let dockerfile: String
        let arguments: OrderedMap<BuildArgument>
        let labels: OrderedMap<VersionText>
    }

    private var base: Target? {
        application.base.map {
            Target(
                name: $0.name, id: "base", context: $0.context, dockerfile: $0.dockerfile,
                arguments: $0.buildArguments, labels: baseLabels)
        }
    }

    private var own: Target {
        Target(
            name: application.name, id: "build", context: application.context, dockerfile: application.dockerfile,
            arguments: application.buildArguments, labels: application.labels)
    }

    /// The steps that build an image and push it by digest, on a base from the same job where there is one.
    private func push(
        _ target: Target, on base: PushedImage?, _ discovery: Discovery, _ leg: MatrixObject<VersionBuild>
    ) -> PushedImage {
        let name: Value<String> = "\(discovery.repository)/\(target.name)"
        let folder = application.base == nil ? "" : "/\(target.name)"
        let metadata = DockerMetadata(
            images: [name], tags: ["type=raw,value=\(leg.version)"], flavor: ["latest=false"],
            labels: labels(target.labels, of: target.name, leg.version, discovery)
        ).step(id: StepID("\(target.id)-labels"), name: "Describe \(target.name)")
        let build = DockerBuildPush(
            buildArgs: target.arguments.entries.map { argument in
                "\(argument.key)=\(application.value(of: argument.value, version: leg.version, arch: leg.arch))"
            },
            buildContexts: base.map { base in
                let image: Value<String> = "\(discovery.repository)/\(base.name)"
                return ["\(image):\(leg.version)=docker-image://\(image)@\(base.digest)"]
            } ?? [],
            cacheFrom: ["type=local,src=\(cacheFolder)\(folder)"],
            cacheTo: ["type=local,dest=\(newCacheFolder)\(folder),mode=max"], context: Value(target.context),
            file: Value(target.dockerfile), labels: [metadata.outputs.labels],
            // Only an index of images in OCI's format takes annotations.
            outputs: [
                "type=image,name=\(name),push-by-digest=true,name-canonical=true,push=true,oci-mediatypes=true"
            ],
            platforms: [leg.platforms], provenance: false
        ).step(id: StepID(target.id), name: "Build \(target.name) and push it by digest")
        return PushedImage(name: target.name, digest: build.outputs.digest, steps: [metadata.step, build.step])
    }

    private func handOver(_ image: String, of leg: MatrixObject<VersionBuild>) -> Step {
        UploadArtifact(
            name: digestArtifact(of: Index(image: Value(image), version: leg.version), arch: leg.arch),
            path: ["\(digestFolder(of: image))/*"], ifNoFilesFound: .error, retentionDays: 1, overwrite: true
        ).step(name: "Hand the digest of \(image) to the merging job")
    }

    private func digestFolder(of image: String) -> Value<String> { "\(digestFolder)/\(image)" }

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
