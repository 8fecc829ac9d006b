public import Workflows

/// Images and Helm charts of a system's components: built and tested on branches and for pull requests, and released
/// behind one approval.
///
/// ```swift
/// let pipeline = ChartPipeline(
///     components: [
///         SystemComponent("broker", chart: HelmChart("charts/broker", environments: ["production"]), context: "broker"),
///         SystemComponent("agent", chart: HelmChart("charts/agent", environments: ["production"]), context: "agent"),
///     ])
/// ```
public struct ChartPipeline: Sendable {
    /// The parts of the system.
    public var components: [SystemComponent]
    /// How the workflows are cut.
    public var layout: ChartLayout
    /// Where images and charts are published.
    public var registry: ImageRegistry
    /// The path of the charts below the registry's owner.
    public var chartFolder: String
    /// The branches that publish, and that pull requests are made for.
    public var branches: [String]
    /// What all images depend on, as patterns of GitHub's path filters.
    public var sharedPaths: [String]
    /// Where it is decided whether a pull request changes anything that images and charts depend on.
    public var pathFiltering: PathFiltering
    /// Arguments of all builds, which must hold no secret.
    public var buildArguments: OrderedMap<Value<String>>
    /// Secrets of all builds by id, which do not end up in the images.
    ///
    /// A Dockerfile reads one with `RUN --mount=type=secret,id=<id>`, from the file `/run/secrets/<id>`.
    public var secrets: OrderedMap<Value<String>>
    /// The build argument that states the version: the Git tag of a release, or what a branch or a pull request is
    /// published as, such as `pr-12`; none unless stated.
    public var versionArgument: String?
    /// Where layers are kept between builds.
    public var cache: BuildCache
    /// What is attested of the images of a release.
    public var attestation: Attestation
    /// The release of Helm.
    public var helmVersion: String
    /// What deploys the components and tests them; nothing by default.
    public var deployment: DeploymentTest?
    /// Whether charts are pushed beside the images of branches and pull requests, under versions below every release.
    public var publishesPreviewCharts: Bool
    /// How versions are released.
    public var release: ComponentRelease
    /// The runner of each platform.
    public var runners: RunnerMap
    /// The runner for everything that is bound to no platform.
    public var runner: Runner
    /// Minutes after which a build is stopped.
    public var timeoutMinutes: Int
    /// The jobs that test the code, usually calls of reusable workflows.
    public var code: [WorkflowJob]
    let site: DeclarationSite

    /// Declares a pipeline.
    ///
    /// - Parameters:
    ///   - components: The parts of the system; their names differ.
    ///   - layout: How the workflows are cut.
    ///   - registry: Where images and charts are published.
    ///   - chartFolder: The path of the charts below the registry's owner.
    ///   - branches: The branches that publish, and that pull requests are made for.
    ///   - sharedPaths: What all images depend on, as patterns of GitHub's path filters.
    ///   - pathFiltering: Where it is decided whether a pull request changes any of that; `.byJob` where its checks are required.
    ///   - buildArguments: Arguments of all builds, which must hold no secret.
    ///   - secrets: Secrets of all builds by id, which do not end up in the images.
    ///   - versionArgument: The build argument that states the version: a Git tag, a branch, or `pr-12`.
    ///   - cache: Where layers are kept between builds; GitHub's cache is filled by the builds of branches and requests.
    ///   - attestation: What is attested of the images of a release; BuildKit attests those of branches, too.
    ///   - helmVersion: The release of Helm.
    ///   - deployment: What deploys the components and tests them.
    ///   - publishesPreviewCharts: Whether charts are pushed beside the images of branches and pull requests.
    ///   - release: How versions are released.
    ///   - runners: The runner of each platform.
    ///   - runner: The runner for everything that is bound to no platform.
    ///   - timeoutMinutes: Minutes after which a build is stopped.
    ///   - source: The declaring source, found by itself.
    ///   - line: The line in it, found by itself.
    ///   - code: The jobs that test the code.
    public init(
        components: [SystemComponent], layout: ChartLayout = .twoPipelines, registry: ImageRegistry = .gitHub,
        chartFolder: String = "charts", branches: [String] = ["main"], sharedPaths: [String] = [],
        pathFiltering: PathFiltering = .byTrigger, buildArguments: OrderedMap<Value<String>> = [:],
        secrets: OrderedMap<Value<String>> = [:], versionArgument: String? = nil,
        cache: BuildCache = .actions(warmedOn: "main"),
        attestation: Attestation = .none,
        helmVersion: String = "v3.19.0", deployment: DeploymentTest? = nil, publishesPreviewCharts: Bool = true,
        release: ComponentRelease = ComponentRelease(), runners: RunnerMap = .gitHub, runner: Runner = .ubuntu2404,
        timeoutMinutes: Int = 120, source: String = #filePath, line: Int = #line,
        @JobsBuilder code: () -> [WorkflowJob] = { [] }
    ) {
        self.components = components
        self.layout = layout
        self.registry = registry
        self.chartFolder = chartFolder
        self.branches = branches
        self.sharedPaths = sharedPaths
        self.pathFiltering = pathFiltering
        self.buildArguments = buildArguments
        self.secrets = secrets
        self.versionArgument = versionArgument
        self.cache = cache
        self.attestation = attestation
        self.helmVersion = helmVersion
        self.deployment = deployment
        self.publishesPreviewCharts = publishesPreviewCharts
        self.release = release
        self.runners = runners
        self.runner = runner
        self.timeoutMinutes = timeoutMinutes
        site = DeclarationSite(file: source, line: line)
        self.code = code()
    }

    /// The arguments of a build, with the version that it is for.
    func arguments(version: Value<String>) -> OrderedMap<Value<String>> {
        var arguments = buildArguments
        if let versionArgument { arguments[versionArgument] = version }
        return arguments
    }

    /// The components that have a chart.
    var charted: [(component: SystemComponent, chart: HelmChart)] {
        components.compactMap { component in component.chart.map { (component, $0) } }
    }
}
