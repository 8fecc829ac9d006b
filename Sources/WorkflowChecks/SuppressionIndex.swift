import Workflows

/// The suppressions of a project's files, looked up by rule and place.
struct SuppressionIndex {
    private struct Key: Hashable {
        let file: String
        let rule: String
        let place: String?
    }

    private var suppressions: [Key: [Suppression]] = [:]
    private var used: [String: Set<Suppression>] = [:]

    init(_ project: CheckedProject) {
        for file in project.files {
            for suppression in file.declared.suppressions {
                let key = Key(file: file.path, rule: suppression.rule, place: suppression.place)
                suppressions[key, default: []].append(suppression)
            }
        }
    }

    /// Whether a finding is meant; the suppressions that say so are used then.
    mutating func takes(_ finding: Finding) -> Bool {
        guard let file = finding.file else { return false }
        var isMeant = false
        for rule in finding.suppressingRules {
            for place in Self.places(above: finding.place) {
                guard let meant = suppressions[Key(file: file, rule: rule, place: place)] else { continue }
                used[file, default: []].formUnion(meant)
                isMeant = true
            }
        }
        return isMeant
    }

    /// Whether a suppression took a finding.
    func isUsed(_ suppression: Suppression, in file: String) -> Bool { used[file]?.contains(suppression) ?? false }

    /// The places at which a suppression covers a place: the file, every key above it, and itself.
    private static func places(above place: String?) -> [String?] {
        guard let place else { return [nil] }
        let ends = place.utf8.indices.filter {
            place.utf8[$0] == UInt8(ascii: ".") || place.utf8[$0] == UInt8(ascii: "[")
        }
        return [nil] + ends.map { String(place[..<$0]) } + [place]
    }
}
