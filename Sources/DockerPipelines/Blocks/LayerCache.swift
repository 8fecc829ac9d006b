public import Workflows

/// Where a build finds the layers of earlier builds, and where it keeps its own.
public enum LayerCache: Sendable {
    /// Tags of a registry, such as one for each platform, or for each week of which the last two are read.
    ///
    /// Layers are packed as images are unless `compression` says otherwise; where the build pushes, they are stored once.
    case registry(reads: [Value<String>], writes: Value<String>, compression: String? = nil)
    /// GitHub's cache under a scope; a run whose layers no other run could read does not fill it.
    case actions(scope: Value<String>, isFilled: Bool)
    /// A folder, kept by GitHub's cache under `key` and a name of this very build; each build replaces the whole folder.
    ///
    /// Images that one job builds have parts of the folder, see ``part(_:)``.
    case local(key: Value<String>, build: Value<String>, part: String? = nil)
    /// Nowhere.
    case none

    /// One tag of a registry that is read and written.
    public static func registry(_ reference: Value<String>) -> LayerCache {
        .registry(reads: [reference], writes: reference)
    }

    /// This cache for one of several images of a job.
    public func part(_ name: String) -> LayerCache {
        guard case .local(let key, let build, _) = self else { return self }
        return .local(key: key, build: build, part: name)
    }

    /// What the build reads.
    var sources: [Value<String>] {
        switch self {
        case .registry(let reads, _, _): reads.map { "type=registry,ref=\($0)" }
        case .actions(let scope, _): ["type=gha,scope=\(scope)"]
        case .local(_, _, let part): ["type=local,src=\(Self.place(Self.folder, part))"]
        case .none: []
        }
    }

    /// What the build writes.
    ///
    /// A cache that cannot be stored costs time in the next build, and must not cost this one: hence `ignore-error`.
    var targets: [Value<String>] {
        switch self {
        case .registry(_, let reference, let compression):
            [
                """
                type=registry,ref=\(reference),mode=max\(compression.map { ",compression=\($0)" } ?? ""),\
                ignore-error=true
                """
            ]
        case .actions(let scope, let isFilled):
            isFilled ? ["type=gha,scope=\(scope),mode=max,ignore-error=true"] : []
        case .local(_, _, let part): ["type=local,dest=\(Self.place(Self.newFolder, part)),mode=max,ignore-error=true"]
        case .none: []
        }
    }

    /// What has to run before the first build of a job.
    public var restoration: [Step] {
        guard case .local(let key, let build, _) = self else { return [] }
        return [
            ActionsCache(path: [Self.folder], key: "\(key)\(build)", restoreKeys: [key])
                .step(name: "Restore the layer cache")
        ]
    }

    /// What has to run after the last one: BuildKit adds to a folder and never removes from it.
    public var rotation: [Step] {
        guard case .local = self else { return [] }
        return [
            RunStep(
                "Replace the layer cache",
                script: """
                    if [[ -d $NEW_CACHE ]]; then
                      rm -rf "$CACHE"
                      mv "$NEW_CACHE" "$CACHE"
                    fi
                    """,
                env: ["CACHE": Self.folder, "NEW_CACHE": Self.newFolder]
            ).element
        ]
    }

    private static func place(_ folder: Value<String>, _ part: String?) -> Value<String> {
        part.map { "\(folder)/\($0)" } ?? folder
    }

    private static let folder: Value<String> = "\(runner.temp)/buildx-cache"
    private static let newFolder: Value<String> = "\(runner.temp)/buildx-cache-new"
}

extension BuildCache {
    /// Where a job keeps the layers of an image.
    ///
    /// - Parameters:
    ///   - image: The image's whole name in the registry, in lower case.
    ///   - scope: The name of the image in GitHub's cache.
    ///   - platform: The platform of the job, as a slug; `nil` if one job builds all platforms.
    ///   - isFilled: Whether the job fills GitHub's cache: a release does not, as no other release could read its layers.
    /// - Returns: The cache, as ``DigestBuild`` takes it.
    public func layers(
        of image: Value<String>, scope: Value<String>, platform: Value<String>?, isFilled: Bool
    ) -> LayerCache {
        switch self {
        case .registry: .registry(platform.map { "\(image):buildcache-\($0)" } ?? "\(image):buildcache")
        case .actions: .actions(scope: platform.map { "\(scope)@\($0)" } ?? scope, isFilled: isFilled)
        case .none: .none
        }
    }
}
