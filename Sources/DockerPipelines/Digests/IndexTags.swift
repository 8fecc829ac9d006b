import Workflows

/// The tags of an index, and what decides just before they move which of them do.
///
/// A floating tag moves to the highest stable version only, whatever is published: this is the one place that says so.
enum IndexTags {
    /// The version that the run's Git tag names, and floating tags; the repository's other tags tell what is highest.
    ///
    /// A version of `0` has no floating tag `0`.
    case release(tagPrefix: String, [ReleaseTag])
    /// A version, and `latest` where the condition holds; what `latest` is in the registry tells whether it is highest.
    ///
    /// What an earlier job knew is old when failed jobs are run again.
    case version(Value<String>, latestWhen: Value<Bool>)
    /// Rules for docker/metadata-action under which nothing floats, such as the one tag of a branch or pull request.
    case rules([Value<String>])

    /// The step that computes the tags of an image.
    func computation(for image: Value<String>) -> TypedStep<DockerMetadata.ActionOutputs> {
        DockerMetadata(images: [image], tags: rules(for: image), flavor: ["latest=false"])
            .step(id: "tags", name: "Compute the tags")
    }

    /// What looks at other versions; empty where nothing floats.
    func decision(for image: Value<String>) -> [Step] {
        switch self {
        case .release(let prefix, _): [ScriptSteps.release(tagPrefix: prefix).step]
        case .version(let version, let condition):
            [ScriptSteps.moveLatest(of: image, to: version, if: condition).step]
        case .rules: []
        }
    }

    private func rules(for image: Value<String>) -> [Value<String>] {
        switch self {
        case .release(let prefix, let tags):
            let release = ScriptSteps.release(tagPrefix: prefix).outputs
            return (tags.contains(.version) ? tags : [.version] + tags).map { $0.rule(release) }
        case .version(let version, let condition):
            let latest = ScriptSteps.moveLatest(of: image, to: version, if: condition).outputs
            return ["type=raw,value=\(version)", "type=raw,value=latest,enable=\(condition && latest.moves)"]
        case .rules(let rules): return rules
        }
    }
}

extension ReleaseTag {
    /// The rule under which docker/metadata-action yields the tag.
    fileprivate func rule(_ release: OutputReferences<ScriptSteps.ReleaseOutputs>) -> Value<String> {
        let version: Value<String> = "value=\(release.version)"
        return switch self {
        case .version: "type=semver,pattern={{version}},\(version)"
        case .minor: "type=semver,pattern={{major}}.{{minor}},\(version),enable=\(release.movesMinor)"
        case .major: "type=semver,pattern={{major}},\(version),enable=\(release.movesMajor)"
        case .latest: "type=raw,value=latest,enable=\(release.isLatest)"
        }
    }
}
