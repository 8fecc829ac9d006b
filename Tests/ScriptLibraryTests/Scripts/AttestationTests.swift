import ScriptLibrary
import TestSupport
import Testing

@Suite(
    "sign-image.sh and attest-sbom.sh", .enabled(if: Shell.has("jq"), "jq is not installed"),
    .enabled(if: Shell.isLikeUbuntu, "the scripts need bash 5 and GNU's tools"))
struct AttestationTests {
    static let digest = "sha256:" + String(repeating: "0123456789abcdef", count: 4)
    static let subject = "localhost:5000/owner/app@\(digest)"
    static let document = #"{"spdxVersion": "SPDX-2.3", "packages": []}"#
    static let scripts: [ScriptFile] = [.signImage, .attestSbom]

    func run(
        _ script: ScriptFile, image: String = "localhost:5000/owner/app", digest: String = Self.digest,
        document: String? = Self.document, answers: [StandIn.Answer] = [.init()], prelude: String = ""
    ) throws -> ShellRun {
        try Shell.run(
            script: prelude + ComposedScript(script).text,
            environment: ["IMAGE": image, "DIGEST": digest, "SBOM": "-s b/sbom.json"],
            standIns: [StandIn("cosign", answers: answers)],
            files: document.map { ["-s b/sbom.json": $0] } ?? [:])
    }

    @Test("The digest is signed, never a tag")
    func signs() throws {
        let run = try run(.signImage)
        #expect(run.status == 0, "\(run.standardError)")
        #expect(run.calls == [["cosign", "sign", "--yes", Self.subject]])
    }

    @Test("The bill of materials is attached to the digest")
    func attests() throws {
        let run = try run(.attestSbom)
        #expect(run.status == 0, "\(run.standardError)")
        #expect(
            run.calls == [
                [
                    "cosign", "attest", "--yes", "--type", "spdxjson", "--predicate", "-s b/sbom.json", Self.subject,
                ]
            ])
    }

    @Test("A signature that fails three times is asked for again, and not for ever", arguments: scripts)
    func retries(_ script: ScriptFile) throws {
        let recovered = try run(script, answers: [.init(status: 1, times: 3), .init()])
        #expect(recovered.status == 0 && recovered.calls.count == 4)
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
