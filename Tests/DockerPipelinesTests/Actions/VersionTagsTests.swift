import Foundation
import LoopbackServer
import Slipway
import TestSupport
import Testing

@testable import DockerPipelines

/// `version-tags`, whose skopeo asks a real registry.
@Suite(
    "version-tags and a real registry",
    .enabled(
        if: TestSupport.Shell.isLikeUbuntu && LocalRegistry.isInstalled && TestSupport.Shell.has("skopeo"),
        "docker-registry, htpasswd, skopeo, curl or jq is not installed"),
    .registry)
struct VersionTagsTests {
    static func compare(
        _ repository: String, _ versions: String, host: String, user: String? = LocalRegistry.user,
        base: String? = nil, firstPublication: Bool? = nil
    ) throws -> ActionResult {
        var inputs = ["image": "\(host)/\(repository)", "versions": versions]
        inputs["base"] = base.map { "\(host)/\($0)" }
        inputs["first-publication"] = firstPublication.map { "\($0)" }
        var files = [".config/containers/registries.conf": "[[registry]]\nlocation = \"\(host)\"\ninsecure = true\n"]
        if let user {
            let login = Data("\(user):\(LocalRegistry.password)".utf8).base64EncodedString()
            files["auth.json"] = #"{"auths": {"\#(host)": {"auth": "\#(login)"}}}"#
        }
        return try ActionRunner(VersionTags.action.folder).run(
            with: inputs, environment: ["HOME": ".", "REGISTRY_AUTH_FILE": "auth.json"], files: files,
            standIns: [impatient])
    }

    /// The real skopeo, which asks once: it would wait for seconds between its retries.
    private static let impatient = StandIn(
        "skopeo",
        script: """
            previous=
            arguments=()
            for argument in "$@"; do
              [[ $previous != --retry-times ]] || argument=0
              arguments+=("$argument")
              previous=$argument
            done
            exec '\(Shell.path(of: "skopeo") ?? "skopeo")' "${arguments[@]}"
            """)

    func compare(_ repository: String, _ versions: String, user: String? = LocalRegistry.user) throws -> ActionResult {
        try Self.compare(repository, versions, host: try #require(RegistryScope.current).host, user: user)
    }

    /// Versions, those that an image with 10.9.0 and 10.10.0 lacks, and the one that becomes latest.
    static let cases: [(versions: String, missing: String, latest: String)] = [
        ("10.10.0 10.9.0", "", "10.10.0"),
        ("10.9.1 10.11.0 10.9.0 10.10.0", "10.11.0 10.9.1", "10.11.0"),
        // A patch of an old line; as texts, 10.9.5 would be the higher one.
        ("10.9.5", "10.9.5", ""),
        ("9.0.0 10.2.0", "10.2.0 9.0.0", ""),
        ("", "", ""),
    ]

    @Test("B20, B22 a version is missing without a tag, and latest never moves backward", arguments: cases)
    func compares(_ versions: String, missing: String, latest: String) throws {
        let host = try #require(RegistryScope.current).host
        let result = try compare(RegistryScope.app, versions)
        #expect(result.isSuccess, "\(result.standardError)")
        #expect(
            result.outputs == [
                "repository": "\(host)/mirror", "missing": missing, "latest": latest,
                "latest-tag": latest.isEmpty ? "" : "\(host)/mirror/app:latest",
            ])
    }

    /// The tags of a base image, and the versions that are missing of 1.3.0, 1.2.0 and 1.1.0; the application has the
    /// last two.
    static let bases: [(tags: [String], missing: String)] = [
        (["1.1.0", "1.2.0"], "1.3.0"), (["1.2.0", "latest"], "1.3.0 1.1.0"), (["1.3.0"], "1.3.0 1.2.0 1.1.0"),
        ([], "1.3.0 1.2.0 1.1.0"),
    ]

    @Test("A version whose base image could not be published is missing, and latest follows the application")
    func repairsBase() throws {
        let registry = try #require(RegistryScope.current)
        try registry.push("mirror/based", tags: ["1.1.0", "1.2.0"])
        for (index, (tags, missing)) in Self.bases.enumerated() {
            if !tags.isEmpty { try registry.push("mirror/base\(index)", tags: tags) }
            let result = try Self.compare(
                "mirror/based", "1.1.0 1.3.0 1.2.0", host: registry.host, base: "Mirror/Base\(index)")
            #expect(result.isSuccess, "\(result.standardError)")
            #expect(result.outputs["missing"] == missing && result.outputs["latest"] == "1.3.0")
        }
    }

    @Test("The name may have capitals, which no image has")
    func lowersName() throws {
        let result = try compare("Mirror/App", "10.10.0")
        #expect(
            result.outputs["missing"] == "" && result.outputs["latest-tag"]?.hasSuffix("/mirror/app:latest") == true)
    }

    @Test("A tag of more or fewer numbers is no version, and does not keep latest from moving")
    func ignoresOtherNumbers() throws {
        try #require(RegistryScope.current).push("mirror/dated", tags: ["20261130", "1.2", "1.2.3", "1.3.0-rc1"])
        let result = try compare("mirror/dated", "1.2.4 1.2.3")
        #expect(result.outputs["missing"] == "1.2.4" && result.outputs["latest"] == "1.2.4")
    }

    @Test("All pages of tags are read")
    func readsPages() throws {
        let registry = try #require(RegistryScope.current)
        let tags = (0..<120).map { "1.0.\($0)" }
        try registry.push("mirror/many", tags: tags)
        #expect(try compare("mirror/many", tags.joined(separator: " ")).outputs["missing"] == "")
    }

    @Test("A name that nobody has pushed is missing, with all its versions")
    func isNew() throws {
        let result = try compare("mirror/never-pushed", "1.9.9 2.0.0")
        #expect(result.isSuccess, "\(result.standardError)")
        #expect(result.outputs["missing"] == "2.0.0 1.9.9" && result.outputs["latest"] == "2.0.0")
    }

    @Test("B23 a wrong user is an error, in a first publication too", arguments: [true, false])
    func refusesStrangers(isFirst: Bool) throws {
        let host = try #require(RegistryScope.current).host
        for user in [nil, "nobody"] {
            let result = try Self.compare(
                RegistryScope.app, "10.11.0", host: host, user: user, firstPublication: isFirst)
            #expect(!result.isSuccess && result.errors.count == 1, "\(result.standardError)")
            #expect(!(result.standardOutput + result.standardError).contains(LocalRegistry.password))
        }
    }
}

