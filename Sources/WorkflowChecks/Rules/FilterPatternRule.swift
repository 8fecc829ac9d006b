import Workflows

/// A filter of an event takes nothing, or cannot be as it is written.
///
/// GitHub takes a list to match or a list to ignore for one kind of filter, not both, and only of events that have that
/// filter. A list to match needs a pattern without `!`, and the last pattern that matches decides. Branches and tags
/// are named without `refs/heads/` and `refs/tags/`, paths from the repository's root without `/` or `./`. `?` and `+`
/// repeat the character before them, and brackets hold characters and rising ranges.
///
/// Source: GitHub, "Workflow syntax", filter pattern cheat sheet.
///
/// Wrong:
///
/// ```swift
/// WorkflowFile("test.yml", Workflow(on: [.push(branches: ["refs/heads/main"], paths: ["/src/**"])]) {
///     Job("test", runsOn: .ubuntu2404) { RunStep(script: "make test") }
/// })
/// ```
///
/// Right:
///
/// ```swift
/// WorkflowFile("test.yml", Workflow(on: [.push(branches: ["main"], paths: ["src/**"])]) {
///     Job("test", runsOn: .ubuntu2404) { RunStep(script: "make test") }
/// })
/// ```
struct FilterPatternRule: WorkflowRule {
    let name = "filter-pattern"

    private static let kinds = ["branches", "tags", "paths"]
    private static let ignoring = ["branches-ignore", "tags-ignore", "paths-ignore"]

    /// The filters of each event that has any.
    private static let filters: [String: [String]] = [
        "push": ["branches", "tags", "paths"], "pull_request": ["branches", "paths"],
        "pull_request_target": ["branches", "paths"], "merge_group": ["branches"], "workflow_run": ["branches"],
    ]
    private static let eventsWithout: Set<String> = [
        "branch_protection_rule", "check_run", "check_suite", "create", "delete", "deployment", "deployment_status",
        "discussion", "discussion_comment", "fork", "gollum", "image_version", "issue_comment", "issues", "label",
        "milestone", "page_build", "project", "project_card", "project_column", "public", "pull_request_comment",
        "pull_request_review", "pull_request_review_comment", "registry_package", "release", "repository_dispatch",
        "schedule", "status", "watch", "workflow_call", "workflow_dispatch",
    ]

    func problems(in file: CheckedFile) -> [Problem] {
        var problems: [Problem] = []
        for trigger in file.triggers {
            var lists: [(key: String, values: [String])] = []
            if case .lists(let written) = trigger.configuration { lists = written }
            for entry in trigger.extra.entries { lists.append((entry.key, entry.value.texts)) }
            lists.removeAll { !Self.kinds.contains($0.key) && !Self.ignoring.contains($0.key) }
            if lists.isEmpty { continue }
            for list in lists {
                check(list.key, of: trigger.event, among: lists.map(\.key), &problems)
                check(list.values, list.key, "on.\(trigger.event).\(list.key)", &problems)
            }
        }
        return problems
    }

    /// Whether the event has the filter, and not the opposite one beside it.
    private func check(_ key: String, of event: String, among keys: [String], _ problems: inout [Problem]) {
        let place = "on.\(event).\(key)"
        let kind = key.hasSuffix("-ignore") ? String(key.dropLast("-ignore".count)) : key
        let known = Self.filters[event]
        if let known, !known.contains(kind) {
            problems.append(
                Problem(
                    place, "the event '\(event)' has no filter '\(key)'; it has '\(known.joined(separator: "', '"))'"))
        } else if known == nil, Self.eventsWithout.contains(event) {
            problems.append(Problem(place, "the event '\(event)' has no filter '\(key)'; ask in a job's condition"))
        }
        if key != kind, keys.contains(kind) {
            problems.append(
                Problem(
                    place,
                    "GitHub takes '\(kind)' or '\(key)' for one event, not both; write what to leave out as '!…' in"
                        + " '\(kind)'"))
        }
    }

    private func check(_ patterns: [String], _ key: String, _ place: String, _ problems: inout [Problem]) {
        let isIgnoring = key.hasSuffix("-ignore")
        let kind: FilterPattern.Kind = key.hasPrefix("paths") ? .path : key.hasPrefix("tags") ? .tag : .branch
        var hasPositive = false
        for (index, pattern) in patterns.enumerated() {
            // What looks like an expression is another rule's matter.
            if !pattern.opensExpression, let problem = FilterPattern.problem(with: pattern, kind) {
                problems.append(Problem("\(place)[\(index)]", problem.message, mend: problem.mend))
            }
            guard pattern.utf8.first == UInt8(ascii: "!") else {
                hasPositive = true
                continue
            }
            if isIgnoring {
                problems.append(
                    Problem(
                        "\(place)[\(index)]",
                        "'!' takes back only what '\(key.dropLast("-ignore".count))' matches; here, leave the pattern out",
                        severity: .warning))
            } else if !hasPositive, patterns.contains(where: { $0.utf8.first != UInt8(ascii: "!") }) {
                problems.append(
                    Problem(
                        "\(place)[\(index)]",
                        "nothing is matched before '\(pattern)', so that it takes back nothing; move it behind what it is"
                            + " about", severity: .warning))
            }
        }
        if !patterns.isEmpty, !hasPositive, !isIgnoring {
            problems.append(
                Problem(
                    place, "only patterns with '!' are given, and nothing matches; begin with '**' or another pattern",
                    mend: "\"**\""))
        }
    }
}

extension UntypedValue {
    /// The texts of a list, or a single one, that are written out.
    fileprivate var texts: [String] {
        switch literal {
        case .text(let text)?: return [text]
        case .list(let values)?:
            return values.compactMap { value in
                guard case .text(let text) = value else { return nil }
                return text
            }
        default: return []
        }
    }
}
