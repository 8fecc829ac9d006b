package import Workflows

/// The branches, or the tags, whose events a trigger lets start a workflow.
package struct RefFilter: Sendable {
    /// The patterns, in order.
    package let patterns: [String]
    /// Whether they say what does not start it.
    package let isIgnoring: Bool

    /// The filter of a trigger under `branches` or `tags` and their `-ignore`; `nil` if it states none, or has keys that
    /// are unknown here.
    package init?(of trigger: Trigger, _ key: String) {
        guard case .lists(let lists) = trigger.configuration, trigger.extra.isEmpty else { return nil }
        for list in lists where list.key.hasPrefix(key) {
            let isIgnoring = list.key.utf8.count != key.utf8.count
            guard !isIgnoring || list.key == key + "-ignore" else { continue }
            // Other mistakes are reported by `filter-pattern`.
            let hasNegated = list.values.contains { $0.hasPrefix("!") }
            guard isIgnoring ? !hasNegated : list.values.contains(where: { !$0.hasPrefix("!") }) else { return nil }
            self.init(list.values, isIgnoring: isIgnoring)
            return
        }
        return nil
    }

    /// Takes patterns.
    package init(_ patterns: [String], isIgnoring: Bool = false) {
        self.patterns = patterns
        self.isIgnoring = isIgnoring
    }

    /// Whether a name gets in: the last pattern that fits decides.
    package func contains(_ name: String) -> Bool {
        var isNamed = false
        for pattern in patterns {
            let isNegated = pattern.hasPrefix("!")
            guard isNamed == isNegated else { continue }
            // Most patterns are a name.
            if !isNegated, pattern.isPlainName {
                isNamed = pattern == name
            } else if PathPattern(isNegated ? String(pattern.dropFirst()) : pattern).matches(name) {
                isNamed = !isNegated
            }
        }
        return isNamed != isIgnoring
    }

    /// Whether a name that differs from this one in case at most may get in: expressions take both for equal.
    package func mayContain(_ name: String) -> Bool {
        if contains(name) { return true }
        guard !isIgnoring else { return false }
        return RefFilter(patterns.map { $0.lowercased() }).contains(name.lowercased())
    }

    /// Whether a name that begins so may get in.
    package func mayContain(beginning start: String) -> Bool {
        isIgnoring
            || patterns.contains { pattern in
                !pattern.hasPrefix("!") && zip(pattern.plainStart, start.utf8).allSatisfy { $0.isSameLetter(as: $1) }
            }
    }
}

extension String {
    /// Whether nothing in a pattern stands for something else.
    fileprivate var isPlainName: Bool {
        utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "*"), UInt8(ascii: "?"), UInt8(ascii: "+"), UInt8(ascii: "["), UInt8(ascii: "]"),
                UInt8(ascii: "\\"):
                false
            default: true
            }
        }
    }

    /// What a pattern begins with before anything in it stands for something else.
    fileprivate var plainStart: ArraySlice<UInt8> {
        let bytes = Array(utf8)
        guard let end = bytes.firstIndex(where: { "*?+[\\".utf8.contains($0) }) else {
            // The whole name, which begins with nothing longer than itself.
            return (bytes + [0])[...]
        }
        // A sign of repetition is about the byte before it.
        let isRepetition = bytes[end] == UInt8(ascii: "?") || bytes[end] == UInt8(ascii: "+")
        return bytes[..<(isRepetition ? max(end - 1, 0) : end)]
    }
}

extension UInt8 {
    fileprivate func isSameLetter(as other: UInt8) -> Bool {
        func lower(_ byte: UInt8) -> UInt8 {
            (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
        }
        return lower(self) == lower(other)
    }
}
