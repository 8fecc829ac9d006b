/// The URL of a git repository, such as a manifest may hold for everybody to read.
///
/// It has a scheme that transports data and runs no command, no credentials, and no part that git could take for an
/// option.
struct RepositoryURL: Hashable, Sendable {
    let text: String
    /// The last part of the path without `.git`, by which SwiftPM knows the package.
    let name: String

    /// What is wrong with a URL; the message repeats no credentials.
    struct Problem: Error, Hashable, Sendable {
        let message: String
    }

    private static let schemes = ["https", "http", "ssh", "git", "file"]

    /// Checks a URL; `git@host:path` is one, too.
    init(_ text: String) throws(Problem) {
        // Whatever stands before an '@' may be a secret.
        let shown = text.contains("@") ? "the value of '--url'" : "'\(text)'"
        let notURL = Problem(
            message: "\(shown) is not the URL of a git repository, such as 'https://example.com/owner/slipway.git'")
        guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), let colon = text.firstIndex(of: ":") else {
            throw notURL
        }
        let scheme = text[..<colon]
        let rest = text[text.index(after: colon)...]
        let authority: Substring
        let path: Substring
        let isSSH: Bool
        if rest.hasPrefix("//") {
            guard Self.schemes.contains(scheme.lowercased()) else { throw Self.transport(scheme) }
            authority = rest.dropFirst(2).prefix { $0 != "/" }
            path = rest.dropFirst(2 + authority.count)
            isSSH = scheme.lowercased() == "ssh"
            guard authority.isEmpty == (scheme.lowercased() == "file") else { throw notURL }
        } else {
            if rest.hasPrefix(":") { throw Self.transport(scheme) }
            // A URL of the form user@host:path; without the user it could be anything.
            guard scheme.contains("@") else { throw notURL }
            authority = scheme
            path = rest
            isSSH = true
        }
        if path.contains(where: { "?#@".contains($0) }) {
            throw Problem(message: "the URL of '--url' has a '?', '#' or '@' in its path; leave out what begins there")
        }
        let host = try Self.host(of: authority, isSSH: isSSH)
        guard Self.isPlain(host) || authority.isEmpty, !path.hasPrefix("-"), !text.hasPrefix("-") else { throw notURL }
        var name = path.split(separator: "/").last.map { String($0) } ?? ""
        if name.hasSuffix(".git") { name.removeLast(4) }
        guard !name.isEmpty, name != ".", name != ".." else { throw notURL }
        self.text = text
        self.name = name
    }

    /// The host with its port; the user of ssh is no secret, all else before an `@` may be.
    private static func host(of authority: Substring, isSSH: Bool) throws(Problem) -> Substring {
        guard let at = authority.lastIndex(of: "@") else { return authority }
        let user = authority[..<at]
        guard isSSH, !user.contains(":"), isPlain(user) else {
            throw Problem(
                message: "the URL of '--url' holds credentials, and the manifest would show them; leave out what "
                    + "stands before the '@' and let git's credential helper know it")
        }
        return authority[authority.index(after: at)...]
    }

    private static func transport(_ scheme: Substring) -> Problem {
        Problem(message: "'\(scheme)' is no transport for '--url'; use https, ssh, git, http or file")
    }

    /// A user or a host that neither a shell nor an option parser takes for more.
    private static func isPlain(_ text: Substring) -> Bool {
        !text.isEmpty && !text.hasPrefix("-")
            && text.allSatisfy { $0.isLetter || $0.isNumber || "._-:[]".contains($0) }
    }
}
