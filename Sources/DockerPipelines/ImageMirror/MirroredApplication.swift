public import Workflows

/// A third-party application whose versions are built and published under your own namespace.
///
/// ```swift
/// MirroredApplication(
///     "app", versions: .gitHubReleases(of: "owner/app"),
///     buildArguments: ["PACKAGE": "https://example.com/{version}/app-{arch}.tar.gz"])
/// ```
public struct MirroredApplication: Sendable {
    /// The image's name below the namespace, in lower case; its workflows and jobs are named after it.
    public var name: String
    /// Where its versions are found.
    public var versions: VersionSource
    /// Where the single-version workflow finds the newest version.
    public var singleVersion: VersionSource
    /// Where its source comes from.
    public var checkout: SourceCheckout
    /// What each version is built for.
    public var platforms: [Platform]
    /// What `{arch}` stands for on some platforms, where it is not Docker's name of the architecture.
    public var architectureNames: KeyValuePairs<Platform, String>
    /// The build's context; a folder of the source.
    public var context: String
    /// The Dockerfile, from the root of the source.
    public var dockerfile: String
    /// Changes of the Dockerfile before the build.
    public var edits: [DockerfileEdit]
    /// Arguments of the build, which must hold no secret.
    public var buildArguments: OrderedMap<BuildArgument>
    /// Labels of the images, which become annotations of the index.
    public var labels: OrderedMap<VersionText>
    /// An image from the same source that it is built on.
    public var base: BaseImage?
    /// Which workflows it has.
    public var modes: MirrorModes
    let site: DeclarationSite

    /// Declares an application.
    ///
    /// - Parameters:
    ///   - name: The image's name below the namespace, in lower case.
    ///   - versions: Where its versions are found.
    ///   - singleVersion: Where the single-version workflow finds the newest version; the same place by default.
    ///   - checkout: Where its source comes from; the project that lists the versions by default.
    ///   - platforms: What each version is built for; without linux/amd64, a run for one architecture builds the first.
    ///   - architectureNames: What `{arch}` stands for, where it is not Docker's name of the architecture.
    ///   - context: The build's context; a folder of the source.
    ///   - dockerfile: The Dockerfile, from the root of the source; `Dockerfile` in the context by default.
    ///   - edits: Changes of the Dockerfile before the build.
    ///   - buildArguments: Arguments of the build, which must hold no secret.
    ///   - labels: Labels of the images, which become annotations of the index.
    ///   - base: An image from the same source that it is built on.
    ///   - modes: Which workflows it has.
    ///   - source: The declaring source, found by itself.
    ///   - line: The line in it, found by itself.
    public init(
        _ name: String, versions: VersionSource, singleVersion: VersionSource? = nil,
        checkout: SourceCheckout? = nil, platforms: [Platform] = [.linuxAMD64, .linuxARM64],
        architectureNames: KeyValuePairs<Platform, String> = [:], context: String = ".", dockerfile: String? = nil,
        edits: [DockerfileEdit] = [], buildArguments: OrderedMap<BuildArgument> = [:],
        labels: OrderedMap<VersionText> = [:], base: BaseImage? = nil, modes: MirrorModes = .both,
        source: String = #filePath, line: Int = #line
    ) {
        self.name = name
        self.versions = versions
        self.singleVersion = singleVersion ?? versions
        self.checkout = checkout ?? versions.checkout
        self.platforms = platforms
        self.architectureNames = architectureNames
        self.context = context
        self.dockerfile = dockerfile ?? "\(context)/Dockerfile"
        self.edits = edits
        self.buildArguments = buildArguments
        self.labels = labels
        self.base = base
        self.modes = modes
        site = DeclarationSite(file: source, line: line)
    }

    /// The name of a platform's architecture: Docker's, with the variant, unless the application has another.
    func architecture(of platform: Platform) -> String {
        if let name = architectureNames.last(where: { $0.key == platform })?.value { return name }
        let parts = platform.rawValue.utf8.split(separator: UInt8(ascii: "/")).dropFirst()
        return parts.map { String(decoding: $0, as: UTF8.self) }.joined()
    }

    /// Each platform with the name of its architecture.
    var architectures: [(platform: Platform, arch: String)] {
        platforms.map { ($0, architecture(of: $0)) }
    }

    /// The images of each version, the base first.
    var images: [(name: String, site: DeclarationSite)] {
        (base.map { [($0.name, $0.site)] } ?? []) + [(name, site)]
    }

    /// The names of these images.
    var imageNames: [String] { images.map(\.name) }

    /// What its jobs are named after.
    var id: String {
        DeclaredText.replacing(".", in: name.utf8, with: "-")
    }
}
