public import Workflows

/// A workflow that calls the template once for each of its stages, one stage after the other.
///
/// ```swift
/// BuildGroup("Debian", cacheID: "deb", schedule: .weekly(on: .monday, hour: 2, minute: 0)) {
///     Stage("Bookworm", directories: ["17-3.5/bookworm"], architectures: [.amd64, .arm64])
///     Stage("Bundle0", directories: ["17-3.5-bundle0/bookworm"], architectures: [.amd64, .arm64])
/// }
/// ```
public struct BuildGroup: Sendable {
    /// The workflow's name.
    public var name: String
    /// The name of the workflow's file; made of the name by default.
    public var fileName: String
    /// Three letters that keep the group's caches apart from those of other groups.
    public var cacheID: String
    /// When it starts by itself.
    public var schedule: Cron?
    /// The group of runs of which only one proceeds; `nil` for none.
    public var concurrencyGroup: String?
    /// How many runs wait for the one that proceeds; GitHub's default is one, which a newer one replaces.
    public var queue: Value<ConcurrencyQueue>?
    /// How many builds of a stage run at once; what the template says by default.
    public var parallel: Parallelism?
    /// Paths of which a change starts it, beside its files, the template and its directories.
    public var paths: [String]
    /// What calls are granted beyond what the template's jobs ask for.
    public var granting: Permissions
    /// Whether its runs on the template's target branch publish what they build.
    public var publishes: Bool
    /// Why the group is as it is; a comment at the top of its workflow.
    public var comment: String?
    /// Whether it is written at all.
    public var isEnabled: Bool
    /// The stages, in order.
    public var stages: [Stage]
    let site: DeclarationSite

    /// Declares a group.
    ///
    /// - Parameters:
    ///   - name: The workflow's name.
    ///   - fileName: The name of the workflow's file; `workflow-build-<name>.yml` by default.
    ///   - cacheID: Three lower-case letters that no other group has.
    ///   - schedule: When it starts by itself; on the default branch only.
    ///   - concurrency: Which runs wait for each other; those of this workflow by default.
    ///   - queue: How many runs wait; `max` keeps up to 100, where GitHub's default drops all but the newest.
    ///   - parallel: How many builds of a stage run at once, unless the stage says it.
    ///   - paths: Paths of which a change starts it, beside its own file, the template and its directories.
    ///   - granting: What calls are granted beyond what the template's jobs ask for.
    ///   - publishes: Whether its runs on the template's target branch publish; otherwise they build and test only. Of two
    ///     groups that build the same directory, only one can.
    ///   - comment: Why the group is as it is; a comment at the top of its workflow.
    ///   - enabled: Whether it is written at all.
    ///   - source: The declaring source, found by itself.
    ///   - line: The line in it, found by itself.
    ///   - stages: The stages, in order.
    public init(
        _ name: String, fileName: String? = nil, cacheID: String, schedule: Cron? = nil,
        concurrency: GroupConcurrency = .workflow, queue: Value<ConcurrencyQueue>? = nil, parallel: Parallelism? = nil,
        paths: [String] = ["test/**"], granting: Permissions = .none, publishes: Bool = true, comment: String? = nil,
        enabled: Bool = true,
        source: String = #filePath, line: Int = #line, @StagesBuilder stages: () -> [Stage]
    ) {
        self.name = name
        self.fileName = fileName ?? "workflow-build-\(DeclaredText.slug(name)).yml"
        self.cacheID = cacheID
        self.schedule = schedule
        self.queue = queue
        self.parallel = parallel
        self.paths = paths
        self.granting = granting
        self.publishes = publishes
        self.comment = comment
        site = DeclarationSite(file: source, line: line)
        self.stages = stages()
        isEnabled = enabled
        concurrencyGroup =
            switch concurrency {
            case .workflow: "\(DeclaredText.slug(name))-builds"
            case .named(let group): group
            case .none: nil
            }
    }
}

/// Which runs of a group wait for each other.
public enum GroupConcurrency: Hashable, Sendable {
    /// Those of the group's workflow.
    case workflow
    /// Those of all workflows that name this concurrency group.
    case named(String)
    /// None.
    case none
}

extension BuildGroup: ListElement {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var element: BuildGroup { self }
}
