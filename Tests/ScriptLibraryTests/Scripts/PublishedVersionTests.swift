import ScriptLibrary
import TestSupport
import Testing

@Suite(
    "published-version.sh and move-tags.sh",
    .enabled(if: Shell.isLikeUbuntu && Shell.has("jq"), "the scripts need bash 5, GNU's tools and jq"))
struct PublishedVersionTests {
    static let built = String(repeating: "a", count: 40)
    static let other = String(repeating: "b", count: 40)
    static let absent = StandIn.Answer(
        to: "--raw", status: 1, standardError: "ERROR: ghcr.io/owner/app:1.2.3: not found")

    /// The configurations of two platforms, with the commit that each names.
    static func images(_ commits: String?...) -> String {
        let platforms = commits.enumerated().map { index, commit in
            let labels = commit.map { #"{"org.opencontainers.image.revision": "\#($0)"}"# } ?? #"{"x": "y"}"#
            return #""linux/\#(index)": {"os": "linux", "config": {"Labels": \#(labels)}}"#
        }
        return "{\(platforms.joined(separator: ", "))}"
    }

    func look(_ answers: [StandIn.Answer], changes: [String: String] = [:]) throws -> ShellRun {
        let environment = ["IMAGE": ImageIndex.name, "VERSION": "1.2.3", "REVISION": Self.built]
        return try Shell.run(
            script: ComposedScript(.publishedVersion).text,
            environment: environment.merging(changes) { _, new in new },
            standIns: [StandIn("docker", answers: answers)])
    }

    /// What the registry shows of the version.
    static let cases: [(images: String?, missing: String?, error: String?)] = [
        (nil, "true", nil), (images(built, built), "false", nil),
        (images(built, other), nil, "from \(built) and \(other), not \(built)"),
        (images(other, other), nil, "from \(other), not \(built)"),
        (images(built, nil), nil, "from an unknown commit and \(built), not"),
        (images(nil, nil), nil, "from an unknown commit, not \(built)"),
        ("{}", nil, "from an unknown commit, not \(built)"),
        (#"{"os": "linux", "config": {"Labels": null}}"#, nil, "from an unknown commit, not \(built)"),
        (#"{"os": "linux", "config": {"Labels": {"org.opencontainers.image.revision": "\#(built)"}}}"#, "false", nil),
    ]

    @Test("A version from the same commit stays, one from another commit fails", arguments: cases)
    func looks(_ images: String?, missing: String?, error: String?) throws {
        let answers =
            images.map { [.init(to: "--raw", standardOutput: "{}"), .init(to: "json .Image", standardOutput: $0)] }
            ?? [Self.absent]
        let run = try look(answers)
        #expect(run.status == (error == nil ? 0 : 1), "\(run.standardError)")
        #expect(run.output("missing") == missing)
        if let error {
            #expect(run.errors.count == 1 && run.errors[0].contains("is published already, \(error)"), "\(run.errors)")
        }
        if missing == "false" { #expect(run.standardError.contains("::notice::")) }
    }

    @Test("A registry that does not answer is not one without the version")
    func neverGuesses() throws {
        let silent = try look([.init(status: 1, standardError: "500 Internal Server Error")])
        #expect(silent.status == 1 && silent.outputs.isEmpty && silent.calls.count == 4)
        let late = try look([.init(status: 1, standardError: "timeout", times: 2), Self.absent])
        #expect(late.output("missing") == "true")
    }

    // MARK: - Moving tags

    static let digest = "sha256:" + String(repeating: "e", count: 64)

    func move(_ answers: [StandIn.Answer], tags: String = "\(ImageIndex.name):1.2\n\(ImageIndex.name):latest") throws
        -> ShellRun
    {
        try Shell.run(
            script: ComposedScript(.moveTags).text,
            environment: ["IMAGE": ImageIndex.name, "VERSION": "1.2.3", "TAGS": tags],
            standIns: [StandIn("docker", answers: answers)])
    }

    static func shown(_ digest: String) -> String { #"{"digest": "\#(digest)"}"# }

    @Test("Tags move to the digest of the version, and are looked at")
    func moves() throws {
        let run = try move([
            .init(to: "imagetools create"), .init(to: "imagetools inspect", standardOutput: Self.shown(Self.digest)),
        ])
        #expect(run.status == 0, "\(run.standardError)")
        let name = ImageIndex.name
        #expect(
            run.calls(of: "docker").map { $0.dropFirst(2) } == [
                ["inspect", "\(name):1.2.3", "--format", "{{json .Manifest}}"],
                ["create", "-t", "\(name):1.2", "-t", "\(name):latest", "\(name)@\(Self.digest)"],
                ["inspect", "\(name):1.2", "--format", "{{json .Manifest}}"],
                ["inspect", "\(name):latest", "--format", "{{json .Manifest}}"],
            ])
    }

    @Test("A tag that goes on showing something else fails; one that is late does not")
    func looksAtTags() throws {
        let old = "sha256:" + String(repeating: "0", count: 64)
        func answers(_ times: Int?) -> [StandIn.Answer] {
            [
                .init(to: "imagetools create"), .init(to: ":latest", standardOutput: Self.shown(old), times: times),
                .init(to: "imagetools inspect", standardOutput: Self.shown(Self.digest)),
            ]
        }
        #expect(try move(answers(2)).status == 0)
        #expect(try move(answers(nil)).errors == ["\(ImageIndex.name):latest does not show 1.2.3"])
    }

    @Test("Without the version nothing moves, nor to what is no tag of the image")
    func refuses() throws {
        let missing = try move([.init(to: "inspect", status: 1), .init()])
        #expect(missing.status == 1 && !missing.calls.contains { $0.contains("create") })
        let odd = try move([.init(standardOutput: Self.shown("sha256:1"))])
        #expect(odd.status == 1 && !odd.calls.contains { $0.contains("create") })
        for tags in ["", "ghcr.io/owner/other:latest", "\(ImageIndex.name):-x"] {
            let run = try move([.init()], tags: tags)
            #expect(run.status == 1 && run.errors.count == 1 && run.calls.isEmpty)
        }
    }
}
