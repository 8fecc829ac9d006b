package import Workflows

extension ArtifactRun {
    /// How a job that takes an artifact stands to one that uploads.
    package enum Order {
        /// The upload is done when the other begins.
        case before
        /// The upload comes later in the same job.
        case later
        /// Both belong to variations of one job.
        case beside
        /// Nothing waits; the two jobs stand in the same workflow, as many calls below the first as `level` says.
        case unordered(uploader: RunPlace, taker: RunPlace, level: Int)

        /// How near the two are, so that the nearest of several is named.
        package var nearness: Int {
            switch self {
            case .before, .later: .max
            case .beside: .max - 1
            case .unordered(_, _, let level): level
            }
        }
    }

    /// What a job waits for, on each level of calls that leads to it.
    package struct Awaited {
        package let way: [RunPlace]
        package let before: [Set<Int>]
    }

    /// What is done when a job begins.
    package func awaited(by place: RunPlace) -> Awaited {
        let way = way(to: place)
        return Awaited(way: way, before: way.map { file(of: $0).jobsBefore($0.job) })
    }

    /// Whether what a job uploads is there for a step of another.
    package func order(of upload: RunPlace, step: StepAnalysis?, to taker: StepAnalysis, awaited: Awaited) -> Order {
        let way = way(to: upload)
        for (level, (one, other)) in zip(way, awaited.way).enumerated() {
            if one.job !== other.job {
                return awaited.before[level].contains(one.job.index)
                    ? .before : .unordered(uploader: one, taker: other, level: level)
            }
            if one.variation != other.variation { return .beside }
        }
        // Nobody knows which step of the job it is.
        guard let step else { return .before }
        // Steps inside one action of the repository's own run one after the other; those of a group at the same time.
        let isBefore = step.number == taker.number ? step.order < taker.order : step.index < taker.index
        return isBefore ? .before : .later
    }
}

extension ArtifactDownload.Selection {
    /// Whether it can take an artifact of this name in some run.
    package func canTake(_ name: RunText) -> Bool {
        switch self {
        case .name(let wanted): wanted.maybe(name)
        case .pattern(let pattern): pattern.canMatch(name)
        case .all: true
        }
    }

    /// Whether it takes an artifact of this name in every run.
    package func alwaysIncludes(_ name: RunText) -> Bool {
        switch self {
        case .name(let wanted): wanted.isCertainly(name)
        case .pattern(let pattern): pattern.alwaysMatches(name)
        case .all: true
        }
    }
}
