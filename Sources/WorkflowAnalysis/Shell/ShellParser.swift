/// Reads a script from its first byte to its last one, and notes commands and words.
///
/// The parser goes forward only, so that its time grows with the length of the script. What bash refuses, or what is
/// nested too deep, ends the reading and becomes a gap.
struct ShellParser {
    /// Constructs in one another beyond this number are not read; scripts that people write have less than ten.
    static let deepest = 40

    let text: UnsafeBufferPointer<UInt8>
    var position = 0
    /// The end of what is read: that of the script, or of what stands between backticks.
    var end: Int
    var records = ShellRecords()
    /// Pieces, words and so on of what is not complete yet; those of inner constructs lie behind those of outer ones.
    var pendingParts: [ShellRecords.Part] = []
    var pendingWords: [ShellRecords.Word] = []
    var pendingAssignments: [ShellRecords.Assignment] = []
    var pendingRedirections: [ShellRecords.Redirection] = []
    /// The here-documents whose text begins with the next line.
    var pendingDocuments: [ShellDocument] = []
    var guarding = ShellGuard.always
    /// How many constructs are open.
    var nesting = 0
    /// How many substitutions are open.
    var depth = 0
    var function = -1
    /// Whether `exit` ends the script here: neither in a substitution, a subshell, a function nor a pipeline.
    var canExit = true
    /// Whether the script ended before the position.
    var hasExited = false
    var hasFailed = false

    init(_ text: UnsafeBufferPointer<UInt8>) {
        self.text = text
        end = text.count
        // Words of six bytes, four in a command, are usual.
        records.parts.reserveCapacity(text.count / 12 + 2)
        records.words.reserveCapacity(text.count / 16 + 2)
        records.commands.reserveCapacity(text.count / 48 + 1)
        pendingParts.reserveCapacity(8)
        pendingWords.reserveCapacity(8)
    }

    var isAtEnd: Bool { position >= end }

    /// The byte at a distance from the position; zero behind the end.
    func byte(_ offset: Int = 0) -> UInt8 { position + offset < end ? text[position + offset] : 0 }

    /// Whether some text begins at the position.
    func stands(_ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard position + count <= end else { return false }
        for index in 0..<count where text[position + index] != word.utf8Start[index] { return false }
        return true
    }

    /// Ends the reading.
    mutating func fail(_ reason: String, at offset: Int? = nil) {
        if !hasFailed { note(reason, at: offset ?? position) }
        hasFailed = true
        position = text.count
        end = text.count
    }

    /// Notes something that is not understood.
    mutating func note(_ reason: String, at offset: Int) {
        records.gaps.append(ShellGap(offset: offset, line: 1, reason: reason))
    }

    /// Counts the lines before the gaps.
    private mutating func countLines() {
        guard !records.gaps.isEmpty else { return }
        records.gaps.sort { $0.offset < $1.offset }
        var (offset, line) = (0, 1)
        for index in records.gaps.indices {
            let next = min(records.gaps[index].offset, text.count)
            line += text[offset..<next].count { $0 == .newline }
            offset = next
            records.gaps[index].line = line
        }
    }

    /// Does something one level deeper.
    mutating func nested(_ body: (inout ShellParser) -> Void) {
        guard nesting < Self.deepest else { return fail("constructs in one another beyond \(Self.deepest) levels") }
        nesting += 1
        body(&self)
        nesting -= 1
    }

    mutating func parseScript() {
        parseList()
        if !isAtEnd { fail("'\(Character(UnicodeScalar(byte())))' without its beginning") }
        readDocuments()
        markUncalledFunctions()
        countLines()
    }

    /// Passes over spaces, tabs, and line breaks behind a backslash.
    mutating func skipBlanks() {
        while position < end {
            let next = text[position]
            if next.isBlank {
                position += 1
            } else if next == .backslash, byte(1) == .newline {
                position += 2
            } else {
                return
            }
        }
    }

    /// Passes over blanks and a comment behind them.
    mutating func skipBlanksAndComment() {
        skipBlanks()
        guard byte() == .hash, !isAtEnd else { return }
        let start = position
        while position < end, text[position] != .newline { position += 1 }
        records.comments.append(start..<position)
    }

    /// Passes over everything between commands that is no operator; here-documents follow the line break.
    mutating func skipLines() {
        while true {
            skipBlanksAndComment()
            guard byte() == .newline, !isAtEnd else { return }
            position += 1
            readDocuments()
        }
    }

    /// Functions that no command names do not run.
    private mutating func markUncalledFunctions() {
        guard !records.functions.isEmpty, records.gaps.isEmpty else { return }
        var uncalled = Set(records.functions.map { Array($0.utf8) })
        // Few words begin as a function does: only these are looked up.
        var beginnings = [Bool](repeating: false, count: 256)
        for name in uncalled { if let first = name.first { beginnings[Int(first)] = true } }
        for command in records.commands where command.kind == .simple {
            // A name may be an argument too: of 'trap', 'retry' or 'xargs'; a value may hold any name.
            for index in command.words {
                var start = records.words[index].bytes.lowerBound
                let end = records.words[index].bytes.upperBound
                while start < end {
                    let stop = text[start..<end].firstIndex(where: \.endsName) ?? end
                    let part = text[start..<stop]
                    if let first = part.first(where: { !$0.isQuotationMark }), beginnings[Int(first)] {
                        uncalled.remove(part.filter { !$0.isQuotationMark })
                    }
                    start = stop + 1
                }
            }
        }
        guard !uncalled.isEmpty else { return }
        let isDynamic = records.commands.contains { command in
            command.kind == .simple && command.words.first.map { !isWritten(records.words[$0]) } ?? false
        }
        guard !isDynamic else { return }
        for index in records.commands.indices where records.commands[index].function >= 0 {
            if uncalled.contains(Array(records.functions[records.commands[index].function].utf8)) {
                records.commands[index].guarding = .never
            }
        }
    }

    private func isWritten(_ word: ShellRecords.Word) -> Bool {
        !word.isPattern && word.parts.allSatisfy { records.parts[$0].kind == .text }
    }
}

extension UInt8 {
    /// Whether the byte ends the name of a function inside of a quoted script.
    fileprivate var endsName: Bool { self == .space || self == .semicolon || self == .newline }

    /// Whether the byte is a quotation mark of either kind.
    fileprivate var isQuotationMark: Bool { self == .quote || self == .apostrophe }
}

extension Array {
    /// Moves the elements behind a position to the end of another array.
    mutating func move(from mark: Int, to other: inout [Element]) {
        guard mark < count else { return }
        for index in mark..<count { other.append(self[index]) }
        // There are few; taking them away as a range costs more.
        while count > mark { removeLast() }
    }
}
