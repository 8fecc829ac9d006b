package import Workflows

/// The Git tags whose pushes start a workflow, if pushes of branches do not.
package struct TagTriggers {
    /// The patterns, in order; none if any tag starts the workflow.
    package let patterns: [String]
    /// The position in `on` that holds them, for messages.
    package static let place = Place("on", "push", "tags")

    /// Looks at a workflow; `nil` if branches start it as tags do.
    ///
    /// People, times and callers may start it too.
    package init?(of file: FileAnalysis) {
        guard file.events.contains(.push), let trigger = file.triggers.first(.push),
            trigger.extra.isEmpty,
            case .lists(let lists) = trigger.configuration, let tags = lists.first(where: { $0.key == "tags" }),
            !lists.contains(where: { $0.key.hasPrefix("branches") })
        else { return nil }
        patterns = tags.values
    }

    /// What is known of the run that such a push starts.
    package var facts: EventFacts { EventFacts(event: "push", refPrefix: "refs/tags/") }

    /// Whether a tag starts the workflow.
    package func contains(_ tag: String) -> Bool { RefFilter(patterns).contains(tag) }

    /// A version before a release that starts the workflow; `nil` if none seems to.
    package var prerelease: String? { ["v1.2.3-rc.1", "1.2.3-rc.1", "v1.2.3-beta"].first(where: contains) }
}

extension ExpressionNode {
    /// Whether one of some texts stands in what is written out of the node.
    package func holdsText(anyOf texts: [String]) -> Bool {
        contains { node in
            guard case .string(let text) = node else { return false }
            return ByteSearch.finds(anyOf: texts, in: text)
        }
    }
}
