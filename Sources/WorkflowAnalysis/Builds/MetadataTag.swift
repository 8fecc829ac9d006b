package import Workflows

/// One line of `tags` of docker/metadata-action, such as `type=semver,pattern={{version}}`.
package struct MetadataTag: Sendable {
    /// The line, without quotes and comments.
    package let text: RunText
    private let options: BuildOptions

    /// Reads the lines of an input.
    package static func lines(of text: RunText) -> [MetadataTag] {
        let list = InputList(text, .commented)
        return zip(list.records, BuildOptions.items(of: list)).map { fields, options in
            MetadataTag(text: InputList.line(of: fields), options: options)
        }
    }

    /// The value of an attribute; `nil` if it is not written.
    ///
    /// A field without a key is the attribute `value`.
    package subscript(attribute: String) -> RunText? {
        options[attribute] ?? (attribute == "value" ? options.bare.last : nil)
    }

    /// The kind of the tag, `raw` unless it is stated; `nil` if an expression decides about it.
    package var type: String? {
        guard let type = options["type"] else { return text.decision == nil ? "raw" : nil }
        return type.literal
    }

    /// Whether the line makes no tag in runs of an event, whatever else is true of them.
    package func makesNoTag(in facts: EventFacts) -> Bool {
        if let enable = self["enable"] {
            if enable.literal == "false" || enable.literal == "{{is_default_branch}}" && !facts.mayBe("refs/heads/") {
                return true
            }
            if let decision = enable.decision, facts.holds(decision) == false { return true }
        }
        switch type {
        case "semver", "pep440", "match":
            return (self["value"]?.isEmpty ?? true) && !facts.mayBe("refs/tags/")
        case "ref":
            switch self["event"]?.literal {
            case "branch": return !facts.mayBe("refs/heads/")
            case "tag": return !facts.mayBe("refs/tags/")
            case "pr": return !facts.mayBe("refs/pull/")
            default: return false
            }
        case "edge":
            if !facts.mayBe("refs/heads/") { return true }
            guard facts.start == .push, let branch = self["branch"]?.literal, !branch.isEmpty else { return false }
            return facts.filter.map { !$0.mayContain(branch) } ?? false
        case "schedule": return facts.start != .schedule
        default: return false
        }
    }
}

extension EventFacts {
    /// Whether the ref of such runs may begin so, as docker/metadata-action reads it: that of a pull request is the
    /// request's, whichever event it is about.
    fileprivate func mayBe(_ prefix: String) -> Bool {
        let actual = start == .pullRequestTarget ? "refs/pull/" : refPrefix
        return actual.map { $0 == prefix } ?? true
    }
}
