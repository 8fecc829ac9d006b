/// Commands of the grammar: groups, conditions, loops and functions.
extension ShellParser {
    /// Reads a command, and the redirections behind one that holds others.
    ///
    /// Returns what it is known to yield, as `true` and `false` do.
    mutating func parseCommand() -> Bool? {
        let first = records.commands.count
        switch byte() {
        case .openParenthesis:
            if byte(1) == .openParenthesis, isCalculation(from: position + 1) {
                parseCalculation()
            } else {
                parseSubshell()
            }
        case .openBrace where isReserved("{"):
            position += 1
            parseList()
            expect("}")
        case .openBracket where isReserved("[["): parseTest()
        case UInt8(ascii: "i") where isReserved("if"): parseIf()
        case UInt8(ascii: "w") where isReserved("while"): parseWhile(length: 5)
        case UInt8(ascii: "u") where isReserved("until"): parseWhile(length: 5)
        case UInt8(ascii: "f") where isReserved("for"): parseFor(length: 3)
        case UInt8(ascii: "s") where isReserved("select"): parseFor(length: 6)
        case UInt8(ascii: "c") where isReserved("case"): parseCase()
        case UInt8(ascii: "c") where isReserved("coproc"):
            fail("'coproc'")
        case UInt8(ascii: "f") where isReserved("function"):
            position += 8
            skipBlanks()
            let start = position
            while !isAtEnd, !byte().endsWord { position += 1 }
            let name = String(decoding: text[start..<position], as: UTF8.self)
            skipBlanks()
            if stands("(") {
                position += 1
                skipBlanks()
                if stands(")") { position += 1 } else { fail("no ')' behind the name of a function") }
            }
            parseFunction(name)
        default: return parseSimpleCommand()
        }
        parseRedirections(behind: first)
        return nil
    }

    /// Reads the redirections of a compound command whose commands begin with one.
    private mutating func parseRedirections(behind first: Int) {
        let mark = pendingRedirections.count
        skipBlanks()
        while !isAtEnd, takeRedirection() { skipBlanks() }
        guard pendingRedirections.count > mark else { return }
        let start = records.redirections.count
        pendingRedirections.move(from: mark, to: &records.redirections)
        let number = records.compounds.count
        records.compounds.append(ShellRecords.Compound(redirections: start..<records.redirections.count))
        for index in first..<records.commands.count where records.commands[index].depth == depth {
            if records.commands[index].compound < 0 {
                records.commands[index].compound = number
                continue
            }
            var outermost = records.commands[index].compound
            while records.compounds[outermost].parent >= 0 { outermost = records.compounds[outermost].parent }
            if outermost != number { records.compounds[outermost].parent = number }
        }
    }

    private mutating func parseSubshell() {
        position += 1
        let couldExit = canExit
        canExit = false
        parseList()
        canExit = couldExit
        if stands(")") { position += 1 } else { fail("a '(' that does not end") }
    }

    /// Reads something that runs only under a condition.
    mutating func parseBranch(_ isTaken: Bool? = nil) {
        let outer = guarding
        if outer != .never { guarding = isTaken.map { $0 ? outer : .never } ?? .conditional }
        parseList()
        guarding = outer
    }

    private mutating func parseIf() {
        position += 2
        let outer = guarding
        var condition = parseList()
        expect("then")
        parseBranch(condition)
        skipLines()
        while takeReserved("elif") {
            if outer != .never, condition != false { guarding = condition == true ? .never : .conditional }
            let next = parseList()
            expect("then")
            parseBranch(condition == false ? next : condition == true ? false : nil)
            condition = condition == true || next == true ? true : condition == false && next == false ? false : nil
            guarding = outer
            skipLines()
        }
        if takeReserved("else") { parseBranch(condition.map { !$0 }) }
        guarding = outer
        expect("fi")
    }

    /// Reads the body of a function.
    mutating func parseFunction(_ name: String) {
        skipLines()
        let outer = (function, guarding, canExit)
        function = records.functions.count
        records.functions.append(name)
        if guarding != .never { guarding = .conditional }
        canExit = false
        nested { parser in
            if parser.isAtEnd {
                parser.fail("a function without a body")
            } else {
                _ = parser.parseCommand()
            }
        }
        (function, guarding, canExit) = outer
    }
}
