import Slipway
import TestSupport
import Testing

/// What each parameter of the preset changes in the workflow.
@Suite("Parameters")
struct ParameterTests {
    static func build(_ pipeline: NativeImages, job: String = "build-app") throws -> [String: String] {
        try GeneratedWorkflow(publishing: pipeline).job(job).step("docker/build-push-action").with
    }

    @Test("A native image may have one platform")
    func onePlatformNative() throws {
        let pipeline = Pipelines.native([.linuxARM64])
        #expect(Pipelines.findings(pipeline) == [])
        let workflow = try GeneratedWorkflow(publishing: pipeline)
        #expect(workflow.jobs.map(\.id) == ["build-app", "merge-app"])
        #expect(try workflow.job("build-app").rows.map { $0["runner"] } == ["ubuntu-24.04-arm"])
        #expect(try workflow.job("merge-app").step(PublicationTests.publish).with["platforms"] == "linux/arm64")
    }

    /// Platforms of an image that one job builds, and whether the job needs QEMU.
    static let emulations: [(platforms: [Platform], runner: Runner, isNeeded: Bool)] = [
        ([.linuxAMD64], .ubuntu2404, false), ([.linuxARM64], .ubuntu2404, true), ([.linuxS390X], .ubuntu2404, true),
        ([.linuxAMD64, .linuxARMv7], .ubuntu2404, true), ([.linuxAMD64], .ubuntu2404Arm, true),
        ([.linuxARM64], .ubuntu2404Arm, false),
    ]

    @Test("A job emulates only what its runner is not", arguments: emulations)
    func emulates(_ platforms: [Platform], runner: Runner, isNeeded: Bool) throws {
        let pipeline = Pipelines.emulated(platforms) { $0.runner = runner }
        #expect(Pipelines.findings(pipeline) == [])
        let job = try GeneratedWorkflow(publishing: pipeline).job("build-app")
        #expect(job.uses("docker/setup-qemu-action") == isNeeded)
        let names = platforms.map(\.rawValue).joined(separator: ",")
        #expect(try job.step("docker/build-push-action").with["platforms"] == names)
        #expect(try job.step(PublicationTests.publish).with["platforms"] == names)
    }

