import Foundation
import Slipway
import TestSupport
import Testing

@Suite(
    "attest-image", .enabled(if: TestSupport.Shell.has("jq"), "jq is not installed"),
    .enabled(if: TestSupport.Shell.isLikeUbuntu, "the scripts need bash 5 and GNU's tools"))
struct AttestImageTests {
    static let digest = "sha256:" + String(repeating: "d", count: 64)
    static let subject = "ghcr.io/owner/app@\(digest)"

    /// Refuses what the real one does not know, and prints each predicate that it is given.
    static let cosign = StandIn(
        "cosign",
        script: #"""
            set -euo pipefail
            command=$1
            shift
            while (($# > 0)); do
              case $1 in
                --yes) ;;
                --type | --predicate)
                  [[ $command == attest ]] || exit 2
                  [[ $1 == --type ]] || cat "$2"
                  shift
                  ;;
                *@sha256:*) [[ $command == @(sign|attest) ]] || exit 2 ;;
                *) echo "Error: unknown flag: $1" >&2; exit 1 ;;
              esac
              shift
            done
            """#)

    static let trivy = StandIn(
        "trivy",
        script: #"""
            set -euo pipefail
            [[ $1 == image ]] || exit 1
            shift
            while (($# > 0)); do
              case $1 in
                --image-src | --platform | --timeout | --format) shift ;;
                --output) echo '{"spdxVersion": "SPDX-2.3"}' >"$2"; shift ;;
                -*) echo "unknown flag: $1" >&2; exit 1 ;;
              esac
              shift
            done
            """#)

    static let environment: [String: String] = [
        "GITHUB_SERVER_URL": "https://github.com", "GITHUB_REPOSITORY": "owner/app", "GITHUB_REF": "refs/tags/v1.2.3",
        "GITHUB_SHA": String(repeating: "1", count: 40), "GITHUB_RUN_ID": "7", "GITHUB_RUN_ATTEMPT": "2",
        "GITHUB_WORKFLOW_REF": "owner/app/.github/workflows/publish.yml@refs/tags/v1.2.3",
        "RUNNER_ENVIRONMENT": "github-hosted",
    ]

    static func attest(_ inputs: [String: String], cosign: StandIn = cosign) throws -> ActionResult {
        try ActionRunner(AttestImage.action.folder).run(
            with: ["image": "ghcr.io/owner/app", "digest": digest, "platforms": "linux/amd64"].merging(inputs) { $1 },
            environment: environment,
            standIns: [cosign, trivy])
    }

    @Test("The digest is signed, and gets a signed SBOM and a signed provenance, in this order")
    func attests() throws {
        let result = try Self.attest(["platforms": "linux/arm64"])
        #expect(result.isSuccess, "\(result.standardError)")
        #expect(
            result.calls == [
                ["cosign", "sign", "--yes", Self.subject],
                [
                    "trivy", "image", "--image-src", "remote", "--platform", "linux/arm64", "--timeout", "20m",
                    "--format",
                    "spdx-json", "--output", "sbom.spdx.json", Self.subject,
                ],
                ["cosign", "attest", "--yes", "--type", "spdxjson", "--predicate", "sbom.spdx.json", Self.subject],
                [
                    "cosign", "attest", "--yes", "--type", "slsaprovenance1", "--predicate", "provenance.json",
                    Self.subject,
                ],
            ])
    }

    /// The platforms of an image, and the one that the SBOM lists.
    static let platforms: [(platforms: String, listed: String)] = [
        ("linux/amd64", "linux/amd64"), ("linux/arm64,linux/amd64,linux/386", "linux/amd64"),
        ("linux/arm64,linux/386", "linux/arm64"), ("linux/arm/v7,linux/arm64", "linux/arm/v7"),
        ("linux/s390x,linux/amd64/v2", "linux/s390x"),
    ]

    @Test("The SBOM lists linux/amd64 if the image has it, or else its first platform", arguments: platforms)
    func listsPlatform(_ platforms: String, listed: String) throws {
        let result = try Self.attest(["platforms": platforms])
        #expect(result.isSuccess, "\(result.standardError)")
        let call = try #require(result.calls.first { $0.first == "trivy" })
        #expect(call.firstIndex(of: "--platform").map { call[$0 + 1] } == listed)
    }

    private struct Provenance: Decodable {
        struct Definition: Decodable {
            struct Parameters: Decodable {
                var workflow: [String: String]
                var inputs: [String: String]
            }
            struct Dependency: Decodable {
                var uri: String
                var digest: [String: String]?
            }
            var externalParameters: Parameters
            var resolvedDependencies: [Dependency]
        }
        struct Details: Decodable {
            var builder: [String: String]
            var metadata: [String: String]
        }
        var buildDefinition: Definition
        var runDetails: Details
    }

    @Test("The provenance names the run, the source and the parameters of the build")
    func states() throws {
        let result = try Self.attest([
            "source": "git+https://github.com/up/stream@v10.0.0",
            "parameters": "VERSION=10.0.0\n\nURL=https://a.io/?b=c",
        ])
        #expect(result.isSuccess, "\(result.standardError)")
        let text = result.standardOutput.drop { $0 != "\n" }
        let provenance = try JSONDecoder().decode(Provenance.self, from: Data(text.utf8))
        let definition = provenance.buildDefinition
        #expect(
            definition.externalParameters.workflow == [
                "ref": "refs/tags/v1.2.3", "repository": "https://github.com/owner/app",
                "path": ".github/workflows/publish.yml",
            ])
        #expect(definition.externalParameters.inputs == ["VERSION": "10.0.0", "URL": "https://a.io/?b=c"])
        #expect(
            definition.resolvedDependencies.map(\.uri) == [
                "git+https://github.com/owner/app@refs/tags/v1.2.3", "git+https://github.com/up/stream@v10.0.0",
            ])
        #expect(definition.resolvedDependencies[0].digest == ["gitCommit": String(repeating: "1", count: 40)])
        #expect(provenance.runDetails.builder["id"] == "https://github.com/actions/runner/github-hosted")
        #expect(
            provenance.runDetails.metadata["invocationId"] == "https://github.com/owner/app/actions/runs/7/attempts/2")
    }

    @Test("Without a source and parameters the provenance names the repository alone")
    func statesLittle() throws {
        let result = try Self.attest([:])
        let text = result.standardOutput.drop { $0 != "\n" }
        let provenance = try JSONDecoder().decode(Provenance.self, from: Data(text.utf8))
        #expect(provenance.buildDefinition.externalParameters.inputs == [:])
        #expect(provenance.buildDefinition.resolvedDependencies.count == 1)
    }

    @Test("A signature that fails ends the action")
    func stops() throws {
        let result = try Self.attest([:], cosign: StandIn("cosign", answers: [.init(status: 1)]))
        #expect(!result.isSuccess)
        #expect(result.calls.count == 1)
    }
}
