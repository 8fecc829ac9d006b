import ScriptLibrary
import TestSupport
import Testing

@Suite(
    "edit-dockerfile.sh", .enabled(if: Shell.has("jq"), "jq is not installed"),
    .enabled(if: Shell.isLikeUbuntu, "the scripts need bash 5 and GNU's tools"))
struct EditDockerfileTests {
    static let path = "server/build/Dockerfile"

    /// Edits one file and prints it behind the line of the script.
    func run(_ edits: String, on text: String, prelude: String = "") throws -> ShellRun {
        try Shell.run(
            script: prelude + "trap 'cat \(Self.path)' EXIT\n" + ComposedScript(.editDockerfile).text,
            environment: ["EDITS": edits], files: [Self.path: text, "other": "FROM a\n"])
    }

    /// Edits one file that is edited without complaint.
    func edited(_ edits: String, _ text: String) throws -> (text: String, notes: String) {
        let run = try run(edits, on: text)
        #expect(run.status == 0, "\(run.standardError)")
        let end = run.standardOutput.firstIndex(of: "\n").map { run.standardOutput.index(after: $0) }
        return (end.map { String(run.standardOutput[$0...]) } ?? "", run.standardError)
    }

    static let unpin = #"[{"file": "server/build/Dockerfile", "unpin": true}]"#

