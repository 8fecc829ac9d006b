import Testing
import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// What builders and exporters can do.
struct BuilderRuleTests {
    private static let both: [Value<String>] = ["linux/amd64", "linux/arm64"]

    private static func job(
        _ name: String, runsOn: Runner = .ubuntu2404, matrix: MatrixVectors? = nil, finds: [String] = [],
        @StepsBuilder steps: () -> [Step]
    ) -> RuleCase {
        RuleCase(name, finds: finds) {
            Job(
                "a", runsOn: runsOn, permissions: Permissions(contents: .read),
                strategy: matrix.map { Strategy(matrix: .vectors($0)) }, steps: steps)
        }
    }

    private static func lacks(_ step: Int, _ input: String, _ ability: String) -> String {
        "a.yml: warning: jobs.a.steps[\(step)].with.\(input): the builder of the runner, with the driver 'docker',"
            + " \(ability); set up a builder before this step [missing-builder]"
    }

    private static let cached = DockerBuildPush(
        cacheFrom: ["type=gha,scope=a"], cacheTo: ["type=gha,scope=a,mode=max,ignore-error=true"])
    private static let noCache = "exports no cache of the type 'gha'"

    private static func scriptLacks(_ step: Int, _ ability: String) -> String {
        lacks(step, "x", ability).replacing("steps[\(step)].with.x", with: "steps[\(step)].run")
    }

    private static let scripts: [RuleCase] = [
        job("two platforms in a script", finds: [scriptLacks(0, "builds for one platform at a time")]) {
            RunStep(script: "docker buildx build --platform linux/amd64,linux/arm64 -t app .")
        },
        job("two platforms by an equals sign", finds: [scriptLacks(0, "builds for one platform at a time")]) {
            RunStep(script: "sudo docker build --platform=linux/amd64,linux/arm64 .")
        },
        job("a cache in a script", finds: [scriptLacks(0, noCache)]) {
            RunStep(script: "docker buildx build --cache-to type=gha,mode=max .")
        },
        job("one platform in a script") { RunStep(script: "docker build --platform linux/arm64 .") },
        job("an inline cache in a script") { RunStep(script: "docker build --cache-to type=inline .") },
        job("a builder before a script") {
            DockerSetupBuildx()
            RunStep(script: "docker buildx build --platform linux/amd64,linux/arm64 .")
        },
        job("a builder in the script") {
            RunStep(script: "docker buildx create --use\ndocker buildx build --platform linux/amd64,linux/arm64 .")
        },
        job("a builder that the command names") {
            RunStep(script: "docker buildx build --builder mine --platform linux/amd64,linux/arm64 .")
        },
        job("platforms that the run decides") { RunStep(script: "docker buildx build --platform \"$PLATFORMS\" .") },
        job("another runner of a script", runsOn: .ubuntuLatest) {
            RunStep(script: "docker buildx build --platform linux/amd64,linux/arm64 .")
        },
        job("a builder that an action with facts makes") {
            ActionStep(.at("depot/setup-action", ref: "v1"))
            cached
        },
    ]

    static let builders: [RuleCase] =
        scripts + [
            job("a cache", finds: [lacks(0, "cache-to", noCache)]) { cached },
            job("an inline cache") { DockerBuildPush(cacheTo: ["type=inline"]) },
            job("a builder") {
                DockerSetupBuildx()
                cached
            },
            job("a builder of the driver docker", finds: [lacks(1, "cache-to", noCache)]) {
                DockerSetupBuildx(driver: .docker)
                cached
            },
            job("a builder that is not used", finds: [lacks(1, "cache-to", noCache)]) {
                DockerSetupBuildx(use: false)
                cached
            },
            job("a builder that comes too late", finds: [lacks(0, "cache-to", noCache)]) {
                cached
                DockerSetupBuildx()
            },
            job("a builder that a script makes") {
                RunStep(script: "docker buildx create --use")
                cached
            },
            job("a builder by its name") { DockerBuildPush(builder: "mine", cacheTo: ["type=gha,scope=a,mode=max"]) },
            job("a daemon that is configured") {
                RunStep(script: "echo '{}' | sudo tee /etc/docker/daemon.json")
                cached
            },
            job("another runner", runsOn: .ubuntuLatest) { cached },
            job(
                "a runner by the matrix", runsOn: .label(Value(.path("matrix", "os"))),
                matrix: MatrixVectors(axes: ["os": ["ubuntu-26.04", "ubuntu-22.04"]]),
                finds: [lacks(0, "cache-to", noCache)]
            ) { cached },
            job("two platforms", finds: [lacks(1, "platforms", "builds for one platform at a time")]) {
                DockerSetupQEMU()
                DockerBuildPush(outputs: ["type=cacheonly"], platforms: both)
            },
            job("an OCI layout", finds: [lacks(0, "outputs", "exports no OCI layout")]) {
                DockerBuildPush(outputs: ["type=oci,dest=a.tar"])
            },
            job("an SBOM", finds: [lacks(0, "sbom", "adds no attestations")]) { DockerBuildPush(sbom: true) },
            job("an SBOM that is off") { DockerBuildPush(provenance: false, sbom: false) },
        ]

