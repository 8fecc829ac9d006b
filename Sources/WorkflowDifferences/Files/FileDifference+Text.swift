extension FileDifference {
    /// What the difference means in lines, wider rights first; none if the bytes are the same.
    package func lines(_ wording: Difference.Wording = .change) -> [String] {
        if let obstacle { return ["not compared: \(obstacle.version(wording)) cannot be read: \(obstacle.problem)"] }
        if meaning == .formatting { return ["formatting only: both versions do the same"] }
        let (wider, others) = (differences.filter(\.isWider), differences.filter { !$0.isWider })
        return (wider + others).map { $0.text(wording) }
    }
}

extension FileDifference.Meaning {
    /// The meaning in words.
    package var words: String {
        switch self {
        case .none: "no difference"
        case .formatting: "formatting only"
        case .behaviour: "behaviour"
        case .unknown: "unknown"
        case .rights: "wider rights"
        }
    }
}

extension FileDifference.Obstacle {
    fileprivate func version(_ wording: Difference.Wording) -> String {
        switch wording {
        case .change: isOld ? "the old version" : "the new version"
        case .drift: isOld ? "the declared file" : "the file"
        }
    }
}

extension Difference {
    fileprivate var isWider: Bool { effect == .widerRights }
}
