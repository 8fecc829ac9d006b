/// A processor that images are built for, and how: one row of the template's table.
///
/// ```swift
/// let own = Architecture("loong64", platform: "linux/loong64", emoji: "🐉")
/// let tested = Architecture.s390x.changing(regressionMode: .test)
/// ```
public struct Architecture: Hashable, Sendable {
    /// The name in groups, in the names of images and in the names of jobs: `386` is a text like the others.
    public var name: String
    /// The platform that is built.
    public var platform: Platform
    /// The label of the runner.
    public var runner: String
    /// Whether the runner is of the platform's kind.
    public var buildType: BuildType
    /// What is done about regression tests and JIT.
    public var regressionMode: RegressionMode
    /// The compiler's flags.
    public var optimizationFlags: String
    /// The flags of link-time optimisation; may be empty.
    public var ltoFlags: String
    /// The sign in the names of jobs.
    public var emoji: String

    /// Declares an architecture; what is not said is what emulated ones have.
    ///
    /// - Parameters:
    ///   - name: The name in groups and images: lower-case letters, digits, `.`, `_` and `-`.
    ///   - platform: The platform that is built.
    ///   - runner: The label of the runner; by default GitHub's of the platform's kind for native builds,
    ///     and the one on x64 for others.
    ///   - buildType: Whether the runner is of the platform's kind.
    ///   - regressionMode: What is done about regression tests and JIT.
    ///   - optimizationFlags: The compiler's flags.
    ///   - ltoFlags: The flags of link-time optimisation.
    ///   - emoji: The sign in the names of jobs.
    public init(
        _ name: String, platform: Platform, runner: String? = nil, buildType: BuildType = .qemu,
        regressionMode: RegressionMode = .testWithoutJIT,
        optimizationFlags: String = Architecture.cautiousFlags, ltoFlags: String = "", emoji: String
    ) {
        self.name = name
        self.platform = platform
        self.runner =
            runner ?? (buildType == .native ? RunnerMap.gitHub[platform] : nil) ?? RunnerMap.gitHub.emulationLabel
        self.buildType = buildType
        self.regressionMode = regressionMode
        self.optimizationFlags = optimizationFlags
        self.ltoFlags = ltoFlags
        self.emoji = emoji
    }

    /// Flags under which emulated builds succeed.
    public static let cautiousFlags = "-O1 -Wall -fno-omit-frame-pointer"
    /// Flags for what runs in production.
    public static let productionFlags = "-O3 -Wall -fno-omit-frame-pointer"

    /// This architecture with some of its values changed.
    public func changing(
        runner: String? = nil, buildType: BuildType? = nil, regressionMode: RegressionMode? = nil,
        optimizationFlags: String? = nil, ltoFlags: String? = nil, emoji: String? = nil
    ) -> Architecture {
        Architecture(
            name, platform: platform, runner: runner ?? self.runner, buildType: buildType ?? self.buildType,
            regressionMode: regressionMode ?? self.regressionMode,
            optimizationFlags: optimizationFlags ?? self.optimizationFlags, ltoFlags: ltoFlags ?? self.ltoFlags,
            emoji: emoji ?? self.emoji)
    }
}

extension [Architecture] {
    /// These architectures with some changed or added; one of the same name is replaced where it stands.
    public func changing(_ changed: Architecture...) -> [Architecture] {
        changed.reduce(self) { result, architecture in
            guard let index = result.firstIndex(where: { $0.name == architecture.name }) else {
                return result + [architecture]
            }
            var copy = result
            copy[index] = architecture
            return copy
        }
    }
}
