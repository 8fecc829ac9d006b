import WorkflowChecks
import WorkflowYAML
import Workflows

/// Finds the edit that certainly fixes a finding, and changes nothing else.
struct FixFinder {
    let tree: YAMLTree
    /// What the reader could not understand in the line of the finding.
    let problems: [ReadingProblem]

    /// The edit for a finding; `nil` if there is more than one way to fix it.
    func edit(for finding: Finding) -> TextEdit? {
        switch finding.rule {
        case "workflow-syntax": misspeltKey(finding)
        case "persisted-credentials": credentials(finding)
        case "mutable-ref": pin(finding)
        case "missing-permissions": permissions(finding)
        case NumberSpelling.rule: quotes(finding)
        default: nil
        }
    }

    /// Puts the right key in the place of a misspelt one.
    private func misspeltKey(_ finding: Finding) -> TextEdit? {
        let problem = problems.first { problem in
            problem.message == finding.message && problem.start.line == finding.position?.line
                && problem.start.column == finding.position?.column
        }
        guard let problem, let replacement = problem.replacement else { return nil }
        return TextEdit(problem.span, replacement)
    }

    /// Tells a checkout not to keep its credentials, unless it says something about them.
    private func credentials(_ finding: Finding) -> TextEdit? {
        let input = "persist-credentials"
        guard var place = finding.place, place.lastKey == input, finding.fix == "\(input): false" else { return nil }
        place.leave()
        place.leave()
        guard let step = tree.node(at: place), step.kind == .mapping, step.style == .block else { return nil }
        guard let with = step.entries.first(where: { $0.key.text == "with" }) else {
            guard let uses = step.entries.first(where: { $0.key.text == "uses" }) else { return nil }
            let column = uses.key.position.column
            let line = lineEnd(after: uses.value.span.upperBound)
            let lineBreak = self.lineBreak(at: line)
            return TextEdit(
                line..<line, "\(lineBreak)\(spaces(column - 1))with:\(lineBreak)\(spaces(column + 1))\(input): false")
        }
        guard with.value.kind == .mapping, !with.value.isAlias, let first = with.value.entries.first,
            !with.value.entries.contains(where: { $0.key.text == input })
        else { return nil }
        let start = first.key.span.lowerBound
        let column = first.key.position.column
        let separator =
            with.value.style == .flow ? ", " : "\(lineBreak(at: lineEnd(after: start)))\(spaces(column - 1))"
        return TextEdit(start..<start, "\(input): false\(separator)")
    }

    /// Pins an action to the commit of the release that its tag names, or of a later one of the same major version.
    private func pin(_ finding: Finding) -> TextEdit? {
        guard let place = finding.place, place.lastKey == "uses", let fix = finding.fix, fix.hasPrefix("uses: "),
            let node = tree.node(at: place), node.kind == .scalar, node.style == .plain, !node.isAlias,
            let version = fix.split(separator: " ").last
        else { return nil }
        let ref = node.text.split(separator: "@").last ?? ""
        guard ref == version || ref == version.prefix(while: { $0 != "." }) else { return nil }
        let rest = tree.bytes[node.span.upperBound..<lineEnd(after: node.span.upperBound)].drop {
            $0 == UInt8(ascii: " ")
        }
        guard rest.isEmpty || rest.first == UInt8(ascii: "#") else { return nil }
        return TextEdit(node.span, String(fix.dropFirst("uses: ".count)))
    }

    /// States permissions above the jobs, and above the comments of these.
    private func permissions(_ finding: Finding) -> TextEdit? {
        guard let root = tree.root, root.style == .block, let fix = finding.fix,
            let jobs = root.entries.first(where: { $0.key.text == "jobs" })?.key, jobs.position.column == 1
        else { return nil }
        var line = jobs.position.line
        while let above = tree.line(line - 1), tree.bytes[above].first == UInt8(ascii: "#") { line -= 1 }
        guard let start = tree.line(line)?.lowerBound else { return nil }
        let lineBreak = self.lineBreak(at: lineEnd(after: start))
        let lines = fix.split(separator: "\n").map { "\($0)\(lineBreak)" }.joined()
        return TextEdit(start..<start, lines)
    }

    /// Makes a number the text that is written.
    private func quotes(_ finding: Finding) -> TextEdit? {
        guard let place = finding.place, let fix = finding.fix, let node = tree.node(at: place), !node.isAlias,
            node.style == .plain
        else { return nil }
        return TextEdit(node.span, fix)
    }

    /// The end of the line that holds a byte, before its line break.
    private func lineEnd(after offset: Int) -> Int {
        let end = tree.bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? tree.bytes.count
        return end > offset && end < tree.bytes.count && tree.bytes[end - 1] == UInt8(ascii: "\r") ? end - 1 : end
    }

    private func lineBreak(at end: Int) -> String {
        end < tree.bytes.count && tree.bytes[end] == UInt8(ascii: "\r") ? "\r\n" : "\n"
    }

    private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
