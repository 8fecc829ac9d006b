/// What can happen to what an event is about: an activity type.
///
/// The types that an event knows are static members. A type that is newer than Slipway is made of text:
///
/// ```swift
/// Trigger.pullRequest([.opened, .synchronize, PullRequestActivity("new_type")])
/// ```
///
/// Source: GitHub, "Events that trigger workflows".
public protocol Activity: Hashable, Sendable {
    /// The type in GitHub's spelling.
    var rawValue: String { get }

    /// Takes a type in GitHub's spelling.
    init(_ rawValue: String)
}
