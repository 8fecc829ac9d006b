import ScriptLibrary
import TestSupport
import Testing

@Suite(
    "verify-platforms.sh", .enabled(if: Shell.has("jq"), "jq is not installed"),
    .enabled(if: Shell.isLikeUbuntu, "the scripts need bash 5 and GNU's tools"))
struct VerifyPlatformsTests {
    static let name = ImageIndex.name

    func run(
        _ answers: [StandIn.Answer], tags: String = "\(name):1\n\(name):latest\n",
        platforms: String = "linux/amd64,linux/arm64"
    ) throws -> ShellRun {
        try Shell.run(
            script: ComposedScript(.verifyPlatforms).text, environment: ["TAGS": tags, "PLATFORMS": platforms],
            standIns: [StandIn("docker", answers: answers)])
    }

    @Test("C21: both platforms are found, attestations are ignored, each tag is asked once")
    func verifies() throws {
        let run = try run([
            .init(to: "--raw", standardOutput: ImageIndex.document(ImageIndex.both + [ImageIndex.unknown]))
        ])
        #expect(run.status == 0, "\(run.standardError)")
        #expect(
            run.calls(of: "docker") == [
                ["buildx", "imagetools", "inspect", "--raw", "\(Self.name):1"],
                ["buildx", "imagetools", "inspect", "--raw", "\(Self.name):latest"],
            ])
        #expect(run.standardOutput == "Tags with the declared platforms: 2\n")
    }

    typealias Agreement = (declared: String, real: [String])

    static let agreements: [Agreement] = [
        ("linux/arm64", ["linux/arm64/v8"]),
        ("linux/arm64/v8", ["linux/arm64"]),
        ("linux/amd64/v1\nlinux/arm/v7\n", ["linux/arm/v7", "linux/amd64"]),
        ("linux/arm, linux/arm/v6", ["linux/arm/v6", "linux/arm/v7"]),
        (" linux/386 ,, linux/ppc64le\nlinux/riscv64", ["linux/riscv64", "linux/386", "linux/ppc64le"]),
        ("linux/amd64,linux/amd64", ["linux/amd64"]),
    ]

    @Test("Names that mean the same platform agree", arguments: agreements)
    func normalises(_ given: Agreement) throws {
        let run = try run(
            [.init(standardOutput: ImageIndex.document(given.real.map(ImageIndex.entry)))], platforms: given.declared)
        #expect(run.status == 0, "\(run.standardError)")
    }

    typealias Difference = (declared: String, real: [String], problem: String)

    static let differences: [Difference] = [
        ("linux/amd64,linux/arm64", ["linux/amd64"], "missing linux/arm64"),
        ("linux/amd64", ["linux/amd64", "linux/arm64"], "unexpected linux/arm64"),
        ("linux/arm/v6,linux/amd64", ["linux/arm/v7", "linux/amd64"], "missing linux/arm/v6, unexpected linux/arm/v7"),
        ("linux/arm/v7", ["linux/arm/v8"], "missing linux/arm/v7, unexpected linux/arm/v8"),
        ("linux/amd64/v2", ["linux/amd64"], "missing linux/amd64/v2, unexpected linux/amd64"),
    ]

    @Test("C21: a missing and an unexpected platform are named", arguments: differences)
    func reports(_ given: Difference) throws {
        let run = try run(
            [.init(standardOutput: ImageIndex.document(given.real.map(ImageIndex.entry) + [ImageIndex.attestation]))],
            tags: "\(Self.name):1", platforms: given.declared)
        #expect(run.status == 1)
        #expect(run.errors == ["\(Self.name):1: \(given.problem)"])
    }

    @Test("Every tag that is wrong is reported")
    func reportsAllTags() throws {
        let run = try run([
            .init(to: ":1", standardOutput: ImageIndex.document([ImageIndex.entry("linux/amd64")])),
            .init(to: ":latest", standardOutput: ImageIndex.document([ImageIndex.entry("linux/arm64")])),
        ])
        #expect(run.status == 1)
        #expect(run.errors == ["\(Self.name):1: missing linux/arm64%0A\(Self.name):latest: missing linux/amd64"])
    }

    @Test("C21: what is marked as an attestation is ignored even if it names no platform")
    func ignoresMarkedAttestations() throws {
        let marked = #"{"digest": "sha256:4", "annotations": {"vnd.docker.reference.type": "attestation-manifest"}}"#
        let run = try run([.init(standardOutput: ImageIndex.document(ImageIndex.both + [marked]))])
        #expect(run.status == 0, "\(run.standardError)")
    }

    @Test("An entry without a platform is not overlooked")
    func reportsNoPlatform() throws {
        let run = try run(
            [.init(standardOutput: ImageIndex.document(ImageIndex.both + [#"{"digest": "sha256:3"}"#]))],
            tags: "\(Self.name):1")
        #expect(run.errors == ["\(Self.name):1: unexpected ?/?"])
    }

    @Test("An image without an index is judged by its configuration")
    func verifiesManifest() throws {
        let answers: [StandIn.Answer] = [
            .init(to: "--raw \(Self.name):1", standardOutput: #"{"schemaVersion": 2, "config": {}, "layers": []}"#),
            .init(to: "--raw", standardOutput: ImageIndex.document([ImageIndex.entry("linux/arm64")])),
            .init(to: "{{json .Image}}", standardOutput: #"{"architecture": "arm64", "os": "linux", "variant": "v8"}"#),
        ]
        let run = try run(answers, platforms: "linux/arm64")
        #expect(run.status == 0, "\(run.standardError)")
        #expect(
            run.calls.last == [
                "docker", "buildx", "imagetools", "inspect", "\(Self.name):1", "--format", "{{json .Image}}",
            ])
        #expect(run.calls.count == 3)
        #expect(try self.run(answers, platforms: "linux/amd64").status == 1)
    }

    @Test("A registry that shows a tag late is asked again")
    func retries() throws {
        let late: [StandIn.Answer] = [
            .init(status: 1, standardError: "not found", times: 1),
            .init(standardOutput: ImageIndex.document([ImageIndex.entry("linux/amd64")]), times: 1),
        ]
        let run = try run(
            late + [.init(standardOutput: ImageIndex.document(ImageIndex.both))], tags: "\(Self.name):1")
        #expect(run.status == 0, "\(run.standardError)")
        #expect(run.calls.count == 3)
        #expect(run.errors.isEmpty)
    }

    static let broken: [StandIn.Answer] = [
        .init(status: 1, standardError: "denied"), .init(), .init(standardOutput: "<html>"),
        .init(standardOutput: "[]"), .init(standardOutput: "{} {}"),
    ]

    @Test("An answer that is none fails in the end", arguments: broken)
    func givesUp(_ answer: StandIn.Answer) throws {
        let run = try run([answer], tags: "\(Self.name):1")
        #expect(run.status == 1)
        #expect(run.errors.count == 1)
        #expect(!(run.standardOutput + run.standardError).contains("::set-output"))
    }

    static let settings: [(tags: String, platforms: String)] = [
        ("", "linux/amd64"), ("\n", "linux/amd64"), ("app", "linux/amd64"), ("--raw:1", "linux/amd64"),
        ("\(name):$(touch x)", "linux/amd64"), ("\(name):1", ""),
    ]

    @Test("Missing or malformed settings fail before the registry is asked", arguments: settings)
    func refusesSettings(_ tags: String, platforms: String) throws {
        let run = try run([.init()], tags: tags, platforms: platforms)
        #expect(run.status == 1)
        #expect(run.calls.isEmpty && run.files.isEmpty && run.errors.count == 1)
    }

    @Test("A malformed platform is no reason to pass", arguments: [",", "amd64", "linux/amd64;x", "linux/../x"])
    func refusesPlatforms(_ platforms: String) throws {
        let run = try run([.init(standardOutput: ImageIndex.document(ImageIndex.both))], platforms: platforms)
        #expect(run.status == 1)
        #expect(run.errors.count == 1)
    }
}
