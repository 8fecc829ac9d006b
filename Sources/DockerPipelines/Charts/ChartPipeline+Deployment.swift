import Workflows

extension ChartPipeline {
    /// Installs every chart in a cluster of its own, with the images of this run, and tests it.
    func deploymentTests(_ test: DeploymentTest, of edition: Edition) -> Job {
        let legs = chartLegs(\.chart, \.image)
        let kept = KeptDigest(DigestArtifact(legs.component).name(platform: Value(Platform.linuxAMD64.slug)))
        var tag = edition.version
        var isRelease = false
        switch edition {
        case .run(let tags): tag = tags.outputs.revisionTag
        case .release:
            isRelease = true
            tag = "\(tag)@\(kept.digest)"
        }
        return Job(
            "deployment-tests", name: "Deploy \(legs.component)",
            needs: [isRelease ? "build-images" : "merge-manifests"],
            runsOn: runner,
            permissions: registry.permissions(.read, to: "Pull the images"),
            timeoutMinutes: Value(test.timeoutMinutes),
            strategy: Strategy(matrix: legs.matrix, failFast: false),
            comment: isRelease ? "What would be released is installed by its digest: it has no tag yet." : nil
        ) {
            if isRelease { tagCheck() }
            chartSource(legs)
            if isRelease { kept.steps }
            test.cluster.step(name: "Start a cluster")
            registry.login.step()
            RunStep(
                "Create the pull secret",
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
                ], shell: test.pipes ? .bash : nil)
            RunStep(
                "Show the state of the cluster", if: failure(),
                script: """
                    kubectl get pods,events --all-namespaces
                    kubectl describe pods
                    kubectl logs --selector app.kubernetes.io/instance="$COMPONENT" --all-containers --prefix
                    """,
                env: ["COMPONENT": legs.component])
        }
    }
}
