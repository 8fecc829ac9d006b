import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// A finding for people: what is wrong and where, the lines around it, and what belongs to it.
///
/// ```text
/// .github/workflows/build.yml:12:5: error: jobs.merge.needs: the workflow has no job 'biuld' [needs]
///  11 |   merge:
///  12 |     needs: biuld
///     |     ^~~~~
///  13 |     runs-on: ubuntu-24.04
///     = declared in App/App.swift:12
/// ```
struct FindingText {
    var texts: QuotedTexts
    let style: TextStyle
    /// Whether only the first line is wanted.
    let isShort: Bool

    /// The lines of a finding, each with its line end.
    mutating func text(_ finding: Finding, details: [String] = []) -> String {
        let severity = TextStyle.Emphasis(finding.severity)
        let message = "\(finding.place.map { "\($0): " } ?? "")\(finding.message) [\(finding.rule)]"
        var text = headline(
            finding.file, finding.position, finding.severity.rawValue, severity, message: message)
        guard !isShort else { return text }
        let lines = excerpt(
            of: finding.file, at: finding.position, part: finding.keyLine == nil ? nil : finding.excerpt, context: 1)
        text += lines?.text(style: style, severity: severity) ?? ""
        let margin = String(repeating: " ", count: (lines?.margin ?? 0) + 2)
        for detail in details { text += "\(margin)\(style.gutter("=")) \(detail.printable)\n" }
        if let site = finding.site {
            text += "\(margin)\(style.gutter("=")) declared in \(site.file.printable):\(site.line)\n"
        }
        if let fix = finding.fix {
            let lines = fix.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).printable }
            text += "\(margin)\(style.gutter("=")) fix: \(lines.joined(separator: "\n\(margin)       "))\n"
        }
        for related in finding.related {
            let message = "\(related.place.map { "\($0): " } ?? "")\(related.message)"
            text += headline(related.file, related.position, "note", .note, message: message)
            text +=
                excerpt(of: related.file, at: related.position, context: 0)?.text(style: style, severity: .note) ?? ""
        }
        return text
    }

    private func headline(
        _ file: String?, _ position: TextPosition?, _ word: String, _ emphasis: TextStyle.Emphasis, message: String
    ) -> String {
        let column = position.map { ":\($0.line):\($0.column)" } ?? ""
        let place = file.map { "\($0.printable)\(column): " } ?? ""
        return "\(place)\(style.painted("\(word):", emphasis)) \(message.printable)\n"
    }

    private mutating func excerpt(
        of file: String?, at position: TextPosition?, part: String? = nil, context: Int
    ) -> LineExcerpt? {
        guard let file, let position, let lines = texts.lines(of: file) else { return nil }
        return LineExcerpt(of: lines, at: position, part: part, context: context)
    }
}

extension TextStyle.Emphasis {
    fileprivate init(_ severity: Finding.Severity) {
        self =
            switch severity {
            case .error: .error
            case .warning: .warning
            case .note: .note
            }
    }
}
