import Slipway
import TestSupport
import Testing

@Suite(
    "published-version",
    .enabled(if: Shell.isLikeUbuntu && Shell.has("jq"), "the scripts need bash 5, GNU's tools and jq"))
struct PublishedVersionTests {
    static let commit = String(repeating: "c", count: 40)
    static let digest = "sha256:\(String(repeating: "a", count: 64))"
    static let reference = "ghcr.io/owner/broker:1.2.3"

    static func image(_ revision: String?) -> String {
        revision.map { #"{"config": {"Labels": {"org.opencontainers.image.revision": "\#($0)"}}}"# }
            ?? #"{"config": {}}"#
    }

    func look(_ answer: StandIn.Answer) throws -> ActionResult {
        try ChartActions.runner("published-version").run(
            with: ["image": "ghcr.io/owner/broker", "version": "1.2.3"], environment: ["GITHUB_SHA": Self.commit],
            standIns: [StandIn("docker", answers: [answer])])
    }

    static let published: [(images: String, isOurs: Bool)] = [
        (image(commit), true), ("{\"linux/amd64\": \(image(commit)), \"linux/arm64\": \(image(commit))}", true),
        (image("d"), false), (image(nil), false), ("null", false),
        ("{\"linux/amd64\": \(image(commit)), \"linux/arm64\": \(image("d"))}", false),
        ("{\"linux/amd64\": \(image(commit)), \"linux/arm64\": \(image(nil))}", false),
    ]

    @Test("A version from this commit stays, and one from any other commit fails", arguments: published)
    func compares(_ images: String, isOurs: Bool) throws {
        let result = try look(.init(standardOutput: "\(Self.digest) \(images)\n"))
        #expect(result.isSuccess == isOurs, "\(result.standardError)")
        #expect(
            result.calls(of: "docker") == [
                [
                    "buildx", "imagetools", "inspect", Self.reference, "--format",
                    "{{.Manifest.Digest}} {{json .Image}}",
                ]
            ])
        if isOurs {
            #expect(result.outputs["digest"] == Self.digest)
            #expect(result.notices == ["\(Self.reference) is published from this commit, and stays as it is"])
        } else {
            #expect(result.errors.first?.hasSuffix("release another version") == true)
        }
    }

    /// What buildx says, as it was observed; only the first means that nothing is there.
    static let refusals: [(message: String, isMissing: Bool)] = [
        ("ERROR: \(reference): not found", true),
        ("WARNING: old\nERROR: \(reference): not found", true),
        ("ERROR: ghcr.io/owner/broker: not found", false),
        ("ERROR: error getting credentials - err: executable file not found in $PATH: \(reference)", false),
        ("ERROR: unexpected status from HEAD request to https://ghcr.io/v2/: 401 Unauthorized", false),
        ("ERROR: failed to authorize: failed to fetch oauth token: 404 Not Found", false),
        ("ERROR: failed to do request: dial tcp: connect: connection refused", false),
    ]

    @Test("A question that is refused is no version that is missing", arguments: refusals)
    func asks(_ message: String, isMissing: Bool) throws {
        let result = try look(.init(status: 1, standardError: message + "\n"))
        #expect(result.isSuccess == isMissing, "\(result.standardError)")
        #expect(result.outputs["digest"] == "")
        if !isMissing { #expect(result.errors == ["it is unknown whether \(Self.reference) is published"]) }
    }
}
