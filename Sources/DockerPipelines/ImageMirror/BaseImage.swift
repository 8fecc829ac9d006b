public import Workflows

/// An image that an application is built on, from the same source, and published beside it.
///
/// It is built in the same job before the application, which then takes it by its digest: neither waits for a tag.
///
/// ```swift
/// BaseImage("base-app", replacing: "owner/app-base", dockerfile: "./Dockerfile.base")
/// ```
public struct BaseImage: Sendable {
    /// The image's name below the namespace, in lower case.
    public var name: String
    /// The name that stands for it in the application's Dockerfile, with a tag if it has one there.
    public var replacedName: String
    /// The build's context; a folder of the source.
    public var context: String
    /// The Dockerfile, from the root of the source.
    public var dockerfile: String
    /// Changes of the Dockerfile before the build.
    public var edits: [DockerfileEdit]
    /// Arguments of the build.
    public var buildArguments: OrderedMap<BuildArgument>
    /// Labels that differ from those of the application.
    public var labels: OrderedMap<VersionText>
    let site: DeclarationSite

    /// Declares a base image.
    ///
    /// - Parameters:
    ///   - name: The image's name below the namespace, in lower case.
    ///   - replacedName: The name that stands for it in the application's Dockerfile, with a tag if it has one there.
    ///   - context: The build's context; a folder of the source.
    ///   - dockerfile: The Dockerfile, from the root of the source; `Dockerfile` in the context by default.
    ///   - edits: Changes of the Dockerfile before the build.
    ///   - buildArguments: Arguments of the build.
    ///   - labels: Labels that differ from those of the application.
    ///   - source: The declaring source, found by itself.
    ///   - line: The line in it, found by itself.
    public init(
        _ name: String, replacing replacedName: String, context: String = ".", dockerfile: String? = nil,
        edits: [DockerfileEdit] = [], buildArguments: OrderedMap<BuildArgument> = [:],
        labels: OrderedMap<VersionText> = [:], source: String = #filePath, line: Int = #line
    ) {
        self.name = name
        self.replacedName = replacedName
        self.context = context
        self.dockerfile = dockerfile ?? "\(context)/Dockerfile"
        self.edits = edits
        self.buildArguments = buildArguments
        self.labels = labels
        site = DeclarationSite(file: source, line: line)
    }
}
