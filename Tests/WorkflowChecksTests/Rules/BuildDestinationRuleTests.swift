import Testing
import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// A build has many destinations: names, tags, outputs and caches, each at a registry of its own.
struct BuildDestinationRuleTests {
    private static let pushing = Permissions(contents: .read, packages: .write)
    private static let login = DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
    private static let hub = DockerLogin(username: "acme", password: secrets.HUB_TOKEN)

    private static func job(
        _ permissions: Permissions = pushing, matrix: MatrixVectors? = nil, @StepsBuilder steps: () -> [Step]
    ) -> Job {
        Job(
            "a", runsOn: .ubuntu2404, permissions: permissions,
            strategy: matrix.map { Strategy(matrix: .vectors($0)) }, steps: steps)
    }

    private static func lacksHub(_ step: Int, _ key: String, _ verbPhrase: String = "pushes the image") -> String {
        "a.yml: error: jobs.a.steps[\(step)].with.\(key): the step \(verbPhrase), and the job logs in to 'ghcr.io' only; log in"
            + " to 'docker.io' before it [registry-login]"
    }

    private static func bakeLacksHub(_ verbPhrase: String, _ key: String) -> String {
        "a.yml: error: jobs.a.steps[2].with.\(key): the step \(verbPhrase), and the job logs in to 'ghcr.io' only; log in to"
            + " 'docker.io' before it [registry-login]"
    }

    private static func images(_ name: String, _ images: [Value<String>], finds: [String]) -> RuleCase {
        RuleCase(name, finds: finds) {
            job {
                let meta = DockerMetadata(images: images, tags: ["type=sha"]).step(id: "meta")
                login
                meta
                DockerBuildPush(push: true, tags: [meta.outputs.tags])
            }
        }
    }

    private static func tags(_ name: String, _ tags: [Value<String>], finds: [String] = []) -> RuleCase {
        RuleCase(name, finds: finds) {
            job {
                login
                DockerBuildPush(push: true, tags: tags)
            }
        }
    }

    private static func output(_ name: String, _ output: Value<String>, finds: [String] = []) -> RuleCase {
        RuleCase(name, finds: finds) {
            job {
                DockerSetupBuildx()
                login
                DockerBuildPush(outputs: [output])
            }
        }
    }

    private static func cache(_ name: String, _ cache: Value<String>, finds: [String] = []) -> RuleCase {
        RuleCase(name, finds: finds) {
            job {
                DockerSetupBuildx()
                login
                DockerBuildPush(cacheTo: [cache], push: true, tags: ["ghcr.io/acme/app:1"])
            }
        }
    }

