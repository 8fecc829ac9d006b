/// Deletes versions of a package of the repository or its owner.
///
/// An image for several platforms is an index with a tag and images without: deleting all untagged versions breaks it.
/// ``GHCRCleanup`` knows about that.
///
/// Source: actions/delete-package-versions v5.
public struct DeletePackageVersions: BoundAction {
    /// The numbers of the versions to delete, instead of choosing by age.
    public var packageVersionIDs: [Value<String>]
    /// The owner of the package; the default is that of the repository.
    public var owner: Value<String>?
    /// The name of the package, without its owner.
    public var packageName: Value<String>
    /// The registry of the package.
    public var packageType: PackageType
    /// How many of the oldest versions are deleted; the default is 1, and a run deletes at most 100.
    public var numOldVersionsToDelete: Value<Int>?
    /// How many of the newest versions are kept; it wins over ``numOldVersionsToDelete``, and a run deletes at most
    /// 100.
    public var minVersionsToKeep: Value<Int>?
    /// A regular expression; versions whose names match are kept, unless ``deleteOnlyPreReleaseVersions`` is `true`.
    public var ignoreVersions: Value<String>?
    /// Whether only versions before a release are deleted; the default is `false`.
    public var deleteOnlyPreReleaseVersions: Value<Bool>?
    /// Whether only images without a tag are deleted; the default is `false`.
    public var deleteOnlyUntaggedVersions: Value<Bool>?
    /// The token, with `packages: write`; the default is the token of the job.
    public var token: Value<String>?
    /// Inputs that are newer than this binding.
    public var extra: OrderedMap<UntypedValue>

    /// Names the package; the rest is the action's default.
    public init(
        packageVersionIDs: [Value<String>] = [], owner: Value<String>? = nil, packageName: Value<String>,
        packageType: PackageType, numOldVersionsToDelete: Value<Int>? = nil, minVersionsToKeep: Value<Int>? = nil,
        ignoreVersions: Value<String>? = nil, deleteOnlyPreReleaseVersions: Value<Bool>? = nil,
        deleteOnlyUntaggedVersions: Value<Bool>? = nil, token: Value<String>? = nil,
        extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.packageVersionIDs = packageVersionIDs
        self.owner = owner
        self.packageName = packageName
        self.packageType = packageType
        self.numOldVersionsToDelete = numOldVersionsToDelete
        self.minVersionsToKeep = minVersionsToKeep
        self.ignoreVersions = ignoreVersions
        self.deleteOnlyPreReleaseVersions = deleteOnlyPreReleaseVersions
        self.deleteOnlyUntaggedVersions = deleteOnlyUntaggedVersions
        self.token = token
        self.extra = extra
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static let action = "actions/delete-package-versions"

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var inputs: ActionInputs {
        var inputs = ActionInputs()
        inputs.add("package-version-ids", commaSeparated: packageVersionIDs)
        inputs.add("owner", owner)
        inputs.add("package-name", packageName)
        inputs.add("package-type", choice: packageType)
        inputs.add("num-old-versions-to-delete", numOldVersionsToDelete)
        inputs.add("min-versions-to-keep", minVersionsToKeep)
        inputs.add("ignore-versions", ignoreVersions)
        inputs.add("delete-only-pre-release-versions", deleteOnlyPreReleaseVersions)
        inputs.add("delete-only-untagged-versions", deleteOnlyUntaggedVersions)
        inputs.add("token", token)
        inputs.add(extra: extra)
        return inputs
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public typealias ActionOutputs = NoOutputs

    /// The registry of a package.
    public struct PackageType: ActionChoice {
        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        @ByContent public var value: Value<String>

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public init(_ value: Value<String>) {
            self.value = value
        }

        /// Packages of npm.
        public static let npm = PackageType("npm")
        /// Packages of Maven.
        public static let maven = PackageType("maven")
        /// Packages of RubyGems.
        public static let rubygems = PackageType("rubygems")
        /// Packages of NuGet.
        public static let nuget = PackageType("nuget")
        /// Images of `ghcr.io`.
        public static let container = PackageType("container")
    }
}
