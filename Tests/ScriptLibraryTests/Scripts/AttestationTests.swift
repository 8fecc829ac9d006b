import ScriptLibrary
import TestSupport
import Testing

@Suite(
    "sign-image.sh, attest-sbom.sh and verify-attachments.sh", .enabled(if: Shell.has("jq"), "jq is not installed"),
    .enabled(if: Shell.isLikeUbuntu, "the scripts need bash 5 and GNU's tools"))
struct AttestationTests {
    static let digest = "sha256:" + String(repeating: "0123456789abcdef", count: 4)
    static let subject = "localhost:5000/owner/app@\(digest)"
    static let document = #"{"spdxVersion": "SPDX-2.3", "packages": []}"#
    static let scripts: [ScriptFile] = [.signImage, .attestSbom]
    static let list = "localhost:5000/owner/app:" + digest.replacing(":", with: "-")
    static let listing = ["docker", "buildx", "imagetools", "inspect", "--raw", list]

    func run(
        _ script: ScriptFile, image: String = "localhost:5000/owner/app", digest: String = Self.digest,
        document: String? = Self.document, attachments: String = "2", answers: [StandIn.Answer] = [.init()],
        registry: [StandIn.Answer] = [listed(2)], prelude: String = ""
    ) throws -> ShellRun {
        try Shell.run(
            script: prelude + ComposedScript(script).text,
            environment: ["IMAGE": image, "DIGEST": digest, "SBOM": "-s b/sbom.json", "ATTACHMENTS": attachments],
            standIns: [StandIn("cosign", answers: answers), StandIn("docker", answers: registry)],
            files: document.map { ["-s b/sbom.json": $0] } ?? [:])
    }

    /// The index that a registry shows in which so many things were attached.
    static func listed(_ count: Int, times: Int? = nil) -> StandIn.Answer {
        let manifests = Array(repeating: #"{"digest": "x"}"#, count: count).joined(separator: ", ")
        return .init(to: "--raw \(list)", standardOutput: "{\"manifests\": [\(manifests)]}", times: times)
    }

    @Test("A step ends when the registry lists what it attached, and the next one cannot read an old list")
    func awaitsAttachments() throws {
        let late = try run(.signImage, registry: [Self.listed(1, times: 2), Self.listed(2)])
        #expect(late.status == 0, "\(late.standardError)")
        #expect(late.calls.first?.first == "cosign")
        #expect(late.calls.dropFirst() == [Self.listing, Self.listing, Self.listing])
    }

    @Test("An attachment that was lost fails the job", arguments: [.verifyAttachments] + scripts)
    func noticesLoss(_ script: ScriptFile) throws {
        let run = try run(script, attachments: "3")
        #expect(run.status == 1)
        #expect(
            run.errors == [
                "the registry lists 2 of the 3 attachments of \(Self.subject); run this job again"
            ])
        #expect(run.calls.count { $0 == Self.listing } == 5)
    }

    @Test("A registry without such an index lists attachments by itself; one that does not answer fails the job")
    func knowsRegistries() throws {
        let absent = StandIn.Answer(status: 1, standardError: "ERROR: \(Self.list): not found\n")
        let own = try run(.verifyAttachments, registry: [absent])
        #expect(
            own.status == 0 && own.standardError.contains("::notice::\(Self.list) does not exist"),
            "\(own.standardError)")
        let broken = try run(.verifyAttachments, registry: [.init(status: 1, standardError: "dial tcp: refused\n")])
        #expect(broken.status == 1 && broken.standardError.contains("dial tcp: refused"))
        let garbage = try run(.verifyAttachments, registry: [.init(standardOutput: "<html>")])
        #expect(garbage.status == 1 && garbage.errors.first?.contains("lists no readable number of the 2") == true)
    }

    @Test("What is no number of attachments is refused", arguments: ["", "0", "-1", "100", "two"])
    func refusesNumbers(_ number: String) throws {
        let run = try run(.verifyAttachments, attachments: number)
        #expect(run.status == 1 && run.calls.isEmpty && run.errors.count == 1)
    }

    @Test("The digest is signed, never a tag")
    func signs() throws {
        let run = try run(.signImage)
        #expect(run.status == 0, "\(run.standardError)")
        #expect(run.calls == [["cosign", "sign", "--yes", Self.subject], Self.listing])
    }

    @Test("The bill of materials is attached to the digest")
    func attests() throws {
        let run = try run(.attestSbom)
        #expect(run.status == 0, "\(run.standardError)")
        #expect(
            run.calls == [
                [
                    "cosign", "attest", "--yes", "--type", "spdxjson", "--predicate", "-s b/sbom.json", Self.subject,
                ], Self.listing,
            ])
    }

    @Test("A signature that fails three times is asked for again, and not for ever", arguments: scripts)
    func retries(_ script: ScriptFile) throws {
        let recovered = try run(script, answers: [.init(status: 1, times: 3), .init()])
        #expect(recovered.status == 0 && recovered.calls.count == 5)
        let failed = try run(script, answers: [.init(status: 1)])
        #expect(failed.status == 1 && failed.calls.count == 4)
        #expect(failed.errors.count == 1)
        #expect(failed.errors.first?.contains("\(Self.subject)") == true)
        #expect(failed.errors.first?.contains("id-token: write") == true)
    }

    @Test("The failure says how large the bill of materials was")
    func tellsSize() throws {
        let run = try run(.attestSbom, answers: [.init(status: 1)])
        #expect(run.errors.first?.contains("materials, \(Self.document.utf8.count) bytes,") == true)
    }

    static let badImages: [String] = [
        "", "ghcr.io/owner/app:1.2.3", "localhost:5000/owner/app:latest", "ghcr.io/Owner/app", "--key", "a b",
        "ghcr.io/owner/app@sha256:1", "app:1",
    ]
    static let badDigests: [String] = ["", "latest", String(digest.dropLast()), "\(digest) --key", "\(digest)\n"]

    @Test("A tag, or what is no image, fails before anything is signed", arguments: scripts, badImages)
    func refusesImages(_ script: ScriptFile, image: String) throws {
        let run = try run(script, image: image)
        #expect(run.status == 1 && run.calls.isEmpty && run.errors.count == 1)
    }

    @Test("What is no digest fails before anything is signed", arguments: scripts, badDigests)
    func refusesDigests(_ script: ScriptFile, digest: String) throws {
        let run = try run(script, digest: digest)
        #expect(run.status == 1 && run.calls.isEmpty && run.errors.count == 1)
    }

    @Test("A runner without cosign is told so", arguments: scripts)
    func needsCosign(_ script: ScriptFile) throws {
        let run = try run(script, prelude: "PATH=/nowhere\n")
        #expect(run.errors == ["the program cosign is missing; install it in an earlier step"])
    }

    static let badDocuments: [String?] = [
        nil, "", "\n", "<html>", "{", "[]", "{}", #"{"spdxVersion": null}"#, #"{"spdxVersion": "2.3"}"#,
        #"[{"spdxVersion": "SPDX-2.3"}]"#, #"{} {"spdxVersion": "SPDX-2.3"}"#, #"{"spdxVersion": "SPDX-2.3"} {}"#,
        #""SPDX-2.3""#,
        #"{"bomFormat": "CycloneDX"}"#,
    ]

    @Test("What is no bill of materials in SPDX's form is not attached", arguments: badDocuments)
    func refusesDocuments(_ document: String?) throws {
        let run = try run(.attestSbom, document: document)
        #expect(run.status == 1 && run.calls.isEmpty)
        #expect(run.errors.count == 1, "\(run.standardError)")
    }
}
