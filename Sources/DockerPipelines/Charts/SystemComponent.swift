import Workflows

/// A part of a system: one image for several platforms, and the chart that installs it.
///
/// ```swift
/// SystemComponent("broker", image: "brokkr-broker", chart: HelmChart("charts/brokkr-broker"), dockerfile: "Dockerfile.broker")
/// ```
public struct SystemComponent: Sendable {
    /// What jobs and artifacts call it.
    public var name: String
    /// The image's path below the registry's owner, in lower case.
    public var image: String
    /// The chart that installs it; `nil` where there is none.
    public var chart: HelmChart?
    /// What the image is built for, each platform on a runner of its own kind.
    public var platforms: [Platform]
    /// The build's context; a folder of the repository.
    public var context: String
    /// The Dockerfile, from the repository's root.
    public var dockerfile: String
    /// The stage to build; the last one by default.
    public var target: String?
    /// What the image depends on beside its Dockerfile and its context, as patterns of GitHub's path filters.
    public var paths: [String]
    let site: DeclarationSite

    /// Declares a component.
    ///
    /// - Parameters:
    ///   - name: What jobs and artifacts call it.
    ///   - image: The image's path below the registry's owner; the name by default.
    ///   - chart: The chart that installs it.
    ///   - platforms: What the image is built for.
    ///   - context: The build's context.
    ///   - dockerfile: The Dockerfile, from the repository's root; `Dockerfile` in the context by default.
    ///   - target: The stage to build; the last one by default.
    ///   - paths: What the image depends on beside its Dockerfile and its context; needed for filters where the context is
    ///     the whole repository.
    ///   - source: The declaring source, found by itself.
    ///   - line: The line in it, found by itself.
    public init(
        _ name: String, image: String? = nil, chart: HelmChart? = nil,
        platforms: [Platform] = [.linuxAMD64, .linuxARM64], context: String = ".", dockerfile: String? = nil,
        target: String? = nil, paths: [String] = [], source: String = #filePath, line: Int = #line
    ) {
        self.name = name
        self.image = image ?? name
        self.chart = chart
        self.platforms = platforms
        self.context = context
        self.dockerfile = dockerfile ?? (context == "." ? "Dockerfile" : "\(context)/Dockerfile")
        self.target = target
        self.paths = paths
        site = DeclarationSite(file: source, line: line)
    }
}
