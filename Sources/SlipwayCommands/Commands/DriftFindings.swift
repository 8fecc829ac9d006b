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
        plain + unadoptable + rivals.filter(isAdoptable).map(finding)
    }

    /// What to do about the pins before the files are generated anew.
    var advice: [String] {
        var advice: [String] = []
        if !changed.isEmpty || rivals.contains(where: { !isAdoptable($0) }) {
            advice.append("look into the pins above")
        }
        if rivals.contains(where: isAdoptable) {
            advice.append(advice.isEmpty ? "adopt the pins above" : "adopt those that can be adopted")
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

    /// The bumps to other releases, and those that follow a tag; those of one action together.
    private var rivals: [[Seen]] {
        let groups = Dictionary(grouping: seen.filter { $0.bump.kind != .commitOnly }, by: \.bump.action)
        return groups.values.sorted { ($0[0].place.path, $0[0].place.line) < ($1[0].place.path, $1[0].place.line) }
    }

    private func isAdoptable(_ rivals: [Seen]) -> Bool {
        Set(rivals.map(\.bump.new)).count == 1 && !rivals.contains { $0.bump.kind == .lowered }
    }

    /// The bumps that can be adopted.
    var adoptable: [PinBump] { rivals.filter(isAdoptable).flatMap { $0.map(\.bump) } }

    /// What is wrong with the bumps that cannot be adopted.
    var unadoptable: [LocatedFinding] {
        changed.map { finding("pin-changed", about: $0, text(changed: $0)) }
            + rivals.filter { !isAdoptable($0) }.map(finding)
    }

    /// The source that declares the first file with a bump.
    func source(of bump: PinBump) -> String? { bumps[bump]?.source }

    /// The finding for a bump that no source can adopt.
    func finding(about bump: PinBump, _ problem: String) -> LocatedFinding? {
        guard let place = bumps[bump] else { return nil }
        let change = "'\(bump.action)' cannot be adopted from \(bump.old.words) to \(bump.new.words)"
        return finding("pin-bump", about: (bump, place), "\(change): \(problem)")
    }

    private func finding(_ rule: String, about seen: Seen, _ message: String) -> LocatedFinding {
        let severity = severity(of: seen.bump.kind.keepsRelease ? .unknown : .behaviour)
        return LocatedFinding(
            finding: Finding(rule: rule, severity: severity, file: seen.place.path, message: message),
            line: seen.place.line)
    }

    private func text(changed seen: Seen) -> String {
        let bump = seen.bump
        return """
            the commit of '\(bump.action)' was changed to \(bump.new.ref) but not its version '\(bump.old.words)'\
            \(also(seen.place)), which is no bump: somebody moved the tag, or planted the commit; compare the commit \
            with the release before anything else, or run '\(generateCommand)' to put the declared one back
            """
    }

    private func text(moved seen: Seen) -> String {
        let bump = seen.bump
        return """
            the commit of '\(bump.action)' was changed to \(bump.new.ref) under '\(bump.old.words)', which moves with \
            each release\(also(seen.place)); if the commit belongs to the tag, adopt it with '\(generateCommand) \
            --adopt-pins', or run '\(generateCommand)' to put the declared one back
            """
    }

    private func finding(about rivals: [Seen]) -> LocatedFinding {
        guard Set(rivals.map(\.bump.new)).count == 1 else {
            return finding("pin-bump", about: rivals[0], text(contradicting: rivals))
        }
        if let lowered = rivals.first(where: { $0.bump.kind == .lowered }) {
            return finding("pin-bump", about: rivals[0], text(lowered: lowered))
        }
        if let moved = rivals.first(where: { $0.bump.kind == .moved }) {
            return finding("pin-changed", about: moved, text(moved: moved))
        }
        return finding("pin-bump", about: rivals[0], text(raised: rivals[0]))
    }

    private func text(lowered seen: Seen) -> String {
        let bump = seen.bump
        return """
            '\(bump.action)' was lowered from \(bump.old.words) to \(bump.new.words)\(also(seen.place)); find out who wants \
            the older release, or run '\(generateCommand)' to put the declared one back
            """
    }

    private func text(raised seen: Seen) -> String {
        let bump = seen.bump
        let pin = bump.old.isCommit ? bump.pin : nil
        let line = pin.map { ", or with this line in the project's pins: \($0.declaration)" } ?? ""
        return """
            a bot has bumped '\(bump.action)' from \(bump.old.words) to \(bump.new.words)\(also(seen.place)); adopt it with \
            '\(generateCommand) --adopt-pins', for the declaration in '\(seen.place.source)'\(line)
            """
    }

    private func text(contradicting rivals: [Seen]) -> String {
        let pins = rivals.map { seen in
            let new = seen.bump.new
            let verb = seen.bump.kind == .lowered ? "lowered" : "bumped"
            let commit = new.isCommit ? " with commit \(new.ref)" : ""
            return "\(verb) to \(new.words)\(commit) in '\(seen.place.path)'"
        }
        let (bump, _) = rivals[0]
        return """
            '\(bump.action)' was \(pins.joined(separator: " and ")), which contradict each other: a project has one \
            pin for it; decide for one, or run '\(generateCommand)' to put the declared \(bump.old.words) back
            """
    }

    private func also(_ place: Place) -> String {
        let others = place.paths.count - 1
        return others == 0 ? "" : ", here and in \(others) other \(others == 1 ? "file" : "files")"
    }
}
