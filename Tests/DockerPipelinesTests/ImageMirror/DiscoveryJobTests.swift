import LoopbackServer
import Slipway
import TestSupport
import Testing

/// The whole first job of a workflow, against servers on loopback: each step with what the ones before it put out.
@Suite(
    "Mirror: the first job",
    .enabled(
        if: Shell.isLikeUbuntu && Shell.has("curl", "jq"), "the scripts need bash 5, GNU's tools, curl and jq"))
struct DiscoveryJobTests {
    /// Mattermost's releases, Framasoft's tags and programs, and a registry, all behind one address.
    static func answer(_ request: LoopbackRequest, published: Set<String>) -> LoopbackResponse {
        let versions = ["10.9.5", "10.10.0", "10.9.0", "9.2.0", "9.1.0"]
        switch request.path {
        case "/github/repos/mattermost/mattermost/releases":
            let releases = versions.map { #"{"tag_name":"v\#($0)","draft":false,"prerelease":false}"# }
            let odd = #"{"tag_name":"v11.0.0-rc1","draft":false,"prerelease":true}"#
            return LoopbackResponse(body: "[\((releases + [odd]).joined(separator: ","))]")
        case let path where path.hasPrefix("/framagit/api/v4/projects/"):
            // 9.2.0 has no tag there.
            let tags = versions.filter { $0 != "9.2.0" }.map { #"{"name":"v\#($0)-limitless"}"# }
            return LoopbackResponse(body: "[\(tags.joined(separator: ","))]")
        case let path where path.hasPrefix("/packages/"):
            // 10.9.0 has a program for one architecture alone.
            return LoopbackResponse(path.hasSuffix("mostlymatter-arm64-v10.9.0") ? 404 : 200)
        case "/v2/": return LoopbackResponse()
        case "/v2/octo/mirror/mostlymatter/tags/list":
            return LoopbackResponse(
                body: #"{"tags":[\#(published.sorted().map { "\"\($0)\"" }.joined(separator: ","))]}"#)
        case let path:
            let version = path.split(separator: "/").last.map(String.init) ?? ""
            return LoopbackResponse(published.contains(version) ? 200 : 404)
        }
    }

    /// Runs all steps of the job, and gives what the job puts out.
    static func outputs(
        _ file: String, published: Set<String>, of mirror: ImageMirror = Mirrors.example
    ) throws -> [String: String] {
        let server = try LoopbackServer { answer($0, published: published) }
        defer { server.stop() }
        let job = try ScriptChainTests.job(file, "infos", of: mirror)
        var values = ScriptChainTests.values
        values["inputs.REGISTRY"] = server.host
        values["inputs.MAX_VERSIONS"] = "10"
        for step in job.steps {
            let environment = try step.environment(values).mapValues { text in
                text.replacing("https://api.github.com", with: "http://\(server.host)/github")
                    .replacing("https://framagit.org", with: "http://\(server.host)/framagit")
                    .replacing("https://packages.framasoft.org", with: "http://\(server.host)/packages")
            }
            let run = try Shell.run(
                script: try #require(step.run), environment: environment, standIns: [StandIn("sleep")],
                allowing: ["curl"])
            try #require(run.status == 0, "\(step.name): \(run.standardError)")
            for output in run.outputs { values["steps.\(step.id ?? "").outputs.\(output.name)"] = output.value }
        }
        return (job.node["outputs"]?.values ?? [:]).mapValues { text in
            let name = text.replacing("${{ ", with: "").replacing(" }}", with: "").replacing(" == 'true'", with: "")
            return values[name] ?? ""
        }
    }

    @Test("Of all versions those are built that are tagged, can be downloaded, and are not published")
    func findsMissing() throws {
        let outputs = try Self.outputs("mostlymatter-multi-version.yml", published: ["9.1.0"])
        #expect(outputs["missing"] == "10.10.0 10.9.5")
        #expect(outputs["latest"] == "10.10.0" && outputs["has-builds"] == "true")
        #expect(outputs["architectures"] == "amd64,arm64" && outputs["platforms"] == "linux/amd64,linux/arm64")
        #expect(outputs["digest-count"] == "2" && outputs["repository"]?.hasSuffix("/octo/mirror") == true)
        let builds = try ScriptChainTests.entries(outputs["versions-matrix"])
        #expect(
            builds.map { "\($0["version"]?.text ?? "") \($0["arch"]?.text ?? "")" } == [
                "10.10.0 amd64", "10.10.0 arm64", "10.9.5 amd64", "10.9.5 arm64",
            ])
        let merged = try ScriptChainTests.run(
            try ScriptChainTests.job("mostlymatter-multi-version.yml", "prepare-merge").step(
                "List the images to publish"),
            [
                "needs.infos.outputs.missing": outputs["missing"] ?? "",
                "needs.infos.outputs.latest": outputs["latest"] ?? "",
            ])
        #expect(try ScriptChainTests.entries(merged.output("merge-matrix")).count == 2)
    }

    @Test("Where everything is published, there is no build and no 'latest'")
    func findsNothing() throws {
        let outputs = try Self.outputs("mostlymatter-multi-version.yml", published: ["10.10.0", "10.9.5", "9.1.0"])
        #expect(outputs["has-builds"] == "false" && outputs["versions-matrix"] == "[]")
        #expect(outputs["latest"] == "" && outputs["missing"] == "")
    }

    /// What the registry has, and what the single-version workflow makes of it.
    static let single: [(published: Set<String>, status: String, latest: String, builds: Int)] = [
        (["10.9.5"], "404", "10.10.0", 2), (["10.10.0"], "200", "", 0), (["10.11.0"], "404", "", 2),
    ]

    @Test("The newest version alone is built where it is missing, and moves 'latest' forward only", arguments: single)
    func findsNewest(_ published: Set<String>, status: String, latest: String, builds: Int) throws {
        let outputs = try Self.outputs("mostlymatter.yml", published: published)
        #expect(outputs["tag"] == "10.10.0" && outputs["image-status"] == status && outputs["latest"] == latest)
        #expect(try ScriptChainTests.entries(outputs["build-matrix"]).count == builds)
    }

    @Test("The newest version is the highest, also where a patch of an old line came later")
    func findsHighest() throws {
        let outputs = try Self.outputs("mattermost.yml", published: [])
        #expect(outputs["tag"] == "10.10.0" && outputs["latest"] == "10.10.0")
        let probed = Mirrors.small([
            Mirrors.app {
                $0.name = "mostlymatter"
                $0.versions = Mirrors.mostlymatter.versions
                $0.singleVersion = Mirrors.mostlymatter.versions
            }
        ])
        let found = try Self.outputs("mostlymatter.yml", published: ["10.9.5"], of: probed)
        #expect(found["tag"] == "10.10.0" && found["image-status"] == "404" && found["latest"] == "10.10.0")
    }
}
