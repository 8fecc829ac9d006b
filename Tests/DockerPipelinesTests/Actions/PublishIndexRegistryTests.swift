import Slipway
import TestSupport
import Testing

/// `publish-index` before a real registry.
@Suite(
    "publish-index and a real registry",
    .enabled(
        if: TestSupport.Shell.isLikeUbuntu && LocalRegistry.isInstalled && TestSupport.Shell.has("skopeo"),
        "docker-registry, htpasswd, skopeo, curl or jq is not installed"),
    .registry)
struct PublishIndexRegistryTests {
    static func publish(
        _ registry: LocalRegistry, _ sources: [String], to tags: [String], platforms: String,
        annotations: String = ""
    ) throws -> ActionResult {
        let image = "\(registry.host)/\(RegistryScope.app)"
        return try ActionRunner(PublishIndex.action.folder).run(
            with: [
                "image": image, "tags": tags.map { "\(image):\($0)" }.joined(separator: "\n"), "platforms": platforms,
                "annotations": annotations, "sources": sources.joined(separator: "\n"),
            ],
            environment: [
                "REGISTRY_AUTH_FILE": registry.loginFile,
                "LOGIN": "\(LocalRegistry.user):\(LocalRegistry.password)",
            ], standIns: [BuildxStandIn.real, StandIn("sleep")], allowing: ["skopeo", "curl"])
    }

    static func digest(of tag: String, _ registry: LocalRegistry) throws -> String? {
        let run = try TestSupport.Shell.run(
            script: """
                skopeo inspect --raw --tls-verify=false "docker://$REFERENCE" >index || exit 0
                echo "digest=sha256:$(sha256sum index | cut -d' ' -f1)" >>"$GITHUB_OUTPUT"
                """,
            environment: [
                "REFERENCE": "\(registry.host)/\(RegistryScope.app):\(tag)", "REGISTRY_AUTH_FILE": registry.loginFile,
            ], allowing: ["skopeo"])
        return run.output("digest")
    }

    @Test("All tags have the digest that is put out, and only if the platforms are the declared ones")
    func publishes() throws {
        let registry = try #require(RegistryScope.current)
        let source = try registry.push(RegistryScope.app, tags: ["source"], architectures: ["amd64", "arm64"])
        let wrong = try Self.publish(
            registry, [source], to: ["one", "two"], platforms: "linux/amd64,linux/arm64,linux/s390x")
        #expect(!wrong.isSuccess && wrong.errors.count == 1)
        #expect(try Self.digest(of: "one", registry) == nil)

        let result = try Self.publish(
            registry, [source], to: ["one", "two"], platforms: "linux/arm64/v8,linux/amd64", annotations: "a=b c=d")
        #expect(result.isSuccess, "\(result.standardError)")
        let digest = try #require(result.outputs["digest"])
        #expect(try Self.digest(of: "one", registry) == digest)
        #expect(try Self.digest(of: "two", registry) == digest)
    }

    @Test("A digest that is not there is final")
    func missesSource() throws {
        let registry = try #require(RegistryScope.current)
        let missing = "sha256:" + String(repeating: "0", count: 64)
        let result = try Self.publish(registry, [missing], to: ["three"], platforms: "linux/amd64")
        #expect(!result.isSuccess && result.calls(of: "sleep") == [])
        #expect(try Self.digest(of: "three", registry) == nil)
    }
}
