/// Lists of commands: what `;`, `&`, line breaks, `&&`, `||` and `|` join.
extension ShellParser {
    /// Reads commands up to the end, or to something that ends a list: `)`, `;;`, or a word such as `fi`.
    ///
    /// Returns what the only command is known to yield, as `true` and `false` do.
    @discardableResult
    mutating func parseList() -> Bool? {
        var constant: Bool?
        var count = 0
        nested { parser in
            while true {
                parser.skipLines()
                if parser.isAtEnd || parser.byte() == .closeParenthesis || parser.endsList() { return }
                let start = parser.position
                let result = parser.parseConditions()
                constant = count == 0 ? result : nil
                count += 1
                parser.skipBlanksAndComment()
                if parser.isAtEnd { return }
                switch parser.byte() {
                case .newline, .closeParenthesis: continue
                case .semicolon:
                    if [.semicolon, .ampersand].contains(parser.byte(1)) { return }
                    parser.position += 1
                case .ampersand: parser.position += 1
                default:
                    if parser.position == start || !parser.endsList() {
                        return parser.fail("'\(parser.excerpt)' where a command ends")
                    }
                }
            }
        }
        return constant
    }

    /// The next few bytes, for messages.
    var excerpt: String {
        let bytes = text[position..<min(position + 12, end)].prefix { $0 > .space }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether a word or an operator stands here that ends a list.
    func endsList() -> Bool {
        switch byte() {
        case .semicolon: return byte(1) == .semicolon || byte(1) == .ampersand
        case .closeBrace: return isReserved("}")
        case UInt8(ascii: "t"): return isReserved("then")
        case UInt8(ascii: "e"): return isReserved("else") || isReserved("elif") || isReserved("esac")
        case UInt8(ascii: "f"): return isReserved("fi")
        case UInt8(ascii: "d"): return isReserved("do") || isReserved("done")
        default: return false
        }
    }

    /// Whether a word of the grammar stands at the position.
    func isReserved(_ word: StaticString) -> Bool {
        guard stands(word) else { return false }
        let next = position + word.utf8CodeUnitCount
        guard next < end else { return true }
        let following = next + 1 < end ? text[next + 1] : 0
        switch text[next] {
        case .less, .greater: return following != .openParenthesis
        case .backslash: return following == .newline
        default: return text[next].endsWord
        }
    }

    /// Takes a word of the grammar.
    mutating func takeReserved(_ word: StaticString) -> Bool {
        guard isReserved(word) else { return false }
        position += word.utf8CodeUnitCount
        return true
    }

    /// Takes a word of the grammar behind commands, or ends the reading.
    mutating func expect(_ word: StaticString) {
        skipLines()
        if !takeReserved(word) { fail("no '\(word)' where one is needed") }
    }

    /// Reads pipelines with `&&` and `||` between them.
    private mutating func parseConditions() -> Bool? {
        let outer = guarding
        var constant = parsePipeline()
        var isOne = true
        while true {
            skipBlanksAndComment()
            let isAnd = stands("&&")
            guard isAnd || stands("||") else { break }
            position += 2
            skipLines()
            if outer != .never { guarding = constant == nil ? .conditional : constant == isAnd ? outer : .never }
            let next = parsePipeline()
            constant = isOne && constant == isAnd ? next : nil
            isOne = false
        }
        guarding = outer
        return constant
    }

    /// Reads commands with `|` between them.
    private mutating func parsePipeline() -> Bool? {
        var isNegated = false
        skipBlanks()
        while true {
            if byte() == .bang, isReserved("!") {
                position += 1
                isNegated.toggle()
            } else if isReserved("time") {
                position += 4
                skipBlanks()
                if isReserved("-p") { position += 2 }
            } else {
                break
            }
            skipBlanksAndComment()
        }
        if isAtEnd || byte() == .newline || byte() == .semicolon { return nil }
        var start = records.commands.count
        var constant = parseCommand()
        if isNegated { constant = constant.map { !$0 } }
        while true {
            skipBlanksAndComment()
            guard byte() == .bar, byte(1) != .bar, !isAtEnd else { break }
            position += byte(1) == .ampersand ? 2 : 1
            skipLines()
            constant = nil
            let next = records.commands.count
            let couldExit = canExit
            canExit = false
            _ = parseCommand()
            canExit = couldExit
            join(start..<next, to: next)
            start = next
        }
        return constant
    }

    /// Notes that the output of some commands goes to the command behind them.
    private mutating func join(_ writers: Range<Int>, to reader: Int) {
        guard reader < records.commands.count else { return }
        for index in writers
        where records.commands[index].depth == depth && records.commands[index].reader < 0 {
            records.commands[index].reader = reader
        }
        for index in reader..<records.commands.count where records.commands[index].depth == depth {
            records.commands[index].readsPipe = true
        }
    }
}
