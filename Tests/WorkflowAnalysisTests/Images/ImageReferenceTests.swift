import Testing
import WorkflowAnalysis

/// References as Docker reads them.
struct ImageReferenceTests {
    @Test(
        "a reference names its registry, repository, tag and digest",
        arguments: [
            ("alpine", "docker.io", "library/alpine", nil, nil),
            ("alpine:3", "docker.io", "library/alpine", "3", nil),
            ("acme/app:1", "docker.io", "acme/app", "1", nil),
            ("docker.io/alpine", "docker.io", "library/alpine", nil, nil),
            ("index.docker.io/acme/app", "docker.io", "acme/app", nil, nil),
            ("ghcr.io/acme/app", "ghcr.io", "acme/app", nil, nil),
            ("GHCR.io/acme/app", "ghcr.io", "acme/app", nil, nil),
            ("localhost/app:1", "localhost", "app", "1", nil),
            ("localhost:5000/app:1", "localhost:5000", "app", "1", nil),
            ("registry:5000/app", "registry:5000", "app", nil, nil),
            ("[::1]:5000/app:1", "[::1]:5000", "app", "1", nil),
            ("ghcr.io/acme/a.b/c_d-e:v1.2", "ghcr.io", "acme/a.b/c_d-e", "v1.2", nil),
            ("ghcr.io/Acme/App:1", "ghcr.io", "Acme/App", "1", nil),
            ("Acme/app", "acme", "app", nil, nil),
        ] as [(String, String, String, String?, String?)])
    func parts(text: String, registry: String, repository: String, tag: String?, digest: String?) throws {
        let reference = try #require(ImageReference(text))
        #expect(reference.registry.name == registry)
        #expect(reference.repository == repository)
        #expect(reference.tag == tag)
        #expect(reference.digest == digest)
    }

    @Test func `a digest stands behind an at sign, with a tag or without`() throws {
        let digest = "sha256:" + String(repeating: "a", count: 64)
        let plain = try #require(ImageReference("ghcr.io/acme/app@\(digest)"))
        #expect(plain.digest == digest)
        #expect(plain.tag == nil)
        let both = try #require(ImageReference("ghcr.io/acme/app:1@\(digest)"))
        #expect(both.digest == digest)
        #expect(both.tag == "1")
        #expect(both.name == "ghcr.io/acme/app")
    }

    @Test(
        "what is no reference is none",
        arguments: [
            "", " ", "/app", "app/", "./app", "ghcr.io/", "ghcr.io//app", "app:", "app:-1", "app:1:2", "app@sha256:1",
            "$IMAGE",
            "acme/$IMAGE", "a b", "localhost:port/app", "https://ghcr.io/acme/app", "[::1/app",
            "ghcr..io/app", "-ghcr.io/app", "ghcr-.io/app", "ghcr.io./app", "ghcr.io:/app", "[]:5000/app", "[::1]x/app",
            "acme/-app", "acme/app-", "acme/app/",
            "app:" + String(repeating: "a", count: 129),
        ])
    func none(text: String) {
        #expect(ImageReference(text) == nil)
    }

    @Test(
        "a registry on the machine is found by its host",
        arguments: [
            ("localhost/app", true), ("localhost:5000/app", true), ("127.0.0.1:5000/app", true),
            ("127.1.2.3/app", true),
            ("[::1]:5000/app", true), ("kind.localhost:5000/app", true), ("localhost.example.com/app", false),
            ("localhosts:5000/app", false), ("ghcr.io/acme/app", false), ("acme/app", false),
            ("registry:5000/app", false),
        ])
    func machine(text: String, isOnThisMachine: Bool) throws {
        #expect(try #require(ImageReference(text)).isOnThisMachine == isOnThisMachine)
    }

    @Test(
        "a login covers the host that it names",
        arguments: [
            ("", "docker.io"), ("docker.io", "docker.io"), ("https://index.docker.io/v1/", "docker.io"),
            ("https://GHCR.IO", "ghcr.io"), ("ghcr.io/acme", "ghcr.io"), ("http://localhost:5000", "localhost:5000"),
            ("registry", "registry"),
        ])
    func logins(text: String, host: String) {
        #expect(RegistryHost(ofLogin: text)?.name == host)
    }
}
