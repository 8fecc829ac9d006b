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
        let images = images(discovery, leg)
        let cache = cache(of: leg)
        return Job(
            "build", name: "Build \(leg.version) / \(leg.arch)", if: discovery.hasBuilds, runsOn: Runner(leg.runner),
            permissions: mirror.registry.permissions(to: "Push images"),
            timeoutMinutes: Value(mirror.timeoutMinutes), strategy: Strategy(matrix: legs.matrix, failFast: false)
        ) {
            checkout(leg.version)
            edits(discovery, leg.version)
            // Emulators first: the builder looks for them when it starts.
            DockerSetupQEMU().step(name: "Set up QEMU", if: isEmulated(leg))
            DockerSetupBuildx().step(name: "Set up Buildx")
            cache.restoration
            login.step()
            for image in images {
                image.build
            }
            cache.rotation
            for image in images {
                KeepDigest.action.step(
                    name: "Keep the digest of \(image.name)",
                    with: KeepDigest.Inputs(
                        digest: image.build.outputs.digest,
                        artifact: DigestArtifact(Value(image.name), leg.version).name(platform: leg.arch)))
            }
        }
    }

    /// The steps of an image.
    private struct Image {
        let name: String
        let build: TypedStep<DockerBuildPush.ActionOutputs>
    }

    /// The images of a job, each after those that it is built on.
    private func images(_ discovery: Discovery, _ leg: MatrixObject<VersionBuild>) -> [Image] {
        let base = application.base.map { base in
            image(
                base.name, id: "base", context: base.context, dockerfile: base.dockerfile,
                arguments: base.buildArguments, labels: baseLabels, discovery, leg)
        }
        let contexts = base.map { base -> [Value<String>] in
            let name: Value<String> = "\(discovery.repository)/\(base.name)"
            return ["\(name):\(leg.version)=docker-image://\(name)@\(base.build.outputs.digest)"]
        }
        let own = image(
            application.name, id: "build", context: application.context, dockerfile: application.dockerfile,
            arguments: application.buildArguments, labels: applicationLabels, contexts: contexts ?? [], discovery, leg)
        return (base.map { [$0] } ?? []) + [own]
    }

    private func image(
        _ name: String, id: StepID, context: String, dockerfile: String, arguments: OrderedMap<BuildArgument>,
        labels: ImageLabels, contexts: [Value<String>] = [], _ discovery: Discovery, _ leg: MatrixObject<VersionBuild>
    ) -> Image {
        let reference: Value<String> = "\(discovery.repository)/\(name)"
        let build = DigestBuild(
            of: reference, platforms: leg.platforms, context: Value(context), dockerfile: Value(dockerfile),
            arguments: OrderedMap(
                arguments.entries.map { argument in
                    (argument.key, application.value(of: argument.value, version: leg.version, arch: leg.arch))
                }
            ).lines,
            contexts: contexts, labels: lines(labels, leg.version, discovery).joined(separator: "\n"),
            cache: application.base == nil ? cache(of: leg) : cache(of: leg).part(name),
            attestation: mirror.attestation, isAnnotated: true
        ).step(id: id, name: "Build \(name) and push it by digest")
        return Image(name: name, build: build)
    }

    private func cache(of leg: MatrixObject<VersionBuild>) -> LayerCache {
        .local(key: "buildx-\(leg.platforms)-\(application.name)@", build: leg.version)
    }

    /// Whether a run builds a leg under QEMU: because it was told so, or because no runner is of the leg's kind.
    private func isEmulated(_ leg: MatrixObject<VersionBuild>) -> Value<Bool> {
        application.architectures.filter { mirror.runners[$0.platform] == nil }
            .reduce(inputs.usesQEMU) { $0 || leg.arch == Value($1.arch) }
    }

    private func checkout(_ version: Value<String>) -> Step {
        let tag = application.checkout.tag.filled(version: version)
        return switch application.checkout.location {
        case .gitHub(let repository):
            Checkout(repository: Value(repository), ref: "refs/tags/\(tag)", persistCredentials: false)
                .step(name: "Check out")
        case .git(let url):
            RunStep(
                "Check out", script: Script(String("git clone --quiet --depth 1 --branch \"$TAG\" \(url) .")),
                env: ["TAG": tag]
            ).element
        }
    }

    private func edits(_ discovery: Discovery, _ version: Value<String>) -> [Step] {
        let own = application.edits.map { $0.step(dockerfile: application.dockerfile) }
        guard let base = application.base else { return own }
        let reference: Value<String> = "\(discovery.repository)/\(base.name):\(version)"
        let replacement = DockerfileEdit(
            change: .replace(base.replacedName, with: reference), comment: "This run builds the base image itself.")
        return base.edits.map { $0.step(dockerfile: base.dockerfile) } + own
            + [replacement.step(dockerfile: application.dockerfile)]
    }
}
