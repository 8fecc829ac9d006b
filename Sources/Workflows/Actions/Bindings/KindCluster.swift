/// Starts a Kubernetes cluster in containers of the runner, with kind, and removes it when the job ends.
///
/// ```swift
/// KindCluster(nodeImage: "kindest/node:v1.35.0", clusterName: "test")
/// ```
///
/// Source: helm/kind-action v1.
public struct KindCluster: BoundAction {
    /// The release of kind, such as `v0.31.0`, which is the default.
    public var version: Value<String>?
    /// The path of a configuration file of kind.
    public var config: Value<String>?
    /// The path of the file that tells programs of the cluster.
    public var kubeconfig: Value<String>?
    /// The image of the nodes, which decides the version of Kubernetes.
    public var nodeImage: Value<String>?
    /// The name of the cluster; the default is `chart-testing`.
    public var clusterName: Value<String>?
    /// How long to wait until it is ready; the default is `60s`.
    public var wait: Value<String>?
    /// How much kind logs, from 0, which is the default.
    public var verbosity: Value<Int>?
    /// The release of kubectl, such as `v1.35.0`, which is the default.
    public var kubectlVersion: Value<String>?
    /// Whether a registry without encryption runs beside it; the default is `false`.
    public var registry: Value<Bool>?
    /// The image of the registry; the default is `registry:2`.
    public var registryImage: Value<String>?
    /// The name of the registry; the default is `kind-registry`.
    public var registryName: Value<String>?
    /// The port of the registry; the default is 5000.
    public var registryPort: Value<Int>?
    /// Whether the registry deletes images when asked; the default is `false`.
    public var registryEnableDelete: Value<Bool>?
    /// Whether kind is installed and no cluster started; the default is `false`.
    public var installOnly: Value<Bool>?
    /// Whether the job succeeds where the cluster cannot be removed; the default is `false`.
    public var ignoreFailedClean: Value<Bool>?
    /// Whether the load balancers of kind's cloud provider run beside it; the default is `false`.
    public var cloudProvider: Value<Bool>?
    /// Inputs that are newer than this binding.
    public var extra: OrderedMap<UntypedValue>

    /// Sets what differs from the action's defaults.
    public init(
        version: Value<String>? = nil, config: Value<String>? = nil, kubeconfig: Value<String>? = nil,
        nodeImage: Value<String>? = nil, clusterName: Value<String>? = nil, wait: Value<String>? = nil,
        verbosity: Value<Int>? = nil, kubectlVersion: Value<String>? = nil, registry: Value<Bool>? = nil,
        registryImage: Value<String>? = nil, registryName: Value<String>? = nil, registryPort: Value<Int>? = nil,
        registryEnableDelete: Value<Bool>? = nil, installOnly: Value<Bool>? = nil,
        ignoreFailedClean: Value<Bool>? = nil, cloudProvider: Value<Bool>? = nil, extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.version = version
        self.config = config
        self.kubeconfig = kubeconfig
        self.nodeImage = nodeImage
        self.clusterName = clusterName
        self.wait = wait
        self.verbosity = verbosity
        self.kubectlVersion = kubectlVersion
        self.registry = registry
        self.registryImage = registryImage
        self.registryName = registryName
        self.registryPort = registryPort
        self.registryEnableDelete = registryEnableDelete
        self.installOnly = installOnly
        self.ignoreFailedClean = ignoreFailedClean
        self.cloudProvider = cloudProvider
        self.extra = extra
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static let action = "helm/kind-action"

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var inputs: ActionInputs {
        var inputs = ActionInputs()
        inputs.add("version", version)
        inputs.add("config", config)
        inputs.add("kubeconfig", kubeconfig)
        inputs.add("node_image", nodeImage)
        inputs.add("cluster_name", clusterName)
        inputs.add("wait", wait)
        inputs.add("verbosity", verbosity)
        inputs.add("kubectl_version", kubectlVersion)
        inputs.add("registry", registry)
        inputs.add("registry_image", registryImage)
        inputs.add("registry_name", registryName)
        inputs.add("registry_port", registryPort)
        inputs.add("registry_enable_delete", registryEnableDelete)
        inputs.add("install_only", installOnly)
        inputs.add("ignore_failed_clean", ignoreFailedClean)
        inputs.add("cloud_provider", cloudProvider)
        inputs.add(extra: extra)
        return inputs
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public typealias ActionOutputs = NoOutputs
}
