/// One thing that two versions of a workflow or an action say differently.
package struct Difference: Hashable, Sendable {
    /// What a difference does.
    package enum Effect: String, Hashable, Sendable, CaseIterable {
        /// Runs are other than before, and may do what they could do before.
        case behaviour
        /// A job, or someone without write access, gains access that was denied, or that only the repository's settings deny.
        case widerRights = "wider rights"
        /// A job, or someone without write access, loses access.
        case narrowerRights = "narrower rights"
    }

    /// In what way the two versions differ.
    package enum Change: Hashable, Sendable {
        /// A value, in one line; `nil` in a version that does not set it.
        case value(old: String?, new: String?)
        /// A text that is too long to repeat.
        case text
        /// A part of the new version that the old one lacks.
        case added
        /// A part of the old version that the new one lacks.
        case removed
        /// A step that stands behind another one, or at the front.
        case moved(after: String?)
        /// A job that has another id, and is equal otherwise.
        case renamed(from: String)
        /// The same items in another order.
        case reordered
    }

    /// The names of what differs, from the outside to the inside, such as `job 'build'` and `runs-on`.
    package let place: [String]
    /// In what way it differs.
    package let change: Change
    /// What that does.
    package let effect: Effect

    init(_ place: [String], _ change: Change, _ effect: Effect = .behaviour) {
        self.place = place
        self.change = change
        self.effect = effect
    }
}