    @Test(arguments: builders) func `a build has a builder that can do it`(_ rule: RuleCase) {
        rule.verify(about: ["missing-builder"])
    }

    private static func loads(_ step: Int, _ input: String, _ message: String) -> String {
        "a.yml: error: jobs.a.steps[\(step)].with.\(input): \(message) [load-platforms]"
    }

    private static let several =
        "Docker does not load an image of several platforms, and the build ends with an error; name one platform"

    static let loaded: [RuleCase] = [
        job("two platforms", finds: [loads(2, "load", several)]) {
            DockerSetupQEMU()
            DockerSetupBuildx()
            DockerBuildPush(load: true, platforms: both)
        },
        job("one platform") {
            DockerSetupBuildx()
            DockerBuildPush(load: true, platforms: ["linux/amd64"])
        },
        job("two platforms by the exporter", finds: [loads(2, "outputs", several)]) {
            DockerSetupQEMU()
            DockerSetupBuildx()
            DockerBuildPush(outputs: ["type=docker"], platforms: both)
        },
        job(
            "two platforms in a file", runsOn: .ubuntuLatest,
            finds: [
                loads(
                    2, "outputs",
                    "the exporter 'docker' does not write an image of several platforms to a file; use 'type=oci'")
            ]
        ) {
            DockerSetupQEMU()
            DockerSetupBuildx()
            DockerBuildPush(outputs: ["type=docker,dest=a.tar"], platforms: both)
        },
        job("an OCI layout of two platforms") {
            DockerSetupQEMU()
            DockerSetupBuildx()
            DockerBuildPush(outputs: ["type=oci,dest=a.tar"], platforms: both)
        },
        job("a store that may be containerd's", runsOn: .ubuntuLatest) {
            DockerSetupQEMU()
            DockerSetupBuildx()
            DockerBuildPush(load: true, platforms: both)
        },
        job(
            "an SBOM",
            finds: [
                loads(
                    1, "load",
                    "Docker does not load an image with attestations, and the build ends with an error; switch"
                        + " 'provenance' and 'sbom' off")
            ]
        ) {
            DockerSetupBuildx()
            DockerBuildPush(load: true, sbom: true)
        },
    ]

    @Test(arguments: loaded) func `Docker loads images of one platform`(_ rule: RuleCase) {
        rule.verify(about: ["load-platforms"])
    }

    private static func annotates(_ step: Int) -> String {
        "a.yml: error: jobs.a.steps[\(step)].with.annotations: a build of one platform without attestations makes no index"
            + " that could be annotated; annotate the manifest, or the index in the job that makes it [index-annotation]"
    }

    private static func annotated(
        _ annotation: Value<String>, platforms: [Value<String>] = ["linux/amd64"],
        provenance: DockerAttestation? = false, sbom: DockerAttestation? = nil
    ) -> DockerBuildPush {
        DockerBuildPush(
            annotations: [annotation], outputs: ["type=oci,dest=a.tar"], platforms: platforms, provenance: provenance,
            sbom: sbom)
    }

    private static func metadata(levels: Value<String>?) -> TypedStep<DockerMetadata.ActionOutputs> {
        DockerMetadata(images: ["acme/app"]).step(
            id: "meta", env: levels.map { ["DOCKER_METADATA_ANNOTATIONS_LEVELS": $0] } ?? [:])
    }

    static let annotations: [RuleCase] = [
        job("an index", finds: [annotates(1)]) {
            DockerSetupBuildx()
            annotated("index:org.opencontainers.image.title=App")
        },
        job("an index among levels", finds: [annotates(1)]) {
            DockerSetupBuildx()
            annotated("manifest,index-descriptor:org.opencontainers.image.title=App")
        },
        job("a manifest") {
            DockerSetupBuildx()
            annotated("manifest:org.opencontainers.image.title=App: the index: part two")
        },
        job("two platforms") {
            DockerSetupQEMU()
            DockerSetupBuildx()
            annotated("index:org.opencontainers.image.title=App", platforms: both)
        },
        job("provenance") {
            DockerSetupBuildx()
            annotated("index:org.opencontainers.image.title=App", provenance: .maximal)
        },
        job("provenance by default") {
            DockerSetupBuildx()
            annotated("index:org.opencontainers.image.title=App", provenance: nil)
        },
        job("an SBOM alone") {
            DockerSetupBuildx()
            annotated("index:org.opencontainers.image.title=App", sbom: true)
        },
        job("levels of computed annotations", finds: [annotates(2)]) {
            let meta = metadata(levels: "manifest,index")
            DockerSetupBuildx()
            meta
            annotated(meta.outputs.annotations)
        },
        job("the level by default") {
            let meta = metadata(levels: nil)
            DockerSetupBuildx()
            meta
            annotated(meta.outputs.annotations)
        },
        job(
            "one platform in each leg",
            matrix: MatrixVectors(axes: ["platform": ["linux/amd64", "linux/386"]]), finds: [annotates(1)]
        ) {
            DockerSetupBuildx()
            annotated("index:a=b", platforms: [Value(.path("matrix", "platform"))])
        },
    ]

    @Test(arguments: annotations) func `an index that is annotated is made`(_ rule: RuleCase) {
        rule.verify(about: ["index-annotation"])
    }
}
