/// An event that starts a workflow: an entry of `on`.
///
/// Every event of GitHub is a static member, with the activity types and filters that it knows and no others. Without
/// activity types, GitHub's default set applies.
///
/// ```swift
/// on: [.push(branches: ["main"]), .pullRequest(), .schedule([Schedule("30 2 * * 1")])]
/// ```
///
/// Source: GitHub, "Events that trigger workflows".
public struct Trigger: Hashable, Sendable {
    /// The event in GitHub's spelling.
    public var event: String
    /// What is configured of it.
    public var configuration: Configuration
    /// Keys that Slipway does not know yet.
    public var extra: OrderedMap<UntypedValue>

    /// The parts of an event's configuration.
    public enum Configuration: Hashable, Sendable {
        /// Activity types and filters, each a key with a list of texts.
        case lists([List])
        /// Times.
        case schedule([Schedule])
        /// The interface of a reusable workflow.
        case call(WorkflowCall)
        /// The inputs of a manual start.
        case dispatch([WorkflowInput])
    }

    /// Activity types or a filter: a key with a list of texts.
    public struct List: Hashable, Sendable {
        /// The key, such as `types` or `branches-ignore`.
        public var key: String
        /// The texts.
        public var values: [String]

        /// Makes a list.
        public init(_ key: String, _ values: [String]) {
            self.key = key
            self.values = values
        }
    }

    /// An event that Slipway does not know yet.
    public init(_ event: String, extra: OrderedMap<UntypedValue> = [:]) {
        self.init(event, .lists([]), extra: extra)
    }

    init(_ event: String, _ configuration: Configuration, extra: OrderedMap<UntypedValue> = [:]) {
        self.event = event
        self.configuration = configuration
        self.extra = extra
    }

    /// An event with activity types and filters; empty lists and `nil` are left out.
    static func lists(
        _ event: String, types: [some Activity], _ filters: [(key: String, filter: Filter?)] = []
    ) -> Trigger {
        var trigger = filtered(event, filters)
        if !types.isEmpty, case .lists(let lists) = trigger.configuration {
            trigger.configuration = .lists([List("types", types.map(\.rawValue))] + lists)
        }
        return trigger
    }

    /// An event with filters; `nil` is left out.
    static func filtered(_ event: String, _ filters: [(key: String, filter: Filter?)]) -> Trigger {
        var lists: [List] = []
        for (key, filter) in filters {
            switch filter {
            case .only(let patterns): lists.append(List(key, patterns))
            case .ignoring(let patterns): lists.append(List(key + "-ignore", patterns))
            case nil: break
            }
        }
        return Trigger(event, .lists(lists))
    }

    /// This event with keys that Slipway does not know yet.
    public func adding(extra: OrderedMap<UntypedValue>) -> Trigger {
        var copy = self
        copy.extra = copy.extra.appending(extra)
        return copy
    }
}
