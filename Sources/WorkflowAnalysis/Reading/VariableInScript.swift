/// What a shell script does with one of its variables, where that is written plainly.
///
/// Only forms are known that leave no doubt; whatever a function or another program does stays unseen.
package struct VariableInScript {
    package let script: String
    package let name: String

    package init(script: String, name: String) {
        self.script = script
        self.name = name
    }

    /// What comes before a variable that is run as code, with no more than a quotation mark between.
    private static let runners = ["eval", "sh -c", "python -c", "python3 -c", "node -e", "perl -e", "ruby -e"]
        .map { Array($0.utf8) }

    /// Whether the variable's text is run as code: `eval "$NAME"`, `bash -c "$NAME"`.
    package var isRun: Bool {
        contains { bytes, start, _ in
            var end = start
            if end > 0, bytes[end - 1] == UInt8(ascii: "\"") { end -= 1 }
            let quoted = end
            while end > 0, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
            guard end < quoted else { return false }
            return Self.runners.contains { runner in
                guard end >= runner.count, bytes[(end - runner.count)..<end].elementsEqual(runner) else { return false }
                let before = end - runner.count
                // 'bash' ends with 'sh'; any other word that ends so is none of these programs.
                return before == 0 || runner[0] == UInt8(ascii: "s") || !bytes[before - 1].isPartOfWord
            }
        }
    }

    /// Whether the script may give the variable another text: `NAME=…`, or `read NAME`.
    package var mayBeSetAnew: Bool {
        let word = Array(name.utf8)
        return ScriptSearch.bytes(of: script) { bytes in
            var next = 0
            while let found = ScriptSearch.position(of: word, in: bytes, from: next) {
                next = found + word.count
                let before = found > 0 ? bytes[found - 1] : UInt8(ascii: "\n")
                if before.isPartOfWord || before == UInt8(ascii: "$") || before == UInt8(ascii: "{") { continue }
                if next == bytes.count || !bytes[next].isPartOfWord { return true }
            }
            return false
        }
    }

    /// Whether the variable's text goes as it is into the file that sets variables or paths for later steps.
    package func isWritten(to file: String) -> Bool {
        let file = Array(file.utf8)
        return contains { bytes, start, _ in
            guard let lineStart = ScriptSearch.lineStart(before: start, in: bytes) else { return false }
            let lineEnd = ScriptSearch.lineEnd(behind: start, in: bytes)
            let line = UnsafeBufferPointer(rebasing: bytes[lineStart..<lineEnd])
            func holds(_ word: String) -> Bool {
                ScriptSearch.position(of: Array(word.utf8), in: line, from: 0) != nil
            }
            guard holds(">>"), ScriptSearch.position(of: file, in: line, from: 0) != nil else { return false }
            // What a command makes of the text, and how it is quoted, is not known.
            return !holds("$(") && !holds("`") && !holds("'") && !holds("<<") && !holds("|")
        }
    }

    /// Whether the variable's text is an argument behind an option that takes secrets.
    package var isArgument: Bool {
        contains { bytes, start, _ in
            guard let lineStart = ScriptSearch.lineStart(before: start, in: bytes) else { return false }
            var line = bytes[lineStart..<start]
            if line.holdsComment { return false }
            if line.last == UInt8(ascii: "\"") { line = line.dropLast() }
            let wordStart = line.lastIndex(of: UInt8(ascii: " ")).map { $0 + 1 } ?? line.startIndex
            let word = String(decoding: line[wordStart...], as: UTF8.self).drop { $0 == "\"" }
            let before = String(decoding: line[..<wordStart], as: UTF8.self)
            if ["--password=", "--token=", "--build-arg="].contains(where: word.hasPrefix) { return true }
            if word.isEmpty {
                return before.hasSuffix(" --password ") || before.hasSuffix(" --token ")
                    || before.hasSuffix(" -p ") && before.contains(" login ")
            }
            if word.hasSuffix("=") { return before.hasSuffix(" --build-arg ") }
            return word.hasSuffix(":") && (before.hasSuffix(" -u ") || before.hasSuffix(" --user "))
        }
    }

    /// The words in which the variable stands as an argument of one of some programs, without quotes around them.
    package func arguments(of programs: [String]) -> [String] {
        var words: [String] = []
        _ = contains { bytes, start, end in
            // A line before that ends with a backslash goes on.
            guard let lineStart = ScriptSearch.lineStart(before: start, in: bytes, isContinued: true)
            else { return false }
            let isBreak = { (byte: UInt8) in byte <= UInt8(ascii: " ") }
            let wordStart = bytes[lineStart..<start].lastIndex(where: isBreak).map { $0 + 1 } ?? lineStart
            let rest = bytes[end..<ScriptSearch.lineEnd(behind: end, in: bytes)]
            let wordEnd = rest.firstIndex { isBreak($0) || $0 == UInt8(ascii: ";") } ?? rest.endIndex
            let before = String(decoding: bytes[lineStart..<wordStart], as: UTF8.self)
            var command = before.split(whereSeparator: \.isWhitespace)[...]
            if let last = command.lastIndex(where: { ["&&", "||", "|", "then", "do", "else", "!"].contains($0) }) {
                command = command[(last + 1)...]
            }
            let isArgument =
                command.contains { programs.contains(String($0)) }
                && !command.contains { $0.hasPrefix("#") || $0 == "echo" || $0 == "printf" || $0.contains("$(") }
                && !Self.isHandedOn(behind: command)
            if isArgument {
                let word = String(decoding: bytes[wordStart..<wordEnd], as: UTF8.self)
                words.append(word.filter { $0 != "\"" })
            }
            return false
        }
        return words
    }

    /// Whether what follows is for the program in a container, or a file in it: `docker run alpine:3 tool …`.
    private static func isHandedOn(behind command: ArraySlice<Substring>) -> Bool {
        guard let verb = command.firstIndex(where: { verbs.contains($0) }) else { return false }
        guard command[verb] == "run" || command[verb] == "create" else { return true }
        var isValue = false
        for word in command[(verb + 1)...] where word != "\\" {
            if isValue {
                isValue = false
            } else if word.hasPrefix("-") {
                isValue = !word.contains("=") && !switches.contains(word)
            } else {
                return true
            }
        }
        return isValue
    }

    /// Commands of Docker behind which more stands than names of images.
    private static let verbs: Set<Substring> = ["run", "create", "exec", "cp"]
    /// Options of `docker run` that take no value.
    private static let switches: Set<Substring> = [
        "--detach", "--init", "--interactive", "--privileged", "--read-only", "--rm", "--tty", "-d", "-dit", "-i",
        "-it", "-t", "-ti",
    ]

    /// Whether a use of the variable, `$NAME` or `${NAME}`, is of a kind.
    private func contains(where isMeant: (UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool) -> Bool {
        guard !name.isEmpty else { return false }
        let name = Array(name.utf8)
        return ScriptSearch.bytes(of: script) { bytes in
            var next = 0
            while let found = ScriptSearch.position(of: name, in: bytes, from: next) {
                next = found + name.count
                if found > 0, bytes[found - 1] == UInt8(ascii: "$") {
                    if next < bytes.count, bytes[next].isPartOfWord { continue }
                    if isMeant(bytes, found - 1, next) { return true }
                } else if found > 1, bytes[found - 1] == UInt8(ascii: "{"), bytes[found - 2] == UInt8(ascii: "$"),
                    next < bytes.count, bytes[next] == UInt8(ascii: "}")
                {
                    if isMeant(bytes, found - 2, next + 1) { return true }
                }
            }
            return false
        }
    }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
    /// Whether the rest of a line of a script is a comment: a word begins with `#`, and no quotation mark stands before.
    fileprivate var holdsComment: Bool {
        var isBetweenWords = true
        for byte in self {
            switch byte {
            case UInt8(ascii: "#") where isBetweenWords: return true
            case UInt8(ascii: "\""), UInt8(ascii: "'"): return false
            default: isBetweenWords = byte <= UInt8(ascii: " ")
            }
        }
        return false
    }
}
