import WorkflowAnalysis
import Workflows

/// The suppressions of a project's files, looked up by rule and place.
struct SuppressionIndex {
    private struct Key: Hashable {
        /// `nil` if all files are meant.
        let file: String?
        let rule: String
        let place: String?
    }

    private var suppressions: [Key: [Suppression]] = [:]
    /// Those that cover lines, by file and rule.
    private var comments: [Key: [Suppression]] = [:]
    private var used: [String?: Set<Suppression>] = [:]

    /// The names of the rules that run; other names are those that presets give their own findings.
    private var rules: Set<String> = []

    init(_ project: RenderedProject, everywhere: [Suppression], rules: @autoclosure () -> Set<String>) {
        add(everywhere, file: nil)
        // Few files have any, and a copy of each would cost more than the question.
        for index in project.workflows.indices where !project.workflows[index].declared.suppressions.isEmpty {
            let file = project.workflows[index].declared
            add(file.suppressions, file: file.path)
        }
        for action in project.actions { add(action.declared.suppressions, file: action.declared.metadataPath) }
        if !isEmpty { self.rules = rules() }
    }

    private mutating func add(_ added: [Suppression], file: String?) {
        for suppression in added where suppression.lines != nil {
            comments[Key(file: file, rule: suppression.rule, place: nil), default: []].append(suppression)
        }
        for suppression in added where suppression.lines == nil {
            suppressions[Key(file: file, rule: suppression.rule, place: suppression.place), default: []]
                .append(suppression)
        }
    }

    /// Whether there is none.
    var isEmpty: Bool { suppressions.isEmpty && comments.isEmpty }

    /// Whether a finding is meant; the suppressions that say so are used then.
    mutating func takes(_ finding: Finding) -> Bool {
        // A bug of ours is not to be hidden.
        guard !isEmpty, finding.rule != Finding.defectRule else { return false }
        let files: [String?] = finding.file == nil ? [nil] : [nil, finding.file]
        var isMeant = false
        for rule in finding.names(amongRules: rules) {
            if let line = finding.position?.line {
                let meant = comments[Key(file: finding.file, rule: rule, place: nil)]?.filter { comment in
                    guard let lines = comment.lines else { return false }
                    return lines.contains(line) || finding.keyLine.map(lines.contains) ?? false
                }
                if let meant, !meant.isEmpty {
                    used[finding.file, default: []].formUnion(meant)
                    isMeant = true
                }
            }
            for place in Self.places(above: finding.place) {
                for file in files {
                    guard let meant = suppressions[Key(file: file, rule: rule, place: place)] else { continue }
                    used[file, default: []].formUnion(meant)
                    isMeant = true
                }
            }
        }
        return isMeant
    }

    /// Whether a suppression took a finding; one without a file stands for all.
    func isUsed(_ suppression: Suppression, in file: String?) -> Bool { used[file]?.contains(suppression) ?? false }

    /// The places at which a suppression covers a place: the file, every key above it, and itself.
    private static func places(above place: Place?) -> [String?] {
        [nil] + (place?.path.map(\.description) ?? [])
    }
}
