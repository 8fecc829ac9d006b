import WorkflowYAML

/// Goes through two trees at once, and notes what they say differently.
struct Comparison {
    /// The differences in the order of the new version; what it lacks comes behind what it has.
    private(set) var differences: [Difference] = []

    mutating func note(_ place: [String], _ change: Difference.Change, _ effect: Difference.Effect = .behaviour) {
        differences.append(Difference(place, change, effect))
    }

    /// Compares two mappings key by key, but for some keys.
    mutating func compare(
        _ old: YAMLMapping, _ new: YAMLMapping, at place: [String], free: KeyForm.FreeKeys = .none,
        except known: Set<String> = []
    ) {
        let oldValues = Dictionary(old.entries.map { ($0.key, $0.value) }) { first, _ in first }
        let newKeys = Set(new.entries.map(\.key))
        for entry in new.entries where !known.contains(entry.key) {
            compare(entry.key, oldValues[entry.key], entry.value, at: place, free: free)
        }
        for entry in old.entries where !known.contains(entry.key) && !newKeys.contains(entry.key) {
            compare(entry.key, entry.value, nil, at: place, free: free)
        }
    }

    /// Compares what stands behind a key; `nil` if the key is missing.
    mutating func compare(
        _ key: String, _ old: YAMLNode?, _ new: YAMLNode?, at place: [String],
        free: KeyForm.FreeKeys = .none
    ) {
        let form = free == .none ? KeyForm(key) : nil
        let (old, new) = (form?.long(old) ?? old, form?.long(new) ?? new)
        let isOrdered = form?.isOrdered == true
        guard old?.identity(isOrdered: isOrdered) != new?.identity(isOrdered: isOrdered) else { return }
        let place = form?.isSilent == true ? place : place + [key]
        let below = form?.freeKeys ?? free.below
        switch (old, new) {
        case (.mapping(let old), .mapping(let new)):
            if isOrdered { compareOrder(of: old, new, at: place) }
            compare(old, new, at: place, free: below)
        case (nil, .mapping(let new)) where below != .none:
            compare(YAMLMapping(), new, at: place, free: below)
        case (.mapping(let old), nil) where below != .none:
            compare(old, YAMLMapping(), at: place, free: below)
        case (.sequence(let old), .sequence(let new)):
            compare(
                old.items.map(\.value), new.items.map(\.value), at: place, isOrdered: form?.isSet != true, free: below)
        default:
            note(place, Self.change(old, new))
        }
    }

    /// The change from one value to another, in words as far as they are short.
    static func change(_ old: YAMLNode?, _ new: YAMLNode?) -> Difference.Change {
        switch (old, new) {
        case (nil, let new?): return new.summary.map { .value(old: nil, new: $0) } ?? .added
        case (let old?, nil): return old.summary.map { .value(old: $0, new: nil) } ?? .removed
        case (let old?, let new?):
            guard let oldText = old.summary, let newText = new.summary else { return .text }
            // A text and a number can look the same.
            return oldText == newText
                ? .value(old: old.quoted, new: new.quoted) : .value(old: oldText, new: newText)
        case (nil, nil): return .text
        }
    }

    /// The first axis of a matrix varies slowest, and the names of jobs list the values in order.
    private mutating func compareOrder(of old: YAMLMapping, _ new: YAMLMapping, at place: [String]) {
        let (oldKeys, newKeys) = (old.entries.map(\.key), new.entries.map(\.key))
        if oldKeys != newKeys, Set(oldKeys) == Set(newKeys) { note(place, .reordered) }
    }

    private mutating func compare(
        _ old: [YAMLNode], _ new: [YAMLNode], at place: [String], isOrdered: Bool, free: KeyForm.FreeKeys
    ) {
        var oldCounts: [String: Int] = [:]
        for node in old { oldCounts[node.identity(), default: 0] += 1 }
        var added: [(index: Int, node: YAMLNode)] = []
        for (index, node) in new.enumerated() {
            if let count = oldCounts[node.identity()], count > 0 {
                oldCounts[node.identity()] = count - 1
            } else {
                added.append((index, node))
            }
        }
        var removed: [YAMLNode] = []
        for node in old.reversed() {
            if let count = oldCounts[node.identity()], count > 0 {
                oldCounts[node.identity()] = count - 1
                removed.append(node)
            }
        }
        removed.reverse()
        if added.isEmpty, removed.isEmpty {
            if isOrdered { note(place, .reordered) }
            return
        }
        if added.count == removed.count, pair(removed, added, at: place, free: free) { return }
        for (_, node) in added { note(place + [node.label], .added) }
        for node in removed { note(place + [node.label], .removed) }
    }

    /// Takes items that are gone and items that are new for the same items, changed.
    private mutating func pair(
        _ removed: [YAMLNode], _ added: [(index: Int, node: YAMLNode)], at place: [String], free: KeyForm.FreeKeys
    ) -> Bool {
        let pairs = zip(removed, added).compactMap { old, new -> (Int, YAMLMapping, YAMLMapping)? in
            guard case (.mapping(let old), .mapping(let changed)) = (old, new.node) else { return nil }
            return (new.index, old, changed)
        }
        if pairs.count == added.count {
            for (index, old, new) in pairs { compare(old, new, at: place + ["item \(index + 1)"], free: free) }
            return true
        }
        guard added.count == 1 else { return false }
        note(place, Self.change(removed[0], added[0].node))
        return true
    }
}

extension YAMLNode {
    /// The node in one line, texts between quotes.
    fileprivate var quoted: String {
        guard case .string(let text) = self else { return summary ?? "" }
        return "'\(text)'"
    }
}
