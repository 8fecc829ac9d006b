import WorkflowAnalysis
import Workflows

struct CacheExportRule: WorkflowRule {
    let name = "cache-export"
    let kind = Finding.Kind.policy
    var documentation: String {
        """
        A failed cache export can fail a build whose image has already been published.

        BuildKit pushes the image and exports the cache at the same time, and the build fails if one of them fails. An
        outage of the cache service or a full quota then turns a publication into a failed job. Its tags may or may not
        have been moved, and the jobs that need it are skipped. With `ignore-error=true`, the build continues without
        the cache. The rule does not report builds that push nothing, or inline caches, which are part of the image.

        Source: Docker, "Cache storage backends".

        Wrong:

        ```swift
        Job("build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
            DockerSetupBuildx()
            DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
            DockerBuildPush(
                cacheFrom: ["type=gha,scope=app"], cacheTo: ["type=gha,scope=app,mode=max"], push: true,
                tags: ["ghcr.io/acme/app:1"])
        }
        ```

        Right:

        ```swift
        Job("build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
            DockerSetupBuildx()
            DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
            DockerBuildPush(
                cacheFrom: ["type=gha,scope=app"], cacheTo: ["type=gha,scope=app,mode=max,ignore-error=true"], push: true,
                tags: ["ghcr.io/acme/app:1"])
        }
        ```
        """
    }

    /// The caches whose export may be allowed to fail.
    private static let types = ["gha", "registry", "local", "s3", "azblob"]

    func problems(in file: FileAnalysis) -> [Problem] {
        guard !file.actions.isDisjoint(with: [.buildPush, .bake]) else { return [] }
        return file.unfoldedSteps.compactMap { step in
            guard let build = step.build, build.mayPublish, let input = step.buildInput("cache-to") else {
                return nil
            }
            let caches = build.cacheTo { file.puttingVariables(into: $0, of: step) }
            let failing = caches.first { cache in
                guard let type = cache["type"]?.literal, Self.types.contains(type) else { return false }
                return cache["ignore-error"].map { $0.literal != nil && !cache.isSet("ignore-error") } ?? true
            }
            guard let type = failing?["type"]?.literal else { return nil }
            return Problem(
                step.place(ofBuildInput: "cache-to"), Self.message(type), severity: .warning,
                fix: caches.count == 1 && !build.isBake ? "\(input.trimmed),ignore-error=true" : nil)
        }
    }

    private static func message(_ type: String) -> String {
        "a failed export of the cache '\(type)' fails the build, whose image may be published already; add"
            + " 'ignore-error=true'"
    }
}

extension ImageBuild {
    /// Whether the build pushes an image, always or if an expression holds.
    fileprivate var mayPublish: Bool {
        if let push, push.literalText?.lowercased() ?? "true" == "true" { return true }
        return exports.contains(where: \.mayPush)
    }
}
