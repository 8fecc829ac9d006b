import Testing
import Workflows

/// Builds of images: the platforms and their runners, and the names and tags.
struct BuildRuleTests {
    private static func job(
        runsOn: Runner = .ubuntu2404, _ matrix: MatrixVectors? = nil, @StepsBuilder steps: () -> [Step]
    ) -> Job {
        Job(
            "a", runsOn: runsOn, strategy: matrix.map { Strategy(matrix: .vectors($0)) }, steps: steps)
    }

    private static func build(_ platforms: Value<String>..., outputs: Value<String> = "type=cacheonly") -> Step {
        DockerBuildPush(outputs: [outputs], platforms: platforms).element
    }

    private static let platform = Value<String>(.path("matrix", "platform"))
    private static let runner = Value<String>(.path("matrix", "runner"))
    private static let chosen: Value<String> = choose(
        when: platform == "linux/arm64", then: "ubuntu-24.04-arm", otherwise: "ubuntu-24.04")

    private static func legs(_ rows: (String, String)...) -> MatrixVectors {
        MatrixVectors(
            include: .rows(rows.map { ["platform": .text(Value($0.0)), "runner": .text(Value($0.1))] }))
    }

    private static let native = legs(("linux/amd64", "ubuntu-24.04"), ("linux/arm64", "ubuntu-24.04-arm"))
    private static let swapped = legs(("linux/arm64", "ubuntu-24.04"), ("linux/amd64", "ubuntu-24.04-arm"))
    private static let platforms = MatrixVectors(axes: ["platform": ["linux/amd64", "linux/arm64"]])

