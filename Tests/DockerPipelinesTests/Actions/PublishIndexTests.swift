import Slipway
import TestSupport
import Testing

/// The action that joins digests and moves tags, before a stand-in of buildx that refuses what the real one does not know.
@Suite(
    "publish-index", .enabled(if: TestSupport.Shell.has("jq"), "jq is not installed"),
    .enabled(if: TestSupport.Shell.isLikeUbuntu, "the scripts need bash 5 and GNU's tools"))
struct PublishIndexTests {
    static let image = "ghcr.io/owner/app"
    static let digests: [String] = ["a", "b", "c"].map { String(repeating: $0, count: 64) }
    static let tags = "\(image):1.2.3\n\(image):latest"
    static let oci = "application/vnd.oci.image.index.v1+json"
    static let docker = "application/vnd.docker.distribution.manifest.list.v2+json"

    /// An index with an entry for each platform, and the attestation manifest of one.
    static func index(_ platforms: [String], type: String = oci) -> String {
        let entries = platforms.map { platform in
            let parts = platform.split(separator: "/")
            let variant = parts.count > 2 ? #", "variant": "\#(parts[2])""# : ""
            return #"{"platform": {"os": "\#(parts[0])", "architecture": "\#(parts[1])"\#(variant)}}"#
        }
        let attestation = #"{"platform": {"os": "unknown", "architecture": "unknown"}}"#
        return #"{"mediaType": "\#(type)", "manifests": [\#((entries + [attestation]).joined(separator: ","))]}"#
    }

    static func publish(
        _ buildx: StandIn, tags: String = tags, platforms: String = "linux/amd64,linux/arm64",
        annotations: String? = nil, sources: String? = nil, digests: [String] = Array(digests.prefix(2)),
        others: [String] = []
    ) throws -> ActionResult {
        let store = ArtifactStore()
        for (index, digest) in digests.enumerated() { try store.put("digests-app@\(index)", files: [digest]) }
        for other in others { try store.put(other, files: [Self.digests[2]]) }
        var inputs = ["image": image, "tags": tags, "platforms": platforms]
        inputs["annotations"] = annotations
        inputs["sources"] = sources
        if sources == nil { inputs["artifacts"] = "digests-app@*" }
        return try ActionRunner(PublishIndex.action.folder).run(
            with: inputs, standIns: [buildx, StandIn("sleep")], uses: [.download(from: store)])
    }

    /// The arguments of each call, without the path of the metadata's file.
    static func creations(_ result: ActionResult) -> [[String]] {
        result.calls(of: "docker").map { call in
            call.dropFirst(3).map { $0.hasSuffix("/index.json") ? "FILE" : $0 }
        }
    }

