import Workflows

/// A workflow as people write them: 3 jobs with 7 steps each, about 8 kB; no two have the same texts.
struct SampleWorkflow {
    let number: Int

    private struct Plan: Outputs {
        let version = Output<String>("version")
        let isRelease = Output<Bool>("is-release")
    }

    private struct Leg: MatrixAxes {
        let platform = Axis<String>("platform")
        let runner = Axis<String>("runner")
    }

    var file: WorkflowFile {
        let plan = planning
        let planJob = job(planning: plan)
        return WorkflowFile(
            "\(name).yml",
            Workflow(
                name: "Publish \(name)", runName: "Publish \(name) from \(github.refName) by \(github.actor)",
                on: [
                    .push(branches: ["main", "release/**"], tags: ["\(name)-v*"], paths: ["images/\(name)/**"]),
                    .pullRequest(branches: ["main"], paths: ["images/\(name)/**"]),
                    .schedule([Schedule(.weekly(on: .monday, hour: number % 24, minute: number % 60))]),
                ],
                env: ["REGISTRY": "ghcr.io", "IMAGE": "\(image)"],
                concurrency: Concurrency(
                    group: "\(name)-\(github.ref)", cancelsInProgress: github.eventName == "pull_request")
            ) {
                planJob
                build(planJob)
                publish(planJob)
            })
    }

    private var name: String { "image-\(number)" }
    private var image: Value<String> { "ghcr.io/acme/\(name)" }

    private var planning: TypedStep<Plan> {
        RunStep(
            "Read the version", script: Script(SampleScripts.version(name)),
            env: ["REF_NAME": github.refName, "EVENT": github.eventName, "IMAGE": image], shell: .bash
        ).identified("plan", outputs: Plan.self)
    }

    private func job(planning plan: TypedStep<Plan>) -> TypedJob<Plan> {
        Job(
            "plan", name: "Plan", runsOn: .ubuntu2404, permissions: Permissions(contents: .read), timeoutMinutes: 10
        ) {
            Checkout(persistCredentials: false, fetchDepth: 0).step(name: "Check out")
            plan
            RunStep("Show the event", script: "printf '%s\\n' \"$EVENT\"", env: ["EVENT": github.eventName])
            RunStep(
                "Lint the Dockerfile", if: github.eventName == "pull_request" && !plan.outputs.isRelease,
                script: "docker build --check \"$FOLDER\"", env: ["FOLDER": "images/\(name)"])
            SetupPython(pythonVersion: ["3.13"]).step(name: "Set up Python")
            RunStep("Test the tools", script: "python3 -m unittest discover -s tools", workingDirectory: "images")
            RunStep("Show the version", script: "echo \"$VERSION\"", env: ["VERSION": plan.outputs.version])
        }.exposing(
            Plan.self, [.init(\.version, plan.outputs.version), .init(\.isRelease, plan.outputs.isRelease)])
    }

    private func build(_ plan: TypedJob<Plan>) -> Job {
        let legs = TypedMatrix<Leg>(rows: [
            [.init(\.platform, "linux/amd64"), .init(\.runner, "ubuntu-24.04")],
            [.init(\.platform, "linux/arm64"), .init(\.runner, "ubuntu-24.04-arm")],
        ])
        return Job(
            "build", name: "Build \(legs.platform)", runsOn: Runner(legs.runner),
            permissions: Permissions(contents: .read, packages: .write), env: ["VERSION": plan.outputs.version],
            timeoutMinutes: 60, strategy: Strategy(matrix: legs.matrix, failFast: false)
        ) {
            let labels = DockerMetadata(images: [image], flavor: ["latest=false"])
                .step(id: "labels", name: "Generate the image's labels")
            let built = DockerBuildPush(
                buildArgs: ["VERSION=\(plan.outputs.version)", "REVISION=\(github.sha)"],
                cacheFrom: ["type=gha,scope=\(name)-\(legs.runner)"],
                cacheTo: ["type=gha,scope=\(name)-\(legs.runner),mode=max,ignore-error=true"],
                context: "images/\(name)",
                labels: [labels.outputs.labels],
                outputs: ["type=image,name=\(image),push-by-digest=true,push=\(github.eventName != "pull_request")"],
                platforms: [legs.platform]
            ).step(id: "build", name: "Build and push by digest")
            Checkout(persistCredentials: false).step(name: "Check out")
            DockerSetupBuildx().step(name: "Set up Buildx")
            login
            labels
            built
            RunStep(
                "Keep the digest", if: github.eventName != "pull_request", script: Script(SampleScripts.digest(name)),
                env: ["DIGEST": built.outputs.digest, "FOLDER": "\(runner.temp)/digests"], shell: .bash)
            UploadArtifact(
                name: "digests-\(name)-\(legs.runner)", path: ["\(runner.temp)/digests/*"], ifNoFilesFound: .error,
                retentionDays: 1
            ).step(name: "Hand the digest on", if: github.eventName != "pull_request")
        }
    }

    private func publish(_ plan: TypedJob<Plan>) -> Job {
        Job(
            "publish", name: "Publish", needs: ["build"],
            if: success() && github.eventName != "pull_request"
                && (plan.outputs.isRelease || github.ref == "refs/heads/main"),
            runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write), timeoutMinutes: 30
        ) {
            let tags = DockerMetadata(
                images: [image],
                tags: [
                    "type=semver,pattern={{version}},value=\(plan.outputs.version)",
                    "type=raw,value=latest,enable=\(plan.outputs.isRelease)", "type=sha,prefix=\(name)-",
                ]
            ).step(id: "tags", name: "Compute the tags")
            DownloadArtifact(path: "\(runner.temp)/digests", pattern: "digests-\(name)-*", mergeMultiple: true)
                .step(name: "Collect the digests")
            DockerSetupBuildx().step(name: "Set up Buildx")
            login
            tags
            RunStep(
                "Publish the index", script: Script(SampleScripts.index(name)),
                env: ["IMAGE": image, "FOLDER": "\(runner.temp)/digests", "TAGS": tags.outputs.tags], shell: .bash)
            RunStep(
                "Look at it", script: "docker buildx imagetools inspect \"$IMAGE:$VERSION\"",
                env: ["IMAGE": image, "VERSION": tags.outputs.version])
            RunStep(
                "Report", if: always(), script: "echo \"$STATUS\" >> \"$GITHUB_STEP_SUMMARY\"",
                env: ["STATUS": plan.result])
        }
    }

    private var login: Step {
        DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
            .step(name: "Log in to the registry", if: github.eventName != "pull_request")
    }
}
