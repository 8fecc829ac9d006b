public import Workflows

/// An image that a pipeline builds and publishes.
///
/// ```swift
/// ContainerImage("app-worker", platforms: [.linuxAMD64, .linuxARM64], dockerfile: "Dockerfile.worker")
/// ```
public struct ContainerImage: Sendable {
    /// The image's path below the registry's owner, in lower case.
    public var name: String
    /// What jobs and artifacts are named after; the last part of the name by default, with `-` for `.`.
    public var id: String
    /// How its platforms are built.
    public var strategy: BuildStrategy
    /// What it is built for; one platform is enough.
    public var platforms: [Platform]
    /// The build's context; a folder of the repository.
    public var context: String
    /// The Dockerfile, from the repository's root; `Dockerfile` in the context by default.
    public var dockerfile: String
    /// Another Dockerfile for some platforms.
    public var dockerfiles: KeyValuePairs<Platform, String>
    /// The stage to build; the last one by default.
    public var target: String?
    /// Arguments of the build, which must hold no secret.
    public var buildArguments: OrderedMap<Value<String>>
    /// More contexts of the build, each by its name: a path, or `docker-image://` and a reference.
    public var contexts: OrderedMap<Value<String>>
    /// Secrets of the build, by the id under which the Dockerfile mounts each; they end up in no layer and no cache.
    public var secrets: OrderedMap<Value<String>>
    /// SSH agents or keys that the build may use, such as `default`; a step before the build starts the agent.
    public var ssh: [String]
    /// What the image is beside others of the same name, such as `alpine`; the end of its tags and of its id.
    public var variant: String?
    /// A script that tests the image `$IMAGE` on the runner of each platform, before any tag moves.
    public var test: Script?
    /// Why it is built as it is; a comment above the job that builds it.
    public var comment: String?
    let site: DeclarationSite

    /// Declares an image; the declaring source and its line are found by themselves.
    public init(
        _ name: String, id: String? = nil, strategy: BuildStrategy = .native,
        platforms: [Platform] = [.linuxAMD64, .linuxARM64], context: String = ".", dockerfile: String? = nil,
        dockerfiles: KeyValuePairs<Platform, String> = [:], target: String? = nil,
        buildArguments: OrderedMap<Value<String>> = [:], contexts: OrderedMap<Value<String>> = [:],
        secrets: OrderedMap<Value<String>> = [:], ssh: [String] = [], variant: String? = nil, test: Script? = nil,
        comment: String? = nil,
        source: String = #filePath, line: Int = #line
    ) {
        self.name = name
        self.id = id ?? Self.id(for: name, variant)
        self.strategy = strategy
        self.platforms = platforms
        self.context = context
        self.dockerfile = dockerfile ?? (context == "." ? "Dockerfile" : "\(context)/Dockerfile")
        self.dockerfiles = dockerfiles
        self.target = target
        self.buildArguments = buildArguments
        self.contexts = contexts
        self.secrets = secrets
        self.ssh = ssh
        self.variant = variant
        self.test = test
        self.comment = comment
        site = DeclarationSite(file: source, line: line)
    }

    private static func id(for name: String, _ variant: String?) -> String {
        let last = name.utf8.split(separator: UInt8(ascii: "/")).last ?? name.utf8[...]
        let parts = [Array(last), variant.map { Array($0.utf8) }].compactMap(\.self)
        return DeclaredText.replacing(".", in: Array(parts.joined(separator: "-".utf8)), with: "-")
    }

    /// The Dockerfile for a platform.
    func dockerfile(for platform: Platform) -> String {
        dockerfiles.last { $0.key == platform }?.value ?? dockerfile
    }
}

/// How the platforms of an image are built.
public enum BuildStrategy: Hashable, Sendable, CaseIterable {
    /// Each platform on a runner of its own kind, side by side: fast, and needs such runners.
    case native
    /// All platforms in one job, foreign ones under QEMU: simple, and slow where much is compiled.
    case emulated
}

extension [ContainerImage] {
    /// The Dockerfiles that must be in the repository, each once.
    var requiredFiles: [RequiredFile] {
        var seen: Set<String> = []
        return flatMap { image in
            image.platforms.map { image.dockerfile(for: $0) }.compactMap {
                RequiredFile(dockerfile: $0, of: "the image '\(image.name)'")
            }
        }.filter { seen.insert($0.path).inserted }
    }
}
