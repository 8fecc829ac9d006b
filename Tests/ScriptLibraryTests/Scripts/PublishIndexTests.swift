import ScriptLibrary
import TestSupport
import Testing

@Suite(
    "publish-index.sh", .enabled(if: Shell.has("jq"), "jq is not installed"),
    .enabled(if: Shell.isLikeUbuntu, "the scripts need bash 5 and GNU's tools"))
struct PublishIndexTests {
    static let name = ImageIndex.name
    static let tags = "\(name):1.2.3\n\(name):latest\n"

    /// A registry that answers as it should.
    static let registry: [StandIn.Answer] = [
        .init(to: "create --dry-run", standardOutput: ImageIndex.document(ImageIndex.both)),
        .init(to: "imagetools create"),
        .init(
            to: "imagetools inspect",
            standardOutput: ImageIndex.document(ImageIndex.both, digest: ImageIndex.published)),
    ]

    func run(
        digests: [String] = [ImageIndex.amd64, ImageIndex.arm64], answers: [StandIn.Answer] = registry,
        changes: [String: String] = [:]
    ) throws -> ShellRun {
        let environment = [
            "IMAGE": Self.name, "DIGEST_DIR": "digests", "DIGEST_COUNT": "2", "TAGS": Self.tags,
            "PLATFORMS": "linux/amd64,linux/arm64",
        ]
        return try Shell.run(
            script: ComposedScript(.publishIndex).text,
            environment: environment.merging(changes) { _, new in new },
            standIns: [StandIn("docker", answers: answers)],
            files: Dictionary(uniqueKeysWithValues: (digests + ["../other"]).map { ("digests/\($0)", "") }))
    }

