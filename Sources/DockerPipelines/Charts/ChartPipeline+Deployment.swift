import Workflows

extension ChartPipeline {
    /// Installs every chart in a cluster of its own, with the images of this run, and tests it.
    func deploymentTests(_ test: DeploymentTest, of edition: Edition) -> Job {
        let legs = chartLegs(\.chart, \.image)
        let digest = self.digest
        var tag = edition.version
        var isRelease = false
        switch edition {
        case .run(let tags): tag = tags.outputs.revisionTag
        case .release:
            isRelease = true
            tag = "\(tag)@\(digest.outputs.digest)"
        }
        return Job(
            "deployment-tests", name: "Deploy \(legs.component)",
            needs: [isRelease ? "build-images" : "merge-manifests"],
            runsOn: runner,
            permissions: Permissions(contents: .read).union(
                registry.readPermissions.because(.packages, "Pull the images")),
            timeoutMinutes: Value(test.timeoutMinutes),
            strategy: Strategy(matrix: legs.matrix, failFast: false),
            comment: isRelease ? "What would be released is installed by its digest: it has no tag yet." : nil
        ) {
            chartSource(legs)
            if isRelease {
                DownloadArtifact(
                    name: DigestArtifact(legs.component).name(platform: Value(Platform.linuxAMD64.slug)),
                    path: "\(Workflows.runner.temp)/digests"
                ).step(name: "Download the digest")
                digest
            }
            test.cluster.step(name: "Start a cluster")
            registry.loginStep()
            RunStep(
                "Let the cluster pull with the same login",
                script: """
                    kubectl create secret generic "$PULL_SECRET" --type=kubernetes.io/dockerconfigjson \\
                      --from-file=.dockerconfigjson="$HOME/.docker/config.json"
                    """,
                env: ["PULL_SECRET": Value(DeploymentTest.pullSecret)])
            test.setup
            RunStep(
                "Deploy and test", script: test.script,
                env: [
                    "COMPONENT": legs.component, "CHART": legs.chart,
                    "IMAGE": "\(edition.namespace)/\(legs.image)", "TAG": tag,
                    "PULL_SECRET": Value(DeploymentTest.pullSecret),
                ], shell: .bash)
            RunStep(
                "Show what is in the cluster", if: failure(),
                script: """
                    kubectl get pods,events --all-namespaces
                    kubectl describe pods
                    kubectl logs --selector app.kubernetes.io/instance="$COMPONENT" --all-containers --prefix
                    """,
                env: ["COMPONENT": legs.component])
        }
    }

    /// The digest of the platform that the runner has.
    private var digest: TypedStep<ReadDigest> {
        RunStep(
            "Read the digest", script: "echo \"digest=sha256:$(ls \"$RUNNER_TEMP/digests\")\" >>\"$GITHUB_OUTPUT\""
        ).identified("digest", outputs: ReadDigest.self)
    }

    private struct ReadDigest: Outputs {
        let digest = Output<String>("digest")
    }
}
