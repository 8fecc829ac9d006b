import Foundation
import LoopbackServer
import ScriptLibrary

/// The scripts that look for versions upstream and in the registry, one after another as the steps of a job.
enum DiscoveryFigures {
    private static let versions = (0..<50).reversed().map { "10.\($0).0" }
    private static let registry = StandInRegistry(
        published: Set(versions.dropFirst(25)), credentials: "dXNlcjpwYXNzd29yZA==")

    static func measure(runs: Int) -> [Figure] {
        let scratch = ScratchFolder()
        defer { ScratchFolder.remove(scratch.path) }
        var processorTimes: [Nanoseconds] = []
        var times: [Nanoseconds] = []
        var requests: [LoopbackRequest] = []
        for _ in 0..<runs {
            guard let server = try? LoopbackServer(handler: answer) else { continue }
            let children = steps(on: server.host).map { run($0.script, $0.variables, in: scratch) }
            processorTimes.append(children.reduce(0) { $0 + $1.processorTime })
            times.append(children.reduce(0) { $0 + $1.time })
            requests = server.requests
            server.stop()
        }
        guard !times.isEmpty else { return [Figure("discovery", "no server could be started")] }
        func count(_ part: String) -> Int { requests.filter { $0.target.contains(part) }.count }
        return [
            Figure("discovery of \(versions.count) versions, processor time", processorTimes.median, goal: "< 2 s"),
            Figure("discovery of \(versions.count) versions, from start to end", times.median),
            Figure("discovery, requests for pages of releases", "\(count("/releases?"))", goal: "1"),
            Figure("discovery, requests for 2 probes of each version", "\(count("/files/"))", goal: "100"),
            Figure("discovery, requests for manifests", "\(count("/manifests/"))", goal: "50"),
            Figure("discovery, requests for a token", "\(count("/token"))", goal: "1"),
            Figure("discovery, all requests", "\(requests.count)", goal: "154"),
        ]
    }

    private static func steps(on host: String) -> [(script: ScriptFile, variables: [String])] {
        let found = "VERSIONS=\(versions.joined(separator: " "))"
        let architectures = ["amd64", "arm64"].map { arch in
            #"{"arch": "\#(arch)", "platforms": "linux/\#(arch)", "runner": "ubuntu", "args": {"A": "{version}-{arch}"}}"#
        }
        return [
            (
                .discoverVersions,
                ["SOURCE=github-releases", "API_URL=http://\(host)", "PROJECT=owner/app", "COUNT=50", "TOKEN=secret"]
            ),
            (
                .probeVersions,
                [found, "PROBES=http://\(host)/files/amd64-{version}\nhttp://\(host)/files/arm64-{version}"]
            ),
            (
                .missingImages,
                [
                    found, "HIGHEST=\(versions[0])", "IMAGE=\(host)/owner/app", "REGISTRY_USERNAME=user",
                    "REGISTRY_PASSWORD=password",
                ]
            ),
            (.buildMatrix, [found, "ARCHITECTURES=[\(architectures.joined(separator: ","))]"]),
        ]
    }

    @Sendable private static func answer(_ request: LoopbackRequest) -> LoopbackResponse {
        if request.path.hasPrefix("/files/") { return LoopbackResponse() }
        guard request.path.hasSuffix("/releases") else { return registry.answer(request) }
        // As long as a release of a project with many files.
        let notes = String(repeating: "n", count: 30_000)
        let releases = (versions + versions.map { "\($0)-rc1" }).map { version in
            #"{"tag_name": "v\#(version)", "draft": false, "prerelease": false, "body": "\#(notes)"}"#
        }
        return LoopbackResponse(body: "[\(releases.joined(separator: ","))]")
    }

    private static func run(_ file: ScriptFile, _ variables: [String], in scratch: ScratchFolder) -> ChildProcess {
        let script = "\(scratch.path)/\(file.name)"
        _ = FileManager.default.createFile(atPath: script, contents: Data(ComposedScript(file).text.utf8))
        let runner = ["PATH=/usr/local/bin:/usr/bin:/bin", "GITHUB_OUTPUT=\(scratch.path)/output"]
        return ChildProcess.run(["bash", "--noprofile", "--norc", script], environment: runner + variables)
    }
}
