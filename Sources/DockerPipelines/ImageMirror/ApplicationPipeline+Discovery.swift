import Workflows

/// What the first job of a multi-version workflow puts out.
struct MultiVersionOutputs: Outputs {
    let repository = Output<String>("repository")
    let versionsMatrix = Output<JSONText>("versions-matrix")
    let hasBuilds = Output<Bool>("has-builds")
    let missing = Output<String>("missing")
    let latest = Output<String>("latest")
    let architectures = Output<String>("architectures")
    let platforms = Output<String>("platforms")
    let digestCount = Output<String>("digest-count")
}

/// What the first job of a single-version workflow puts out.
struct SingleVersionOutputs: Outputs {
    let repository = Output<String>("repository")
    let tag = Output<String>("tag")
    let buildMatrix = Output<JSONText>("build-matrix")
    let imageStatus = Output<String>("image-status")
    let latest = Output<String>("latest")
    let architectures = Output<String>("architectures")
    let platforms = Output<String>("platforms")
    let digestCount = Output<String>("digest-count")
}

extension ApplicationPipeline {
    /// The steps of the first job, and what they find out.
    private struct Findings {
        let steps: [Step]
        let repository: Value<String>
        let missing: OutputReferences<MirrorScriptSteps.MissingImageOutputs>
        let matrix: OutputReferences<MirrorScriptSteps.BuildMatrixOutputs>
    }

    /// Finds the versions that the registry lacks.
    var multiVersionDiscovery: Discovery {
        let count = InputReferences<MultiVersionInputs>().versionCount
        let found = findings(from: application.versions, count: "\(count)")
        let job = job(name: "Find missing versions", found).exposing(
            MultiVersionOutputs.self,
            [
                .init(\.repository, found.repository), .init(\.versionsMatrix, found.matrix.versionsMatrix),
                .init(\.hasBuilds, found.matrix.hasBuilds), .init(\.missing, found.missing.missing),
                .init(\.latest, found.missing.latest), .init(\.architectures, found.matrix.architectures),
                .init(\.platforms, found.matrix.platforms), .init(\.digestCount, found.matrix.digestCount),
            ])
        let outputs = job.outputs
        return Discovery(
            job: job.job, result: job.result, repository: outputs.repository, builds: outputs.versionsMatrix,
            hasBuilds: outputs.hasBuilds, versions: outputs.missing, latest: outputs.latest,
            architectures: outputs.architectures, platforms: outputs.platforms, digestCount: outputs.digestCount)
    }

    /// Finds the newest version, and whether the registry has it.
    var singleVersionDiscovery: Discovery {
        let found = findings(from: application.singleVersion, count: "1")
        let job = job(name: "Find the newest version", found).exposing(
            SingleVersionOutputs.self,
            [
                .init(\.repository, found.repository), .init(\.tag, found.missing.tag),
                .init(\.buildMatrix, found.matrix.versionsMatrix), .init(\.imageStatus, found.missing.imageStatus),
                .init(\.latest, found.missing.latest), .init(\.architectures, found.matrix.architectures),
                .init(\.platforms, found.matrix.platforms), .init(\.digestCount, found.matrix.digestCount),
            ])
        let outputs = job.outputs
        return Discovery(
            job: job.job, result: job.result, repository: outputs.repository, builds: outputs.buildMatrix,
            hasBuilds: outputs.imageStatus == "404", versions: outputs.tag, latest: outputs.latest,
            architectures: outputs.architectures, platforms: outputs.platforms, digestCount: outputs.digestCount)
    }

    private func findings(from source: VersionSource, count: Value<String>) -> Findings {
        let name = ScriptSteps.imageName(registry: inputs.registry, name: mirror.namespace(inputs.namespace))
        let listed = MirrorScriptSteps.versions(from: source, count: count)
        // Lists are in the order of publication, where a patch of an old line may come first.
        let wanted = mode == .singleVersion ? listed.outputs.highest : listed.outputs.versions
        let probed: TypedStep<MirrorScriptSteps.ProbedVersionOutputs>? =
            source.urls.isEmpty
            ? nil
            : MirrorScriptSteps.probe(
                source.urls, of: wanted, others: mode == .singleVersion ? nil : listed.outputs.others,
                architectures: application.architectures.map(\.arch))
        let missing = MirrorScriptSteps.missingImages([
            "IMAGE": "\(name.outputs.image)/\(application.name)",
            "VERSIONS": probed?.outputs.versions ?? wanted,
            "HIGHEST": probed?.outputs.highest ?? listed.outputs.highest,
            "REGISTRY_USERNAME": credentials.username, "REGISTRY_PASSWORD": credentials.password,
            "FIRST_PUBLICATION": "\(Value(application.firstPublication))",
        ])
        let matrix = MirrorScriptSteps.buildMatrix([
            "VERSIONS": missing.outputs.missing, "LATEST": missing.outputs.latest,
            "ARCHITECTURES": UntypedValue.list(architectures).jsonText, "MULTI_ARCH": "\(inputs.multiArch)",
            "USE_QEMU": "\(inputs.usesQEMU)", "EMULATION_RUNNER": Value(mirror.runners.emulationLabel),
        ])
        return Findings(
            steps: [name.step, listed.step] + (probed.map { [$0.step] } ?? []) + [missing.step, matrix.step],
            repository: name.outputs.image, missing: missing.outputs, matrix: matrix.outputs)
    }

    private func job(name: Value<String>, _ findings: Findings) -> Job {
        Job(
            "infos", name: name, runsOn: mirror.runner, permissions: mirror.registry.readPermissions,
            timeoutMinutes: 20
        ) {
            findings.steps
        }
    }

    private var architectures: [UntypedValue] {
        application.architectures.map { platform, arch in
            [
                "arch": .text(Value(arch)), "platforms": .text(Value(platform.rawValue)),
                "runner": .text(Value(mirror.runners[platform] ?? mirror.runners.emulationLabel)),
            ]
        }
    }
}
