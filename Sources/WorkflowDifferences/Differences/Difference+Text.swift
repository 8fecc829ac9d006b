extension Difference {
    /// What the two versions are to the reader.
    package enum Wording: Hashable, Sendable {
        /// The new version takes the place of the old one.
        case change
        /// The old version is declared, and the new one stands in the file.
        case drift
    }

    /// The difference in one line, such as `wider rights: job 'build': packages: write, was read`.
    ///
    /// The texts of the files are repeated as they are, control characters included.
    package func text(_ wording: Wording = .change) -> String {
        let rights = effect == .behaviour ? "" : "\(effect.rawValue): "
        let place = place.joined(separator: ": ")
        return switch wording {
        case .change: "\(rights)\(place)\(change.asChange)"
        case .drift: "\(rights)\(place)\(change.asDrift)"
        }
    }
}

extension Difference.Change {
    fileprivate var asChange: String {
        switch self {
        case .value(let old?, let new?): ": \(new), was \(old)"
        case .value(nil, let new?): ": \(new), was not set"
        case .value(let old?, nil): ": not set, was \(old)"
        case .value(nil, nil), .text: " changed"
        case .added: " added"
        case .removed: " removed"
        case .moved(let step?): " moved behind \(step)"
        case .moved(nil): " moved to the front"
        case .renamed(let id): " renamed, was '\(id)'"
        case .reordered: ": order changed"
        }
    }

    fileprivate var asDrift: String {
        switch self {
        case .value(let old?, let new?): ": \(new), declared \(old)"
        case .value(nil, let new?): ": \(new), not declared"
        case .value(let old?, nil): ": not set, declared \(old)"
        case .value(nil, nil), .text: " is not as declared"
        case .added: " is not declared"
        case .removed: " is missing"
        case .moved(let step?): " stands behind \(step), which is not declared"
        case .moved(nil): " stands at the front, which is not declared"
        case .renamed(let id): " is declared as '\(id)'"
        case .reordered: ": the order is not as declared"
        }
    }
}
