import Testing
import Workflows

/// Pushes to registries: permissions, logins, and who may push.
struct RegistryRuleTests {
    private static func job(
        _ permissions: Permissions = Permissions(contents: .read, packages: .write), if condition: Value<Bool>? = nil,
        runsOn: Runner = .ubuntu2404, @StepsBuilder steps: () -> [Step]
    ) -> Job {
        Job("a", if: condition, runsOn: runsOn, permissions: permissions, steps: steps)
    }

    private static let login = DockerLogin(
        registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
    private static let hub = DockerLogin(username: "acme", password: secrets.HUB_TOKEN)
    private static let push = DockerBuildPush(push: true, tags: ["ghcr.io/acme/app:1"])
    private static let reading = Permissions(contents: .read)

    static let permissions: [RuleCase] = [
        RuleCase("what is needed") {
            job {
                login
                push
            }
        },
        RuleCase(
            "no packages",
            finds: [
                "a.yml: error: jobs.a.steps[1].with.push: the step pushes the image, and the"
                    + " job's token lacks 'packages: write' for 'ghcr.io' [registry-permission]"
            ]
        ) {
            job(reading) {
                login
                push
            }
        },
        RuleCase(
            "packages to read",
            finds: [
                "a.yml: error: jobs.a.steps[1].with.outputs: the step pushes the image, and the"
                    + " job's token lacks 'packages: write' for 'ghcr.io' [registry-permission]"
            ]
        ) {
            job(Permissions(packages: .read)) {
                login
                DockerBuildPush(outputs: ["type=image,name=ghcr.io/acme/app,push-by-digest=true,push=true"])
            }
        },
        RuleCase(
            "a push that an expression decides",
            finds: [
                "a.yml: error: jobs.a.steps[1].with.push: the step pushes the image, and the"
                    + " job's token lacks 'packages: write' for 'ghcr.io' [registry-permission]"
            ]
        ) {
            job(reading) {
                login
                DockerBuildPush(push: github.ref == "refs/heads/main", tags: ["ghcr.io/acme/app:1"])
            }
        },
        RuleCase(
            "tags that another step computes",
            finds: [
                "a.yml: error: jobs.a.steps[2].with.push: the step pushes the image, and the"
                    + " job's token lacks 'packages: write' for 'ghcr.io' [registry-permission]"
            ]
        ) {
            job(reading) {
                let meta = DockerMetadata(images: ["ghcr.io/acme/app"], tags: ["type=sha"]).step(id: "meta")
                login
                meta
                DockerBuildPush(push: true, tags: [meta.outputs.tags])
            }
        },
        RuleCase(
            "a script that pushes",
            finds: [
                "a.yml: warning: jobs.a.steps[1].run: the step runs 'docker push', and the job's"
                    + " token lacks 'packages: write' for 'ghcr.io' [registry-permission]"
            ]
        ) {
            job(reading) {
                login
                RunStep(script: "set -e\n# docker push is next\ndocker push \"$IMAGE\"")
            }
        },
        RuleCase("scripts that only speak of pushes") {
            job(Permissions(packages: .read)) {
                login
                RunStep(script: "echo 'docker push x'\ngit push\ndocker buildx imagetools create --dry-run x")
            }
        },
        RuleCase(
            "an index that a script makes",
            finds: [
                "a.yml: warning: jobs.a.steps[1].run: the step runs 'imagetools create', and the"
                    + " job's token lacks 'packages: write' for 'ghcr.io' [registry-permission]"
            ]
        ) {
            job(reading) {
                login
                RunStep(script: "retry 4 2 docker buildx imagetools create -t \"$TAG\" \\\n  \"$IMAGE\"")
            }
        },
        RuleCase("another registry") {
            job(reading) {
                hub
                DockerBuildPush(push: true, tags: ["acme/app:1"])
            }
        },
        RuleCase("two logins, and who knows where") {
            job(Permissions(packages: .read)) {
                login
                hub
                RunStep(script: "docker push \"$IMAGE\"")
            }
        },
        RuleCase("a login elsewhere that no action of Docker's makes") {
            job(Permissions(idToken: .write, packages: .read)) {
                login
                ActionStep(
                    .commit(
                        "aws-actions/amazon-ecr-login",
                        Pin("aws-actions/amazon-ecr-login", version: "v2", commit: commit)),
                    attributes: StepAttributes(id: "ecr"))
                DockerBuildPush(
                    push: true, tags: ["\(Value<String>(.path("steps", "ecr", "outputs", "registry")))/app:1"])
            }
        },
        RuleCase("a login elsewhere by a script") {
            job(Permissions(packages: .read)) {
                login
                RunStep(script: "az acr login --name acme")
                DockerBuildPush(push: true, tags: ["\(Value<String>(.path("vars", "registry")))/app:1"])
            }
        },
        RuleCase(
            "a login for nothing",
            finds: [
                "a.yml: warning: jobs.a.steps[0]: the job logs in to 'ghcr.io' with a token that"
                    + " may not even read packages; grant 'packages: read', or 'packages: write' if something is"
                    + " pushed [registry-permission]"
            ]
        ) { job(reading) { login } },
        RuleCase("a token of one's own") {
            job(reading) {
                DockerLogin(registry: "ghcr.io", username: "bot", password: secrets.BOT_TOKEN)
                push
            }
        },
        RuleCase(
            "what the repository's settings say",
            [
                WorkflowFile(
                    "a.yml",
                    Workflow(on: [.push()], permissions: .unspecified) {
                        job(.unspecified) {
                            login
                            push
                        }
                    })
            ]),
    ]

    @Test(arguments: permissions) func `who pushes may write packages`(_ example: RuleCase) {
        example.verify(in: Self.permissions)
    }

    static let steps: [RuleCase] = [
        RuleCase(
            "a checkout that may not",
            finds: [
                "a.yml: warning: jobs.a.steps[0].uses: a private repository cannot be checked"
                    + " out: the job's token lacks 'contents: read' [step-permission]"
            ]
        ) {
            job(Permissions(packages: .read)) { Checkout(persistCredentials: false) }
        },
        RuleCase("a checkout of another repository") {
            job(.none) { Checkout(repository: "acme/other", persistCredentials: false) }
        },
        RuleCase("a checkout with another token") {
            job(.none) { Checkout(token: secrets.BOT_TOKEN, persistCredentials: false) }
        },
        RuleCase(
            "an attestation without anything",
            finds: [
                "a.yml: error: jobs.a.steps[0].uses: the action 'actions/attest' needs"
                    + " 'attestations: write', which the job's token lacks [step-permission]",
                "a.yml: error: jobs.a.steps[0].uses: the action 'actions/attest' needs"
                    + " 'id-token: write', which the job's token lacks [step-permission]",
            ]
        ) {
            job(reading) { Attest(subjectDigest: "sha256:0", subjectName: "ghcr.io/acme/app") }
        },
        RuleCase(
            "a statement about contents, and a site",
            finds: [
                "a.yml: error: jobs.a.steps[0].uses: the action 'actions/attest-sbom' needs 'attestations: write', which the"
                    + " job's token lacks [step-permission]",
                "a.yml: error: jobs.a.steps[1].uses: the action 'actions/deploy-pages' needs 'pages: write', which the job's"
                    + " token lacks [step-permission]",
            ]
        ) {
            job(Permissions(contents: .read, idToken: .write)) {
                AttestSBOM(subjectPath: ["app"], sbomPath: "sbom.json")
                ActionStep(.at("actions/deploy-pages", ref: ActionRuleTests.commit))
            }
        },
        RuleCase("an attestation with everything") {
            job(Permissions(attestations: .write, idToken: .write)) {
                Attest(subjectDigest: "sha256:0", subjectName: "ghcr.io/acme/app")
            }
        },
        RuleCase(
            "a release that may not",
            finds: [
                "a.yml: error: jobs.a.steps[0].uses: the action 'softprops/action-gh-release'"
                    + " needs 'contents: write', which the job's token lacks [step-permission]"
            ]
        ) { job(reading) { GitHubRelease(draft: true) } },
        RuleCase("a release with another token in a variable") {
            job(reading) { GitHubRelease(draft: true).step(env: ["GITHUB_TOKEN": secrets.RELEASE_PAT]) }
        },
        RuleCase(
            "a release with the job's token in a variable",
            finds: [
                "a.yml: error: jobs.a.steps[0].uses: the action 'softprops/action-gh-release'"
                    + " needs 'contents: write', which the job's token lacks [step-permission]"
            ]
        ) { job(reading) { GitHubRelease(draft: true).step(env: ["GITHUB_TOKEN": github.token]) } },
        RuleCase("a release with another token") {
            job(reading) { GitHubRelease(draft: true, token: secrets.BOT_TOKEN) }
        },
    ]

    @Test(arguments: steps) func `actions have the permissions that they need`(_ example: RuleCase) {
        example.verify(in: Self.steps)
    }

    static let logins: [RuleCase] = [
        RuleCase(
            "no login",
            finds: [
                "a.yml: error: jobs.a.steps[0].with.push: the step pushes the image, and the job"
                    + " does not log in to 'ghcr.io' before it [registry-login]"
            ]
        ) { job { push } },
        RuleCase(
            "a login after the push",
            finds: [
                "a.yml: error: jobs.a.steps[0].with.push: the step pushes the image before the"
                    + " job logs in to 'ghcr.io'; move the login before it [registry-login]"
            ]
        ) {
            job {
                push
                login
            }
        },
        RuleCase(
            "a login to another registry",
            finds: [
                "a.yml: error: jobs.a.steps[1].with.push: the step pushes the image, and the job"
                    + " logs in to 'docker.io' only; log in to 'ghcr.io' before it [registry-login]"
            ]
        ) {
            job {
                hub
                push
            }
        },
        RuleCase("a push to an unknown registry, with some login") {
            job {
                hub
                DockerBuildPush(push: true, tags: [Value(.path("vars", "image"))])
            }
        },
        RuleCase("a login by a script") {
            job {
                RunStep(script: "docker login --username x --password-stdin ghcr.io")
                push
            }
        },
        RuleCase("a login by an action that nobody knows") {
            job {
                ActionStep(.commit("acme/registry-login", Pin("acme/registry-login", version: "v1", commit: commit)))
                push
            }
        },
        RuleCase("a registry beside the job") {
            job { DockerBuildPush(push: true, tags: ["localhost:5000/app:1"]) }
        },
        RuleCase("a registry that lets everybody in") {
            job { DockerBuildPush(push: true, tags: ["ttl.sh/app-\(github.sha):1h"]) }
        },
        RuleCase(
            "a registry that nobody knows here",
            finds: [
                "a.yml: warning: jobs.a.steps[0].with.push: the step pushes the image, and the job does not log in to"
                    + " 'registry.acme.example' before it [registry-login]"
            ]
        ) {
            job { DockerBuildPush(push: true, tags: ["registry.acme.example/app:1"]) }
        },
        RuleCase(
            "a registry that only the run knows",
            finds: [
                "a.yml: warning: jobs.a.steps[0].with.push: the step pushes the image, and the job does not log in to"
                    + " the registry before it [registry-login]"
            ]
        ) {
            job { DockerBuildPush(push: true, tags: [Value(.path("vars", "image"))]) }
        },
        RuleCase("credentials in a variable") {
            Job("a", runsOn: .ubuntu2404, env: ["DOCKER_AUTH_CONFIG": secrets.DOCKER_AUTH_CONFIG]) { push }
        },
        RuleCase("a registry that a script starts") {
            job {
                RunStep(script: "docker compose up --detach")
                DockerBuildPush(push: true, tags: ["registry.local:5000/app:1"])
            }
        },
        RuleCase(
            "a script that only speaks of a registry",
            finds: [
                "a.yml: warning: jobs.a.steps[1].with.push: the step pushes the image, and the job does not log in to"
                    + " the registry before it [registry-login]"
            ]
        ) {
            job {
                RunStep(script: "echo 'this is no host of a registry: write host:port'")
                DockerBuildPush(push: true, tags: [Value(.path("vars", "image"))])
            }
        },
        RuleCase("a login by a program of the registry's maker") {
            job {
                ActionStep(
                    .commit("jfrog/setup-jfrog-cli", Pin("jfrog/setup-jfrog-cli", version: "v4", commit: commit)))
                DockerBuildPush(push: true, tags: ["acme.jfrog.io/docker/app:1"])
            }
        },
        RuleCase("a machine of one's own") { job(runsOn: .selfHosted) { push } },
        RuleCase("a machine of one's own in the matrix") {
            Job(
                "a", runsOn: .label(Value(.path("matrix", "runner"))), permissions: Permissions(packages: .write),
                strategy: runners("ubuntu-24.04", "acme-builder")
            ) { push }
        },
        RuleCase(
            "GitHub's machines in the matrix",
            finds: [
                "a.yml: error: jobs.a.steps[0].with.push: the step pushes the image, and the job does not log in to"
                    + " 'ghcr.io' before it [registry-login]"
            ]
        ) {
            Job(
                "a", runsOn: .label(Value(.path("matrix", "runner"))), permissions: Permissions(packages: .write),
                strategy: runners("ubuntu-24.04", "ubuntu-24.04-arm")
            ) { push }
        },
        RuleCase(
            "a script that pushes without a login",
            finds: [
                "a.yml: warning: jobs.a.steps[0].run: the step runs 'helm push', and the job does"
                    + " not log in to 'ghcr.io' before it [registry-login]"
            ]
        ) {
            job { RunStep(script: "helm push app.tgz oci://ghcr.io/acme/charts") }
        },
        RuleCase("a script that pushes and logs in") {
            job { RunStep(script: "helm registry login ghcr.io\nhelm push app.tgz oci://ghcr.io/acme/charts") }
        },
        RuleCase("a build that is loaded") { job(reading) { DockerBuildPush(load: true, push: false, tags: ["app"]) } },
    ]

    private static func runners(_ labels: Value<String>...) -> Strategy {
        Strategy(matrix: .vectors(MatrixVectors(axes: ["runner": .values(labels.map { .text($0) })])))
    }

    private static let commit = "3d3c42e5aac5ba805825da76410c181273ba90b1"

    @Test(arguments: logins) func `who pushes is logged in`(_ example: RuleCase) { example.verify(in: Self.logins) }

    private static let head = github.event.pull_request.head.repo

    private static func pulled(
        _ name: String, if condition: Value<Bool>? = nil, push isPushed: Value<Bool> = true, finds: [String] = [],
        triggers: [Trigger] = [.pullRequest(), .push(branches: ["main"])]
    ) -> RuleCase {
        let build = job(if: condition) {
            login
            DockerBuildPush(push: isPushed, tags: ["ghcr.io/acme/app:1"])
        }
        return RuleCase(name, [WorkflowFile("a.yml", Workflow(on: triggers) { build })], finds: finds)
    }

    static let forks: [RuleCase] = [
        pulled(
            "every pull request",
            finds: [
                "a.yml: warning: jobs.a.steps[1].with.push: the step pushes the image, which a"
                    + " pull request from a fork is not allowed to; guard it with"
                    + " 'github.event.pull_request.head.repo.full_name == github.repository'"
                    + " [fork-push]"
            ]),
        pulled(
            "reviews of pull requests",
            finds: [
                "a.yml: warning: jobs.a.steps[1].with.push: the step pushes the image, which a"
                    + " pull request from a fork is not allowed to; guard it with"
                    + " 'github.event.pull_request.head.repo.full_name == github.repository'"
                    + " [fork-push]"
            ], triggers: [.pullRequestReview()]),
        pulled("pushes alone", triggers: [.push(branches: ["main"])]),
        pulled("not for pull requests", if: github.eventName != "pull_request"),
        pulled("only for one's own", if: head.full_name == github.repository.as(Any.self)),
        pulled("only for one's own, by the flag", if: !Value<Bool>(head.fork.node)),
        pulled("pushed for other events", push: github.eventName != "pull_request"),
        pulled("pushed where an input says so", push: Value<Bool>(.path("vars", "push"))),
        pulled(
            "a condition that lets all in", if: github.eventName == "pull_request",
            finds: [
                "a.yml: warning: jobs.a.steps[1].with.push: the step pushes the image, which a"
                    + " pull request from a fork is not allowed to; guard it with"
                    + " 'github.event.pull_request.head.repo.full_name == github.repository'"
                    + " [fork-push]"
            ]),
        RuleCase(
            "a login with a secret",
            [
                WorkflowFile(
                    "a.yml",
                    Workflow(on: [.pullRequest()]) {
                        job(reading) {
                            hub
                            DockerBuildPush(load: true, tags: ["app"])
                        }
                    })
            ],
            finds: [
                "a.yml: warning: jobs.a.steps[0]: the step logs in with the secret 'HUB_TOKEN',"
                    + " which a pull request from a fork does not have; guard it with"
                    + " 'github.event.pull_request.head.repo.full_name == github.repository'"
                    + " [fork-push]"
            ]),
        RuleCase(
            "a workflow that is called for it",
            [
                WorkflowFile(
                    "a.yml",
                    Workflow(on: [.pullRequest()]) {
                        CallJob(
                            "call", uses: .local("b.yml"), permissions: Permissions(contents: .read, packages: .write))
                    }),
                WorkflowFile(
                    "b.yml",
                    Workflow(on: [.workflowCall()]) {
                        job {
                            login
                            push
                        }
                    }),
            ],
            finds: [
                "b.yml: warning: jobs.a.steps[1].with.push: the step pushes the image, which a"
                    + " pull request from a fork is not allowed to; guard it with"
                    + " 'github.event.pull_request.head.repo.full_name == github.repository'"
                    + " [fork-push]"
            ]),
        RuleCase(
            "a registry of the run itself",
            [
                WorkflowFile(
                    "a.yml",
                    Workflow(on: [.pullRequest()]) {
                        job(reading) {
                            DockerBuildPush(push: true, tags: ["localhost:5000/app:1"])
                        }
                    })
            ]),
        RuleCase(
            "behind a job that is skipped",
            [
                WorkflowFile(
                    "a.yml",
                    Workflow(on: [.pullRequest(), .push()]) {
                        Job("first", if: github.eventName == "push", runsOn: .ubuntu2404) { RunStep.right }
                        Job(
                            "a", needs: ["first"], runsOn: .ubuntu2404,
                            permissions: Permissions(contents: .read, packages: .write)
                        ) {
                            login
                            push
                        }
                    })
            ]),
    ]

    @Test(arguments: forks) func `nobody pushes for a fork`(_ example: RuleCase) { example.verify(in: Self.forks) }
}
