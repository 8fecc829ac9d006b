import Workflows

extension BindingCases {
    static let docker: [BindingCase] = [
        dockerSetupBuildx, dockerSetupQEMU, dockerLogin, dockerMetadata, dockerBuildPush, dockerBake,
    ]

    static let dockerSetupBuildx = BindingCase(
        DockerSetupBuildx(
            version: "a", driver: .docker, driverOpts: ["a", "b"], buildkitdFlags: "a", buildkitdConfig: "a",
            buildkitdConfigInline: "a", use: true, name: "a", endpoint: "a", platforms: ["a", "b"], append: "a",
            keepState: true, cacheBinary: true, cleanup: true),
        inputs: [
            "version", "driver", "driver-opts", "buildkitd-flags", "buildkitd-config", "buildkitd-config-inline",
            "use", "name", "endpoint", "platforms", "append", "keep-state", "cache-binary", "cleanup",
        ],
        outputs: [
            "name", "driver", "platforms", "nodes", "endpoint", "status", "flags",
        ])

    static let dockerSetupQEMU = BindingCase(
        DockerSetupQEMU(
            image: "a", platforms: ["a", "b"], reset: true, cacheImage: true),
        inputs: [
            "image", "platforms", "reset", "cache-image",
        ],
        outputs: [
            "platforms"
        ])

    static let dockerLogin = BindingCase(
        DockerLogin(
            registry: "a", username: "a", password: "a", ecr: .auto, scope: "a", logout: true, registryAuth: "a"),
        inputs: [
            "registry", "username", "password", "ecr", "scope", "logout", "registry-auth",
        ],
        outputs: [])

    static let dockerMetadata = BindingCase(
        DockerMetadata(
            context: .workflow, images: ["a", "b"], tags: ["a", "b"], flavor: ["a", "b"], labels: ["a", "b"],
            annotations: ["a", "b"], sepTags: "a", sepLabels: "a", sepAnnotations: "a", bakeTarget: "a",
            githubToken: "a"),
        inputs: [
            "context", "images", "tags", "flavor", "labels", "annotations", "sep-tags", "sep-labels",
            "sep-annotations", "bake-target", "github-token",
        ],
        outputs: [
            "version", "tags", "tag-names", "labels", "annotations", "json", "bake-file-tags", "bake-file-labels",
            "bake-file-annotations", "bake-file",
        ])

    static let dockerBuildPush = BindingCase(
        DockerBuildPush(
            addHosts: ["a", "b"], allow: ["a", "b"], annotations: ["a", "b"], attests: ["a", "b"],
            buildArgs: ["a", "b"], buildContexts: ["a", "b"], builder: "a", cacheFrom: ["a", "b"], cacheTo: ["a", "b"],
            call: "a", cgroupParent: "a", context: "a", file: "a", labels: ["a", "b"], load: true, network: "a",
            noCache: true, noCacheFilters: ["a", "b"], outputs: ["a", "b"], platforms: ["a", "b"], provenance: true,
            pull: true, push: true, sbom: true, secrets: ["a", "b"], secretEnvs: ["a", "b"], secretFiles: ["a", "b"],
            shmSize: "a", ssh: ["a", "b"], tags: ["a", "b"], target: "a", ulimit: ["a", "b"], githubToken: "a"),
        inputs: [
            "add-hosts", "allow", "annotations", "attests", "build-args", "build-contexts", "builder", "cache-from",
            "cache-to", "call", "cgroup-parent", "context", "file", "labels", "load", "network", "no-cache",
            "no-cache-filters", "outputs", "platforms", "provenance", "pull", "push", "sbom", "secrets",
            "secret-envs", "secret-files", "shm-size", "ssh", "tags", "target", "ulimit", "github-token",
        ],
        outputs: [
            "imageid", "digest", "metadata",
        ])

    static let dockerBake = BindingCase(
        DockerBake(
            builder: "a", allow: ["a", "b"], call: "a", files: ["a", "b"], noCache: true, pull: true, load: true,
            provenance: true, push: true, sbom: true, set: ["a", "b"], source: "a", targets: ["a", "b"],
            githubToken: "a"),
        inputs: [
            "builder", "allow", "call", "files", "no-cache", "pull", "load", "provenance", "push", "sbom", "set",
            "source", "targets", "github-token",
        ],
        outputs: [
            "metadata"
        ])
}
