/// An image of the runners that GitHub hosts, by its label, with the dates that are announced for it.
///
/// Source: GitHub, actions/runner-images, available images and announcements; November 2026.
package struct RunnerImage: Sendable {
    /// An operating system.
    package enum System: String, Sendable {
        case linux
        case macOS = "macos"
        case windows
    }

    /// Whether a job can have the image.
    package enum State: Sendable {
        case available
        /// GitHub has announced to remove it, on a day if that is known: `2027-04-17`.
        case ending(day: String?)
        case removed
    }

    /// The label in lower case.
    package let label: String
    /// The operating system.
    package let system: System
    /// Whether the processor is one of ARM's.
    package let isARM: Bool
    /// Whether a job can have it.
    package let state: State
    /// The label of the image that a moving label such as `ubuntu-latest` stands for.
    package let target: String?
    /// The label to use instead of an image that ends or is removed.
    package let replacement: String?

    init?(_ line: FactText) {
        let line = FactLine(line)
        guard let system = line.item("on").flatMap(System.init) else { return nil }
        label = line.name
        self.system = system
        isARM = line.has("arm")
        target = line.item("is")
        replacement = line.item("instead")
        if line.has("removed") {
            state = .removed
        } else if line.has("ending") {
            state = .ending(day: line.item("day"))
        } else {
            state = .available
        }
    }

    /// The image of a label in lower case; `nil` for one that GitHub never had.
    package static func image(_ label: String) -> RunnerImage? { byLabel[label] }

    /// All images, removed ones too.
    package static let all = FactText(table).lines.compactMap { RunnerImage($0) }

    /// The labels of the images that jobs can have.
    package static let labels: Set<String> = Set(all.filter { !$0.isRemoved }.map(\.label))

    /// The labels of the images that jobs can have, and that do not end.
    package static let settledLabels: Set<String> = Set(
        all.filter { if case .available = $0.state { true } else { false } }.map(\.label))

    private static let byLabel = Dictionary(all.map { ($0.label, $0) }) { first, _ in first }

    /// Whether GitHub has removed the image.
    package var isRemoved: Bool {
        if case .removed = state { true } else { false }
    }
}
