/// What the files of a git repository say about its commit and its branches; `git` itself is not run.
///
/// A file that is missing or unreadable says nothing, and neither does a repository that keeps its refs in tables.
struct GitRepository {
    private let files: any FileSystem
    /// The folder that holds `HEAD`: `.git`, or what the file `.git` of a worktree or submodule names.
    private let folder: String
    /// The folder that holds the refs, which worktrees share.
    private let common: String

    /// How many bytes of `packed-refs` are read.
    private static let limit = 64 << 20
    /// How many symbolic refs are followed from one to the next.
    private static let depth = 5

    /// Opens the repository whose working tree has its top in a folder.
    init?(top: String, files: any FileSystem) {
        self.files = files
        switch try? files.kind(of: "\(top)/.git/.") {
        case .folder?: folder = "\(top)/.git"
        default:
            guard let line = Self.line("\(top)/.git", files), line.hasPrefix("gitdir: ") else { return nil }
            folder = Self.path(line.dropFirst("gitdir: ".count), below: top)
        }
        common = Self.line("\(folder)/commondir", files).map { [folder] in Self.path($0[...], below: folder) } ?? folder
    }

    /// The commit that is checked out.
    var commit: String? {
        var line = Self.line("\(folder)/HEAD", files)
        for _ in 0..<Self.depth {
            guard let text = line else { return nil }
            guard let target = Self.target(of: text) else { return Self.isCommit(text) ? text : nil }
            line = Self.line("\(common)/\(target)", files) ?? packed(target)
        }
        return nil
    }

    /// The branch that pull requests are merged into: what the remote `origin` calls its own, or what looks like it.
    var defaultBranch: String? {
        let remote = "refs/remotes/origin/"
        if let target = Self.line("\(common)/\(remote)HEAD", files).flatMap(Self.target), target.hasPrefix(remote) {
            return String(target.dropFirst(remote.count))
        }
        let usual = ["main", "master"].first { has("refs/heads/\($0)") || has("\(remote)\($0)") }
        return usual ?? branch
    }

    /// The branch that is checked out, which need not have a commit yet.
    private var branch: String? {
        let heads = "refs/heads/"
        guard let target = Self.line("\(folder)/HEAD", files).flatMap(Self.target), target.hasPrefix(heads) else {
            return nil
        }
        // Repositories with tables of refs keep this file for programs that do not know them.
        return target == "\(heads).invalid" ? nil : String(target.dropFirst(heads.count))
    }

    private func has(_ ref: String) -> Bool {
        Self.line("\(common)/\(ref)", files) != nil || packed(ref) != nil
    }

    /// The commit of a ref that git has packed.
    private func packed(_ ref: String) -> String? {
        guard let text = Self.text("\(common)/packed-refs", files) else { return nil }
        for line in text.split(separator: "\n") where line.hasSuffix(" \(ref)") {
            let commit = line.prefix { $0 != " " }
            if line.count == commit.count + 1 + ref.count, Self.isCommit(commit) { return String(commit) }
        }
        return nil
    }

    /// Whether a text is a whole commit id, of SHA-1 or SHA-256.
    static func isCommit(_ text: some StringProtocol) -> Bool {
        let bytes = text.utf8
        guard bytes.count == 40 || bytes.count == 64 else { return false }
        return bytes.allSatisfy { byte in
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
        }
    }

    private static func target(of text: String) -> String? {
        text.hasPrefix("ref: ") ? String(text.dropFirst("ref: ".count)) : nil
    }

    private static func path(_ path: Substring, below folder: String) -> String {
        path.hasPrefix("/") ? String(path) : "\(folder)/\(path)"
    }

    /// The only line of a file.
    private static func line(_ path: String, _ files: any FileSystem) -> String? {
        text(path, files).flatMap { $0.split(separator: "\n").first.map { String($0) } }
    }

    private static func text(_ path: String, _ files: any FileSystem) -> String? {
        guard case .file(let contents)? = try? files.contents(of: path, limit: limit), contents.isWhole else {
            return nil
        }
        return String(decoding: contents.bytes, as: UTF8.self)
    }
}
