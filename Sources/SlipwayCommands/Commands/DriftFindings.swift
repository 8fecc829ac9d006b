import WorkflowAnalysis
import WorkflowChecks
import WorkflowDifferences
import Workflows

/// The findings that tell how committed files stand against the declaration.
struct DriftFindings {
    /// The command that puts what is declared back.
    let generateCommand: String
    /// The least meaning of a difference that is an error; others are warnings.
    let threshold: FileDifference.Meaning
    private var plain: [LocatedFinding] = []
    private var bumps: [PinBump: Place] = [:]

    /// Where a bump was seen first, and in which files.
    private struct Place {
        let source: String
        let path: String
        let line: Int
        var paths: Set<String> = []
    }

    init(generateCommand: String, threshold: FileDifference.Meaning) {
        self.generateCommand = generateCommand
        self.threshold = threshold
    }

    mutating func add(
        _ rule: String, _ path: String, _ message: String, _ meaning: FileDifference.Meaning, line: Int? = nil,
        details: [String] = []
    ) {
        let finding = Finding(rule: rule, severity: severity(of: meaning), file: path, message: message)
        plain.append(LocatedFinding(finding: finding, line: line, details: details))
    }

    private func severity(of meaning: FileDifference.Meaning) -> Finding.Severity {
        meaning >= threshold ? .error : .warning
    }

    mutating func add(_ bump: PinBump, in file: GeneratedFile, line: Int) {
        bumps[bump, default: Place(source: file.source, path: file.path, line: line)].paths.insert(file.path)
    }

    /// All findings; a bump comes once, however many files hold it.
    var findings: [LocatedFinding] {
        plain + changed.map { finding("pin-changed", about: $0, text(changed: $0)) }
            + rivals.map { bumps in finding("pin-bump", about: bumps[0], text(of: bumps)) }
    }

    /// What to do about the pins before the files are generated anew.
    var advice: [String] {
        var advice: [String] = []
        if !changed.isEmpty || rivals.contains(where: { !isAdoptable($0) }) {
            advice.append("look into the pins above")
        }
        if rivals.contains(where: isAdoptable) {
            advice.append(advice.isEmpty ? "adopt the pins above" : "adopt those that have a line to copy")
        }
        return advice
    }

    private typealias Seen = (bump: PinBump, place: Place)

    /// All bumps in the order of the files.
    private var seen: [Seen] {
        bumps.map { ($0.key, $0.value) }.sorted {
            let (left, right) = ($0.place, $1.place)
            return left.path == right.path ? left.line < right.line : left.path < right.path
        }
    }

    private var changed: [Seen] { seen.filter { $0.bump.kind == .commitOnly } }

    /// The bumps to other releases, those of one action together.
    private var rivals: [[Seen]] {
        let groups = Dictionary(grouping: seen.filter { $0.bump.kind != .commitOnly }, by: \.bump.pin.action)
        return Array(groups.values)
    }

    private func isAdoptable(_ rivals: [Seen]) -> Bool { rivals.count == 1 && rivals[0].bump.kind == .raised }

    private func finding(_ rule: String, about seen: Seen, _ message: String) -> LocatedFinding {
        let severity = severity(of: seen.bump.kind == .commitOnly ? .unknown : .behaviour)
        return LocatedFinding(
            finding: Finding(rule: rule, severity: severity, file: seen.place.path, message: message),
            line: seen.place.line)
    }

    private func text(changed seen: Seen) -> String {
        let pin = seen.bump.pin
        return """
            the commit of '\(pin.action)' was changed to \(pin.commit) but not its version '\(seen.bump.version)'\
            \(also(seen.place)), which is no bump: somebody moved the tag, or planted the commit; compare the commit \
            with the release before anything else, or run '\(generateCommand)' to put the declared one back
            """
    }

    private func text(of rivals: [Seen]) -> String {
        let (bump, place) = rivals[0]
        let pin = bump.pin
        guard rivals.count == 1 else { return text(contradicting: rivals) }
        switch bump.kind {
        case .lowered, .commitOnly:
            return """
                '\(pin.action)' was lowered from \(bump.version) to \(pin.version)\(also(place)); find out who wants the \
                older release, or run '\(generateCommand)' to put the declared one back
                """
        case .raised:
            return """
                a bot has bumped '\(pin.action)' from \(bump.version) to \(pin.version)\(also(place)); adopt it with \
                this line in the project's pins, for the declaration in '\(place.source)': \
                Pin("\(pin.action)", version: "\(pin.version)", commit: "\(pin.commit)")
                """
        }
    }

    private func text(contradicting rivals: [Seen]) -> String {
        let pins = rivals.map { seen in
            let verb = seen.bump.kind == .lowered ? "lowered" : "bumped"
            return "\(verb) to \(seen.bump.pin.version) with commit \(seen.bump.pin.commit) in '\(seen.place.path)'"
        }
        let (bump, _) = rivals[0]
        return """
            '\(bump.pin.action)' was \(pins.joined(separator: " and ")), which contradict each other: a project has one \
            pin for it; decide for one, or run '\(generateCommand)' to put the declared \(bump.version) back
            """
    }

    private func also(_ place: Place) -> String {
        let others = place.paths.count - 1
        return others == 0 ? "" : ", here and in \(others) other \(others == 1 ? "file" : "files")"
    }
}
