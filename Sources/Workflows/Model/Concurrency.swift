/// Lets only one run or job of a group proceed at a time.
///
/// ```swift
/// Concurrency(group: "publish-\(github.ref)")
/// ```
///
/// Group names are compared without case across the whole repository. A called workflow that computes the same group as
/// its caller waits for itself: GitHub cancels it as a deadlock.
///
/// Source: GitHub, "Workflow syntax", `concurrency`.
public struct Concurrency: Hashable, Sendable {
    /// The group's name; under 400 characters, not empty.
    @ByContent public var group: Value<String>
    /// Whether a newer run cancels the one in progress; GitHub's default is `false`.
    @ByContent public var cancelsInProgress: Value<Bool>?
    /// How many runs may wait; GitHub's default is `single`, where a newer waiting run replaces the older.
    @ByContent public var queue: Value<ConcurrencyQueue>?
    /// A comment above the key.
    public var comment: String?
    /// Keys that Slipway does not know yet.
    public var extra: OrderedMap<UntypedValue>
    /// The expression that yields all of it; the other members are then not written.
    @ByContent public private(set) var expression: Value<Any>?

    /// A group as an expression says: it yields the group's name, or an object with the keys of `concurrency`.
    public init(_ expression: Value<Any>) {
        group = expression.as(String.self)
        extra = [:]
        self.expression = expression
    }

    /// Names a group and what happens to those that come while it is busy.
    public init(
        group: Value<String>, cancelsInProgress: Value<Bool>? = nil, queue: Value<ConcurrencyQueue>? = nil,
        comment: String? = nil, extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.group = group
        self.cancelsInProgress = cancelsInProgress
        self.queue = queue
        self.comment = comment
        self.extra = extra
    }
}

/// How many runs may wait for a busy group, as the kind of a ``Value``.
public enum ConcurrencyQueue: Sendable {}

extension Value where Kind == ConcurrencyQueue {
    /// One run waits; a newer one takes its place.
    public static var single: Value { Value(.string("single")) }
    /// Up to 100 runs wait and proceed in order; cannot be combined with cancelling the run in progress.
    public static var max: Value { Value(.string("max")) }
}

extension Concurrency: ExpressibleByStringInterpolation {
    /// A group with GitHub's defaults.
    public init(stringLiteral value: String) {
        self.init(group: Value(value))
    }

    /// A group with GitHub's defaults.
    public init(stringInterpolation: TextInterpolation) {
        self.init(group: Value(stringInterpolation: stringInterpolation))
    }
}
