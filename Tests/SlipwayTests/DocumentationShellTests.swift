import TestSupport
import Testing

/// Commands of other people's tools in the guides do what the text around them says; stand-ins note what they are asked.
@Suite(
    "Other tools in the documentation",
    .enabled(if: Shell.isLikeUbuntu, "the blocks are for bash 5"))
struct DocumentationShellTests {
    static let article = "\(DocumentationPage.catalogue)/mirror-an-application.md"
    static let digest = "sha256:" + String(repeating: "e", count: 64)

    /// Runs all blocks of the article, one after the other.
    func verify() throws -> ShellRun {
        let blocks = try DocumentationPage(Self.article).blocks(in: "bash")
        #expect(!blocks.isEmpty)
        return try Shell.run(
            script: "set -u\n" + blocks.map(\.text).joined(),
            standIns: [
                StandIn("docker", answers: [.init(standardOutput: Self.digest)]), StandIn("cosign"),
            ])
    }

    @Test("an attestation is asked for by digest, with an identity and an issuer")
    func byDigest() throws {
        let run = try verify()
        #expect(run.status == 0, "\(run.standardError)")
        let image = "ghcr.io/this-is-tobi/mirror/mattermost@\(Self.digest)"
        #expect(
            run.calls(of: "cosign").map { Array($0.prefix(2)) } == [
                ["verify", image], ["verify-attestation", image], ["verify-attestation", image],
            ])
        #expect(
            run.calls(of: "cosign").compactMap { call in call.firstIndex(of: "--type").map { call[$0 + 1] } } == [
                "spdxjson", "slsaprovenance1",
            ])
        for call in run.calls(of: "cosign") {
            #expect(call.contains("--certificate-identity-regexp"))
            let issuer = try #require(call.firstIndex(of: "--certificate-oidc-issuer"))
            #expect(call[issuer + 1] == "https://token.actions.githubusercontent.com")
        }
    }

    @Test("the identity is that of the application's two workflows, and of nothing else")
    func identity() throws {
        let call = try #require(try verify().calls(of: "cosign").first)
        let option = try #require(call.firstIndex(of: "--certificate-identity-regexp"))
        let identity = try Regex(call[option + 1])
        let repository = "https://github.com/this-is-tobi/mirror/.github/workflows/"
        let files = try Repository.names(in: "Examples/Mirror/.github/workflows")
        let signing = files.filter { "\(repository)\($0)@refs/heads/main".contains(identity) }
        #expect(signing == ["mattermost-multi-version.yml", "mattermost.yml"])
        let others: [String] = [
            "https://github.com/this-is-tobi/mirror-fork/.github/workflows/mattermost.yml@refs/heads/main",
            "https://github.com/somebody/mirror/.github/workflows/mattermost.yml@refs/heads/main",
            "\(repository)mattermost.yml@refs/heads/main-2", "\(repository)mattermost.yml@refs/pull/1/merge",
            "https://example.org/?\(repository)mattermost.yml@refs/heads/main",
        ]
        for other in others { #expect(!other.contains(identity), "'\(other)' passes") }
    }
}
