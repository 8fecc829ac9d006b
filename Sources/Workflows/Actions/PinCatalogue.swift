/// The commit of each action, by the action's repository.
public struct PinCatalogue: Hashable, Sendable {
    private var pins: [String: Pin]

    /// Makes a catalogue of these pins; the last one for an action counts.
    public init(_ pins: [Pin]) {
        self.pins = [:]
        for pin in pins { self.pins[pin.action.lowercased()] = pin }
    }

    /// This catalogue with some actions pinned otherwise, or pinned at all.
    public func overriding(with pins: [Pin]) -> PinCatalogue {
        var copy = self
        for pin in pins { copy.pins[pin.action.lowercased()] = pin }
        return copy
    }

    /// Every pin, by the names of the actions.
    package var all: [Pin] { pins.sorted { $0.key < $1.key }.map(\.value) }

    /// The pin of an action's repository, whose name is compared without case.
    public func pin(for repository: String) -> Pin? {
        pins[repository] ?? pins[repository.lowercased()]
    }
}
