/// The label of the runner on which each platform is native.
///
/// GitHub's own arm64 runners are free for public repositories; private ones need a plan that has them.
public struct RunnerMap: Sendable, ExpressibleByDictionaryLiteral {
    private var labels: [(platform: Platform, label: String)]

    /// Names a runner for each platform; a later one for the same platform counts.
    public init(dictionaryLiteral elements: (Platform, String)...) {
        labels = elements.map { ($0.0, $0.1) }
    }

    /// GitHub's runners: Ubuntu 24.04 on x64 and on arm64.
    public static let gitHub: RunnerMap = [
        .linuxAMD64: "ubuntu-24.04", .linux386: "ubuntu-24.04", .linuxARM64: "ubuntu-24.04-arm",
    ]

    /// This map with other runners for some platforms, or with runners for more.
    public func adding(_ other: RunnerMap) -> RunnerMap {
        var copy = self
        copy.labels += other.labels
        return copy
    }

    /// The label for a platform; `nil` where no runner is named.
    public subscript(platform: Platform) -> String? {
        labels.last { $0.platform == platform }?.label
    }
}
