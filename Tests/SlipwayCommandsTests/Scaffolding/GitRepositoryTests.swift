import TestSupport
import Testing

@testable import SlipwayCommands

/// What is read from the files of a git repository, without git.
struct GitRepositoryTests {
    static let one = String(repeating: "1", count: 40)
    static let two = String(repeating: "2a", count: 32)

    typealias Case = (files: [String: String], commit: String?, branch: String?)

    static let cases: [Case] = [
        ([".git/HEAD": "\(one)\n"], one, nil),
        ([".git/HEAD": "\(two)\n"], two, nil),
        ([".git/HEAD": "ref: refs/heads/trunk\n"], nil, "trunk"),
        ([".git/HEAD": "ref: refs/heads/a/b\n", ".git/refs/heads/a/b": "\(one)\n"], one, "a/b"),
        (
            [
                ".git/HEAD": "ref: refs/heads/topic\n",
                ".git/packed-refs":
                    "# pack-refs with: peeled\n\(two) refs/remotes/topic\n\(one) refs/heads/topic\n^\(two)\n",
            ], one, "topic"
        ),
        // What is loose is newer than what is packed.
        (
            [
                ".git/HEAD": "ref: refs/heads/main\n", ".git/refs/heads/main": "\(two)\n",
                ".git/packed-refs": "\(one) refs/heads/main\n",
            ], two, "main"
        ),
        (
            [
                ".git/HEAD": "ref: refs/heads/topic\n", ".git/refs/heads/topic": "\(one)\n",
                ".git/refs/remotes/origin/HEAD": "ref: refs/remotes/origin/develop\n",
                ".git/refs/heads/main": "\(two)\n",
            ], one, "develop"
        ),
        ([".git/HEAD": "ref: refs/heads/topic\n", ".git/packed-refs": "\(one) refs/heads/master\n"], nil, "master"),
        (
            [".git/HEAD": "ref: refs/heads/topic\n", ".git/packed-refs": "\(one) refs/remotes/origin/main\n"], nil,
            "main"
        ),
        // A worktree: its own HEAD, and the refs of the repository that it belongs to.
        (
            [
                ".git": "gitdir: /main/.git/worktrees/w\n", "/main/.git/worktrees/w/HEAD": "ref: refs/heads/w\n",
                "/main/.git/worktrees/w/commondir": "../..\n", "/main/.git/refs/heads/w": "\(one)\n",
                "/main/.git/HEAD": "ref: refs/heads/main\n", "/main/.git/packed-refs": "\(two) refs/heads/main\n",
            ], one, "main"
        ),
        // A submodule.
        ([".git": "gitdir: ../modules/r\n", "/modules/r/HEAD": "\(one)\n"], one, nil),
        // Refs in tables, of which this file knows nothing.
        ([".git/HEAD": "ref: refs/heads/.invalid\n", ".git/reftable/tables.list": "a\n"], nil, nil),
        // No end, and no commit.
        ([".git/HEAD": "ref: refs/heads/a\n", ".git/refs/heads/a": "ref: refs/heads/a\n"], nil, "a"),
        ([".git/HEAD": "", ".git/packed-refs": "\(one) HEAD\n"], nil, nil),
        ([".git/HEAD": "\(one.dropLast())\n"], nil, nil),
        ([".git/HEAD": "\(one.uppercased().replacing("1", with: "A"))\n"], nil, nil),
    ]

    @Test(arguments: cases) func `says commit and default branch`(example: Case) throws {
        let files = InMemoryFileSystem([:], folders: ["/repo"])
        for (path, text) in example.files { files.add(path.hasPrefix("/") ? path : "/repo/\(path)", text) }
        let repository = try #require(GitRepository(top: "/repo", files: files))
        #expect(repository.commit == example.commit)
        #expect(repository.defaultBranch == example.branch)
    }

    @Test func `is none without a repository`() {
        let files = InMemoryFileSystem(["/other/.git": "hello\n"], folders: ["/repo"])
        #expect(GitRepository(top: "/repo", files: files) == nil)
        #expect(GitRepository(top: "/other", files: files) == nil)
    }

    static let preparations: [String] = [
        "true", "git pack-refs --all", "git checkout -q --detach", "git checkout -q -b topic",
        "git worktree add -q ../w; cd ../w", "git worktree add -q ../w; git pack-refs --all; cd ../w",
        "cd ..; git clone -q start w; cd w", "cd ..; git clone -q --branch topic --depth 1 file://$PWD/start w; cd w",
    ]

    @Test(.enabled(if: Shell.find("git") != nil, "needs git"), arguments: preparations)
    func `agrees with git`(preparation: String) throws {
        let folder = try TemporaryFolder()
        let run = try Shell.bash(
            """
            export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@example.com
            export GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@example.com
            git init -q -b trunk start && cd start && git commit -q --allow-empty -m 1 && git branch topic
            git commit -q --allow-empty -m 2
            [[ '\(preparation)' != *'-b topic'* ]] || git branch -q -D topic
            \(preparation)
            pwd; git rev-parse HEAD; git rev-parse --abbrev-ref origin/HEAD 2>/dev/null
            """, in: folder.path)
        let lines = run.output.split(separator: "\n").map { String($0) }
        try #require(lines.count >= 2, "\(run.output)")
        let repository = try #require(GitRepository(top: lines[0], files: DiskFileSystem()))
        #expect(repository.commit == lines[1])
        if lines.count > 2, lines[2].hasPrefix("origin/"), lines[2] != "origin/HEAD" {
            #expect(repository.defaultBranch == String(lines[2].dropFirst("origin/".count)))
        }
    }
}
