import ScriptLibrary
import TestSupport
import Testing

@Suite(
    "image-name.sh",
    .enabled(if: Shell.isLikeUbuntu, "the scripts need bash 5 and GNU's tools"))
struct ImageNameTests {
    typealias Name = (registry: String, owner: String, name: String)

    static let legal: [(Name, image: String)] = [
        (("ghcr.io", "owner", "app"), "ghcr.io/owner/app"),
        (("ghcr.io", "SomeOwner", "App"), "ghcr.io/someowner/app"),
        (("GHCR.io", "", "Owner/Sub/App"), "ghcr.io/owner/sub/app"),
        (("localhost", "o", "a"), "localhost/o/a"),
        (("localhost:5000", "o", "a"), "localhost:5000/o/a"),
        (("registry.example.com:443", "o", "a.b_c__d--e-f"), "registry.example.com:443/o/a.b_c__d--e-f"),
    ]

    static let illegal: [(Name, reason: String)] = [
        (("https://ghcr.io", "o", "a"), "not the host of a registry"),
        (("ghcr.io/o", "o", "a"), "not the host of a registry"),
        (("ghcr", "o", "a"), "account name"),
        (("-x.io", "o", "a"), "not the host of a registry"),
        (("ghcr.io:", "o", "a"), "not the host of a registry"),
        (("ghcr.io", "..", "a"), "not a repository path"),
        (("ghcr.io", "o", "../a"), "not a repository path"),
        (("ghcr.io", "o", "a..b"), "not a repository path"),
        (("ghcr.io", "o", "a___b"), "not a repository path"),
        (("ghcr.io", "o", "a:tag"), "not a repository path"),
        (("ghcr.io", "o", "/a"), "not a repository path"),
        (("ghcr.io", "o", "a-"), "not a repository path"),
        (("ghcr.io", "o", "$(touch x)"), "not a repository path"),
        (("ghcr.io", "o", "a;touch x"), "not a repository path"),
        (("ghcr.io", "o", "a\nimage=b"), "not a repository path"),
        (("ghcr.io", "o", "ä"), "not a repository path"),
        (("ghcr.io", "o", ""), "NAME is missing"),
        (("", "o", "a"), "REGISTRY is missing"),
        (("ghcr.io", "o", String(repeating: "a", count: 250)), "255"),
    ]

    func run(_ name: Name) throws -> ShellRun {
        try Shell.run(
            script: ComposedScript(.imageName).text,
            environment: ["REGISTRY": name.registry, "OWNER": name.owner, "NAME": name.name])
    }

    @Test("C23: an owner in mixed case becomes lower case, and so does all of the name", arguments: legal)
    func lowersCase(_ name: Name, image: String) throws {
        let run = try run(name)
        #expect(run.status == 0, "\(run.standardError)")
        #expect(run.outputs == [.init("image", image)])
    }

    @Test("A name that a registry would refuse is refused", arguments: illegal)
    func refuses(_ name: Name, reason: String) throws {
        let run = try run(name)
        #expect(run.status == 1)
        #expect(run.outputs.isEmpty && run.files.isEmpty)
        #expect(run.errors.count == 1 && run.errors.first?.contains(reason) == true, "\(run.standardError)")
    }

    @Test("The owner may be left out")
    func allowsNoOwner() throws {
        let run = try Shell.run(
            script: ComposedScript(.imageName).text, environment: ["REGISTRY": "quay.io", "NAME": "Org/app"])
        #expect(run.output("image") == "quay.io/org/app")
    }
}
