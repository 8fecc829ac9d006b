/// An action of the repository's own that many steps share, so that it is rendered once.
///
/// A step brings the action along without a look inside: what an action is made of, steps among it, stands above steps.
package final class SharedAction: Hashable, Sendable {
    /// The action with its files, an ``ActionFolder``.
    let content: any Hashable & Sendable

    /// Shares an action; ``ActionFolder`` has the initialiser that says of which type it is.
    init(content: any Hashable & Sendable) { self.content = content }

    package static func == (left: SharedAction, right: SharedAction) -> Bool {
        left === right || AnyHashable(left.content) == AnyHashable(right.content)
    }

    package func hash(into hasher: inout Hasher) {
        content.hash(into: &hasher)
    }
}