    @Test("C19: two tags and two digests make one call with all of them")
    func publishes() throws {
        let run = try run()
        let sources = ["\(Self.name)@sha256:\(ImageIndex.amd64)", "\(Self.name)@sha256:\(ImageIndex.arm64)"]
        #expect(run.status == 0, "\(run.standardError)")
        #expect(
            run.calls(of: "docker") == [
                ["buildx", "imagetools", "create", "--dry-run"] + sources,
                ["buildx", "imagetools", "create", "-t", "\(Self.name):1.2.3", "-t", "\(Self.name):latest"] + sources,
                ["buildx", "imagetools", "inspect", "\(Self.name):1.2.3", "--format", "{{json .Manifest}}"],
                ["buildx", "imagetools", "inspect", "\(Self.name):latest", "--format", "{{json .Manifest}}"],
            ])
        #expect(run.outputs == [.init("digest", ImageIndex.published)])
        #expect(run.errors.isEmpty)
    }

    static let hint = "; artifacts do not last, so run all jobs again"
    static let wrongCounts: [(found: Int, declared: Int, problem: String)] = [
        (0, 2, "0, declared: 2; nothing is published\(hint)"),
        (1, 2, "1, declared: 2; nothing is published\(hint)"),
        (3, 2, "3, declared: 2; nothing is published"),
        (2, 1, "2, declared: 1; nothing is published"),
    ]

    @Test("C20, B26: fewer or more digests than declared fail before anything is published", arguments: wrongCounts)
    func counts(_ found: Int, declared: Int, problem: String) throws {
        let digests = ["a", "b", "c"].prefix(found).map { ("digests/\(String(repeating: $0, count: 64))", "") }
        let run = try Shell.run(
            script: "mkdir -p digests\n" + ComposedScript(.publishIndex).text,
            environment: [
                "IMAGE": Self.name, "DIGEST_DIR": "digests", "DIGEST_COUNT": "\(declared)", "TAGS": Self.tags,
                "PLATFORMS": "linux/amd64,linux/arm64",
            ], standIns: [StandIn("docker")], files: Dictionary(uniqueKeysWithValues: digests))
        #expect(run.status == 1)
        #expect(run.calls.isEmpty && run.outputs.isEmpty)
        #expect(run.errors == ["digests of \(Self.name) in 'digests': \(problem)"])
    }

    @Test("A runner without jq is told so, before the registry is asked")
    func needsJQ() throws {
        for script in [ComposedScript(.publishIndex), ComposedScript(.verifyPlatforms)] {
            let run = try Shell.run(
                script: "PATH=/nowhere\n" + script.text, environment: ["PLATFORMS": "linux/amd64", "TAGS": "app:1"])
            #expect(run.status == 1)
            #expect(run.errors == ["the program jq is missing; install it on the runner"])
        }
    }

    @Test("C20: an empty or missing directory fails")
    func needsDirectory() throws {
        let script = "mkdir empty\n" + ComposedScript(.publishIndex).text
        for directory in ["empty", "missing"] {
            let run = try Shell.run(
                script: script,
                environment: [
                    "IMAGE": Self.name, "DIGEST_DIR": directory, "DIGEST_COUNT": "2", "TAGS": Self.tags,
                    "PLATFORMS": "linux/amd64,linux/arm64",
                ], standIns: [StandIn("docker")])
            #expect(run.status == 1)
            #expect(run.calls.isEmpty)
            #expect(
                run.errors == [
                    "digests of \(Self.name) in '\(directory)': 0, declared: 2; nothing is published\(Self.hint)"
                ])
        }
    }

    static let strangers: [String] = [
        "sha256:\(ImageIndex.arm64)", ".hidden", "x y", "$(touch x)", "\(ImageIndex.arm64)/file", "-t",
        ImageIndex.arm64.uppercased(),
    ]

    @Test("An entry that is no digest fails", arguments: strangers)
    func refusesStrangers(_ stranger: String) throws {
        let run = try run(digests: [ImageIndex.amd64, stranger])
        #expect(run.status == 1)
        #expect(run.calls.isEmpty)
        #expect(run.errors.first?.contains("is not a file named by 64 hexadecimal digits") == true)
    }

    @Test("A link among the digests fails, whatever it points to")
    func refusesLinks() throws {
        let script = "ln -s ../other digests/\(ImageIndex.arm64)\n" + ComposedScript(.publishIndex).text
        let run = try Shell.run(
            script: script,
            environment: [
                "IMAGE": Self.name, "DIGEST_DIR": "digests", "DIGEST_COUNT": "2", "TAGS": Self.tags,
                "PLATFORMS": "linux/amd64,linux/arm64",
            ], standIns: [StandIn("docker")], files: ["digests/\(ImageIndex.amd64)": "", "other": ""])
        #expect(run.status == 1)
        #expect(run.calls.isEmpty && run.errors.count == 1)
    }

    static let settings: [(name: String, value: String)] = [
        ("TAGS", ""), ("TAGS", "\n\n"), ("TAGS", "ghcr.io/owner/app-worker:1"), ("TAGS", "\(name)"),
        ("TAGS", "\(name):"), ("TAGS", "\(name):1.2.3 --append"), ("TAGS", "\(name):1\n--append"),
        ("TAGS", "\(name):-x"), ("TAGS", "\(name):\(String(repeating: "a", count: 129))"),
        ("TAGS", "\(name):v1.2.3$(touch x)"), ("TAGS", "\(name):v1.2.3;rm"), ("TAGS", "\(name):a\r"),
        ("IMAGE", "GHCR.io/Owner/app"), ("IMAGE", "--append"), ("IMAGE", "ghcr.io/owner/app:1.2.3"), ("IMAGE", ""),
        ("DIGEST_COUNT", "0"), ("DIGEST_COUNT", "two"), ("DIGEST_COUNT", "a[$(touch x)]"), ("DIGEST_COUNT", "02"),
        ("PLATFORMS", ""), ("ANNOTATIONS", "title"), ("ANNOTATIONS", "a=b\n=c"), ("ANNOTATIONS", " a=b"),
        ("ANNOTATIONS", "--append=b"), ("ANNOTATIONS", "a b=c"), ("ANNOTATIONS", "index:a=b"), ("ANNOTATIONS", "a=b\r"),
    ]

    @Test("A setting that is missing or malformed fails before the registry is asked", arguments: settings)
    func refusesSettings(_ name: String, value: String) throws {
        let run = try run(changes: [name: value])
        #expect(run.status == 1)
        #expect(run.calls.isEmpty && run.files.allSatisfy { $0.hasPrefix("digests/") || $0 == "other" })
        #expect(run.errors.count == 1, "\(run.standardError)")
    }

    static let wrongIndexes: [(entries: [String], problem: String)] = [
        ([ImageIndex.entry("linux/amd64")], "missing linux/arm64"),
        ([ImageIndex.entry("linux/amd64"), ImageIndex.attestation], "missing linux/arm64"),
        (ImageIndex.both + [ImageIndex.entry("linux/s390x")], "unexpected linux/s390x"),
        ([], "missing linux/amd64 linux/arm64"),
    ]

    @Test("C21: an index with other platforms than declared is not published", arguments: wrongIndexes)
    func checksPlatforms(_ entries: [String], problem: String) throws {
        let run = try run(answers: [.init(to: "--dry-run", standardOutput: ImageIndex.document(entries))])
        #expect(run.status == 1)
        #expect(run.calls.count == 1)
        #expect(run.errors == ["the index of \(Self.name): \(problem); nothing is published"])
    }

    @Test("An image built in one job comes as one digest, which is an index already")
    func publishesOneIndex() throws {
        let run = try run(digests: [ImageIndex.amd64], changes: ["DIGEST_COUNT": "1"])
        #expect(run.status == 0, "\(run.standardError)")
        #expect(run.calls.count == 4)
        #expect(run.calls(of: "docker").first?.last == "\(Self.name)@sha256:\(ImageIndex.amd64)")
    }

    @Test("A registry that fails twice at each call is enough")
    func retries() throws {
        let failures = ["create --dry-run", "imagetools create -t", "imagetools inspect"].map {
            StandIn.Answer(to: $0, status: 1, standardOutput: "{\"half\":", times: 2)
        }
        let run = try run(answers: failures + Self.registry)
        #expect(run.status == 0, "\(run.standardError)")
        #expect(run.calls.count == 10)
        #expect(run.outputs == [.init("digest", ImageIndex.published)])
    }

    @Test(
        "A registry that keeps failing fails the step without an output",
        arguments: ["create --dry-run", "imagetools create -t", "imagetools inspect"])
    func givesUp(_ request: String) throws {
        let run = try run(answers: [.init(to: request, status: 1, standardError: "denied")] + Self.registry)
        #expect(run.status == 1)
        #expect(run.errors.count == 1)
        #expect(run.outputs.isEmpty && !(run.standardOutput + run.standardError).contains("::set-output"))
    }

    @Test("The digest is that of the published index, not of one that the tag had before")
    func waitsForTag() throws {
        let stale = ImageIndex.document([ImageIndex.entry("linux/amd64")], digest: "sha256:stale")
        let run = try run(answers: [.init(to: "inspect", standardOutput: stale, times: 2)] + Self.registry)
        #expect(run.outputs == [.init("digest", ImageIndex.published)])
        let never = try self.run(answers: [.init(to: "inspect", standardOutput: stale)] + Self.registry)
        #expect(never.status == 1)
        #expect(never.errors == ["\(Self.name):1.2.3 does not show the index that was published"])
    }

    @Test("Every tag must show the index, not the first one alone")
    func checksEveryTag() throws {
        let request = "inspect \(Self.name):latest"
        let stale = ImageIndex.document([ImageIndex.entry("linux/amd64")], digest: "sha256:stale")
        let late = try run(answers: [.init(to: request, standardOutput: stale, times: 2)] + Self.registry)
        #expect(late.status == 0 && late.calls.count == 6)
        let never = try run(answers: [.init(to: request, standardOutput: stale)] + Self.registry)
        #expect(never.errors == ["\(Self.name):latest does not show the index that was published"])
        let digest = "sha256:" + String(repeating: "d", count: 64)
        let other = ImageIndex.document(ImageIndex.both, digest: digest)
        let differing = try run(answers: [.init(to: request, standardOutput: other)] + Self.registry)
        #expect(differing.errors == ["the registry gives '\(digest)' as the digest of \(Self.name):latest"])
        #expect(never.outputs.isEmpty && differing.outputs.isEmpty)
    }

    static let shown = #""org.example.title": "a 'b' \"c\" = d", "org.example.version": """#
    /// A registry whose index has the annotations.
    static let annotated: [StandIn.Answer] = [
        .init(to: "create --dry-run", standardOutput: ImageIndex.document(ImageIndex.both, annotations: shown)),
        .init(to: "imagetools create"),
        .init(
            to: "imagetools inspect",
            standardOutput: ImageIndex.document(
                ImageIndex.both, digest: ImageIndex.published, annotations: shown)),
    ]
    static let annotations = #"org.example.title=a 'b' "c" = d"# + "\n\norg.example.version=\n"

    @Test(
        "B26: two files, two tags and annotations make one call, an annotation with spaces and '=' one argument of it")
    func annotates() throws {
        let run = try run(answers: Self.annotated, changes: ["ANNOTATIONS": Self.annotations])
        let sources = [
            "--annotation", #"index:org.example.title=a 'b' "c" = d"#, "--annotation", "index:org.example.version=",
            "\(Self.name)@sha256:\(ImageIndex.amd64)", "\(Self.name)@sha256:\(ImageIndex.arm64)",
        ]
        #expect(run.status == 0, "\(run.standardError)")
        #expect(
            run.calls(of: "docker").prefix(2) == [
                ["buildx", "imagetools", "create", "--dry-run"] + sources,
                ["buildx", "imagetools", "create", "-t", "\(Self.name):1.2.3", "-t", "\(Self.name):latest"] + sources,
            ])
    }

    @Test("Annotations that an index of Docker's own types drops fail before anything is published")
    func missesAnnotations() throws {
        let run = try run(changes: ["ANNOTATIONS": Self.annotations])
        #expect(run.calls.count == 1)
        #expect(
            run.errors == [
                "the index of \(Self.name) takes no annotations: build its images with oci-mediatypes=true"
            ])
    }

    @Test("A tag that still shows the same images without the annotations is waited for")
    func waitsForAnnotations() throws {
        let bare = ImageIndex.document(ImageIndex.both, digest: "sha256:" + String(repeating: "0", count: 64))
        let run = try run(
            answers: [.init(to: "inspect", standardOutput: bare, times: 3)] + Self.annotated,
            changes: ["ANNOTATIONS": Self.annotations])
        #expect(run.outputs == [.init("digest", ImageIndex.published)])
        #expect(run.calls.count == 7)
    }

    @Test("The digest goes to a file too, where one is named")
    func writesFile() throws {
        let script = ComposedScript(.publishIndex).text + "cat 'a b/app@1.2.3'\n"
        let run = try Shell.run(
            script: script,
            environment: [
                "IMAGE": Self.name, "DIGEST_DIR": "digests", "DIGEST_COUNT": "1", "TAGS": Self.tags,
                "PLATFORMS": "linux/amd64,linux/arm64", "DIGEST_FILE": "a b/app@1.2.3",
            ], standIns: [StandIn("docker", answers: Self.registry)], files: ["digests/\(ImageIndex.amd64)": ""])
        #expect(run.status == 0, "\(run.standardError)")
        #expect(run.standardOutput == ImageIndex.published + "\n")
        let failed = try self.run(
            answers: [.init(status: 1)], changes: ["DIGEST_FILE": "app@1.2.3"])
        #expect(failed.status == 1 && !failed.files.contains("app@1.2.3"))
    }
}
