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
    /// What each byte can be: the beginning of a form, or a part of a word; most places of a text are no beginning.
    private static let kinds: [UInt8] = {
        var kinds = (0...UInt8.max).map { $0.isPartOfWord ? isInWord : 0 }
        for byte in forms.map({ $0.beginning[0] }) + [keyBeginning[0]] { kinds[Int(byte)] |= isBeginning }
        return kinds
    }()
    private static let isBeginning: UInt8 = 1
    private static let isInWord: UInt8 = 2
    private static let keyBeginning = Array("-----BEGIN ".utf8)
    private static let keyEnd = Array("PRIVATE KEY-----".utf8)

    /// What kind of secret a text holds; `nil` where it holds none.
    static func kind(in text: String) -> String? {
        // Shorter than the shortest of them.
        guard text.utf8.count >= 20 else { return nil }
        return kinds.withUnsafeBufferPointer { kinds in
            ScriptSearch.bytes(of: text) { bytes in
                var before: UInt8 = 0
                for index in bytes.indices {
                    let kind = kinds[Int(bytes[index])]
                    if kind & isBeginning != 0, before & isInWord == 0, let found = Self.kind(in: bytes, at: index) {
                        return found
                    }
                    before = kind
                }
                return nil
            }
        }
    }

    private static func kind(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> String? {
        let rest = bytes[start...]
        if rest.starts(with: keyBeginning) {
            return ScriptSearch.position(of: keyEnd, in: bytes, from: start) == nil ? nil : "a private key"
        }
        for form in forms where rest.starts(with: form.beginning) {
            let token = rest.dropFirst(form.beginning.count).prefix { $0.isPartOfWord || $0 == UInt8(ascii: "-") }
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