    @Test("B25: every FROM loses its digest and keeps its platform, its tag and its name")
    func unpins() throws {
        let (text, notes) = try edited(Self.unpin, Dockerfiles.server())
        #expect(text == Dockerfiles.server(isPinned: false))
        #expect(
            notes
                == "::warning::'gcr.io/distroless/base-debian12' in \(Self.path) has no tag: without its digest it means latest\n"
        )
    }

    @Test("B25: the binary of a fork is put over that of the archive")
    func patchesServer() throws {
        let edits = #"""
            [
              {"file": "./server/build/Dockerfile", "unpin": true},
              {"file": "server/build/Dockerfile", "after": "ARG MM_PACKAGE=", "insert": "ARG FORK_BINARY"},
              {"file": "server/build/Dockerfile", "replace": "curl -L $MM_PACKAGE | tar -xvz",
               "with": "curl -L $MM_PACKAGE | tar -xvz && rm -f /mattermost/bin/mattermost && curl -fL \"$FORK_BINARY\" -o /mattermost/bin/mattermost && chmod +x /mattermost/bin/mattermost"}
            ]
            """#
        let (text, _) = try edited(edits, Dockerfiles.server())
        #expect(
            text
                == Dockerfiles.server(
                    isPinned: false, extraArgument: "ARG FORK_BINARY\n",
                    unpacking: "curl -L $MM_PACKAGE | tar -xvz && rm -f /mattermost/bin/mattermost"
                        + " && curl -fL \"$FORK_BINARY\" -o /mattermost/bin/mattermost"
                        + " && chmod +x /mattermost/bin/mattermost"))
    }

    @Test("B25: a base image is replaced wherever it is named, and not a second time")
    func replacesBase() throws {
        let edits =
            #"[{"file": "server/build/Dockerfile", "replace": "outlinewiki/outline-base", "with": "ghcr.io/o/base-outline:1.2.3"}]"#
        let (text, notes) = try edited(edits, Dockerfiles.wiki(base: "outlinewiki/outline-base"))
        #expect(text == Dockerfiles.wiki(base: "ghcr.io/o/base-outline:1.2.3") && notes.isEmpty)
        let again = try run(edits, on: text)
        #expect(again.status == 1)
        #expect(
            again.errors == [
                "there is no 'outlinewiki/outline-base' in \(Self.path); the source has changed, nothing is built"
            ])
    }

    @Test("B25: what no FROM pins is told, and no failure")
    func acceptsUnpinned() throws {
        let (text, notes) = try edited(Self.unpin, Dockerfiles.server(isPinned: false))
        #expect(text == Dockerfiles.server(isPinned: false))
        #expect(notes == "::notice::no FROM in \(Self.path) is pinned to a digest\n")
    }

    static let digest = "@sha256:" + String(repeating: "0123456789abcdef", count: 4)

    static let forms: [(before: String, after: String)] = [
        ("FROM a:1\(digest)", "FROM a:1"),
        ("FROM a:1\(digest) AS b\r\nfrom b\r\n", "FROM a:1 AS b\r\nfrom b\r\n"),
        (
            "\tFrom\t--platform=$BUILDPLATFORM h:5000/a:1\(digest)\tas b\n",
            "\tFrom\t--platform=$BUILDPLATFORM h:5000/a:1\tas b\n"
        ),
        ("FROM \\\n  # why\n  a:1\(digest) \\\n  AS b\n", "FROM \\\n  # why\n  a:1 \\\n  AS b\n"),
        ("ARG B=a:1\(digest)\nFROM $B:1\n", "ARG B=a:1\(digest)\nFROM $B:1\n"),
        (
            "# FROM a\(digest)\nFROM a:1\nRUN b \\\nFROM a\(digest)\n",
            "# FROM a\(digest)\nFROM a:1\nRUN b \\\nFROM a\(digest)\n"
        ),
    ]

    @Test("Only a FROM is changed, in whatever form it is written", arguments: forms)
    func unpinsForms(_ before: String, after: String) throws {
        let (text, notes) = try edited(Self.unpin, before)
        #expect(text == after)
        #expect(!notes.contains("::warning::"))
    }

    static let stubborn: [(text: String, problem: String)] = [
        ("FROM a:1\(digest)0 AS b\n", "a FROM in \(path) keeps its digest: FROM a:1\(digest)0 AS b"),
        ("FROM a:1@$DIGEST\r\n", "a FROM in \(path) keeps its digest: FROM a:1@$DIGEST"),
        ("FROM a:1@sha512:0\n", "a FROM in \(path) keeps its digest: FROM a:1@sha512:0"),
        ("RUN a\n", "there is no FROM in \(path)"),
        ("", "there is no FROM in \(path)"),
    ]

    @Test("A digest that stays, or a file without a FROM, fails and changes nothing", arguments: stubborn)
    func refusesStubborn(_ text: String, problem: String) throws {
        let run = try run(Self.unpin, on: text)
        #expect(run.status == 1)
        #expect(run.errors == [problem])
        #expect(run.standardOutput == text)
    }

    static let literals: [(before: String, edit: String, after: String)] = [
        ("a.b a*b a.b", #""replace": "a.b", "with": "&""#, "& a*b &"),
        ("a*b axb", #""replace": "a*b", "with": "\\1 \\\\ \\&""#, "\\1 \\\\ \\& axb"),
        ("[x] ?x", #""replace": "[x]", "with": "/$HOME`id`$(id)\"'""#, "/$HOME`id`$(id)\"' ?x"),
        ("a \\\n b\n", #""replace": "\\", "with": "&& c \\""#, "a && c \\\n b\n"),
        ("\u{e4}\t%s -n", #""replace": "\u00e4", "with": "\u00df%d\t""#, "\u{df}%d\t\t%s -n"),
        ("-e\n", #""replace": "-e", "with": """#, "\n"),
        ("a\r\nb\r\n", #""after": "a", "insert": "c & \\ \"$d\"""#, "a\r\nc & \\ \"$d\"\r\nb\r\n"),
        ("a\nb", #""after": "b", "insert": "c""#, "a\nb\nc"),
        ("xa\nab\nac\n", #""after": "a", "insert": "*""#, "xa\nab\n*\nac\n"),
        ("*\n[a]\n", #""after": "[a", "insert": "\\n""#, "*\n[a]\n\\n\n"),
        ("\n\n  a\n\n\n", #""after": "  ", "insert": " ""#, "\n\n  a\n \n\n\n"),
    ]

    @Test("Texts are taken literally, and line ends stay as they are", arguments: literals)
    func takesLiterally(_ before: String, edit: String, after: String) throws {
        #expect(try edited(#"[{"file": "server/build/Dockerfile", \#(edit)}]"#, before).text == after)
    }

    @Test("Bytes that are no UTF-8 stay as they are")
    func keepsBytes() throws {
        let run = try Shell.run(
            script: #"printf 'a\377\200a\303' >file"# + "\n" + ComposedScript(.editDockerfile).text
                + "od -An -tx1 file\n",
            environment: ["EDITS": #"[{"file": "file", "replace": "a", "with": "\u00e4"}]"#])
        #expect(run.standardOutput == "Edits made: 1\n c3 a4 ff 80 c3 a4 c3\n")
    }

    @Test("Nothing is written before all edits have found their places")
    func writesAllOrNothing() throws {
        let run = try run(
            #"[{"file": "server/build/Dockerfile", "replace": "a", "with": "b"}, {"file": "other", "after": "ADD", "insert": "b"}]"#,
            on: "a")
        #expect(run.status == 1)
        #expect(run.errors == ["no line in other begins with 'ADD'; the source has changed, nothing is built"])
        #expect(run.standardOutput == "a")
    }

    static let badPaths: [(path: String, problem: String)] = [
        ("/etc/hostname", "'/etc/hostname' is not a path below the working directory"),
        ("../x", "'../x' is not a path below the working directory"),
        ("server/../other", "'server/../other' is not a path below the working directory"),
        ("", "'' is not a path below the working directory"),
        ("server//build/Dockerfile", "'server//build/Dockerfile' is not a path below the working directory"),
        ("missing", "there is no file 'missing'; the source has changed, nothing is built"),
        ("server", "there is no file 'server'; the source has changed, nothing is built"),
        ("link", "'link' is reached over a symbolic link"),
        ("folder/build/Dockerfile", "'folder/build/Dockerfile' is reached over a symbolic link"),
        ("binary", "'binary' is not a text file"), ("./", "'' is not a path below the working directory"),
        ("x$(touch y)]", "there is no file 'x$(touch y)]'; the source has changed, nothing is built"),
    ]

    @Test("A file that is none of the source's own fails", arguments: badPaths)
    func refusesPaths(_ path: String, problem: String) throws {
        let run = try run(
            #"[{"file": "\#(path)", "unpin": true}]"#, on: "FROM a@b\n",
            prelude: "ln -s other link; ln -s server folder; printf 'FROM a\\0' >binary\n")
        #expect(run.status == 1)
        #expect(run.errors == [problem])
        #expect(!run.files.contains("y"))
    }

    static let badEdits: [String] = [
        "", "[", "{}", "[]", "[1]", "null", #"[{"file": "other"}]"#, #"[{"file": "other", "unpin": false}]"#,
        #"[{"file": "other", "unpin": "true"}]"#, #"[{"file": 1, "unpin": true}]"#, #"[{"unpin": true}]"#,
        #"[{"file": "other", "replace": "FROM"}]"#, #"[{"file": "other", "replace": "", "with": "x"}]"#,
        #"[{"file": "other", "replace": "FROM", "with": "x\ny"}]"#,
        #"[{"file": "other", "replace": "FROM", "with": "x\u0000"}]"#,
        #"[{"file": "other", "replace": "FROM", "with": 1}]"#, #"[{"file": "other", "after": "", "insert": "x"}]"#,
        #"[{"file": "other", "after": "FROM", "insert": "x\r"}]"#,
        #"[{"file": "other", "replace": "FROM", "with": "x", "unpin": true}]"#,
        #"[{"file": "other", "replace": "FROM", "with": "x"}] [1]"#,
        #"[{"file": "oth\ner", "unpin": true}]"#,
    ]

    @Test("A list that is none changes nothing", arguments: badEdits)
    func refusesEdits(_ edits: String) throws {
        let run = try run(edits.replacing("other", with: Self.path), on: "FROM b\n")
        #expect(run.status == 1)
        #expect(run.errors.count == 1, "\(run.standardError)")
        #expect(run.standardOutput == "FROM b\n")
    }
}

/// Dockerfiles such as upstream projects have.
enum Dockerfiles {
    /// An archive is unpacked in one stage and copied to the next.
    static func server(
        isPinned: Bool = true, extraArgument: String = "", unpacking: String = "curl -L $MM_PACKAGE | tar -xvz"
    ) -> String {
        let first = isPinned ? "@sha256:" + String(repeating: "1a", count: 32) : ""
        let second = isPinned ? "@sha256:" + String(repeating: "2b", count: 32) : ""
        return """
            # syntax=docker/dockerfile:1
            FROM --platform=linux/amd64 ubuntu:noble-20250415.1\(first) AS builder

            # Where the archive comes from
            ARG PUID=2000
            ARG MM_PACKAGE="https://releases.example.com/10.3.1/server-10.3.1-linux-amd64.tar.gz?src=docker"
            \(extraArgument)ARG DEBIAN_FRONTEND=noninteractive
            SHELL ["/bin/bash", "-o", "pipefail", "-c"]

            RUN apt-get update \\
              && apt-get install --no-install-recommends -y ca-certificates curl \\
              && \(unpacking) \\
              && rm -rf /var/lib/apt/lists/*

            from gcr.io/distroless/base-debian12\(second)

            COPY --from=builder --chown=2000:2000 /mattermost /mattermost
            HEALTHCHECK --interval=30s --timeout=10s CMD ["/mattermost/bin/mmctl", "system", "status", "--local"]
            ENTRYPOINT ["/mattermost/bin/mattermost"]

            """
    }

    /// The base image is an argument and a stage.
    static func wiki(base: String) -> String {
        """
        ARG APP_PATH=/opt/outline
        ARG BASE_IMAGE=\(base)
        FROM \(base) AS base
        FROM node:22-slim AS runner
        COPY --from=base $APP_PATH/build ./build
        CMD ["node", "build/server/index.js"]

        """
    }
}
