import TestSupport
import Testing

/// What a real registry answers: the reasons why the scripts ask as they do.
@Suite(
    "A real registry",
    .enabled(
        if: Shell.isLikeUbuntu && LocalRegistry.isInstalled, "docker-registry, htpasswd, curl or jq is not installed"),
    .registry)
struct LocalRegistryTests {
    static let index = "application/vnd.oci.image.index.v1+json"
    static let manifest = "application/vnd.oci.image.manifest.v1+json"
    static let dockerList = "application/vnd.docker.distribution.manifest.list.v2+json"
    static let dockerManifest = "application/vnd.docker.distribution.manifest.v2+json"

    /// What is asked for, what is accepted, and the status of the answer.
    static let requests: [(path: String, accepted: [String], status: String)] = [
        ("\(RegistryScope.app)/manifests/10.9.0", [index, manifest, dockerList, dockerManifest], "200"),
        ("\(RegistryScope.app)/manifests/10.9.0", [index], "200"),
        // An index is not found by who does not say that he takes one.
        ("\(RegistryScope.app)/manifests/10.9.0", [], "404"),
        ("\(RegistryScope.app)/manifests/10.9.0", [manifest, dockerList, dockerManifest], "404"),
        ("\(RegistryScope.app)/manifests/10.9.1", [index, manifest, dockerList, dockerManifest], "404"),
        ("mirror/never-pushed/manifests/10.9.0", [index, manifest, dockerList, dockerManifest], "404"),
        ("\(RegistryScope.listed)/manifests/1.0.0", [index, manifest, dockerList, dockerManifest], "200"),
    ]

    func status(of path: String, accepted: [String] = [], login: String?) throws -> String {
        let registry = try #require(RegistryScope.current)
        let script = """
            options=(--silent --head --output /dev/null --write-out '%{http_code} %{content_type}')
            if [[ -n $LOGIN ]]; then options+=(--user "$LOGIN"); fi
            curl "${options[@]}" --header "Accept: $ACCEPT" "$ADDRESS"
            """
        let run = try Shell.run(
            script: script,
            environment: [
                "ADDRESS": "http://\(registry.host)/v2/\(path)", "ACCEPT": accepted.joined(separator: ", "),
                "LOGIN": login ?? "",
            ], allowing: ["curl"])
        #expect(run.status == 0, "\(run.standardError)")
        return run.standardOutput
    }

    @Test("A HEAD finds an index only with the right Accept list", arguments: requests)
    func needsAccept(path: String, accepted: [String], status: String) throws {
        let login = "\(LocalRegistry.user):\(LocalRegistry.password)"
        #expect(try self.status(of: path, accepted: accepted, login: login).hasPrefix("\(status) "))
    }

    @Test(
        "Each index has the type that it was pushed with",
        arguments: [(RegistryScope.app, "10.10.0", index), (RegistryScope.listed, "1.0.0", dockerList)])
    func keepsType(repository: String, tag: String, type: String) throws {
        let answer = try status(
            of: "\(repository)/manifests/\(tag)", accepted: [Self.index, Self.dockerList],
            login: "\(LocalRegistry.user):\(LocalRegistry.password)")
        #expect(answer == "200 \(type)")
    }

    @Test("Nobody reads without the password", arguments: [nil, "mirror:wrong", "nobody:x"])
    func needsPassword(login: String?) throws {
        let path = "\(RegistryScope.app)/manifests/10.9.0"
        #expect(try status(of: path, accepted: [Self.index], login: login).hasPrefix("401 "))
    }
}
