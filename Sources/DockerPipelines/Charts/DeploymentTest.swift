public import Workflows

/// Installs every chart in a Kubernetes cluster of its own, with the images of the very run, and tests it.
///
/// The job has the chart's dependencies, a cluster of kind, and in its default namespace a secret that pulls the images,
/// also private ones. Then it runs ``setup`` and ``script``. The script reads from its environment `COMPONENT`, `CHART`
/// (the chart's directory), `IMAGE` (the whole name without a tag), `TAG` and `PULL_SECRET`. In a release the tag ends with
/// the digest, such as `1.2.3@sha256:…`, since nothing is tagged before the approval.
///
/// ```swift
/// DeploymentTest("tools/deploy-and-test \"$CHART\" --image \"$IMAGE:$TAG\" --pull-secret \"$PULL_SECRET\"")
/// ```
public struct DeploymentTest: Sendable {
    /// The command, for bash; it fails if the installation fails.
    public var script: Script
    /// The cluster.
    public var cluster: KindCluster
    /// What the command needs besides Helm and the cluster, such as a test runner.
    public var setup: [Step]
    /// Minutes after which the job is stopped.
    public var timeoutMinutes: Int

    /// Declares a test.
    ///
    /// - Parameters:
    ///   - script: The command; by default ``installation``.
    ///   - cluster: The cluster; by default one node of kind's newest Kubernetes.
    ///   - timeoutMinutes: Minutes after which the job is stopped.
    ///   - setup: What the command needs besides Helm and the cluster.
    public init(
        _ script: Script = DeploymentTest.installation, cluster: KindCluster = KindCluster(wait: "120s"),
        timeoutMinutes: Int = 60, @StepsBuilder setup: () -> [Step] = { [] }
    ) {
        self.script = script
        self.cluster = cluster
        self.setup = setup()
        self.timeoutMinutes = timeoutMinutes
    }

    /// Installs the chart, waits until it is ready, and runs its own tests, with the values that `helm create` names.
    public static let installation: Script = #"""
        helm install "$COMPONENT" "$CHART" --wait --timeout 10m --set image.repository="$IMAGE" \
          --set image.tag="$TAG" --set "imagePullSecrets[0].name=$PULL_SECRET"
        helm test "$COMPONENT" --logs
        """#

    /// Whether the script has a pipe, whose failures the default shell overlooks.
    var pipes: Bool { script.text.utf8.contains(UInt8(ascii: "|")) }

    /// The secret with which the cluster pulls.
    static let pullSecret = "registry"
}
