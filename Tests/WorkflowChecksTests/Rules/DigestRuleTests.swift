import Testing
import Workflows

/// Images that are pushed by digest and joined by another job.
struct DigestRuleTests {
    private static let may = Permissions(contents: .read, packages: .write)
    private static let login = DockerLogin(
        registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
    private static let byDigest: Value<String> =
        "type=image,name=ghcr.io/o/app,push-by-digest=true,name-canonical=true,push=true"

    private static func job(
        _ id: JobID, needs: [JobID] = [], outputs: OrderedMap<Value<String>> = [:], strategy: Strategy? = nil,
        @StepsBuilder steps: () -> [Step]
    ) -> Job {
        Job(
            id, needs: needs, runsOn: .ubuntu2404, permissions: may, outputs: outputs, strategy: strategy, steps: steps)
    }

    private static let tagged =
        "a.yml: error: jobs.a.steps[2].with.tags: an image that is pushed by digest has no tag; write only the name"
        + " here, and tag the index in the job that joins the digests [digest-tags]"

    private static func build(_ build: DockerBuildPush) -> Job {
        job("a") {
            DockerSetupBuildx()
            login
            build
        }
    }

    static let exports: [RuleCase] = [
        RuleCase("by digest") { build(DockerBuildPush(outputs: [byDigest])) },
        RuleCase(
            "by digest, with tags",
            finds: [tagged]
        ) { build(DockerBuildPush(outputs: [byDigest], tags: ["ghcr.io/o/app:\(github.sha)"])) },
        RuleCase("by digest, with a tag behind a name", finds: [tagged]) {
            build(DockerBuildPush(outputs: [byDigest], tags: ["ghcr.io/o/app", "ghcr.io/o/app:1"]))
        },
        RuleCase("by digest, with a tag in a variable", finds: [tagged]) {
            job("a") {
                DockerSetupBuildx()
                login
                DockerBuildPush(outputs: [byDigest], tags: ["\(Value<String>(.path("env", "TAG")))"])
                    .step(env: ["TAG": "ghcr.io/o/app:1"])
            }
        },
        RuleCase("by digest, with what metadata computes", finds: [tagged.replacing("steps[2]", with: "steps[3]")]) {
            let meta = DockerMetadata(images: ["ghcr.io/o/app"], tags: ["type=sha"]).step(id: "meta")
            job("a") {
                DockerSetupBuildx()
                login
                meta
                DockerBuildPush(outputs: [byDigest], tags: [meta.outputs.tags])
            }
        },
        RuleCase("by digest, named by 'tags'") {
            build(
                DockerBuildPush(
                    outputs: ["type=image,push-by-digest=true,name-canonical=true,push=true"], tags: ["ghcr.io/o/app"]))
        },
        RuleCase("by digest, with names and a registry's port") {
            build(DockerBuildPush(outputs: [byDigest], tags: ["ghcr.io/o/app", "localhost:5000/\(github.job)"]))
        },
        RuleCase("by digest, with tags that may be none") {
            build(DockerBuildPush(outputs: [byDigest], tags: ["\(Value<String>(.path("env", "TAG")))"]))
        },
        RuleCase(
            "not pushed",
            finds: [
                "a.yml: error: jobs.a.steps[2].with.outputs: nothing is pushed: 'outputs' says 'push-by-digest=true' and not"
                    + " 'push=true', so the image stays in the builder [digest-tags]"
            ]
        ) { build(DockerBuildPush(outputs: ["type=image,name=ghcr.io/o/app,push-by-digest=true"])) },
        RuleCase("pushed under a condition") {
            build(
                DockerBuildPush(outputs: [
                    "type=image,name=ghcr.io/o/app,push-by-digest=true,push=\(github.ref == "refs/heads/main")"
                ]))
        },
        RuleCase(
            "asked for twice",
            finds: [
                "a.yml: warning: jobs.a.steps[2].with.load: 'load' cannot be used with 'push-by-digest=true': the"
                    + " Docker daemon"
                    + " would get an image without a name [digest-tags]",
                "a.yml: warning: jobs.a.steps[2].with.push: 'push' cannot be used with 'push-by-digest=true'; set"
                    + " 'push=true' in 'outputs' instead [digest-tags]",
            ]
        ) { build(DockerBuildPush(load: true, outputs: [byDigest], push: true)) },
        RuleCase(
            "without a name",
            finds: [
                "a.yml: error: jobs.a.steps[2].with.outputs: an image that is pushed by digest needs a name: add 'name=' with"
                    + " the image to 'outputs' [digest-tags]"
            ]
        ) { build(DockerBuildPush(outputs: ["type=image,push-by-digest=true,push=true"])) },
        RuleCase(
            "two names between quotes",
            finds: [
                "a.yml: error: jobs.a.steps[2].with.outputs: the step pushes the image, and the job logs in to 'ghcr.io' only;"
                    + " log in to 'docker.io' before it [registry-login]"
            ]
        ) {
            build(
                DockerBuildPush(outputs: ["type=image,\"name=ghcr.io/o/a,docker.io/o/a\",push-by-digest=true,push=true"]
                ))
        },
        RuleCase("a tagged image") { build(DockerBuildPush(push: true, tags: ["ghcr.io/o/app:1"])) },
    ]

    @Test(arguments: exports) func `a build by digest has a name and no tags`(_ rule: RuleCase) {
        rule.verify(in: Self.exports)
    }

    private static let platforms = MatrixVectors(include: [
        ["platform": "linux/amd64", "slug": "amd64"], ["platform": "linux/386", "slug": "386"],
    ])
    private static let platform = Value<String>(.path("matrix", "platform"))
    private static let slug = Value<String>(.path("matrix", "slug"))

    private static func builder(_ id: JobID, name: Value<String>, image: Value<String> = byDigest) -> Job {
        job(id, strategy: Strategy(matrix: .vectors(platforms))) {
            DockerSetupQEMU()
            DockerSetupBuildx()
            login
            DockerBuildPush(outputs: [image], platforms: [platform])
            UploadArtifact(name: name, path: ["digests/*"])
        }
    }

    private static let counting: Script =
        "[ $(ls | wc -l) -eq 2 ]\ndocker buildx imagetools create -t x:1 $(printf 'x@sha256:%s ' *)"
    private static let trusting: Script = "docker buildx imagetools create -t x:1 $(printf 'x@sha256:%s ' *)"

    private static func merge(
        needs: [JobID] = ["app"], pattern: Value<String> = "app@*", script: Script = counting, isLoggedIn: Bool = true,
        hasBuilder: Bool = true
    ) -> Job {
        job("merge", needs: needs) {
            DownloadArtifact(path: "digests", pattern: pattern, mergeMultiple: true)
            if hasBuilder { DockerSetupBuildx() }
            if isLoggedIn { login }
            RunStep(script: script, shell: .bash, workingDirectory: "digests")
        }
    }

    private static let waits =
        "a.yml: error: jobs.merge.needs: the job publishes an index and waits for no build that pushes by digest; add 'app'"
        + " to its 'needs' [index-needs]"

    static let merges: [RuleCase] = [
        RuleCase("as it should be") {
            builder("app", name: "app@\(slug)")
            merge()
        },
        RuleCase(
            "without needs",
            finds: [
                waits,
                "a.yml: error: jobs.merge.steps[0].with.pattern: an artifact that matches 'app@*' may not be uploaded"
                    + " yet: the"
                    + " job 'app' uploads it, for which this job does not wait; add 'app' to its 'needs' [artifact-source]",
            ]
        ) {
            builder("app", name: "app@\(slug)")
            merge(needs: [])
        },
        RuleCase("another artifact, without needs") {
            builder("app", name: "app@\(slug)")
            Job("list", runsOn: .ubuntu2404) { UploadArtifact(name: "list", path: ["list"]) }
            job("merge", needs: ["list"]) {
                DownloadArtifact(name: "list", path: "digests")
                DockerSetupBuildx()
                login
                RunStep(script: "docker buildx imagetools create -t x:1 x:2")
            }
        },
        RuleCase(
            "without a login",
            finds: [
                "a.yml: warning: jobs.merge.steps[2].run: the step runs 'imagetools create', and the job does not log in to the"
                    + " registry before it [registry-login]"
            ]
        ) {
            builder("app", name: "app@\(slug)")
            merge(isLoggedIn: false)
        },
        RuleCase(
            "without a builder",
            finds: [
                "a.yml: warning: jobs.merge.steps[2]: the job publishes an index with the Buildx version of the"
                    + " runner; set up Buildx before [index-needs]"
            ]
        ) {
            builder("app", name: "app@\(slug)")
            merge(hasBuilder: false)
        },
        RuleCase(
            "without a count",
            finds: [
                "a.yml: warning: jobs.merge.steps[3].run: the script joins all digests that it finds; first compare"
                    + " their number with the declared platforms, so that no index is published without one of them"
                    + " [digest-count]"
            ]
        ) {
            builder("app", name: "app@\(slug)")
            merge(script: trusting)
        },
        RuleCase("two images, apart") {
            builder("app", name: "app@\(slug)")
            builder("worker", name: "app-worker@\(slug)")
            merge()
        },
        RuleCase("two images of one platform, together", finds: [mixed("app@amd64", "app-worker@amd64")]) {
            builder("app", name: "app@\(slug)")
            builder("worker", name: "app-worker@\(slug)")
            merge(pattern: "app*")
        },
        RuleCase("two images by their names, together", finds: [mixed("app-1", "app-2")]) {
            job("app") {
                DockerSetupBuildx()
                login
                DockerBuildPush(outputs: [byDigest])
                UploadArtifact(name: "app-1", path: ["digests/*"])
            }
            job("worker") {
                DockerSetupBuildx()
                login
                DockerBuildPush(outputs: ["type=image,name=ghcr.io/o/worker,push-by-digest=true,push=true"])
                UploadArtifact(name: "app-2", path: ["digests/*"])
            }
            merge(pattern: "app-*")
        },
        RuleCase("two jobs for two platforms of one image") {
            for platform in ["amd64", "386"] {
                job(JobID("app\(platform)")) {
                    DockerSetupQEMU()
                    DockerSetupBuildx()
                    login
                    DockerBuildPush(outputs: [byDigest], platforms: ["linux/\(platform)"])
                    UploadArtifact(name: "app@\(platform)", path: ["digests/*"])
                }
            }
            merge(needs: ["appamd64", "app386"])
        },
    ]

    private static func mixed(_ one: String, _ other: String) -> String {
        "a.yml: error: jobs.merge.steps[0].with: the artifacts '\(one)' and '\(other)' are both downloaded and contain"
            + " digests of different images; use a pattern that matches only one image"
            + " [artifact-merge]"
    }

    @Test(arguments: merges) func `an index is made of the digests of one image`(_ rule: RuleCase) {
        rule.verify(in: Self.merges)
    }

    private static let hash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

    private static let joined = "docker buildx imagetools create -t x:1 x@sha256:\(hash)"
    private static let pinned = "docker run --rm alpine@sha256:\(hash) true"

    private static func index(_ script: Script, env: EnvironmentVariables = [:]) -> Job {
        job("a") {
            DockerSetupBuildx()
            login
            RunStep(script: script, env: env)
        }
    }

    private static func written(_ place: String) -> String {
        "a.yml: warning: jobs.a.steps[2].\(place): the digest 'sha256:e3b0c44298fc…' is hard-coded, so every run uses"
            + " the same old image; take it from the step or job that builds the image [hardcoded-digest]"
    }

    static let digests: [RuleCase] = [
        RuleCase("in a script that joins", finds: [written("run")]) {
            index(Script(joined))
        },
        RuleCase("in a variable of it", finds: [written("env.D")]) {
            index("docker buildx imagetools create -t x:1 x@$D", env: ["D": Value("sha256:\(hash)")])
        },
        RuleCase("too short") { index("docker buildx imagetools create -t x:1 x@sha256:abc") },
        RuleCase("a pin of a tool") {
            Job.of { RunStep(script: Script(pinned)) }
        },
        RuleCase("a pin of a base image") {
            build(DockerBuildPush(buildArgs: [Value("BASE=alpine@sha256:\(hash)")]))
        },
    ]

    @Test(arguments: digests) func `digests are those of the run`(_ rule: RuleCase) { rule.verify(in: Self.digests) }

    private static let tags: Script = "jq -r '.tags[]' <<<\"$DOCKER_METADATA_OUTPUT_JSON\""
    private static let unset =
        ", and no step before it in the job runs docker/metadata-action; variables end with their job [metadata-variable]"

    static let variables: [RuleCase] = [
        RuleCase("set before") {
            Job.of {
                DockerMetadata(images: ["ghcr.io/o/app"], tags: ["type=ref,event=branch"])
                RunStep(script: tags)
            }
        },
        RuleCase(
            "set behind",
            finds: [
                "a.yml: error: jobs.a.steps[0].run: the script reads 'DOCKER_METADATA_OUTPUT_…'\(unset)"
            ]
        ) {
            Job.of {
                RunStep(script: tags)
                DockerMetadata(images: ["ghcr.io/o/app"], tags: ["type=ref,event=branch"])
            }
        },
        RuleCase(
            "set in another job",
            finds: [
                "a.yml: error: jobs.b.steps[0].env.V: the expression reads 'env.DOCKER_METADATA_OUTPUT_JSON'\(unset)"
            ]
        ) {
            Job.of { DockerMetadata(images: ["ghcr.io/o/app"], tags: ["type=ref,event=branch"]) }
            Job.of("b") { RunStep.reading(.path("env", "DOCKER_METADATA_OUTPUT_JSON")) }
        },
        RuleCase("handed over") {
            Job.of { RunStep(script: tags, env: ["DOCKER_METADATA_OUTPUT_JSON": "{}"]) }
        },
    ]

    @Test(arguments: variables) func `variables of an action are set in the same job`(_ rule: RuleCase) {
        rule.verify(in: Self.variables)
    }
}
