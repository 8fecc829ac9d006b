package import Workflows

/// Texts that are secrets by their form: tokens that begin with a word of their issuer, and private keys.
package enum SecretText {
    /// How a kind of token begins, how many letters, digits and signs follow at least, and which.
    private struct Form {
        /// What a token is made of behind its beginning.
        enum Letters {
            /// Letters and digits.
            case plain
            /// Capitals and digits, so many and no more.
            case capitals
            /// Letters, digits, underscores and hyphens.
            case any
        }

        let beginning: [UInt8]
        let length: Int
        let letters: Letters
        let owner: String

        init(_ beginning: String, _ length: Int, _ letters: Letters, _ owner: String) {
            self.beginning = Array(beginning.utf8)
            self.length = length
            self.letters = letters
            self.owner = owner
        }
    }

    private static let forms: [Form] = [
        Form("ghp_", 36, .plain, "a token of GitHub"), Form("gho_", 36, .plain, "a token of GitHub"),
        Form("ghr_", 36, .plain, "a token of GitHub"), Form("ghs_", 36, .plain, "a token of GitHub"),
        Form("ghu_", 36, .plain, "a token of GitHub"), Form("github_pat_", 40, .any, "a token of GitHub"),
        Form("glpat-", 20, .any, "a token of GitLab"), Form("dckr_pat_", 24, .any, "a token of Docker Hub"),
        Form("npm_", 36, .plain, "a token of npm"), Form("AKIA", 16, .capitals, "a key of AWS"),
        Form("ASIA", 16, .capitals, "a key of AWS"), Form("xoxb-", 20, .any, "a token of Slack"),
        Form("xoxp-", 20, .any, "a token of Slack"), Form("AIza", 35, .any, "a key of Google"),
        Form("sk_live_", 20, .plain, "a key of Stripe"),
    ]
    /// The fewest letters of a token, its beginning included.
    private static let shortest = forms.map { $0.beginning.count + $0.length }.min() ?? 1
    /// What each byte can be: the beginning of a form, or a part of a token; most places of a text are no beginning.
    private static let kinds: [UInt8] = {
        var kinds = (0...UInt8.max).map { $0.isPartOfName ? isInWord | isInToken : 0 }
        kinds[Int(UInt8(ascii: "-"))] = isInToken
        for form in forms { kinds[Int(form.beginning[0])] |= isBeginning }
        return kinds
    }()
    private static let isBeginning: UInt8 = 1
    private static let isInWord: UInt8 = 2
    private static let isInToken: UInt8 = 4
    private static let keyBeginning = Array("-----BEGIN ".utf8)
    private static let keyEnd = Array("PRIVATE KEY-----".utf8)
    /// The fewest letters of the line that follows the first one of a key.
    private static let keyLength = 40

    /// What kind of secret a value holds; `nil` if it holds none.
    package static func kind(in text: String) -> String? {
        kind(in: text, isScript: false) { holds(keyBeginning, $0) && holds(keyEnd, $0) }
    }

    /// What kind of secret a script holds; `nil` if it holds none.
    package static func kind(in script: Script) -> String? {
        kind(in: script.text, isScript: true, holdsKey)
    }

    private static func kind(
        in text: String, isScript: Bool, _ holdsKey: (UnsafeBufferPointer<UInt8>) -> Bool
    ) -> String? {
        guard text.utf8.count >= shortest else { return nil }
        return ByteSearch.bytes(of: text) { bytes in
            if let token = kinds.withUnsafeBufferPointer({ kindOfToken(in: bytes, isScript: isScript, $0) }) {
                return token
            }
            return holdsKey(bytes) ? "a private key" : nil
        }
    }

    private static func holds(_ word: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        ByteSearch.position(of: word, in: bytes, from: 0) != nil
    }

    /// Tokens are long: if the byte is none of a token's that would be the last of the shortest one, all before it
    /// is passed over, so that only a part of a long script is read.
    private static func kindOfToken(
        in bytes: UnsafeBufferPointer<UInt8>, isScript: Bool, _ kinds: UnsafeBufferPointer<UInt8>
    ) -> String? {
        let width = shortest
        var start = 0
        while start + width <= bytes.count {
            // From the end of the window back to its beginning all have to be bytes of a token.
            var last = start + width - 1
            while last >= start, kinds[Int(bytes[last])] & isInToken != 0 { last -= 1 }
            guard last < start else {
                start = last + 1
                continue
            }
            var end = start + width
            while end < bytes.count, kinds[Int(bytes[end])] & isInToken != 0 { end += 1 }
            var before: UInt8 = 0
            for index in start..<(end - width + 1) {
                let kind = kinds[Int(bytes[index])]
                if kind & isBeginning != 0, before & isInWord == 0, let found = form(of: bytes[index..<end], isScript) {
                    return found
                }
                before = kind
            }
            start = end
        }
        return nil
    }

    /// Whose token begins a run of bytes, which may be longer.
    private static func form(of run: Slice<UnsafeBufferPointer<UInt8>>, _ isScript: Bool) -> String? {
        for form in forms where run.starts(with: form.beginning) {
            let rest = run.dropFirst(form.beginning.count)
            let token =
                switch form.letters {
                case .any: rest
                case .plain: rest.prefix { $0.isPartOfName && $0 != UInt8(ascii: "_") }
                case .capitals: rest.prefix { $0.isDigit || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 }
                }
            guard token.count >= form.length, form.letters != .capitals || rest.count == form.length else { continue }
            // AWS ends the keys of its documentation so.
            guard !token.reversed().starts(with: "EXAMPLE".utf8.reversed()) else { continue }
            guard !isRepetition(token), !(isScript && isPlaceholder(token)) else { continue }
            return form.owner
        }
        return nil
    }

    /// Whether a token is one letter, or a few, again and again.
    private static func isRepetition(_ token: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        (1...min(token.count / 3, 12)).contains { width in
            zip(token, token.dropFirst(width)).allSatisfy { $0 == $1 }
        }
    }

    /// Whether a text looks like a token but is a placeholder: a name without a digit, the row of digits or of letters, or
    /// one letter many times.
    private static func isPlaceholder(_ token: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard token.contains(where: \.isDigit) else { return true }
        var (rising, equal) = (0, 0)
        var before: UInt8 = 0
        for byte in token {
            rising = byte == before &+ 1 ? rising + 1 : 0
            equal = byte == before ? equal + 1 : 0
            if rising == 7 || equal == 5 { return true }
            before = byte
        }
        return false
    }

    /// Whether a private key stands in a text, and not only its first line, for which scripts search.
    private static func holdsKey(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var next = 0
        while let found = ByteSearch.position(of: keyEnd, in: bytes, from: next) {
            next = found + keyEnd.count
            var start = next
            // White space, or `\n` in a string, stands between.
            while start < bytes.count, bytes[start] <= UInt8(ascii: " ") || bytes[start] == UInt8(ascii: "\\") {
                start += bytes[start] == UInt8(ascii: "\\") ? 2 : 1
            }
            let line = bytes[min(start, bytes.count)...].prefix {
                $0.isPartOfName || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "/")
            }
            if line.count >= keyLength { return true }
        }
        return false
    }
}
