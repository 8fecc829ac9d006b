import Foundation
import ScriptLibrary
import TestSupport
import Testing

/// The existence check where a registry, and not a stand-in, decides what exists.
@Suite(
    "missing-images.sh asks a real registry",
    .enabled(
        if: Shell.isLikeUbuntu && LocalRegistry.isInstalled, "docker-registry, htpasswd, curl or jq is not installed"),
    .registry)
struct RealRegistryTests {
    static let architectures = """
        [{"arch": "amd64", "platforms": "linux/amd64", "runner": "ubuntu-24.04"}, \
        {"arch": "arm64", "platforms": "linux/arm64", "runner": "ubuntu-24.04-arm"}]
        """

    /// A build that is left to do.
    struct Build: Decodable, Hashable {
        var version: String
        var isLatest: Bool
        var arch: String
        var platforms: String
        var runner: String

        enum CodingKeys: String, CodingKey {
            case version, arch, platforms, runner
            case isLatest = "is_latest"
        }

        static func both(_ version: String, isLatest: Bool = false) -> [Build] {
            [
                Build(
                    version: version, isLatest: isLatest, arch: "amd64", platforms: "linux/amd64",
                    runner: "ubuntu-24.04"),
                Build(
                    version: version, isLatest: isLatest, arch: "arm64", platforms: "linux/arm64",
                    runner: "ubuntu-24.04-arm"),
            ]
        }
    }

    func run(
        _ repository: String, versions: String, highest: String? = nil, host: String? = nil,
        changes: [String: String] = [:], script: String = ComposedScript(.missingImages).text
    ) throws -> ShellRun {
        let registry = try #require(RegistryScope.current)
        let first = versions.split(separator: " ").first.map(String.init) ?? ""
        let environment = [
            "IMAGE": "\(host ?? registry.host)/\(repository)", "VERSIONS": versions, "HIGHEST": highest ?? first,
            "REGISTRY_USERNAME": LocalRegistry.user, "REGISTRY_PASSWORD": LocalRegistry.password,
        ]
        let run = try Shell.run(
            script: script, environment: environment.merging(changes) { _, new in new }, allowing: ["curl"])
        let printed = run.standardOutput + run.standardError + "\(run.outputs)"
        #expect(!printed.contains(LocalRegistry.password), "the password was printed")
        return run
    }

    /// The builds that the next step of the job lists from what the registry lacks.
    func builds(_ run: ShellRun) throws -> [Build] {
        let matrix = try Shell.run(
            script: ComposedScript(.buildMatrix).text,
            environment: [
                "VERSIONS": try #require(run.output("missing"), "\(run.standardError)"),
                "LATEST": try #require(run.output("latest")), "ARCHITECTURES": Self.architectures,
            ])
        let text = try #require(matrix.output("versions-matrix"), "\(matrix.standardError)")
        let builds = try JSONDecoder().decode([Build].self, from: Data(text.utf8))
        #expect(matrix.output("has-builds") == "\(!builds.isEmpty)")
        return builds
    }

    @Test(
        "B20, B21: a version that is there is not built, whatever kind its index is",
        arguments: [(RegistryScope.app, "10.10.0 10.9.0"), (RegistryScope.listed, "1.0.0")])
    func existing(repository: String, versions: String) throws {
        let run = try run(repository, versions: versions)
        #expect(run.status == 0, "\(run.standardError)")
        #expect(try builds(run) == [])
        #expect(run.output("missing") == "")
        #expect(run.output("latest") == "")
        #expect(run.output("image-status") == "200")
    }

    @Test("Without OCI's index in the Accept list, everything would be built again")
    func needsAccept() throws {
        let script = ComposedScript(.missingImages).text.replacing("$oci.index.v1+json, ", with: "")
        try #require(script != ComposedScript(.missingImages).text)
        let run = try run(RegistryScope.app, versions: "10.10.0 10.9.0", script: script)
        #expect(run.output("missing") == "10.10.0 10.9.0")
    }

    @Test("B20: a version that is not there is built for each architecture")
    func missing() throws {
        let run = try run(RegistryScope.app, versions: "10.11.0 10.10.0 10.9.1 10.9.0")
        #expect(run.status == 0, "\(run.standardError)")
        #expect(try builds(run) == Build.both("10.11.0", isLatest: true) + Build.both("10.9.1"))
        #expect(run.output("missing") == "10.11.0 10.9.1")
        #expect(run.output("image-status") == "404")
    }

    /// Versions, the highest one upstream, and the one that becomes latest in a registry that has 10.10.0.
    static let movements: [(versions: String, highest: String, latest: String)] = [
        ("10.11.0", "10.11.0", "10.11.0"),
        // A maintenance release that is newer by date alone; as texts, 10.9.5 would be the higher one.
        ("10.9.5", "10.9.5", ""),
        ("10.9.5", "10.10.0", ""),
        // Upstream has a higher one, which is not mirrored yet.
        ("10.11.0", "11.0.0", ""),
        ("10.10.0", "10.10.0", ""),
    ]

    @Test("B22: latest stays where the registry has a higher tag", arguments: movements)
    func latest(versions: String, highest: String, latest: String) throws {
        let run = try run(RegistryScope.app, versions: versions, highest: highest)
        #expect(run.status == 0, "\(run.standardError)")
        #expect(run.output("latest") == latest)
        #expect(try builds(run).allSatisfy { $0.isLatest == (latest == $0.version) })
    }

    @Test("A name that nobody has pushed is missing, with all its versions")
    func neverPushed() throws {
        let run = try run("mirror/never-pushed", versions: "2.0.0 1.9.9")
        #expect(run.status == 0, "\(run.standardError)")
        #expect(try builds(run) == Build.both("2.0.0", isLatest: true) + Build.both("1.9.9"))
        #expect(run.output("image-status") == "404")
    }

    @Test("B23: a wrong password is an error, and nothing is built")
    func unauthorised() throws {
        let run = try run(
            RegistryScope.app, versions: "10.11.0 10.10.0", changes: ["REGISTRY_PASSWORD": "wrong-password"])
        #expect(run.status == 1)
        #expect(run.errors.count == 1, "\(run.standardError)")
        #expect(run.outputs.isEmpty)
        #expect(!(run.standardOutput + run.standardError).contains("wrong-password"))
    }

    @Test("The same answer means missing where nothing was published yet")
    func firstPublication() throws {
        let run = try run(
            RegistryScope.app, versions: "10.11.0",
            changes: ["REGISTRY_PASSWORD": "wrong-password", "FIRST_PUBLICATION": "true"])
        #expect(run.status == 0, "\(run.standardError)")
        #expect(try builds(run) == Build.both("10.11.0", isLatest: true))
    }

    @Test("B23: a registry that cannot be reached is an error", arguments: ["false", "true"])
    func unreachable(firstPublication: String) throws {
        let gone = try LocalRegistry()
        gone.stop()
        let run = try run(
            RegistryScope.app, versions: "10.10.0", host: gone.host, changes: ["FIRST_PUBLICATION": firstPublication])
        #expect(run.status == 1)
        #expect(run.errors.count == 1, "\(run.standardError)")
        #expect(run.outputs.isEmpty)
    }
}
