import WorkflowYAML

/// What tells a step from the others of its job.
struct StepVersion {
    let id: String?
    let name: String?
    /// The action, without the branch, tag or commit.
    let action: String?
    let script: String?
    private let keys: YAMLMapping

    init(_ keys: YAMLMapping) {
        self.keys = keys
        id = keys.text("id")
        name = keys.text("name")
        action = keys.text("uses").map { String($0.prefix { $0 != "@" }) }
        script = keys.text("run")
    }

    /// The key that says what the step does.
    var kind: String? { keys.entries.first { ["uses", "run", "parallel", "wait", "cancel"].contains($0.key) }?.key }

    /// The step in messages; `nil` if nothing names it.
    var label: String? {
        name ?? id ?? action ?? script?.split(separator: "\n").first.map { YAMLNode.string(String($0)).label }
    }
}

/// Which steps of the new version are which of the old one.
///
/// Steps are the same if they have the same id, else the same name, the same action or the same script, else if they do the
/// same kind of thing behind steps that are the same.
struct StepMatching {
    /// The positions of new steps, each with the position of the old one.
    private(set) var partner: [Int: Int] = [:]
    /// The positions of new steps that passed others.
    private(set) var moved: Set<Int> = []

    init(_ old: [StepVersion], _ new: [StepVersion]) {
        var free = Set(old.indices)
        for trait in [\StepVersion.id, \.name, \.action, \.script] {
            var waiting: [String: [Int]] = [:]
            for index in old.indices.reversed() where free.contains(index) {
                if let text = old[index][keyPath: trait] { waiting[text, default: []].append(index) }
            }
            for index in new.indices where partner[index] == nil {
                guard let text = new[index][keyPath: trait], let match = waiting[text]?.popLast() else { continue }
                partner[index] = match
                free.remove(match)
            }
        }
        for index in new.indices where partner[index] == nil {
            let next = index == 0 ? 0 : partner[index - 1].map { $0 + 1 }
            guard let next, free.contains(next), old[next].kind == new[index].kind else { continue }
            partner[index] = next
            free.remove(next)
        }
        let matched = new.indices.filter { partner[$0] != nil }
        let kept = Self.longestRise(matched.compactMap { partner[$0] })
        moved = Set(matched.indices.filter { !kept.contains($0) }.map { matched[$0] })
    }

    /// The positions of the most numbers that rise from one to the next.
    private static func longestRise(_ numbers: [Int]) -> Set<Int> {
        // For each length the position of the smallest number that ends a rise of it, and what comes before each number.
        var ends: [Int] = []
        var previous = [Int?](repeating: nil, count: numbers.count)
        for (index, number) in numbers.enumerated() {
            var (low, high) = (0, ends.count)
            while low < high {
                let middle = (low + high) / 2
                if numbers[ends[middle]] < number { low = middle + 1 } else { high = middle }
            }
            previous[index] = low == 0 ? nil : ends[low - 1]
            if low == ends.count { ends.append(index) } else { ends[low] = index }
        }
        var rise: Set<Int> = []
        var next = ends.last
        while let index = next {
            rise.insert(index)
            next = previous[index]
        }
        return rise
    }
}
