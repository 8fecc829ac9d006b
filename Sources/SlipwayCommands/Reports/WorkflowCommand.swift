import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// A line by which a process tells GitHub Actions to show an annotation beside a file.
enum WorkflowCommand {
    /// `::error file=…,line=…,title=…::…`, with everything escaped that would end a part early.
    static func annotation(_ finding: LocatedFinding, fileFolder: String) -> String {
        var properties: [String] = []
        if let file = finding.finding.file {
            properties.append("file=\(property(fileFolder + file))")
            if let line = finding.shownLine { properties.append("line=\(line)") }
            if let column = finding.shownColumn { properties.append("col=\(column)") }
        }
        properties.append("title=\(property(finding.finding.rule))")
        let place = finding.finding.place.map { "\($0): " } ?? ""
        var lines = [place + finding.finding.message]
        lines += finding.details
        if let fix = finding.finding.fix { lines.append("fix: \(fix)") }
        if let site = finding.finding.site { lines.append("declared in \(site.file):\(site.line)") }
        // By scalars: "\r\n" is one character.
        let printable = lines.flatMap { $0.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) }
            .map { String($0).printable }
        let message = data(printable.joined(separator: "\n"))
        return "::\(finding.finding.severity.command) \(properties.joined(separator: ","))::\(message)\n"
    }

    /// Text that the runner takes for no command, whatever it holds.
    ///
    /// The runner looks for commands behind spaces and, in their old form, anywhere in a line.
    static func uninterpreted(_ text: [UInt8]) -> [UInt8] {
        guard !text.isEmpty else { return [] }
        let words = String(decoding: text, as: UTF8.self)
        var number = 0
        while words.contains("::slipway-\(number)::") { number += 1 }
        return Array("::stop-commands::slipway-\(number)\n".utf8) + text + Array("::slipway-\(number)::\n".utf8)
    }

    private static func data(_ text: String) -> String {
        escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A"])
    }

    private static func property(_ text: String) -> String {
        escaped(text.printable, ["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"])
    }

    private static func escaped(_ text: String, _ replacements: [Unicode.Scalar: String]) -> String {
        // By scalars: "\r\n" is one character.
        text.unicodeScalars.reduce(into: "") { result, scalar in
            if let replacement = replacements[scalar] {
                result += replacement
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
    }
}

extension Finding.Severity {
    /// The command that shows an annotation of this severity.
    fileprivate var command: String {
        switch self {
        case .error: "error"
        case .warning: "warning"
        case .note: "notice"
        }
    }
}
