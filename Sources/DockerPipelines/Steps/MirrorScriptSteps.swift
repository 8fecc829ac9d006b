import ScriptLibrary
import Workflows

/// The script steps of a mirror: which versions there are, which images are missing, and how they are published.
enum MirrorScriptSteps {
    /// The versions of a project.
    struct VersionListOutputs: Outputs {
        let versions = Output<String>("versions")
        let others = Output<String>("others")
        let highest = Output<String>("highest")
    }

    /// Those of the versions that have all that they need.
    struct ProbedVersionOutputs: Outputs {
        let versions = Output<String>("versions")
        let highest = Output<String>("highest")
    }

    /// What the registry lacks.
    struct MissingImageOutputs: Outputs {
        let missing = Output<String>("missing")
        let latest = Output<String>("latest")
        let tag = Output<String>("tag")
        let imageStatus = Output<String>("image-status")
    }

    /// The builds that are left to do, and what one version consists of.
    struct BuildMatrixOutputs: Outputs {
        let versionsMatrix = Output<JSONText>("versions-matrix")
        let hasBuilds = Output<Bool>("has-builds")
        let architectures = Output<String>("architectures")
        let platforms = Output<String>("platforms")
        let digestCount = Output<String>("digest-count")
    }

    /// The indexes that are to be published.
    struct MergeOutputs: Outputs {
        let mergeMatrix = Output<JSONText>("merge-matrix")
    }

    /// The indexes that were published.
    struct DigestListOutputs: Outputs {
        let digests = Output<JSONText>("digests")
        let hasDigests = Output<Bool>("has-digests")
    }

    static func versions(from source: VersionSource, count: Value<String>) -> TypedStep<VersionListOutputs> {
        var env: EnvironmentVariables
        let pattern: TagPattern
        switch source.listing {
        case .gitHubReleases(let repository, let tags):
            pattern = tags
            env = [
                "SOURCE": "github-releases", "API_URL": "https://api.github.com", "PROJECT": Value(repository),
                "TOKEN": secrets.githubToken,
            ]
        case .gitLabTags(let tags):
            pattern = tags.pattern
            env = ["SOURCE": "gitlab-tags", "API_URL": Value(tags.interface), "PROJECT": Value(tags.project)]
        }
        env = env.appending(variables(of: pattern, prefix: "TAG"))
        env.append("NUMBERS", "\(pattern.numbers)")
        env.append("COUNT", count)
        if let tags = source.tags {
            env.append("TAGGED_API_URL", Value(tags.interface))
            env.append("TAGGED_PROJECT", Value(tags.project))
            env = env.appending(variables(of: tags.pattern, prefix: "TAGGED"))
        }
        return ScriptSteps.step("Find the versions", .discoverVersions, env: env)
            .identified("versions", outputs: VersionListOutputs.self)
    }

    /// Leaves out versions for which an address is not there.
    static func probe(
        _ urls: [VersionText], of versions: Value<String>, others: Value<String>?, architectures: [String]
    ) -> TypedStep<ProbedVersionOutputs> {
        let probes = urls.flatMap { url in
            // The script puts each version in its place.
            (url.readsArchitecture ? architectures : [""]).map { url.filled(version: "{version}", arch: Value($0)) }
        }
        var env: EnvironmentVariables = ["VERSIONS": versions]
        env.append("OTHERS", ifPresent: others)
        env.append("PROBES", probes.joined(separator: "\n"))
        return ScriptSteps.step("Leave out versions that lack a download", .probeVersions, env: env)
            .identified("available", outputs: ProbedVersionOutputs.self)
    }

    static func missingImages(_ env: EnvironmentVariables) -> TypedStep<MissingImageOutputs> {
        ScriptSteps.step("Ask the registry what is missing", .missingImages, env: env)
            .identified("missing", outputs: MissingImageOutputs.self)
    }

    static func buildMatrix(_ env: EnvironmentVariables) -> TypedStep<BuildMatrixOutputs> {
        ScriptSteps.step("List the builds", .buildMatrix, env: env)
            .identified("matrix", outputs: BuildMatrixOutputs.self)
    }

    static func fetchSource(from url: String, tag: Value<String>) -> Step {
        ScriptSteps.step("Check out", .fetchSource, env: ["SOURCE_URL": Value(url), "SOURCE_TAG": tag]).element
    }

    static func editDockerfiles(_ edits: UntypedValue) -> Step {
        ScriptSteps.step("Edit the Dockerfile", .editDockerfile, env: ["EDITS": edits.jsonText]).element
    }

    static func mergeMatrix(
        images: [String], versions: Value<String>, latest: Value<String>
    ) -> TypedStep<MergeOutputs> {
        ScriptSteps.step(
            "List the images to publish", .mergeMatrix,
            env: ["IMAGES": Value(images.joined(separator: " ")), "VERSIONS": versions, "LATEST": latest]
        ).identified("indexes", outputs: MergeOutputs.self)
    }

    static func collectDigests(in folder: Value<String>) -> TypedStep<DigestListOutputs> {
        ScriptSteps.step("Gather the digests", .collectDigests, env: ["DIGEST_DIR": folder])
            .identified("digests", outputs: DigestListOutputs.self)
    }

    static func sign(_ image: Value<String>, digest: Value<String>, attachments: Int) -> Step {
        ScriptSteps.step("Sign the image", .signImage, env: attached(to: image, digest, attachments)).element
    }

    static func attestSBOM(
        _ sbom: Value<String>, of image: Value<String>, digest: Value<String>, attachments: Int
    ) -> Step {
        ScriptSteps.step(
            "Attach the bill of materials", .attestSbom,
            env: attached(to: image, digest, attachments).appending(["SBOM": sbom])
        ).element
    }

    static func verifyAttachments(of image: Value<String>, digest: Value<String>, attachments: Int) -> Step {
        ScriptSteps.step(
            "Verify that everything is attached", .verifyAttachments, env: attached(to: image, digest, attachments)
        ).element
    }

    private static func attached(
        to image: Value<String>, _ digest: Value<String>, _ count: Int
    ) -> EnvironmentVariables {
        ["IMAGE": image, "DIGEST": digest, "ATTACHMENTS": "\(count)"]
    }

    private static func variables(of pattern: TagPattern, prefix: String) -> EnvironmentVariables {
        ["\(prefix)_PREFIX": Value(pattern.prefix), "\(prefix)_SUFFIX": Value(pattern.suffix)]
    }
}
