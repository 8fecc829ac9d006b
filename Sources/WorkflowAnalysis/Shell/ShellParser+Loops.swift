/// Loops, and the choices of `case`.
extension ShellParser {
    mutating func parseWhile(length: Int) {
        let isUntil = byte() == UInt8(ascii: "u")
        position += length
        let condition = parseList()
        expect("do")
        parseBranch(condition.map { $0 != isUntil })
        expect("done")
    }

    mutating func parseFor(length: Int) {
        position += length
        skipBlanks()
        if stands("((") {
            parseCalculation()
            skipBlanksAndComment()
            if stands(";") { position += 1 }
            return parseLoopBody(isSure: false)
        }
        let index = begin(.loop)
        let mark = pendingWords.count
        readPendingWord()
        skipLines()
        var count = 0
        if takeReserved("in") {
            skipBlanksAndComment()
            while !isAtEnd, !byte().endsWord || startsProcess {
                readPendingWord()
                count += 1
                skipBlanksAndComment()
            }
        }
        finish(index, words: mark)
        skipBlanksAndComment()
        if stands(";") { position += 1 }
        parseLoopBody(isSure: count > 0 && isWritten(wordsOf: index))
    }

    /// Whether a loop has items that do not depend on the run.
    private func isWritten(wordsOf index: Int) -> Bool {
        records.commands[index].words.allSatisfy { position in
            records.words[position].parts.allSatisfy { records.parts[$0].kind == .text }
        }
    }

    private mutating func parseLoopBody(isSure: Bool) {
        skipLines()
        let isBraced = isReserved("{")
        if isBraced { position += 1 } else { expect("do") }
        parseBranch(isSure ? true : nil)
        expect(isBraced ? "}" : "done")
    }

    mutating func parseCase() {
        position += 4
        skipBlanks()
        let index = begin(.choice)
        let mark = pendingWords.count
        readPendingWord()
        expect("in")
        nested { parser in
            parser.skipLines()
            while !parser.isAtEnd, !parser.takeReserved("esac") { parser.parseCaseItem() }
        }
        finish(index, words: mark)
    }

    private mutating func parseCaseItem() {
        if stands("(") { position += 1 }
        while !isAtEnd {
            skipBlanks()
            readPendingWord()
            skipBlanks()
            guard stands("|") else { break }
            position += 1
        }
        guard stands(")") else { return fail("a pattern of 'case' without ')'") }
        position += 1
        parseBranch()
        skipLines()
        if stands(";;&") {
            position += 3
        } else if stands(";;") || stands(";&") {
            position += 2
        } else if !isReserved("esac") {
            return fail("commands of 'case' without ';;'")
        }
        skipLines()
        if isAtEnd { fail("a 'case' that does not end") }
    }
}