    static let emulation: [RuleCase] = [
        RuleCase("two platforms with QEMU") {
            job {
                DockerSetupQEMU()
                DockerSetupBuildx()
                build("linux/amd64", "linux/arm64")
            }
        },
        RuleCase("QEMU under a condition") {
            job {
                DockerSetupQEMU().step(if: Value<Bool>(.path("vars", "qemu")))
                DockerSetupBuildx()
                build("linux/amd64", "linux/arm64")
            }
        },
        RuleCase(
            "two platforms without QEMU",
            finds: [
                "a.yml: warning: jobs.a.steps[0].with.platforms: the platform 'linux/arm64' is"
                    + " built on a runner of the architecture 'amd64', and QEMU is not set up; set up"
                    + " QEMU before Buildx, or take a native runner [missing-qemu]"
            ]
        ) {
            job { build("linux/amd64", "linux/arm64") }
        },
        RuleCase(
            "QEMU after the build",
            finds: [
                "a.yml: warning: jobs.a.steps[0].with.platforms: the platform 'linux/arm64' is"
                    + " built on a runner of the architecture 'amd64', and QEMU is set up only after"
                    + " the build; set up QEMU before Buildx, or take a native runner [missing-qemu]"
            ]
        ) {
            job {
                build("linux/amd64", "linux/arm64")
                DockerSetupQEMU()
            }
        },
        RuleCase(
            "QEMU after Buildx",
            finds: [
                "a.yml: warning: jobs.a.steps[1].uses: QEMU is set up after Buildx, which asks"
                    + " for the platforms when it starts; move it before that step [missing-qemu]"
            ]
        ) {
            job {
                DockerSetupBuildx()
                DockerSetupQEMU()
                build("linux/amd64", "linux/arm64")
            }
        },
        RuleCase("native legs") { job(runsOn: Runner(runner), native) { build(platform) } },
        RuleCase("legs whose runner an expression chooses") {
            job(runsOn: Runner(chosen), platforms) { build(platform) }
        },
        RuleCase(
            "legs with the runners swapped",
            finds: [
                "a.yml: warning: jobs.a.steps[0].with.platforms: the platform 'linux/arm64' is"
                    + " built on a runner of the architecture 'amd64', and QEMU is not set up; take a"
                    + " runner of the platform [missing-qemu]"
            ]
        ) {
            job(runsOn: Runner(runner), swapped) { build(platform) }
        },
        RuleCase(
            "a leg by digest on the wrong runner",
            finds: [
                "a.yml: warning: jobs.a.steps[1].with.platforms: the platform 'linux/arm64' is"
                    + " built on a runner of the architecture 'amd64', and QEMU is not set up; set up"
                    + " QEMU before Buildx, or take a native runner [missing-qemu]"
            ]
        ) {
            Job("a", runsOn: .ubuntu2404, permissions: Permissions(packages: .write)) {
                DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
                build("linux/arm64", outputs: "type=image,name=ghcr.io/o/app,push-by-digest=true,push=true")
            }
        },
        RuleCase(
            "legs by digest on one runner",
            finds: [
                "a.yml: warning: jobs.a.steps[1].with.platforms: the platform 'linux/arm64' is"
                    + " built on a runner of the architecture 'amd64', and QEMU is not set up; set up"
                    + " QEMU before Buildx, or take a native runner [missing-qemu]"
            ]
        ) {
            Job(
                "a", runsOn: .ubuntu2404, permissions: Permissions(packages: .write),
                strategy: Strategy(matrix: .vectors(MatrixVectors(axes: ["arch": ["amd64", "arm64"]])))
            ) {
                DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
                DockerBuildPush(
                    outputs: ["type=image,name=ghcr.io/o/app,push-by-digest=true,push=true"],
                    platforms: ["linux/\(Value<String>(.path("matrix", "arch")))"])
            }
        },
        RuleCase("an emulation that a script sets up") {
            job {
                RunStep(script: "docker run --privileged --rm tonistiigi/binfmt --install all")
                build("linux/amd64", "linux/arm64")
            }
        },
        RuleCase("what an action of one's own sets up") {
            job {
                ActionStep(.local("./.github/actions/builder"))
                build("linux/amd64", "linux/arm64")
            }
        },
        RuleCase("a builder that is elsewhere, by another action") {
            job {
                ActionStep(
                    .commit(
                        "namespacelabs/nscloud-setup-buildx-action",
                        Pin(
                            "namespacelabs/nscloud-setup-buildx-action", version: "v0",
                            commit: "3d3c42e5aac5ba805825da76410c181273ba90b1")))
                build("linux/amd64", "linux/arm64")
            }
        },
        RuleCase("a matrix that the run knows") {
            Job(
                "a", runsOn: Runner(runner),
                strategy: Strategy(matrix: .vectors(MatrixVectors(include: .expression(fromJSON("[]")))))
            ) { build(platform) }
        },
        RuleCase("a self-hosted runner") { job(runsOn: "big-machine") { build("linux/arm64") } },
        RuleCase(
            "runners of one's own, with the architecture",
            finds: [
                "a.yml: warning: jobs.a.steps[0].with.platforms: the platform 'linux/amd64' is"
                    + " built on a runner of the architecture 'arm64', and QEMU is not set up; set up"
                    + " QEMU before Buildx, or take a native runner [missing-qemu]"
            ]
        ) {
            job(runsOn: .labels(["self-hosted", "ARM64"])) { build("linux/amd64") }
        },
        RuleCase("builders that are elsewhere") {
            job {
                DockerSetupBuildx(driver: .remote, endpoint: "tcp://builder:1234")
                build("linux/arm64")
            }
        },
        RuleCase("variants that the machine may know") {
            job(runsOn: .ubuntu2404Arm) { build("linux/arm/v7", "linux/arm64/v8") }
        },
        RuleCase(
            "QEMU for what is native",
            finds: [
                "a.yml: warning: jobs.a.steps[0]: QEMU is set up, but the job builds only for the platform of its"
                    + " runner; remove the step [needless-qemu]"
            ]
        ) {
            job(runsOn: .ubuntu2404Arm) {
                DockerSetupQEMU()
                build("linux/arm64")
            }
        },
        RuleCase(
            "QEMU for native legs",
            finds: [
                "a.yml: warning: jobs.a.steps[0]: QEMU is set up, but the job builds only for the platform of its"
                    + " runner; remove the step [needless-qemu]"
            ]
        ) {
            job(runsOn: Runner(chosen), platforms) {
                DockerSetupQEMU()
                build(platform)
            }
        },
        RuleCase("QEMU for a script") {
            job {
                DockerSetupQEMU()
                build("linux/amd64")
                RunStep(script: "docker run --platform linux/arm64 app")
            }
        },
        RuleCase("QEMU for platforms that the run knows") {
            job {
                DockerSetupQEMU()
                build(Value(.path("vars", "platforms")))
            }
        },
    ]

    @Test(arguments: emulation) func `builds have what runs them`(_ example: RuleCase) {
        example.verify(in: Self.emulation)
    }

    private static func named(
        _ tags: Value<String>..., cacheFrom: [Value<String>] = [], env: EnvironmentVariables = [:]
    ) -> Job {
        Job("a", runsOn: .ubuntu2404, env: env) {
            DockerBuildPush(cacheFrom: cacheFrom, load: true, tags: tags)
        }
    }

