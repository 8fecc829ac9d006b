import Workflows

/// What the first job of an application's workflow puts out.
struct DiscoveryOutputs: Outputs {
    let repository = Output<String>("repository")
    let versionsMatrix = Output<JSONText>("versions-matrix")
    let hasBuilds = Output<Bool>("has-builds")
    let architectures = Output<String>("architectures")
    let platforms = Output<String>("platforms")
}

/// What the first job of a single-version workflow puts out.
struct SingleVersionOutputs: Outputs {
    let repository = Output<String>("repository")
    let tag = Output<String>("tag")
    let versionsMatrix = Output<JSONText>("versions-matrix")
    let hasBuilds = Output<Bool>("has-builds")
    let architectures = Output<String>("architectures")
    let platforms = Output<String>("platforms")
}

extension ApplicationPipeline {
    /// The steps of the first job, and what they find out.
    private struct Findings {
        let steps: [Step]
        let versions: Value<String>
        let registry: OutputReferences<VersionTags.Results>
        let builds: OutputReferences<MissingBuilds.Results>
    }

    /// Finds the versions that the registry lacks.
    var multiVersionDiscovery: Discovery {
        let found = findings(
            of: finders(application.versions, count: InputReferences<MultiVersionInputs>().versionCount))
        let job = job(name: "Find missing versions", found).exposing(
            DiscoveryOutputs.self,
            [
                .init(\.repository, found.registry.repository), .init(\.versionsMatrix, found.builds.versionsMatrix),
                .init(\.hasBuilds, found.builds.hasBuilds), .init(\.architectures, found.builds.architectures),
                .init(\.platforms, found.builds.platforms),
            ])
        let outputs = job.outputs
        return Discovery(
            job: job.job, result: job.result, repository: outputs.repository, builds: outputs.versionsMatrix,
            hasBuilds: outputs.hasBuilds, architectures: outputs.architectures, platforms: outputs.platforms)
    }

    /// Finds the highest version, and whether the registry lacks it.
    var singleVersionDiscovery: Discovery {
        let found = findings(of: finders(application.singleVersion, count: 1))
        let job = job(name: "Find the highest version", found).exposing(
            SingleVersionOutputs.self,
            [
                .init(\.repository, found.registry.repository), .init(\.tag, found.versions),
                .init(\.versionsMatrix, found.builds.versionsMatrix), .init(\.hasBuilds, found.builds.hasBuilds),
                .init(\.architectures, found.builds.architectures), .init(\.platforms, found.builds.platforms),
            ])
        let outputs = job.outputs
        return Discovery(
            job: job.job, result: job.result, repository: outputs.repository, builds: outputs.versionsMatrix,
            hasBuilds: outputs.hasBuilds, version: outputs.tag, architectures: outputs.architectures,
            platforms: outputs.platforms)
    }

    private func job(name: Value<String>, _ findings: Findings) -> Job {
        Job(
            "infos", name: name, runsOn: mirror.runner,
            permissions: mirror.registry.permissions(.read, to: "List the tags of the image"), timeoutMinutes: 20
        ) {
            login.step()
            findings.steps
        }
    }

    /// The steps that look for versions; the last one has them.
    private func finders(_ source: VersionSource, count: Value<Int>) -> [TypedStep<VersionList>] {
        var steps: [TypedStep<VersionList>] = []
        let tagged = source.tags.map { tags in
            tags.finder(id: "tagged", name: "Find tagged versions on \(tags.host)")
        }
        if let tagged { steps.append(tagged) }
        switch source.listing {
        case .gitHubReleases(let repository, let pattern):
            steps.append(
                GitHubVersions.action.step(
                    id: "releases", name: "Find the newest releases",
                    with: GitHubVersions.Inputs(
                        repository: Value(repository), count: count, among: tagged?.outputs.versions,
                        prefix: pattern.statedPrefix, suffix: pattern.statedSuffix, numbers: pattern.statedNumbers)))
        case .gitLabTags(let tags):
            steps.append(tags.finder(id: "tags", name: "Find the highest tags", count: count))
        }
        if let listed = steps.last, !source.urls.isEmpty {
            steps.append(
                DownloadableVersions.action.step(
                    id: "complete", name: "Leave out versions that lack a download",
                    with: DownloadableVersions.Inputs(
                        versions: listed.outputs.versions, urls: addresses(of: source).joined(separator: "\n"))))
        }
        return steps
    }

    /// The addresses that a version must have, with `{version}` in its place.
    private func addresses(of source: VersionSource) -> [Value<String>] {
        source.urls.flatMap { url in
            (url.readsArchitecture ? application.architectures.map(\.arch) : [""])
                .map { url.filled(version: "{version}", arch: Value($0)) }
        }
    }

    private func findings(of finders: [TypedStep<VersionList>]) -> Findings {
        let versions = finders.last?.outputs.versions ?? ""
        let repository: Value<String> = "\(inputs.registry)/\(mirror.namespace(inputs.namespace))"
        let registry = VersionTags.action.step(
            id: "registry", name: "Compare with the tags in the registry",
            with: VersionTags.Inputs(
                image: "\(repository)/\(application.name)", versions: versions,
                base: application.base.map { "\(repository)/\($0.name)" }, firstPublication: inputs.firstPublication))
        let label = mirror.runners.emulationLabel
        let builds = MissingBuilds.action.step(
            id: "builds", name: "List the missing builds",
            with: MissingBuilds.Inputs(
                versions: registry.outputs.missing, latest: registry.outputs.latest, architectures: architectures,
                multiArch: inputs.multiArch, usesQEMU: inputs.usesQEMU,
                qemuRunner: label == RunnerMap.gitHub.emulationLabel ? nil : Value(label)))
        return Findings(
            steps: finders.map(\.step) + [registry.step, builds.step], versions: versions,
            registry: registry.outputs, builds: builds.outputs)
    }

    /// What a version is built for, as JSON with a line for each architecture.
    private var architectures: Value<String> {
        let lines = application.architectures.map { platform, arch -> Value<String> in
            let entry: UntypedValue = [
                "arch": .text(Value(arch)), "platforms": .text(Value(platform.rawValue)),
                "runner": .text(Value(mirror.runners[platform] ?? mirror.runners.emulationLabel)),
            ]
            return "  \(entry.jsonText)"
        }
        return "[\n\(lines.joined(separator: ",\n"))\n]"
    }
}

extension GitLabTags {
    fileprivate func finder(
        id: StepID, name: Value<String>, count: Value<Int>? = nil
    ) -> TypedStep<VersionList> {
        GitVersions.action.step(
            id: id, name: name,
            with: GitVersions.Inputs(
                url: Value(url), count: count, prefix: pattern.statedPrefix, suffix: pattern.statedSuffix,
                numbers: pattern.statedNumbers))
    }
}

/// What differs from how most projects write their tags.
extension TagPattern {
    fileprivate var statedPrefix: Value<String>? { prefix == TagPattern().prefix ? nil : Value(prefix) }
    fileprivate var statedSuffix: Value<String>? { suffix.isEmpty ? nil : Value(suffix) }
    fileprivate var statedNumbers: Value<Int>? { numbers == TagPattern().numbers ? nil : Value(numbers) }
}
