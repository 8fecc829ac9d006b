public import Workflows

/// The runner on which each platform is native.
///
/// GitHub's own arm64 runners are free for public repositories; private ones need a plan that has them.
public struct RunnerMap: Sendable, ExpressibleByDictionaryLiteral {
    private var runners: [(platform: Platform, runner: Runner)]

    /// Names a runner for each platform; a later one for the same platform counts.
    public init(dictionaryLiteral elements: (Platform, Runner)...) {
        runners = elements.map { ($0.0, $0.1) }
    }

    /// GitHub's runners: Ubuntu 24.04 on x64 and on arm64.
    public static let gitHub: RunnerMap = [
        .linuxAMD64: "\(x64)", .linux386: "\(x64)", .linuxARM64: "\(arm64)",
    ]

    /// GitHub's runner on x64, under QEMU good for every other platform too.
    static let x64 = "ubuntu-24.04"
    /// GitHub's runner on arm64, which runs much of what is built for 32-bit ARM by itself.
    static let arm64 = "ubuntu-24.04-arm"

    /// This map with other runners for some platforms, or with runners for more.
    public func adding(_ other: RunnerMap) -> RunnerMap {
        var copy = self
        copy.runners += other.runners
        return copy
    }

    /// Where builds for platforms without a runner of their own run under QEMU.
    var emulationLabel: String { self[.linuxAMD64] ?? Self.x64 }

    /// The label for a platform; `nil` if no runner is named, or more than one label.
    public subscript(platform: Platform) -> String? {
        guard case .label(let label) = runner(for: platform), case .string(let text) = label.node else { return nil }
        return text
    }

    /// The runner for a platform; `nil` if none is named.
    public func runner(for platform: Platform) -> Runner? {
        runners.last { $0.platform == platform }?.runner
    }
}
