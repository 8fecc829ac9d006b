/// What GitHub documents of an event that starts workflows.
///
/// Source: GitHub, "Events that trigger workflows", "Dependency caching", and the schema of the language service.
package struct TriggerFacts: Sendable {
    /// The filters that an event can have.
    package struct Filters: OptionSet, Sendable {
        package let rawValue: UInt8

        package init(rawValue: UInt8) { self.rawValue = rawValue }

        package static let branches = Filters(rawValue: 1 << 0)
        package static let tags = Filters(rawValue: 1 << 1)
        package static let paths = Filters(rawValue: 1 << 2)
        package static let workflows = Filters(rawValue: 1 << 3)
        package static let names = Filters(rawValue: 1 << 4)
        package static let versions = Filters(rawValue: 1 << 5)

        static let words: [(String, Filters)] = [
            ("branches", .branches), ("tags", .tags), ("paths", .paths), ("workflows", .workflows),
            ("names", .names), ("versions", .versions),
        ]
    }

    /// What the ref of a run is.
    package enum Ref: String, Sendable {
        case branch
        case tag
        /// The merge of a pull request.
        case request

        /// What the ref begins with.
        package var prefix: String {
            switch self {
            case .branch: "refs/heads/"
            case .tag: "refs/tags/"
            case .request: "refs/pull/"
            }
        }
    }

    /// What a run may do with GitHub's cache, unless `cache-mode` says otherwise.
    package enum CacheAccess: String, Sendable {
        /// It restores and saves entries of its ref.
        case write
        /// It restores and saves, but what it saves is seen by runs of the same pull request only.
        case request
        /// It only restores, because people without write access can start it or choose what it works on.
        case read
    }

    /// The event in GitHub's spelling.
    package let event: String
    /// The activity types that can be asked for.
    package let types: [String]
    /// The activity types that start a workflow that asks for none.
    package let defaultTypes: [String]
    /// The filters.
    package let filters: Filters
    /// What the ref of a run can be; empty if that is not known.
    package let refs: [Ref]
    /// Whether the event starts only the workflow of the default branch.
    package let isOnDefaultBranchOnly: Bool
    /// Whether the payload describes a pull request as `pull_request`.
    package let isAboutRequest: Bool
    /// Whether runs for forks get no secrets, and a token that only reads.
    package let withholdsSecretsFromForks: Bool
    /// What a run may do with GitHub's cache; `nil` if that is not known, or the caller decides.
    package let cacheAccess: CacheAccess?
    /// Whether GitHub blocks the event in public repositories that have no policy of their own.
    package let isBlockedByDefault: Bool
    /// Whether only GitHub Enterprise Server still has the event.
    package let isRetired: Bool

    init(_ line: FactText) {
        let line = FactLine(line)
        event = line.name
        types = line.items("types") ?? []
        defaultTypes = line.items("default") ?? types
        filters = (line.items("filters") ?? []).reduce(into: []) { filters, word in
            if let filter = Filters.words.first(where: { $0.0 == word }) { filters.insert(filter.1) }
        }
        isOnDefaultBranchOnly = line.has("default-branch")
        refs = (line.items("refs") ?? (isOnDefaultBranchOnly ? [Ref.branch.rawValue] : [])).compactMap(Ref.init)
        isAboutRequest = line.has("pull-request")
        withholdsSecretsFromForks = line.has("withholds-secrets")
        cacheAccess = line.item("cache").flatMap(CacheAccess.init)
        isBlockedByDefault = line.has("blocked")
        isRetired = line.has("retired")
    }

    /// The facts of an event; `nil` for one that is not known.
    package static func facts(of event: String) -> TriggerFacts? { byEvent[event] }

    /// Everything that is known, by the names of the events.
    package static let all = FactText(table).lines.map { TriggerFacts($0) }

    private static let byEvent = Dictionary(all.map { ($0.event, $0) }) { first, _ in first }
}