    static let logins: [RuleCase] = [
        images("the second image elsewhere", ["ghcr.io/acme/app", "acme/app"], finds: [lacksHub(2, "push")]),
        images("the first image elsewhere", ["acme/app", "ghcr.io/acme/app"], finds: [lacksHub(2, "push")]),
        images("images on one line", ["ghcr.io/acme/app,acme/app"], finds: [lacksHub(2, "push")]),
        images("images with names", ["name=ghcr.io/acme/app", "name=acme/app"], finds: [lacksHub(2, "push")]),
        images("an image that is off", ["name=ghcr.io/acme/app", "name=acme/app,enable=false"], finds: []),
        images("images and comments", ["# acme/app", "ghcr.io/acme/app # not acme/app"], finds: []),
        tags("the second tag elsewhere", ["ghcr.io/acme/app:1", "docker.io/acme/app:1"], finds: [lacksHub(1, "push")]),
        tags("tags on one line", ["ghcr.io/acme/app:1,acme/app:1"], finds: [lacksHub(1, "push")]),
        tags("tags at one registry", ["ghcr.io/acme/app:1", "ghcr.io/acme/app:2"]),
        tags(
            "two registries without a login", ["quay.io/acme/app:1", "acme/app:1"],
            finds: [
                lacksHub(1, "push"),
                "a.yml: warning: jobs.a.steps[1].with.push: the step pushes the image, and the job logs in to 'ghcr.io'"
                    + " only; log in to 'quay.io' before it [registry-login]",
            ]),
        tags("a registry on the machine", ["ghcr.io/acme/app:1", "localhost:5000/app:1", "[::1]:5000/app:1"]),
        output(
            "names in quotes", "type=image,\"name=ghcr.io/acme/app,docker.io/acme/app\",push-by-digest=true,push=true",
            finds: [lacksHub(2, "outputs")]),
        output(
            "names in quotes at one registry",
            "type=image,\"name=ghcr.io/acme/app,ghcr.io/acme/mirror\",push-by-digest=true,push=true"),
        output("an exporter of a registry", "type=registry,name=acme/app", finds: [lacksHub(2, "outputs")]),
        RuleCase("tags in place of the exporter's name", finds: [lacksHub(2, "outputs")]) {
            job {
                DockerSetupBuildx()
                login
                DockerBuildPush(
                    outputs: ["type=image,name=ghcr.io/acme/app,push-by-digest=true,push=true"],
                    tags: ["ghcr.io/acme/app", "acme/app"])
            }
        },
        cache(
            "a cache elsewhere", "type=registry,ref=docker.io/acme/cache:app,mode=max",
            finds: [lacksHub(2, "cache-to", "pushes its cache")]),
        cache("a cache as a name alone", "acme/cache:app", finds: [lacksHub(2, "cache-to", "pushes its cache")]),
        cache("a cache at the same registry", "type=registry,ref=ghcr.io/acme/cache:app,mode=max"),
        cache(
            "a cache that may fail", "type=registry,ref=docker.io/acme/cache:app,mode=max,ignore-error=true",
            finds: [
                "a.yml: warning: jobs.a.steps[2].with.cache-to: the step pushes its cache, and the job logs in to"
                    + " 'ghcr.io' only; log in to 'docker.io' before it [registry-login]"
            ]),
        RuleCase("a bake that is told its tags", finds: [bakeLacksHub("pushes what it builds", "push")]) {
            job {
                DockerSetupBuildx()
                login
                DockerBake(push: true, set: ["*.tags=ghcr.io/acme/app:1", "*.tags+=acme/app:1"])
            }
        },
        RuleCase("a bake that is told its cache", finds: [bakeLacksHub("pushes its cache", "set")]) {
            job {
                DockerSetupBuildx()
                login
                DockerBake(
                    push: true,
                    set: ["*.tags=ghcr.io/acme/app:1", "*.cache-to=type=registry,ref=acme/cache,mode=max"])
            }
        },
        RuleCase("both logins") {
            job {
                login
                hub
                DockerBuildPush(push: true, tags: ["ghcr.io/acme/app:1", "acme/app:1"])
            }
        },
        RuleCase("a login and a push by the matrix") {
            job(matrix: MatrixVectors(axes: ["registry": ["ghcr.io", "docker.io"]])) {
                DockerLogin(
                    registry: Value(.path("matrix", "registry")), username: "acme", password: secrets.REGISTRY_TOKEN)
                DockerBuildPush(push: true, tags: ["\(Value<String>(.path("matrix", "registry")))/acme/app:1"])
            }
        },
        RuleCase("a push by the matrix, and a login that is not", finds: [lacksHub(1, "push")]) {
            job(matrix: MatrixVectors(axes: ["registry": ["ghcr.io", "docker.io"]])) {
                login
                DockerBuildPush(push: true, tags: ["\(Value<String>(.path("matrix", "registry")))/acme/app:1"])
            }
        },
    ]

    @Test(arguments: logins) func `each destination has its login`(_ rule: RuleCase) {
        rule.verify(about: ["registry-login"])
    }

