/// How many versions a run looks at.
public enum MirrorModes: Hashable, Sendable, CaseIterable {
    /// The newest versions, as many as the run is told.
    case multiVersion
    /// The newest version alone.
    case singleVersion
    /// Either, by an input of the run.
    case both

    var hasMultiVersion: Bool { self != .singleVersion }

    /// What both allow; `nil` if there is nothing.
    func intersection(_ other: MirrorModes) -> MirrorModes? {
        if self == .both { return other }
        return other == .both || other == self ? self : nil
    }
}
