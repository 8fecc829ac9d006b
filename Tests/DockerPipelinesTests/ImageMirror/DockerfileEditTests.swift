import Slipway
import TestSupport
import Testing

/// What the edits of a Dockerfile do, run as the steps that a workflow has.
@Suite(
    "Mirror: edits of a Dockerfile", .enabled(if: TestSupport.Shell.isLikeUbuntu, "the steps need GNU's sed and grep"))
struct DockerfileEditTests {
    static let digest = "@sha256:" + String(repeating: "0a", count: 32)

    /// Runs the edits of an application on a Dockerfile, and gives the status and what became of it.
    static func edit(
        _ edits: [DockerfileEdit], _ dockerfile: String, at path: String = "Dockerfile"
    ) throws -> (status: Int32, text: String) {
        let mirror = Mirrors.small([
            Mirrors.app {
                $0.edits = edits
                $0.dockerfile = "./\(path)"
            }
        ])
        let steps = try GeneratedWorkflow(mirror.file("app.yml").workflow).job("build").steps
        let scripts = steps.dropFirst().prefix { $0.run != nil }
        #expect(scripts.count == edits.count)
        var text = dockerfile
        for step in scripts {
            let script = try #require(step.run)
            #expect(script.split(separator: "\n").count <= 5)
            let run = try TestSupport.Shell.run(
                script: "(\n\(script)\n)\ncat \"$FILE\" >&2", environment: step.env.merging(["FILE": path]) { $1 },
                files: [path: text])
            guard run.status == 0 else { return (run.status, text) }
            text = run.standardError
        }
        return (0, text)
    }

    @Test("B25 digests leave every FROM, and everything else stays")
    func unpins() throws {
        let (status, text) = try Self.edit(
            [.unpinningBaseImages()],
            "FROM golang:1.25\(Self.digest) AS build\nRUN echo \(Self.digest)\n"
                + "from --platform=linux/amd64 debian\(Self.digest)\nFROM scratch\n")
        #expect(status == 0)
        #expect(
            text
                == "FROM golang:1.25 AS build\nRUN echo \(Self.digest)\nfrom --platform=linux/amd64 debian\nFROM scratch\n"
        )
    }

    @Test("B25 a digest that stays fails")
    func refusesOtherDigests() throws {
        #expect(try Self.edit([.unpinningBaseImages()], "FROM a@sha256:short AS b\n").status != 0)
    }

    @Test("Nothing pinned is nothing to do")
    func keepsUnpinned() throws {
        let (status, text) = try Self.edit([.unpinningBaseImages()], "FROM debian\n")
        #expect(status == 0 && text == "FROM debian\n")
    }

    /// Edits, a Dockerfile, and what becomes of it; `nil` if the edit finds nothing.
    static let cases: [(edit: DockerfileEdit, before: String, after: String?)] = [
        (.replacing("a.b*[c]$d", with: #"x & \1 '"$d"'"#), "RUN a.b*[c]$d aXb\n", "RUN x & \\1 '\"$d\"' aXb\n"),
        (.replacing("tar -x", with: "tar \\\n  -xz"), "RUN tar -x; tar -x\n", "RUN tar \\\n  -xz; tar \\\n  -xz\n"),
        (.replacing("-n", with: ""), "RUN -n\n", "RUN \n"),
        (.replacing("tar", with: "x"), "RUN ls\n", nil),
        (
            .inserting("ARG B='1'", after: "ARG A="), "ARG A=1\nRUN x\nARG A=2\n",
            "ARG A=1\nARG B='1'\nRUN x\nARG A=2\nARG B='1'\n"
        ),
        (.inserting("  A=$B \\", after: "RUN a/b.c"), "RUN a/bxc\nRUN a/b.c\n", "RUN a/bxc\nRUN a/b.c\n  A=$B \\\n"),
        (.inserting("x", after: "ARG A="), "RUN ARG A=\n", nil),
    ]

    @Test("B25 a text is taken as it is written, and one that is not found fails", arguments: cases)
    func changes(_ edit: DockerfileEdit, before: String, after: String?) throws {
        for path in ["Dockerfile", "a folder/it's.Dockerfile"] where after == nil || path == "Dockerfile" {
            let (status, text) = try Self.edit([edit], before, at: path)
            #expect((status == 0) == (after != nil))
            #expect(text == after ?? before)
        }
    }

    @Test("A path with spaces is one word")
    func quotesPath() throws {
        let edits: [DockerfileEdit] = [.unpinningBaseImages(), .replacing("a", with: "b"), .inserting("c", after: "b")]
        let (status, text) = try Self.edit(edits, "a\n", at: "a folder/Dockerfile")
        #expect(status == 0 && text == "b\nc\n")
    }

    @Test("The example's edits give Mostlymatter's Dockerfile")
    func editsExample() throws {
        let (status, text) = try Self.edit(
            Mirrors.mostlymatter.edits,
            """
            FROM ubuntu\(Self.digest) AS builder
            ARG MM_PACKAGE="https://example.com/x.tar.gz?src=docker"
            RUN if [ ! -z "$MM_PACKAGE" ]; then curl $MM_PACKAGE | tar -xvz ; \\
              else exit 127 ; fi

            """)
        #expect(status == 0)
        #expect(
            text == """
                FROM ubuntu AS builder
                ARG MM_PACKAGE="https://example.com/x.tar.gz?src=docker"
                ARG MOSTLYMATTER_BINARY
                RUN if [ ! -z "$MM_PACKAGE" ]; then curl $MM_PACKAGE | tar -xvz \\
                  && rm /mattermost/bin/mattermost \\
                  && curl -fL $MOSTLYMATTER_BINARY -o /mattermost/bin/mattermost \\
                  && chmod +x /mattermost/bin/mattermost ; \\
                  else exit 127 ; fi

                """)
    }

    @Test("The reason for an edit stands above its step, in the file as in the declaration")
    func givesReason() throws {
        let file = RenderedProject(name: "Mirror", workflows: [try Mirrors.example.file("mostlymatter.yml")]).files[0]
        let text = String(decoding: file.bytes(project: "Mirror", command: "swift run Mirror generate"), as: UTF8.self)
        #expect(
            text.contains(
                """
                      # Framasoft publishes the program alone; the rest comes from Mattermost's archive.
                      - name: Replace '$MM_PACKAGE | tar -xvz'
                """))
    }
}