    static let permissions: [RuleCase] = [
        RuleCase(
            "the second tag at GitHub",
            finds: [
                "a.yml: error: jobs.a.steps[2].with.push: the step pushes the image, and the job's token lacks"
                    + " 'packages: write' for 'ghcr.io' [registry-permission]"
            ]
        ) {
            job(Permissions(contents: .read)) {
                login
                hub
                DockerBuildPush(push: true, tags: ["acme/app:1", "ghcr.io/acme/app:1"])
            }
        },
        RuleCase(
            "a cache at GitHub",
            finds: [
                "a.yml: error: jobs.a.steps[3].with.cache-to: the step pushes its cache, and the job's token lacks"
                    + " 'packages: write' for 'ghcr.io' [registry-permission]"
            ]
        ) {
            job(Permissions(contents: .read)) {
                DockerSetupBuildx()
                login
                hub
                DockerBuildPush(
                    cacheTo: ["type=registry,ref=ghcr.io/acme/cache:app,mode=max"], push: true, tags: ["acme/app:1"])
            }
        },
    ]

    @Test(arguments: permissions) func `each destination has its permission`(_ rule: RuleCase) {
        rule.verify(about: ["registry-permission"])
    }

    @Test func `the cache of a build that a fork does not push is still pushed`() {
        let condition = github.eventName != "pull_request"
        RuleCase(
            "a cache for forks",
            [
                WorkflowFile(
                    "a.yml",
                    Workflow(on: [.pullRequest()]) {
                        Self.job {
                            DockerSetupBuildx()
                            Self.login
                            DockerBuildPush(
                                cacheTo: ["type=registry,ref=ghcr.io/acme/cache:app,mode=max"], push: condition,
                                tags: ["ghcr.io/acme/app:1"])
                        }
                    })
            ],
            finds: [
                "a.yml: warning: jobs.a.steps[2].with.cache-to: the step pushes its cache, which a pull request from a fork"
                    + " is not allowed to; guard it with 'github.event.pull_request.head.repo.full_name =="
                    + " github.repository' [fork-push]"
            ]
        ).verify(about: ["fork-push"])
    }

    private static func warning(_ step: Int, _ type: String) -> String {
        "a.yml: warning: jobs.a.steps[\(step)].with.cache-to: a failed export of the cache '\(type)' fails the build, whose"
            + " image may be published already; add 'ignore-error=true' [cache-export]"
    }

    static let exports: [RuleCase] = [
        cache("GitHub's cache", "type=gha,scope=app,mode=max", finds: [warning(2, "gha")]),
        cache("a registry", "type=registry,ref=ghcr.io/acme/cache:app,mode=max", finds: [warning(2, "registry")]),
        cache("a cache of S3", "type=s3,region=eu,bucket=b,ignore-error=false", finds: [warning(2, "s3")]),
        cache("a cache that may fail", "type=gha,scope=app,mode=max,ignore-error=true"),
        cache("a cache that may fail by number", "type=gha,scope=app,mode=max,ignore-error=1"),
        cache("an inline cache", "type=inline"),
        RuleCase("a push by digest", finds: [warning(2, "gha")]) {
            job {
                DockerSetupBuildx()
                login
                DockerBuildPush(
                    cacheTo: ["type=gha,scope=app,mode=max"],
                    outputs: ["type=image,name=ghcr.io/acme/app,push-by-digest=true,push=true"])
            }
        },
        RuleCase("no push") {
            job {
                DockerSetupBuildx()
                DockerBuildPush(cacheTo: ["type=gha,scope=app,mode=max"])
            }
        },
    ]

    @Test(arguments: exports) func `a cache does not fail a push`(_ rule: RuleCase) {
        rule.verify(about: ["cache-export"])
    }

    @Test func `a script that pushes to the machine needs no login`() {
        RuleCase("localhost") {
            Self.job {
                RunStep(script: "docker run -d -p 5000:5000 registry:2\ndocker push localhost:5000/app:1")
            }
        }.verify(about: ["registry-login"])
    }
}
