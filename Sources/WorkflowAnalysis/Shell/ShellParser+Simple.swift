/// Simple commands: variables that are set, words, and redirections, in any order.
extension ShellParser {
    /// Notes that a command begins, so that it comes before those in its words.
    mutating func begin(_ kind: ShellCommandKind, at start: Int? = nil) -> Int {
        records.commands.append(
            ShellRecords.Command(
                kind: kind, guarding: hasExited ? .never : guarding, start: start ?? position, depth: depth,
                function: function))
        return records.commands.count - 1
    }

    /// Notes the words of a command that is complete.
    mutating func finish(_ index: Int, words mark: Int) {
        let start = records.words.count
        pendingWords.move(from: mark, to: &records.words)
        records.commands[index].words = start..<records.words.count
    }

    mutating func parseSimpleCommand() -> Bool? {
        let start = position
        let index = begin(.simple)
        let marks = (pendingWords.count, pendingAssignments.count, pendingRedirections.count)
        while true {
            skipBlanks()
            if isAtEnd { break }
            if takeRedirection() { continue }
            if pendingWords.count == marks.0, takeAssignment() { continue }
            guard !byte().endsWord || startsProcess else {
                if byte() == .openParenthesis, pendingWords.count == marks.0 + 1, isFunctionHead(since: index) {
                    return parseFunction(named: index, marks.0)
                }
                break
            }
            // A word that begins with '#' is a comment.
            if byte() == .hash { break }
            readPendingWord()
        }
        if position == start, !hasFailed { fail("'\(excerpt)' where a command is needed") }
        finish(index, words: marks.0)
        let assignments = records.assignments.count
        pendingAssignments.move(from: marks.1, to: &records.assignments)
        records.commands[index].assignments = assignments..<records.assignments.count
        let redirections = records.redirections.count
        pendingRedirections.move(from: marks.2, to: &records.redirections)
        records.commands[index].redirections = redirections..<records.redirections.count
        return note(builtin: index)
    }

    /// Notes that the script ends here; returns what `true` and `false` yield.
    private mutating func note(builtin index: Int) -> Bool? {
        let command = records.commands[index]
        guard let first = command.words.first else { return nil }
        let name = records.words[first].bytes
        guard name.count <= 5 else { return nil }
        if equals(name, "exit") || equals(name, "exec") && command.words.count > 1 {
            if command.guarding == .always, canExit, depth == 0, function < 0 { hasExited = true }
        }
        guard command.words.count == 1 else { return nil }
        return equals(name, "true") || equals(name, ":") ? true : equals(name, "false") ? false : nil
    }

    func equals(_ range: Range<Int>, _ word: StaticString) -> Bool {
        range.count == word.utf8CodeUnitCount
            && range.indices.allSatisfy { text[$0] == word.utf8Start[$0 - range.lowerBound] }
    }

    /// Whether `name (` begins the definition of a function.
    private func isFunctionHead(since index: Int) -> Bool {
        var offset = 1
        while byte(offset).isBlank { offset += 1 }
        return byte(offset) == .closeParenthesis && index == records.commands.count - 1
    }

    private mutating func parseFunction(named index: Int, _ mark: Int) -> Bool? {
        let name = String(decoding: text[pendingWords[mark].bytes], as: UTF8.self)
        pendingWords.removeSubrange(mark...)
        records.commands.removeLast()
        position += 1
        skipBlanks()
        position += 1
        parseFunction(name)
        return nil
    }

    /// Reads `NAME=value`, `NAME+=value` or `NAME[index]=value`.
    private mutating func takeAssignment() -> Bool {
        guard byte().beginsName else { return false }
        var offset = 1
        while byte(offset).isPartOfName { offset += 1 }
        let name = position..<(position + offset)
        let start = position
        if byte(offset) == .openBracket {
            // Whether a value follows is known behind the index only.
            guard let length = lengthOfIndex(at: position + offset) else { return false }
            offset += length
        }
        let appends = byte(offset) == .plus && byte(offset + 1) == .equal
        guard appends || byte(offset) == .equal else { return false }
        position += offset + (appends ? 2 : 1)
        let value = readWord(.value, since: start)
        pendingAssignments.append(ShellRecords.Assignment(name: name, value: value, appends: appends))
        return true
    }

    /// The bytes of `[index]`; `nil` for anything else than letters, digits and a few signs.
    private func lengthOfIndex(at start: Int) -> Int? {
        var index = start + 1
        while index < end,
            text[index].isPartOfName || text[index] == .dollar || text[index] == .at
                || text[index] == .minus || text[index] == .dot || text[index] == .quote
        {
            index += 1
        }
        return index < end && text[index] == .closeBracket ? index + 1 - start : nil
    }

    /// Reads a redirection: an operator with its word, and a number or a variable before it.
    mutating func takeRedirection() -> Bool {
        var offset = 0
        var descriptor = -1
        if byte().isDigit {
            var number = 0
            while byte(offset).isDigit, offset < 6 {
                number = number * 10 + Int(byte(offset) - UInt8(ascii: "0"))
                offset += 1
            }
            descriptor = number
        } else if byte() == .openBrace, byte(1).beginsName {
            offset = 2
            while byte(offset).isPartOfName { offset += 1 }
            guard byte(offset) == .closeBrace else { return false }
            offset += 1
            descriptor = Int(Int16.max)
        }
        guard let length = lengthOfRedirection(at: offset) else { return false }
        let operation = (position + offset)..<(position + offset + length)
        position = operation.upperBound
        skipBlanks()
        if isAtEnd || byte().endsWord && !startsProcess {
            fail("a redirection without a file")
            return true
        }
        let isDocument =
            length > 1 && text[operation.lowerBound] == .less && text[operation.lowerBound + 1] == .less
            && (length == 2 || text[operation.upperBound - 1] == .minus)
        let target = readWord(.argument)
        var redirection = ShellRecords.Redirection(operation: operation, descriptor: descriptor, target: target)
        if isDocument { redirection.document = addDocument(behind: target, isIndented: length == 3) }
        pendingRedirections.append(redirection)
        return true
    }

    /// The length of an operator of redirections; `nil` for anything else.
    private func lengthOfRedirection(at offset: Int) -> Int? {
        let next = byte(offset + 1)
        switch byte(offset) {
        case .less:
            if next == .openParenthesis { return nil }
            if next == .less { return byte(offset + 2) == .less || byte(offset + 2) == .minus ? 3 : 2 }
            return next == .ampersand || next == .greater ? 2 : 1
        case .greater:
            if next == .openParenthesis { return nil }
            return next == .greater || next == .ampersand || next == .bar ? 2 : 1
        case .ampersand where offset == 0 && next == .greater:
            return byte(2) == .greater ? 3 : 2
        default: return nil
        }
    }
}
