import ScriptLibrary
import TestSupport
import Testing

@Suite(
    "fetch-source.sh",
    .enabled(if: Shell.isLikeUbuntu, "the scripts need bash 5 and GNU's tools"))
struct FetchSourceTests {
    static let address = "https://git.example.org/group/sub/project"

    func run(
        _ address: String = Self.address, tag: String = "v1.2.3-limitless", answers: [StandIn.Answer] = [.init()],
        files: [String: String] = [:]
    ) throws -> ShellRun {
        try Shell.run(
            script: ComposedScript(.fetchSource).text, environment: ["SOURCE_URL": address, "SOURCE_TAG": tag],
            standIns: [
                StandIn("git", answers: answers, recordedVariables: ["GIT_TERMINAL_PROMPT", "GIT_LFS_SKIP_SMUDGE"])
            ], files: files)
    }

    @Test("One tag is fetched without its history, without questions and without credentials")
    func fetches() throws {
        let run = try run(answers: [.init(to: "rev-parse", standardOutput: "abc\n"), .init()])
        #expect(run.status == 0, "\(run.standardError)")
        let options = [
            "-c", "credential.helper=", "-c", "core.hooksPath=/dev/null", "-c", "protocol.allow=never",
            "-c", "protocol.https.allow=always",
        ]
        let reference = "refs/tags/v1.2.3-limitless"
        #expect(
            run.calls(of: "git") == [
                options + ["init", "--quiet", "--template=", "."],
                options + [
                    "fetch", "--quiet", "--depth", "1", "--no-tags", "--no-recurse-submodules", Self.address,
                    "\(reference):\(reference)",
                ],
                options + ["checkout", "--quiet", "--detach", reference],
                options + ["rev-parse", "HEAD"],
            ])
        #expect(run.callEnvironments.allSatisfy { $0 == ["GIT_TERMINAL_PROMPT": "0", "GIT_LFS_SKIP_SMUDGE": "1"] })
        #expect(run.standardOutput == "Checked out v1.2.3-limitless at commit abc\n")
    }

    @Test("A server that fails three times is asked a fourth time, and then no more")
    func retries() throws {
        let late = try run(answers: [.init(to: "fetch", status: 128, times: 3), .init()])
        #expect(late.status == 0 && late.calls.count == 7)
        let never = try run(answers: [.init(to: "fetch", status: 128), .init()])
        #expect(never.status == 1 && never.calls.count == 5)
        #expect(never.errors == ["the tag v1.2.3-limitless cannot be fetched from \(Self.address)"])
    }

    static let badTags: [String] = [
        "", "-v1", "v1 --upload-pack=x", "v1..2", "../v1", "v1:refs/heads/main", "v1^{}", "a/-b", "a//b", "a/", "/a",
        ".v1", "a/.b", "v1\n", "v1$(touch x)", "v\u{e4}", String(repeating: "1", count: 201),
    ]

    @Test("What is no tag fails before git is called", arguments: badTags)
    func refusesTags(_ tag: String) throws {
        let run = try run(tag: tag)
        #expect(run.status == 1 && run.calls.isEmpty && run.files.isEmpty)
        #expect(run.errors.count == 1)
    }

    static let goodTags: [String] = ["v1.2.3", "release/2024-01_a", "v1.0+build.5", "1"]

    @Test("A tag may hold what versions hold", arguments: goodTags)
    func takesTags(_ tag: String) throws {
        #expect(try run(tag: tag).calls.contains { $0.last == "refs/tags/\(tag):refs/tags/\(tag)" })
    }

    static let badAddresses: [String] = [
        "", "http://git.example.org/a/b", "ssh://git.example.org/a/b", "git@git.example.org:a/b", "file:///a/b", "/a/b",
        "https://user:word@git.example.org/a/b", "https://git.example.org", "https://git.example.org/",
        "https://git.example.org/../b", "https://git.example.org/a/b?x=y", "https://git.example.org/a b",
        "https://git.example.org/--upload-pack=x", "ext::sh -c x", "https://git.example.org/a/b\n",
    ]

    @Test("What is no https address fails before git is called", arguments: badAddresses)
    func refusesAddresses(_ address: String) throws {
        let run = try run(address)
        #expect(run.status == 1 && run.calls.isEmpty && run.files.isEmpty)
        #expect(run.errors.count == 1)
    }

    @Test("A directory that holds something already is left alone", arguments: [".git/config", "a"])
    func refusesFullDirectory(_ file: String) throws {
        let run = try run(files: [file: ""])
        #expect(run.status == 1 && run.calls.isEmpty)
        #expect(
            run.errors == [
                "the working directory is not empty: '\(file.prefix { $0 != "/" })' is in the way of the source"
            ])
    }

    /// A repository with an annotated tag, a branch of the same name, a later commit and a submodule; git's own settings
    /// put its path in the place of the address.
    static let upstream = """
        exec 3>&1 >/dev/null
        export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b
        up=$RUNNER_TEMP/upstream
        git init --quiet "$up"
        echo one >"$up/file"
        printf '[submodule "sub"]\\n\\tpath = sub\\n\\turl = %s\\n' "$up" >"$up/.gitmodules"
        git -C "$up" add .
        git -C "$up" commit --quiet --message one
        git -C "$up" rm --quiet --cached file
        git -C "$up" add .
        echo two >"$up/file"
        git -C "$up" commit --quiet --all --message two
        git -C "$up" tag --annotate --message tag v1
        git -C "$up" checkout --quiet -b v1
        echo three >"$up/file"
        git -C "$up" commit --quiet --all --message three
        mkdir "$HOME/hooks"
        printf '#!/bin/sh\\ntouch hooked\\n' >"$HOME/hooks/post-checkout"
        chmod +x "$HOME/hooks/post-checkout"
        git config --global core.hooksPath "$HOME/hooks"
        git config --global "url.file://$up.insteadOf" \(address)
        exec >&3

        """

    func runForReal(tag: String, environment: [String: String]) throws -> ShellRun {
        try Shell.run(
            script: Self.upstream + ComposedScript(.fetchSource).text
                + "cat file; git rev-list --count HEAD; git for-each-ref --format='%(refname)'; git status --short\n",
            environment: environment.merging(["SOURCE_URL": Self.address, "SOURCE_TAG": tag]) { $1 }, allowing: ["git"])
    }

    @Test(
        "The real git checks out the tag alone: no branch of its name, no history, no submodule, no hook",
        .enabled(if: Shell.has("git"), "git is not installed"))
    func checksOut() throws {
        let run = try runForReal(tag: "v1", environment: ["GIT_ALLOW_PROTOCOL": "file"])
        #expect(run.status == 0, "\(run.standardError)")
        #expect(
            run.standardOutput.split(separator: "\n").dropFirst().joined(separator: "\n") == "two\n1\nrefs/tags/v1")
        #expect(run.files.contains("file") && !run.files.contains("hooked") && !run.files.contains("sub"))
    }

    @Test(
        "The real git finds no tag, or is sent to another protocol: the step fails",
        .enabled(if: Shell.has("git"), "git is not installed"))
    func failsForReal() throws {
        let missing = try runForReal(tag: "v2", environment: ["GIT_ALLOW_PROTOCOL": "file"])
        #expect(missing.errors == ["the tag v2 cannot be fetched from \(Self.address)"])
        #expect(missing.standardError.contains("refs/tags/v2"))
        let detour = try runForReal(tag: "v1", environment: [:])
        #expect(detour.errors == ["the tag v1 cannot be fetched from \(Self.address)"])
        #expect(detour.standardError.contains("transport 'file' not allowed"))
    }
}