/// `version-tags` before registries that answer otherwise.
@Suite(
    "version-tags and other registries",
    .enabled(
        if: TestSupport.Shell.isLikeUbuntu && TestSupport.Shell.has("skopeo", "jq"), "skopeo or jq is not installed"))
struct VersionTagAnswerTests {
    static let denial = #"{"errors":[{"code":"DENIED","message":"requested access to the resource is denied"}]}"#
    static let unknown = #"{"errors":[{"code":"NAME_UNKNOWN","message":"repository name not known to registry"}]}"#

    /// The status and body with which a registry answers the question for tags, and what comes of it.
    static let answers: [(status: Int, body: String, isMissing: Bool, isMissingAtFirst: Bool)] = [
        (404, unknown, true, true), (404, "<html>not found</html>", true, true),
        // A denial is what a registry says of names that never existed, and of those of other people.
        (403, denial, false, true),
        (401, #"{"errors":[{"code":"UNAUTHORIZED"}]}"#, false, false), (500, unknown, false, false),
        (503, "", false, false), (200, "no JSON", false, false),
    ]

    @Test("B23 only a clear answer means that a version is missing", arguments: answers)
    func stops(_ status: Int, body: String, isMissing: Bool, isMissingAtFirst: Bool) throws {
        let server = try LoopbackServer { request in
            request.target == "/v2/" ? LoopbackResponse() : LoopbackResponse(status, body: body)
        }
        defer { server.stop() }
        for (isFirst, expected) in [(nil, isMissing), (false, isMissing), (true, isMissingAtFirst)] {
            let result = try VersionTagsTests.compare(
                "team/app", "1.2.3", host: server.host, firstPublication: isFirst)
            #expect(result.isSuccess == expected, "\(result.standardError)")
            #expect(result.outputs["missing"] == (expected ? "1.2.3" : ""))
            #expect(result.errors.count == (expected ? 0 : 1))
        }
    }

    /// What the token server of GitHub's registry says of a package that is not there, and of one that is private.
    @Test("A token server's denial counts in a first publication alone", arguments: [(403, true), (401, false)])
    func readsTokenServer(status: Int, countsAtFirst: Bool) throws {
        let server = try LoopbackServer { request in
            guard request.target == "/v2/" else { return LoopbackResponse(status, body: "{}") }
            let realm = "http://\(request.headers["host"] ?? "")/token"
            return LoopbackResponse(
                401, headers: [#"WWW-Authenticate: Bearer realm="\#(realm)",service="loopback""#], body: "{}")
        }
        defer { server.stop() }
        for isFirst in [false, true] {
            let result = try VersionTagsTests.compare("team/app", "1.2.3", host: server.host, firstPublication: isFirst)
            #expect(result.isSuccess == (isFirst && countsAtFirst), "\(result.standardError)")
        }
    }

    /// What other releases of skopeo print; the one on GitHub's runners is newer than Debian's.
    static let messages: [(text: String, isMissing: Bool)] = [
        ("Error listing repository tags: fetching tags list: name unknown", true),
        ("fetching tags list: name unknown: repository name not known to registry", true),
        ("Error listing repository tags: fetching tags list: StatusCode: 404, <!DOCTYPE html>", true),
        ("Error listing repository tags: fetching tags list: received unexpected HTTP status: 500 name unknown", false),
        ("Error listing repository tags: Requesting bearer token: invalid status code from registry 404", false),
        ("exec: \\\"docker-credential-x\\\": executable file not found in $PATH", false),
    ]

    @Test("Messages are compared from their beginning", arguments: messages)
    func readsMessages(_ text: String, isMissing: Bool) throws {
        let message = #"time="2026-11-30T00:00:00Z" level=fatal msg="\#(text)""# + "\n"
        let result = try ActionRunner(VersionTags.action.folder).run(
            with: ["image": "ghcr.io/team/app", "versions": "1.2.3"],
            standIns: [StandIn("skopeo", answers: [.init(status: 1, standardError: message)])])
        #expect(result.isSuccess == isMissing, "\(result.standardError)")
    }

    @Test("B23 a registry that is down is an error")
    func isDown() throws {
        let message = #"time="x" level=fatal msg="pinging container registry h: connection refused""# + "\n"
        let result = try ActionRunner(VersionTags.action.folder).run(
            with: ["image": "ghcr.io/team/app", "versions": "1.2.3", "first-publication": "true"],
            standIns: [StandIn("skopeo", answers: [.init(status: 1, standardError: message)])])
        #expect(!result.isSuccess && result.errors.count == 1)
    }
}
