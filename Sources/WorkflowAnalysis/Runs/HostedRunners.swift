package import Workflows

/// Labels that look like those of GitHub's runners.
package enum HostedRunners {
    private static var labels: Set<String> { RunnerImage.labels }

    /// The label to use instead of one that GitHub never had; `nil` if it may be the label of a self-hosted runner.
    ///
    /// Larger runners bear names that begin with a label of GitHub's, such as `ubuntu-24.04-16cores`: those are left
    /// alone.
    package static func replacement(for label: String) -> String? {
        if label.hasSuffix("-arm64") || label.hasSuffix("-aarch64") {
            let system = label.prefix { $0 != "-" }
            guard system == "ubuntu" || system == "windows" else { return nil }
            let arm = label.replacingSuffix(after: "-", by: "arm")
            return labels.contains(arm) ? arm : system == "ubuntu" ? "ubuntu-24.04-arm" : "windows-11-arm"
        }
        if label == "ubuntu-latest-arm" { return "ubuntu-24.04-arm" }
        if label == "windows-latest-arm" { return "windows-11-arm" }
        if labels.contains(where: { label.hasPrefix("\($0)-") }) || isNewer(label) { return nil }
        guard let near = nearestWord(to: label, among: labels.sorted()) else { return nil }
        // Another system, or a size, is no slip of the fingers.
        let isAlike = label.utf8.first == near.utf8.first && abs(label.utf8.count - near.utf8.count) <= 1
        return isAlike ? near : nil
    }

    /// Whether a label is one of GitHub's with a higher version than any that is known: GitHub may have it by now.
    private static func isNewer(_ label: String) -> Bool {
        let form = form(of: label)
        let alike = labels.filter { self.form(of: $0) == form }
        return !alike.isEmpty && alike.allSatisfy { number(in: $0) < number(in: label) }
    }

    private static func form(of label: String) -> [UInt8] { label.utf8.filter { !isDigit($0) } }

    /// The number that the first digits make, as many as a label has.
    private static func number(in label: String) -> Int {
        label.utf8.filter(isDigit).prefix(9).reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}

extension String {
    /// The text with what stands behind the last of a character replaced.
    fileprivate func replacingSuffix(after separator: Character, by end: String) -> String {
        lastIndex(of: separator).map { self[...$0] + end } ?? self
    }
}

extension MatrixVectors {
    /// Whether all that is written under a name is one of some texts.
    package func holdsOnly(_ texts: Set<String>, under name: String) -> Bool {
        func isOne(_ value: UntypedValue) -> Bool {
            guard case .text(let text) = value, case .string(let text) = text.node else { return false }
            return texts.contains(text)
        }
        let length = name.utf8.count
        func isRead(_ key: String) -> Bool {
            key.utf8.count == length && (key == name || key.lowercased() == name.lowercased())
        }
        for axis in axes.entries where isRead(axis.key) {
            if case .values(let values) = axis.value, !values.allSatisfy(isOne) { return false }
        }
        guard case .rows(let rows)? = include else { return true }
        return rows.allSatisfy { row in
            row.written != nil && row.entries.allSatisfy { !isRead($0.key) || isOne($0.value) }
        }
    }

    /// The texts of a name that are written out, each once.
    package func texts(of name: String) -> [String] {
        let name = name.lowercased()
        var values: [UntypedValue] = []
        for axis in axes.entries where axis.key.lowercased() == name {
            if case .values(let written) = axis.value { values += written }
        }
        if case .rows(let rows)? = include {
            for row in rows {
                for entry in row.entries where entry.key.lowercased() == name { values.append(entry.value) }
            }
        }
        var seen: Set<String> = []
        return values.compactMap { value in
            guard case .text(let text)? = value.literal, seen.insert(text).inserted else { return nil }
            return text
        }
    }
}