    @Test("C19 one dry run, then one call with all tags and digests; the digest is put out")
    func publishes() throws {
        let result = try Self.publish(BuildxStandIn.making(Self.index(["linux/amd64", "linux/arm64"])))
        #expect(result.isSuccess, "\(result.standardError)")
        let sources = Self.digests.prefix(2).map { "\(Self.image)@sha256:\($0)" }
        #expect(
            Self.creations(result) == [
                ["--dry-run"] + sources,
                ["--metadata-file", "FILE", "--tag=\(Self.image):1.2.3", "--tag=\(Self.image):latest"] + sources,
            ])
        #expect(result.outputs["digest"]?.wholeMatch(of: /sha256:[0-9a-f]{64}/) != nil)
        #expect(result.steps == ["Download the digests", "Publish the index"])
    }

    @Test("C13 artifacts of other images and versions stay where they are")
    func ignoresOthers() throws {
        let result = try Self.publish(
            BuildxStandIn.making(Self.index(["linux/amd64", "linux/arm64"])),
            others: ["digests-app-worker@0", "digests-my-app@0", "digests-app"])
        #expect(result.isSuccess, "\(result.standardError)")
        #expect(Self.creations(result).allSatisfy { call in !call.contains { $0.contains(Self.digests[2]) } })
    }

    @Test("Digests and references that are given are joined as they are, without a download")
    func takesSources() throws {
        let result = try Self.publish(
            BuildxStandIn.making(Self.index(["linux/amd64", "linux/arm64"])),
            sources: "sha256:\(Self.digests[0])\n\nghcr.io/other/app:1")
        #expect(result.isSuccess, "\(result.standardError)")
        #expect(
            Self.creations(result).map { $0.suffix(2) }
                == Array(repeating: ["\(Self.image)@sha256:\(Self.digests[0])", "ghcr.io/other/app:1"], count: 2))
        #expect(result.steps == ["Publish the index"])
    }

    /// Declared platforms, those of the index, and whether they are the same.
    static let platforms: [(declared: String, found: [String], isSame: Bool)] = [
        ("linux/amd64", ["linux/amd64"], true),
        ("linux/arm64,linux/amd64", ["linux/amd64", "linux/arm64"], true),
        ("linux/amd64,linux/arm64/v8,linux/arm", ["linux/arm/v7", "linux/arm64", "linux/amd64"], true),
        ("linux/arm64,linux/amd64", ["linux/amd64/v1", "linux/arm64/v8"], true),
        ("linux/arm/v6,linux/arm/v7", ["linux/arm/v6", "linux/arm/v7"], true),
        ("linux/amd64/v2", ["linux/amd64"], false), ("linux/arm/v6", ["linux/arm"], false),
        ("linux/amd64,linux/arm64", ["linux/amd64"], false), ("linux/amd64", ["linux/amd64", "linux/arm64"], false),
        ("linux/amd64,linux/arm64", ["linux/amd64", "linux/amd64"], false),
        ("linux/amd64", ["linux/amd64", "linux/amd64"], false), ("linux/amd64", [], false),
        ("linux/amd64", ["linux/arm64"], false),
    ]

    @Test("C20, C21 platforms are compared one by one before a tag moves", arguments: platforms)
    func compares(_ declared: String, found: [String], isSame: Bool) throws {
        let result = try Self.publish(BuildxStandIn.making(Self.index(found)), platforms: declared)
        #expect(result.isSuccess == isSame, "\(result.standardError)")
        #expect(Self.creations(result).count == (isSame ? 2 : 1))
        #expect(result.errors.count == (isSame ? 0 : 1))
    }

    @Test("A descriptor without a platform is none of the declared ones")
    func missesPlatform() throws {
        let index = #"{"mediaType": "\#(Self.oci)", "manifests": [{"digest": "sha256:x"}]}"#
        let result = try Self.publish(BuildxStandIn.making(index), platforms: "linux/amd64")
        #expect(!result.isSuccess && Self.creations(result).count == 1)
    }

    @Test("C20 without a digest, and without a tag, buildx is not even called", arguments: ["", "\n\n"])
    func needsTagsAndDigests(_ tags: String) throws {
        let buildx = BuildxStandIn.making(Self.index(["linux/amd64", "linux/arm64"]))
        for result in [try Self.publish(buildx, tags: tags), try Self.publish(buildx, digests: [])] {
            #expect(!result.isSuccess)
            #expect(result.calls == [])
        }
        let empty = try Self.publish(buildx, digests: [])
        #expect(
            empty.errors == [
                "no digest of \(Self.image): it was not built, or has expired: run all jobs"
            ])
    }

    /// What buildx prints when it fails, and whether another try can help.
    static let failures: [(text: String, isPassing: Bool)] = [
        ("unexpected status from HEAD request to https://ghcr.io/v2/a: 503 Service Unavailable", true),
        ("unexpected status from HEAD request to https://ghcr.io/v2/a: 429 Too Many Requests", true),
        ("failed to do request: Head \"https://ghcr.io\": dial tcp 1.2.3.4:443: connect: connection refused", true),
        ("failed to do request: Head \"https://ghcr.io\": EOF", true),
        ("failed to do request: Head \"https://ghcr.io\": net/http: TLS handshake timeout", true),
        ("ghcr.io/owner/app@sha256:aa: not found", false),
        ("unexpected status from HEAD request to https://ghcr.io/v2/a: 401 Unauthorized", false),
        ("failed to authorize: failed to fetch oauth token: unexpected status: 403 Forbidden", false),
        ("pull access denied, repository does not exist or may require authorization", false),
        ("can not push: invalid reference format", false),
    ]

    @Test("What can pass by itself is tried again, in the dry run too; the rest is final at once", arguments: failures)
    func triesAgain(_ text: String, isPassing: Bool) throws {
        let index = Self.index(["linux/amd64", "linux/arm64"])
        let once = try Self.publish(BuildxStandIn.making(index, failures: [text]))
        #expect(once.isSuccess == isPassing)
        #expect(Self.creations(once).count == (isPassing ? 3 : 1))
        #expect(once.calls(of: "sleep") == (isPassing ? [["5"]] : []))
        #expect(once.standardError.contains("ERROR: \(text)"))
        if !isPassing { #expect(once.errors.count == 1 && once.outputs["digest"] == "") }
    }

    @Test("A registry that stays down fails after four tries")
    func givesUp() throws {
        let text = "unexpected status from HEAD request to https://ghcr.io/v2/a: 500 Internal Server Error"
        let result = try Self.publish(
            BuildxStandIn.making(Self.index([]), failures: Array(repeating: text, count: 9)))
        #expect(!result.isSuccess)
        #expect(Self.creations(result).count == 4)
        #expect(result.errors.count == 1)
    }

    @Test("Annotations reach the index of an image in OCI's format")
    func annotates() throws {
        let annotations = "org.opencontainers.image.title=My app\n\norg.opencontainers.image.url=https://a.io/?b=c,d"
        let oci = try Self.publish(
            BuildxStandIn.making(Self.index(["linux/amd64", "linux/arm64"])), annotations: annotations)
        #expect(oci.isSuccess, "\(oci.standardError)")
        let passed = Self.creations(oci).last?.filter { $0.hasPrefix("--annotation") }
        #expect(
            passed == [
                "--annotation=index:org.opencontainers.image.title=My app",
                "--annotation=index:org.opencontainers.image.url=https://a.io/?b=c,d",
            ])
        let docker = try Self.publish(
            BuildxStandIn.making(Self.index(["linux/amd64", "linux/arm64"], type: Self.docker)),
            annotations: annotations)
        #expect(!docker.isSuccess && Self.creations(docker).count == 1)
        #expect(docker.errors.first?.contains("has no annotations") == true)
    }
}
