import Workflows

/// Texts of an event that anybody can choose who may open a request, an issue or a comment.
///
/// Source: GitHub, "Script injections".
package enum UntrustedText {
    /// Whether names behind `github` can lead to such a text; quick, as most names do not.
    package static func canBegin(with names: [String]) -> Bool {
        guard let first = names.first else { return true }
        return first.utf8.count == 5 && first.inLowerCase == "event"
            || first.utf8.count == 8 && first.inLowerCase == "head_ref"
    }

    /// Whether a source is such a text, or an object in JSON with one in it.
    package static func includes(_ source: TextSource) -> Bool {
        guard source.context == .github else { return false }
        let names = source.names.map { $0.inLowerCase }
        guard let first = names.first else { return source.isJSON }
        if first == "head_ref" { return names.count == 1 }
        guard first == "event" else { return false }
        let below = names.dropFirst()
        return UntrustedProperty.paths.contains { path in
            guard below.count == path.count || (source.isJSON && below.count < path.count) else { return false }
            return zip(below, path).allSatisfy { $0 == $1 || $0 == "*" || $1 == "*" }
        }
    }

    /// Whether a text of this source can have more than one line.
    package static func hasLines(_ source: TextSource) -> Bool {
        guard let last = source.names.last?.inLowerCase else { return false }
        return last == "body" || last == "message"
            || source.names.map { $0.inLowerCase }.suffix(2) == ["body", "from"]
    }
}
