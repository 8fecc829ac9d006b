import Slipway
import TestSupport
import Testing
import WorkflowYAML

@testable import DockerPipelines

/// The jobs of the template, and the order of their steps.
@Suite("The template's jobs")
struct TemplateJobTests {
    static func job(_ id: String) throws -> GeneratedJob {
        try MultiArchSamples.workflow(MultiArchSamples.templateFile).job(id)
    }

    static let qemu = "Set up QEMU for cross-platform builds"
    static let buildx = "Set up Docker Buildx (container driver with QEMU support)"
    static let bootstrap = "Bootstrap Buildx builder to load QEMU handlers"
    static let build = "Build Docker image"
    static let qemuAgain = "Ensure QEMU for testing"
    static let test = "Test with official test suite"
    static let push = "Tag and push Docker images"
    static let verify = "Verify pushed images"

    static let debug: [String] = [
        "Debug - Check matrix variables and cache configuration", "Debug - Cache tags and configuration",
        "Debug - Cache operation results", "Debug - Final cache summary",
    ]

    @Test("There are three jobs, named as the groups' pages show them")
    func namesJobs() throws {
        let workflow = try MultiArchSamples.workflow(MultiArchSamples.templateFile)
        #expect(workflow.jobs.map(\.id) == ["prepare-matrix", "build-images", "create-manifests"])
        #expect(
            workflow.jobs.map(\.name) == [
                "🌍 Prepare Matrix | ${{ inputs.workflow_name }}",
                "${{ matrix.arch_emoji }}${{ matrix.arch_variant }}|${{ matrix.regression_emoji }}"
                    + "${{ matrix.image_dir }}${{ matrix.build_type_emoji }}",
                "📦 Create manifests | ${{ inputs.workflow_name }}",
            ])
        #expect(!(try Self.job("prepare-matrix").uses("actions/checkout")))
    }

    @Test("A4 the matrix is the first job's output, and its cells name the runners")
    func takesMatrix() throws {
        let job = try Self.job("build-images")
        #expect(
            job.node["strategy"]?["matrix"]?.scalar == "${{ fromJSON(needs.prepare-matrix.outputs.matrix) }}")
        #expect(job.node["runs-on"]?.scalar == "${{ matrix.runner }}")
        #expect(job.needs == ["prepare-matrix"])
    }

    @Test("A5 a failure stops no other build")
    func failsAlone() throws {
        guard case .boolean(false)? = try Self.job("build-images").node["strategy"]?["fail-fast"] else {
            Issue.record("fail-fast is not false")
            return
        }
    }

    @Test("A6 the limit of builds depends on the event, and no number of a caller falls through to another")
    func limitsBuilds() throws {
        #expect(
            try Self.job("build-images").node["strategy"]?["max-parallel"]?.scalar
                == "${{ case(github.event_name == 'schedule', inputs.schedule_parallel, "
                + "github.event_name == 'workflow_dispatch', inputs.manual_parallel, inputs.push_pr_parallel) }}")
    }

    @Test("A7 emulation is set up where it is needed, before the builder, and again before the tests")
    func ordersSteps() throws {
        let job = try Self.job("build-images")
        let order = [Self.qemu, Self.buildx, Self.bootstrap, Self.build, Self.qemuAgain, Self.test, Self.push]
        let positions = try order.map(job.position)
        #expect(positions == positions.sorted() && Set(positions).count == order.count)
        for name in [Self.qemu, Self.bootstrap, Self.qemuAgain] {
            #expect(try job.step(name).node["if"]?.scalar == "${{ matrix.build_type == 'qemu' }}")
        }
        for name in [Self.qemu, Self.qemuAgain] {
            #expect(try job.step(name).with == ["platforms": "${{ matrix.target }}"])
        }
    }

    @Test("A8 the builder is neither privileged nor installed as an alias")
    func setsUpBuilder() throws {
        #expect(
            try Self.job("build-images").step(Self.buildx).with == [
                "driver": "docker-container", "driver-opts": "network=host",
                "buildkitd-flags": "--allow-insecure-entitlement network.host", "platforms": "${{ matrix.target }}",
            ])
    }

    @Test("A9 only a run that publishes logs in, pushes and verifies")
    func pushesOnCondition() throws {
        let condition = "${{ needs.prepare-matrix.outputs.should_push == 'true' }}"
        let job = try Self.job("build-images")
        let names = ["Log in to the registry", Self.push, Self.verify]
        for name in names { #expect(try job.step(name).node["if"]?.scalar == condition, "\(name)") }
        for step in job.steps where step.run?.contains("docker push") == true { #expect(names.contains(step.name)) }
        #expect(try Self.job("create-manifests").node["if"]?.scalar == condition)
    }

    @Test("A10 the build pushes nothing and attests nothing")
    func buildsLocally() throws {
        let with = try Self.job("build-images").step(Self.build).with
        #expect(with["push"] == "false" && with["load"] == "true" && with["pull"] == "true")
        #expect(with["provenance"] == "false" && with["sbom"] == "false")
        #expect(with["context"] == "${{ matrix.image_dir }}" && with["file"] == "${{ matrix.image_dir }}/Dockerfile")
        #expect(with["platforms"] == "${{ matrix.target }}")
        #expect(with["tags"] == "${{ steps.generate-tags.outputs.short-tags }}")
    }

    @Test("A11 the build reads two caches and writes one, whose loss fails nothing")
    func caches() throws {
        let with = try Self.job("build-images").step(Self.build).with
        #expect(
            with["cache-from"]?.split(separator: "\n") == [
                "type=registry,ref=${{ steps.cache-names.outputs.current }}",
                "type=registry,ref=${{ steps.cache-names.outputs.previous }}",
            ])
        #expect(
            with["cache-to"]
                == "type=registry,ref=${{ steps.cache-names.outputs.current }},mode=max,compression=zstd,ignore-error=true"
        )
    }

    @Test("A12 four steps report: one early, one before the build, one after it, one at the end")
    func reports() throws {
        let job = try Self.job("build-images")
        #expect(job.steps.map(\.name).filter { $0.hasPrefix("Debug") } == Self.debug)
        let positions = try Self.debug.map(job.position)
        let build = try job.position(Self.build)
        #expect(positions[0] == 0 && positions[1] == build - 1)
        #expect(positions[2] == build + 1 && positions[3] == job.steps.count - 1)
        let titles = [
            "Cache Configuration Debug", "Generated Cache Image Names", "Cache Operation Results",
            "Build Job Cache Summary",
        ]
        for (name, title) in zip(Self.debug, titles) {
            #expect(try job.step(name).run?.contains("'=== \(title) ==='") == true)
        }
    }

    @Test("A13 one job joins all images, when all of them are there")
    func joins() throws {
        let job = try Self.job("create-manifests")
        #expect(job.node["strategy"] == nil)
        #expect(job.needs == ["prepare-matrix", "build-images"])
        let files = CreateManifests.action.folder
        #expect(job.uses("$/\(files.path)"))
        #expect(job.permissions["contents"] == "read")
    }

    @Test(
        "Indexes are attested by digest if the template says so, each by itself",
        arguments: [Attestation.gitHub, .cosign])
    func attests(_ attestation: Attestation) throws {
        let pipeline = MultiArchSamples.pipeline([
            Stage("A", directories: ["17-3.5/bookworm"], architectures: [.amd64, .arm64])
        ]) { $0.attestation = attestation }
        #expect(MultiArchSamples.findings(pipeline) == [])
        let workflow = try MultiArchSamples.workflow(MultiArchSamples.templateFile, of: pipeline)
        let job = try #require(workflow.jobs.last)
        #expect(workflow.jobs.count == 4 && job.id == "attest-manifests" && job.needs.contains("create-manifests"))
        let digests = "${{ fromJSON(needs.create-manifests.outputs.digests) }}"
        #expect(job.node["strategy"]?["matrix"]?["digest"]?.scalar == digests)
        #expect(job.permissions["id-token"] == "write" && job.permissions["contents"] == "read")
        let step = try #require(job.steps.last)
        let image = "${{ inputs.registry }}/${{ inputs.repo_name }}/${{ inputs.image_name }}"
        #expect(step.with["image"] ?? step.with["subject-name"] == image)
        #expect(step.with["digest"] ?? step.with["subject-digest"] == "${{ matrix.digest }}")
        let platforms = "${{ needs.prepare-matrix.outputs.platforms }}"
        #expect(step.with["platforms"] == (attestation == .cosign ? platforms : nil))
        let call = try MultiArchSamples.workflow("workflow-build-images.yml", of: pipeline).job("a")
        #expect(call.permissions["id-token"] == "write")
    }

    @Test("BuildKit's attestations are a finding: Docker tests the images and pushes them")
    func refusesBuildKit() {
        let pipeline = MultiArchSamples.pipeline([
            Stage("A", directories: ["17-3.5/bookworm"], architectures: [.amd64])
        ]) { $0.attestation = .buildKit }
        let findings = MultiArchSamples.findings(pipeline)
        #expect(findings.count == 1 && findings[0].hasPrefix("attestation: Docker cannot push what BuildKit attests"))
    }

    @Test("Everything that has to be there before a build comes before the credentials")
    func installsDependencies() throws {
        let job = try Self.job("build-images")
        let position = try job.position("Install build dependencies")
        #expect(position > (try job.position(Self.bootstrap)))
        #expect(position < (try job.position("Log in to the registry")))
    }

    @Test("The arguments of the build are the architecture's; registry and account are for bundles only")
    func passesArguments() throws {
        let arguments = try #require(Self.job("build-images").step(Self.build).with["build-args"])
        #expect(
            arguments.split(separator: "\n") == [
                "BUILDKIT_INLINE_CACHE=1", "PGIS1_REGRESSION_MODE=${{ matrix.regression_mode }}",
                "PGIS1_OPTIMIZATION_FLAGS=${{ matrix.optimization_flags }}",
                "PGIS1_LTO_FLAGS=${{ matrix.lto_flags }}",
                "REGISTRY=${{ case(contains(matrix.image_dir, 'bundle'), inputs.registry, '') }}",
                "REPO_NAME=${{ case(contains(matrix.image_dir, 'bundle'), inputs.repo_name, '') }}",
                "IMAGE_NAME=${{ inputs.image_name }}-${{ matrix.arch_variant }}",
            ])
    }

    @Test("A job logs in to the registries that its caller names")
    func logsIn() throws {
        let job = try Self.job("build-images")
        for (name, input) in [
            ("Log in to the registry", "registry"), ("Log in to the registry of the caches", "cache_registry"),
        ] {
            let with = try job.step(name).with
            #expect(with["registry"] == "${{ inputs.\(input) }}")
            #expect(
                with["username"]
                    == "${{ case(inputs.\(input) == 'ghcr.io', github.actor, secrets.DOCKERHUB_USERNAME) }}")
            #expect(
                with["password"]
                    == "${{ case(inputs.\(input) == 'ghcr.io', secrets.GITHUB_TOKEN, secrets.DOCKERHUB_ACCESS_TOKEN) }}"
            )
        }
    }

    @Test("No condition and no script reads a secret or an input by expression")
    func keepsSecretsOut() throws {
        for job in try MultiArchSamples.workflow(MultiArchSamples.templateFile).jobs {
            for step in job.steps {
                #expect(step.run?.contains("${{") != true, "\(step.name)")
                #expect(step.node["if"]?.scalar?.contains("secrets.") != true, "\(step.name)")
            }
        }
    }
}