    @Test("Each Dockerfile must be in the repository")
    func requiresDockerfiles() {
        let pipeline = NativeImages(images: [
            ContainerImage("app"), ContainerImage("app-worker", context: "./worker"), ContainerImage("again"),
            ContainerImage(
                "both", platforms: [.linuxAMD64, .linuxARM64], dockerfiles: [.linuxARM64: "Dockerfile.arm"]),
            ContainerImage("outside", dockerfile: "../Dockerfile"),
        ])
        let required = pipeline.files.flatMap(\.requiredFiles)
        #expect(required.map(\.path) == ["Dockerfile", "worker/Dockerfile", "Dockerfile.arm"])
        #expect(required.allSatisfy { $0.rule == "dockerfile" })
        #expect(
            required[1].message == "the image 'app-worker' has no Dockerfile at './worker/Dockerfile'; add it, or name"
                + " another one with 'dockerfile'")
    }

    @Test("Other platforms have the runners that a project names")
    func choosesRunners() throws {
        let pipeline = Pipelines.native([.linuxAMD64, .linuxARMv7], dockerfiles: [.linuxARMv7: "Dockerfile.armv7"]) {
            $0.runners = .gitHub.adding([.linuxARMv7: "pi", .linuxAMD64: "big"])
            $0.runner = "small"
        }
        #expect(Pipelines.findings(pipeline) == [])
        let workflow = try GeneratedWorkflow(publishing: pipeline)
        #expect(
            try workflow.job("build-app").rows == [
                ["platform": "linux/amd64", "runner": "big", "slug": "linux-amd64", "dockerfile": "Dockerfile"],
                ["platform": "linux/arm/v7", "runner": "pi", "slug": "linux-arm-v7", "dockerfile": "Dockerfile.armv7"],
            ])
        #expect(try workflow.job("merge-app").node["runs-on"]?.scalar == "small")
    }

    @Test("Context, target and arguments reach the build of both strategies", arguments: BuildStrategy.allCases)
    func passesInputs(_ strategy: BuildStrategy) throws {
        let image = ContainerImage(
            "app", strategy: strategy, context: "services/app", target: "runtime",
            buildArguments: ["FLAVOUR": "slim, not fat", "COMMIT": github.sha])
        let pipeline = NativeImages(images: [image])
        #expect(Pipelines.findings(pipeline) == [])
        let workflow = try GeneratedWorkflow(publishing: pipeline)
        let job = try workflow.job("build-app")
        let inputs = try job.step("docker/build-push-action").with
        #expect(inputs["context"] == "services/app")
        #expect(Set(job.expanded(inputs["file"])) == ["services/app/Dockerfile"])
        #expect(inputs["target"] == "runtime")
        #expect(inputs["build-args"] == "FLAVOUR=slim, not fat\nCOMMIT=${{ github.sha }}")
        #expect(try Self.build(Pipelines.native())["target"] == nil)
        #expect(try Self.build(Pipelines.native())["build-args"] == nil)
    }

    @Test("Secrets, SSH and contexts reach the build of both strategies", arguments: BuildStrategy.allCases)
    func passesSecrets(_ strategy: BuildStrategy) throws {
        let image = ContainerImage(
            "app", strategy: strategy, contexts: ["base": "docker-image://alpine:3"],
            secrets: ["npm.token": secrets["NPM"], "key": secrets["KEY"]], ssh: ["default"])
        let pipeline = NativeImages(images: [image])
        #expect(Pipelines.findings(pipeline) == [])
        let step = try GeneratedWorkflow(publishing: pipeline).job("build-app").step("docker/build-push-action")
        #expect(step.with["secret-envs"] == "npm.token=SECRET_NPM_TOKEN\nkey=SECRET_KEY")
        #expect(step.env == ["SECRET_NPM_TOKEN": "${{ secrets.NPM }}", "SECRET_KEY": "${{ secrets.KEY }}"])
        #expect(step.with["ssh"] == "default")
        #expect(step.with["build-contexts"] == "base=docker-image://alpine:3")
        // What an argument holds can be read from the image.
        #expect(step.with["build-args"] == nil && step.with["secrets"] == nil)
    }

    @Test("A cloud's registry gets credentials for the token of the job, and a group of runners its own form")
    func logsInByIdentity() throws {
        let pipeline = Pipelines.native {
            $0.registry = .ecr(account: "1", region: "eu-central-1", role: vars["ROLE"])
            $0.runners = [.linuxAMD64: .group("large"), .linuxARM64: .labels(["self-hosted", "arm64"])]
        }
        #expect(Pipelines.findings(pipeline) == [])
        let workflow = try GeneratedWorkflow(publishing: pipeline)
        for job in workflow.jobs {
            #expect(job.permissions == ["contents": "read", "id-token": "write"])
            let credentials = try job.position("aws-actions/configure-aws-credentials")
            #expect(try credentials < job.position("docker/login-action"))
        }
        let rows = try #require(workflow.job("build-app").node["strategy"]?["matrix"]?["include"]?.items)
        #expect(rows[0]["runner"]?["group"]?.scalar == "large")
        #expect(rows[1]["runner"]?.texts == ["self-hosted", "arm64"])
    }

    @Test("An owner that is known beforehand stands in the name")
    func namesOwner() throws {
        let pipeline = Pipelines.native { $0.registry = .gitHub(owner: "octo-org") }
        #expect(Pipelines.findings(pipeline) == [])
        let workflow = try GeneratedWorkflow(publishing: pipeline)
        for (job, step) in [("build-app", "Read the version"), ("merge-app", "Decide the tags")] {
            #expect(try workflow.job(job).step(step).with["image"] == "ghcr.io/octo-org/app")
        }
        #expect(try workflow.job("merge-app").permissions == ["contents": "read", "packages": "write"])
    }

    @Test("Another registry has its own user, and the job's token gets no right for it")
    func takesRegistry() throws {
        let workflow = try GeneratedWorkflow(publishing: Sample.otherRegistry.pipeline)
        for job in workflow.jobs {
            #expect(job.permissions == ["contents": "read"])
            #expect(
                try job.step("docker/login-action").with == [
                    "registry": "registry.example.com", "username": "${{ vars.REGISTRY_USER }}",
                    "password": "${{ secrets.REGISTRY_PASSWORD }}",
                ])
        }
        let image = try workflow.job("merge-app").step("Decide the tags").with["image"]
        #expect(image == "registry.example.com/team/app")
    }

    /// A prefix, and the filter of tags.
    static let prefixes: [(prefix: String, filter: String)] = [
        ("v", "v[0-9]+.[0-9]+.[0-9]+*"), ("", "[0-9]+.[0-9]+.[0-9]+*"), ("app-v", "app-v[0-9]+.[0-9]+.[0-9]+*"),
        ("a.b/v", "a.b/v[0-9]+.[0-9]+.[0-9]+*"),
    ]

    @Test("A tag's prefix is part of the trigger and no part of the version", arguments: prefixes)
    func takesPrefix(_ prefix: String, filter: String) throws {
        let pipeline = Pipelines.native { $0.tagPrefix = prefix }
        #expect(Pipelines.findings(pipeline) == [])
        let workflow = try GeneratedWorkflow(publishing: pipeline)
        #expect(workflow.root["on"]?["push"]?["tags"]?.texts == [filter])
        #expect(try NamePattern.isFilterMatch(filter, "\(prefix)1.2.3-rc.1"))
        #expect(try !NamePattern.isFilterMatch(filter, "x\(prefix)1.2.3"))
        for (job, step) in [("build-app", "Read the version"), ("merge-app", "Decide the tags")] {
            #expect(try workflow.job(job).step(step).with["prefix"] == (prefix == "v" ? nil : prefix))
        }
    }

    /// The tags of a release, and the input that names those that move.
    static let tags: [(tags: [ReleaseTag], floating: String?)] = [
        ([.version, .minor, .latest], nil), ([.minor, .latest], nil),
        ([.version, .minor, .major, .latest], "minor,major,latest"), ([.version], ""), ([.latest], "latest"),
        ([.major, .version], "major"), ([], ""),
    ]

    @Test(
        "The floating tags of a release reach the action, where the version is always among the tags", arguments: tags)
    func namesTags(_ tags: [ReleaseTag], floating: String?) throws {
        let pipeline = Pipelines.native { $0.tags = tags }
        #expect(Pipelines.findings(pipeline) == [])
        let workflow = try GeneratedWorkflow(publishing: pipeline)
        #expect(try workflow.job("merge-app").step("Decide the tags").with["floating"] == floating)
    }

    @Test("A build is stopped after the stated time, and so is every other job")
    func stops() throws {
        let workflow = try GeneratedWorkflow(publishing: Pipelines.native { $0.timeoutMinutes = 45 })
        #expect(workflow.jobs.map { $0.node["timeout-minutes"]?.scalar } == ["45", "30"])
        let emulated = try GeneratedWorkflow(publishing: Pipelines.emulated { $0.timeoutMinutes = 300 })
        #expect(emulated.jobs.map { $0.node["timeout-minutes"]?.scalar } == ["300"])
    }
}