    private static let variable = Value<String>(.path("env", "IMAGE"))

    static let names: [RuleCase] = [
        RuleCase("lower case, with capitals in the tag") { named("ghcr.io/acme/app:RC1", "localhost:5000/app:X") },
        RuleCase(
            "capitals in the path",
            finds: [
                "a.yml: error: jobs.a.steps[0].with.tags: the name of an image has capitals in"
                    + " 'tags', which registries refuse; write it in lower case [image-name-case]"
            ]
        ) { named("ghcr.io/acme/app:1", "ghcr.io/Acme/app:1") },
        RuleCase(
            "capitals without a registry",
            finds: [
                "a.yml: error: jobs.a.steps[0].with.tags: the name of an image has capitals in"
                    + " 'tags', which registries refuse; write it in lower case [image-name-case]"
            ]
        ) { named("App:1") },
        RuleCase("a host in capitals") { named("GHCR.io/acme/app:1") },
        RuleCase(
            "a cache with capitals",
            finds: [
                "a.yml: error: jobs.a.steps[0].with.cache-from: the name of an image has"
                    + " capitals in 'cache-from', which registries refuse; write it in lower case"
                    + " [image-name-case]"
            ]
        ) {
            named("app", cacheFrom: ["type=registry,ref=ghcr.io/acme/App:cache,mode=Max"])
        },
        RuleCase(
            "the owner's name",
            finds: [
                "a.yml: warning: jobs.a.steps[0].with.tags: the name of an image contains"
                    + " 'github.repository_owner', which may have capitals; convert it to lower case in a script, or"
                    + " use the names that 'docker/metadata-action' computes [image-name-case]"
            ]
        ) { named("ghcr.io/\(github.repositoryOwner)/app:1") },
        RuleCase(
            "the repository's name by a variable",
            finds: [
                "a.yml: warning: jobs.a.steps[0].with.tags: the name of an image contains"
                    + " 'github.repository', which may have capitals; convert it to lower case in a script, or use the"
                    + " names that 'docker/metadata-action' computes [image-name-case]"
            ]
        ) {
            named("ghcr.io/\(variable):1", env: ["IMAGE": "\(github.repository)"])
        },
        RuleCase("the owner's name as a tag") { named("ghcr.io/acme/app:\(github.repositoryOwner)") },
        RuleCase("the names that another action lowers") {
            Job("a", runsOn: .ubuntu2404) {
                DockerMetadata(images: ["ghcr.io/\(github.repository)"], tags: ["type=sha"])
            }
        },
        RuleCase(
            "a tag that is none",
            finds: [
                "a.yml: error: jobs.a.steps[0].with.tags: '-x' is not a valid image tag: use"
                    + " letters, digits, '_', '.' and '-' [image-tag-text]"
            ]
        ) { named("ghcr.io/acme/app:feature_x", "ghcr.io/acme/app:-x") },
        RuleCase("a tag and a digest") {
            named("ghcr.io/acme/app:1@sha256:\(Value(String(repeating: "0", count: 64)))")
        },
        RuleCase(
            "a ref as a tag",
            finds: [
                "a.yml: error: jobs.a.steps[0].with.tags: 'github.ref' holds slashes, which no"
                    + " tag can; take 'github.sha' [image-tag-text]"
            ]
        ) { named("ghcr.io/acme/app:\(github.ref)") },
        RuleCase("the name of a branch as a tag") { named("ghcr.io/acme/app:\(github.refName)") },
        RuleCase(
            "the name of a pull request's ref as a tag",
            [WorkflowFile("a.yml", Workflow(on: [.pullRequest()]) { named("app:\(github.refName)") })],
            finds: [
                "a.yml: error: jobs.a.steps[0].with.tags: 'github.ref_name' is such as"
                    + " '12/merge' for a pull request, and no tag can hold a slash [image-tag-text]"
            ]),
        RuleCase(
            "the name of a pull request's branch as a tag",
            [WorkflowFile("a.yml", Workflow(on: [.pullRequest()]) { named("app:\(github.headRef)") })],
            finds: [
                "a.yml: warning: jobs.a.steps[0].with.tags: 'github.head_ref' may hold slashes,"
                    + " which no tag can; take the tags that 'docker/metadata-action' computes"
                    + " [image-tag-text]"
            ]),
    ]

    @Test(arguments: names) func `images have names that registries take`(_ example: RuleCase) {
        example.verify(in: Self.names)
    }
}
