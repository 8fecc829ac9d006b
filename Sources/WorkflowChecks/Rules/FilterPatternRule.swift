import WorkflowAnalysis
import Workflows

struct FilterPatternRule: WorkflowRule {
    let name = "filter-pattern"
    var documentation: String {
        """
        A filter of an event matches nothing, or is invalid.

        For each kind of filter, an event accepts a list to match or a list to ignore, but not both, and only some
        events have filters. A list to match needs a pattern without `!`, and the last matching pattern decides. Write
        branches and tags without `refs/heads/` and `refs/tags/`. Write paths from the root of the repository, without
        `/` or `./` at the beginning. `?` and `+` repeat the preceding character, and brackets contain characters and
        ascending ranges.

        Source: GitHub, "Workflow syntax", filter pattern cheat sheet.

        Wrong:

        ```swift
        WorkflowFile("test.yml", Workflow(on: [.push(branches: ["refs/heads/main"], paths: ["/src/**"])]) {
            Job("test", runsOn: .ubuntu2404) { RunStep(script: "make test") }
        })
        ```

        Right:

        ```swift
        WorkflowFile("test.yml", Workflow(on: [.push(branches: ["main"], paths: ["src/**"])]) {
            Job("test", runsOn: .ubuntu2404) { RunStep(script: "make test") }
        })
        ```
        """
    }

    func problems(in file: FileAnalysis) -> [Problem] {
        var problems: [Problem] = []
        for index in file.triggers.indices {
            if case .lists(let lists) = file.triggers[index].configuration {
                for list in lists { check(list.key, list.values, file.triggers[index], &problems) }
            }
            for entry in file.triggers[index].extra.entries {
                check(entry.key, entry.value.texts, file.triggers[index], &problems)
            }
        }
        return problems
    }

    private func check(_ key: String, _ patterns: [String], _ trigger: Trigger, _ problems: inout [Problem]) {
        guard let filter = FilterKey(key) else { return }
        if filter.isIgnoring || !Self.has(filter.kind, trigger.event) {
            check(filter, key, of: trigger, &problems)
        }
        check(patterns, filter, key, trigger.event, &problems)
    }

    /// The filters that an event has; all filters for an unknown event.
    private static func filters(of event: String) -> [FilterPattern.Kind] {
        [.branch, .tag, .path].filter { has($0, event) }
    }

    private static func has(_ kind: FilterPattern.Kind, _ event: String) -> Bool {
        guard let filters = TriggerFacts.facts(of: event)?.filters else { return true }
        return switch kind {
        case .branch: filters.contains(.branches)
        case .tag: filters.contains(.tags)
        case .path: filters.contains(.paths)
        }
    }

    /// Checks that the event has the filter, and not the opposite filter as well.
    private func check(_ filter: FilterKey, _ key: String, of trigger: Trigger, _ problems: inout [Problem]) {
        let place = Place("on", trigger.event, key)
        let known = Self.filters(of: trigger.event)
        if known.isEmpty {
            let message = "the event '\(trigger.event)' has no filter '\(key)'; ask in a job's condition"
            problems.append(Problem(place, message))
        } else if !known.contains(filter.kind) {
            let names = known.map { "'\(FilterKey.name(of: $0))'" }.joined(separator: ", ")
            problems.append(Problem(place, "the event '\(trigger.event)' has no filter '\(key)'; it has \(names)"))
        }
        let kind = FilterKey.name(of: filter.kind)
        if filter.isIgnoring, trigger.hasKey(kind) {
            problems.append(
                Problem(
                    place,
                    "GitHub takes '\(kind)' or '\(key)' for one event, not both; write what to leave out as '!…' in"
                        + " '\(kind)'"))
        }
    }

    private func check(
        _ patterns: [String], _ filter: FilterKey, _ key: String, _ event: String, _ problems: inout [Problem]
    ) {
        func place(_ index: Int) -> Place { Place("on", event, key)[index] }
        var hasPositive = false
        // One mistake in thinking is one finding, however many patterns follow from it.
        var idle: [Int] = []
        for (index, pattern) in patterns.enumerated() {
            if FilterPattern.isPlain(pattern) {
                hasPositive = true
                continue
            }
            // A pattern that looks like an expression is reported by `escaped-expression`.
            if !pattern.opensExpression, let problem = FilterPattern.problem(with: pattern, filter.kind) {
                problems.append(Problem(place(index), problem.message, kind: .mistake, fix: problem.fix))
            }
            guard pattern.utf8.first == UInt8(ascii: "!") else {
                hasPositive = true
                continue
            }
            if filter.isIgnoring {
                idle.append(index)
            } else if !hasPositive, patterns.contains(where: { $0.utf8.first != UInt8(ascii: "!") }) {
                problems.append(
                    Problem(
                        place(index),
                        "nothing is matched before '\(pattern)', so that it takes back nothing; move it behind what it is"
                            + " about", severity: .warning))
            }
        }
        if let first = idle.first {
            let these = idle.count == 1 ? "the pattern" : "these \(idle.count) patterns"
            problems.append(
                Problem(
                    place(first),
                    "'!' takes back only what '\(FilterKey.name(of: filter.kind))' matches; here, leave \(these) out",
                    severity: .warning))
        }
        if hasPositive, !filter.isIgnoring, let index = patterns.lastIndex(of: "!**"),
            patterns[index...].allSatisfy({ $0.utf8.first == UInt8(ascii: "!") })
        {
            problems.append(
                Problem(
                    place(index), "'!**' takes back whatever was matched before it, and nothing is left; leave it out",
                    kind: .mistake))
        }
        if !patterns.isEmpty, !hasPositive, !filter.isIgnoring {
            problems.append(
                Problem(
                    Place("on", event, key),
                    "only patterns with '!' are given, and nothing matches; begin with '**' or another pattern",
                    kind: .mistake, fix: "\"**\""))
        }
    }
}

/// The key of a filter.
private struct FilterKey {
    let kind: FilterPattern.Kind
    let isIgnoring: Bool

    /// Reads a key; `nil` if it is not the key of a filter.
    init?(_ key: String) {
        switch key {
        case "branches", "branches-ignore": kind = .branch
        case "tags", "tags-ignore": kind = .tag
        case "paths", "paths-ignore": kind = .path
        default: return nil
        }
        isIgnoring = key.utf8.last == UInt8(ascii: "e")
    }

    /// The key of the filter that matches, such as `branches` for `branches-ignore`.
    static func name(of kind: FilterPattern.Kind) -> String {
        switch kind {
        case .branch: "branches"
        case .tag: "tags"
        case .path: "paths"
        }
    }
}

extension Trigger {
    /// Whether the trigger sets a key.
    fileprivate func hasKey(_ key: String) -> Bool {
        if case .lists(let lists) = configuration, lists.contains(where: { $0.key == key }) { return true }
        return extra[key] != nil
    }
}

extension UntypedValue {
    /// The literal strings of a list, or a single literal string.
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
