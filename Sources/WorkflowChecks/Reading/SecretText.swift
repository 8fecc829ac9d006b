/// Texts that are secrets by their form: tokens that begin with a word of their issuer, and private keys.
enum SecretText {
    /// How a kind of token begins, and how many letters, digits and underscores follow at least.
    private struct Form {
        let beginning: [UInt8]
        let length: Int
        let owner: String

        init(_ beginning: String, _ length: Int, _ owner: String) {
            self.beginning = Array(beginning.utf8)
            self.length = length
            self.owner = owner
        }
    }

    private static let forms: [Form] = [
        Form("ghp_", 36, "a token of GitHub"), Form("gho_", 36, "a token of GitHub"),
        Form("ghr_", 36, "a token of GitHub"), Form("ghs_", 36, "a token of GitHub"),
        Form("ghu_", 36, "a token of GitHub"), Form("github_pat_", 40, "a token of GitHub"),
        Form("glpat-", 20, "a token of GitLab"), Form("dckr_pat_", 24, "a token of Docker Hub"),
        Form("npm_", 36, "a token of npm"), Form("AKIA", 16, "a key of AWS"), Form("ASIA", 16, "a key of AWS"),
        Form("xoxb-", 20, "a token of Slack"), Form("xoxp-", 20, "a token of Slack"),
        Form("AIza", 35, "a key of Google"), Form("sk_live_", 20, "a key of Stripe"),
    ]
    /// The bytes with which forms begin, as a set of bits: most places of a text are none.
    private static let firstBytes: (UInt64, UInt64) = {
        var bits: (UInt64, UInt64) = (0, 0)
        for byte in forms.map({ $0.beginning[0] }) + [UInt8(ascii: "-")] {
            if byte < 64 { bits.0 |= 1 << UInt64(byte) } else { bits.1 |= 1 << UInt64(byte - 64) }
        }
        return bits
    }()
    private static let keyBeginning = Array("-----BEGIN ".utf8)
    private static let keyEnd = Array("PRIVATE KEY-----".utf8)

    /// What kind of secret a text holds; `nil` where it holds none.
    static func kind(in text: String) -> String? {
        // Shorter than the shortest of them.
        guard text.utf8.count >= 20 else { return nil }
        return ScriptSearch.bytes(of: text) { bytes in
            let first = firstBytes
            var isInWord = false
            for index in bytes.indices {
                let byte = bytes[index]
                let isCandidate =
                    byte < 64
                    ? first.0 & (1 << UInt64(byte)) != 0 : byte < 128 && first.1 & (1 << UInt64(byte - 64)) != 0
                if !isInWord, isCandidate, let found = kind(in: bytes, at: index) { return found }
                isInWord = byte.isPartOfToken
            }
            return nil
        }
    }

    private static func kind(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> String? {
        let rest = bytes[start...]
        if rest.starts(with: keyBeginning) {
            return ScriptSearch.position(of: keyEnd, in: bytes, from: start) == nil ? nil : "a private key"
        }
        for form in forms where rest.starts(with: form.beginning) {
            let token = rest.dropFirst(form.beginning.count).prefix { $0.isPartOfToken || $0 == UInt8(ascii: "-") }
            // AWS ends the keys of its documentation so.
            guard token.count >= form.length, !token.reversed().starts(with: "EXAMPLE".utf8.reversed()) else {
                continue
            }
            // A placeholder, such as a row of the letter 'x', is none.
            guard let first = token.first, token.contains(where: { $0 != first }) else { continue }
            return form.owner
        }
        return nil
    }
}

extension UInt8 {
    fileprivate var isPartOfToken: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: false
        }
    }
}
