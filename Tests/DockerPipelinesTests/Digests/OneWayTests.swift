import TestSupport
import Testing

/// What all presets share stands once: a second one would be mended alone one day.
@Suite("One way of doing each thing")
struct OneWayTests {
    static let folder = "Sources/DockerPipelines"

    /// What only one file of the presets may hold.
    static let places: [(text: String, file: String)] = [
        ("push-by-digest=true", "Digests/BuiltImage.swift"), ("type=cacheonly", "Digests/BuiltImage.swift"),
        ("docker-image://", "Digests/BuiltImage.swift"),
        ("ScriptSteps.exportDigest(", "Digests/DigestBuild.swift"), ("Set up Buildx\"", "Digests/DigestBuild.swift"),
        ("ScriptSteps.publish(", "Digests/IndexMerge.swift"), ("ScriptSteps.moveLatest(", "Digests/IndexTags.swift"),
        ("type=semver,pattern={{major}}", "Digests/IndexTags.swift"),
        ("\"digests-", "Digests/DigestArtifact.swift"),
        ("DockerLogin(", "Digests/RegistryLogin.swift"), ("type=registry,", "Digests/LayerCache.swift"),
        ("type=gha,", "Digests/LayerCache.swift"), ("type=local,", "Digests/LayerCache.swift"),
        (".imageName, env", "Steps/ScriptSteps.swift"), ("\"ubuntu-24.04", "Values/RunnerMap.swift"),
    ]

    @Test("A concept has one place", arguments: places)
    func standsOnce(_ text: String, file: String) throws {
        var found: [String] = []
        for folder in try Repository.names(in: Self.folder) {
            for name in try Repository.names(in: "\(Self.folder)/\(folder)") {
                let source = try Repository.text(of: "\(Self.folder)/\(folder)/\(name)")
                if source.contains(text) { found.append("\(folder)/\(name)") }
            }
        }
        #expect(found == [file])
    }
}
