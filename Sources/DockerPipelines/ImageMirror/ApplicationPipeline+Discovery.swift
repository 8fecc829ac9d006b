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
    private typealias Steps = (
        name: TypedStep<ScriptSteps.ImageNameOutputs>, versions: TypedStep<MirrorScriptSteps.VersionListOutputs>,
        missing: TypedStep<MirrorScriptSteps.MissingImageOutputs>
    )

    /// Finds the versions that the registry lacks.
    var multiVersionDiscovery: Discovery {
        let count = InputReferences<MultiVersionInputs>().versionCount
        let steps = steps(from: application.versions, count: "\(count)")
        let found = steps.missing.outputs
        let job = job(name: "Find missing versions", steps).exposing(
            MultiVersionOutputs.self,
            [
                .init(\.repository, steps.name.outputs.image), .init(\.versionsMatrix, found.versionsMatrix),
                .init(\.hasBuilds, found.hasBuilds), .init(\.missing, found.missing), .init(\.latest, found.latest),
                .init(\.architectures, found.architectures), .init(\.platforms, found.platforms),
                .init(\.digestCount, found.digestCount),
            ])
        let outputs = job.outputs
        return Discovery(
            job: job.job, result: job.result, repository: outputs.repository, builds: outputs.versionsMatrix,
            hasBuilds: outputs.hasBuilds, versions: outputs.missing, latest: outputs.latest,
            architectures: outputs.architectures, platforms: outputs.platforms, digestCount: outputs.digestCount)
    }

    /// Finds the newest version, and whether the registry has it.
    var singleVersionDiscovery: Discovery {
        let steps = steps(from: application.singleVersion, count: "1")
        let found = steps.missing.outputs
        let job = job(name: "Find the newest version", steps).exposing(
            SingleVersionOutputs.self,
            [
                .init(\.repository, steps.name.outputs.image), .init(\.tag, found.tag),
                .init(\.buildMatrix, found.versionsMatrix), .init(\.imageStatus, found.imageStatus),
                .init(\.latest, found.latest), .init(\.architectures, found.architectures),
                .init(\.platforms, found.platforms), .init(\.digestCount, found.digestCount),
            ])
        let outputs = job.outputs
        return Discovery(
            job: job.job, result: job.result, repository: outputs.repository, builds: outputs.buildMatrix,
            hasBuilds: outputs.imageStatus == "404", versions: outputs.tag, latest: outputs.latest,
            architectures: outputs.architectures, platforms: outputs.platforms, digestCount: outputs.digestCount)
    }

    private func steps(from source: VersionSource, count: Value<String>) -> Steps {
        let name = ScriptSteps.imageName(registry: inputs.registry, name: mirror.namespace(inputs.namespace))
        let versions = MirrorScriptSteps.versions(
            from: source, count: count, architectures: application.architectures.map(\.arch))
        let missing = MirrorScriptSteps.missingImages([
            "IMAGE": "\(name.outputs.image)/\(application.name)", "VERSIONS": versions.outputs.versions,
            "HIGHEST": versions.outputs.highest, "REGISTRY_USERNAME": credentials.username,
            "REGISTRY_PASSWORD": credentials.password, "FIRST_PUBLICATION": "\(Value(application.firstPublication))",
            "ARCHITECTURES": UntypedValue.list(architectures).jsonText, "MULTI_ARCH": "\(inputs.multiArch)",
            "USE_QEMU": "\(inputs.usesQEMU)", "EMULATION_RUNNER": Value(mirror.runners[.linuxAMD64] ?? ""),
        ])
        return (name, versions, missing)
    }

    private func job(name: Value<String>, _ steps: Steps) -> Job {
        Job(
            "infos", name: name, runsOn: mirror.runner, permissions: mirror.registry.readPermissions,
            timeoutMinutes: 20
        ) {
            steps.name
            steps.versions
            steps.missing
        }
    }

    private var architectures: [UntypedValue] {
        application.architectures.map { platform, arch in
            [
                "arch": .text(Value(arch)), "platforms": .text(Value(platform.rawValue)),
                "runner": .text(Value(mirror.runners[platform] ?? "")),
            ]
        }
    }
}
