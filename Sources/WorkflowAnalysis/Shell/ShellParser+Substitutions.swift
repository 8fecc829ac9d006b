/// Commands whose output becomes part of a word.
extension ShellParser {
    /// Reads `<(…)` or `>(…)`.
    mutating func readProcess() {
        let start = position
        position += 2
        readSubstitution(from: start, isQuoted: true)
    }

    /// Reads the commands of `$(…)` behind the parenthesis.
    mutating func readSubstitution(from start: Int, isQuoted: Bool) {
        let first = records.commands.count
        let documents = pendingDocuments
        pendingDocuments = []
        depth += 1
        parseList()
        depth -= 1
        pendingDocuments = documents + pendingDocuments
        guard stands(")") else { return fail("a '$(' that does not end", at: start) }
        position += 1
        appendPart(
            .substitution, isQuoted: isQuoted, start..<position, inner: first..<records.commands.count)
    }

    /// Reads the commands between backticks, inside which a backslash has a meaning of its own.
    mutating func readBackticks(isQuoted: Bool) {
        let start = position
        var close = start + 1
        var hasEscape = false
        while close < end, text[close] != .backtick {
            if text[close] == .backslash, close + 1 < end {
                let next = text[close + 1]
                hasEscape =
                    hasEscape || next == .backtick || next == .backslash || next == .dollar
                    || next == .quote && isQuoted
                close += 1
            }
            close += 1
        }
        guard close < end else { return fail("a backtick that does not end", at: start) }
        let first = records.commands.count
        if hasEscape {
            note("a backslash between backticks", at: start)
            position = close + 1
        } else {
            let outer = (end, pendingDocuments)
            (position, end) = (start + 1, close)
            pendingDocuments = []
            depth += 1
            parseList()
            depth -= 1
            if hasFailed { return }
            if position < close { return fail("'\(excerpt)' between backticks") }
            if !pendingDocuments.isEmpty { return fail("a here-document between backticks", at: start) }
            (end, pendingDocuments) = outer
            position = close + 1
        }
        appendPart(
            .substitution, isQuoted: isQuoted, start..<position, inner: first..<records.commands.count)
    }
}
