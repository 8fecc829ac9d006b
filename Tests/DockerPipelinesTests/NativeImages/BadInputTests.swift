import Slipway
import Testing

/// What a declaration gets that no type could refuse: findings, all at once, and never a trap.
@Suite("Bad input")
struct BadInputTests {
    /// Images that cannot be, and what is said about them.
    static let images: [(images: [ContainerImage], findings: [String])] = [
        ([], ["missing-part: the workflow has no job", "no-image: the pipeline has no image"]),
        (
            [ContainerImage("app"), ContainerImage("app", id: "other")],
            ["image-name: two images have the name 'app'"]
        ),
        (
            [ContainerImage("a/app", strategy: .emulated), ContainerImage("b/app", strategy: .emulated)],
            ["duplicate-key: the key 'build-app' is written twice", "image-id: two images have the id 'app'"]
        ),
        (
            [ContainerImage("App", id: "app")],
            ["image-name: the image name 'App' holds more than lower-case letters, digits and '._-/'"]
        ),
        (
            [ContainerImage("app:1", id: "app")],
            ["image-name: the image name 'app:1' holds more than lower-case letters, digits and '._-/'"]
        ),
        ([ContainerImage("", id: "app")], ["image-name: an image needs a name"]),
        (
            [ContainerImage("app", platforms: [])],
            ["empty-matrix", "platforms: the image 'app' has no platform"]
        ),
        (
            [ContainerImage("app", strategy: .emulated, platforms: ["linux/amd64", "linux/amd64"])],
            ["platforms: the image 'app' names the platform 'linux/amd64' twice"]
        ),
        (
            [ContainerImage("app", strategy: .emulated, platforms: ["Linux/amd64"])],
            ["platforms: 'Linux/amd64' is no platform; write os/architecture, such as 'linux/arm64', in lower case"]
        ),
        (
            [ContainerImage("app", strategy: .emulated, platforms: ["linux/aarch64"])],
            ["platforms: 'linux/aarch64' is known to registries by another name; write 'linux/arm64'"]
        ),
        (
            [ContainerImage("app", platforms: [.linuxAMD64, .linuxS390X])],
            [
                "runner: no runner is named for 'linux/s390x' of the image 'app'; add one to 'runners', or build the image"
                    + " with 'strategy: .emulated'"
            ]
        ),
        (
            [ContainerImage("app", strategy: .emulated, dockerfiles: [.linuxARM64: "Dockerfile.arm64"])],
            [
                "dockerfile: the image 'app' has a Dockerfile for each platform, which one job cannot build; use"
                    + " 'strategy: .native'"
            ]
        ),
    ]

    @Test("An image that cannot be built is a finding", arguments: images)
    func refusesImages(_ images: [ContainerImage], findings: [String]) {
        let found = Pipelines.findings(NativeImages(images: images))
        // Without a platform nothing is handed on to the merging job either.
        let told = found.filter { !$0.hasPrefix("artifact-source:") || !images[0].platforms.isEmpty }
        #expect(Set(told.map { $0.hasPrefix("empty-matrix:") ? "empty-matrix" : $0 }) == Set(findings))
    }

    static let malformedPlatforms: [Platform] = [
        "", "linux", "amd64", "/", "linux/", "/amd64", "linux//v7", "linux/arm/v7/x", "linux/arm v7", "linux-amd64",
        "linux/arm64,linux/amd64", "linux/\u{0}", "linux/x86_64", "linux/armhf",
    ]

    @Test("A malformed platform is a finding under both strategies", arguments: malformedPlatforms)
    func refusesPlatforms(_ platform: Platform) {
        for pipeline in [Pipelines.emulated([platform]), Pipelines.native([platform]) { $0.runners = [platform: "x"] }]
        {
            let found = Pipelines.findings(pipeline)
            #expect(found.count == 1)
            #expect(found.first?.hasPrefix("platforms: '\(platform)' is ") == true, "\(found)")
        }
    }

    static let names: [String] = [
        "-app", "app-", "app_", ".app", "a..b", "a___b", "a._b", "/app", "app/", "a//b", "a b", "app@sha256", "ähnlich",
        "${{ github.actor }}", "app\n", "../app",
    ]

    @Test("An image's name that registries refuse is a finding", arguments: names)
    func refusesNames(_ name: String) {
        let found = Pipelines.findings(NativeImages(images: [ContainerImage(name, id: "app")]))
        // A name that looks like an expression is also reported where the workflow writes it.
        let named = found.filter { !$0.hasPrefix("escaped-expression") }
        #expect(named.count == 1 && named[0].hasPrefix("image-name: the image name '\(name)' "), "\(found)")
        let owned = Pipelines.findings(Pipelines.native { $0.registry = .gitHub(owner: name) })
        #expect(owned.contains { $0.hasPrefix("image-name: owner: the image name '\(name)' ") }, "\(owned)")
    }

    static let legalNames: [String] = ["a", "0", "a.b", "a_b", "a__b", "a---b", "team/app", "a/b/c.d"]

    @Test("An image's name that registries take is none", arguments: legalNames)
    func takesNames(_ name: String) {
        #expect(Pipelines.findings(NativeImages(images: [ContainerImage(name)])) == [])
    }

    static let ids: [String] = ["", " ", "a b", "a@b", "a.b", "a/b", "a*", "ä", "${{ x }}", "a\nb"]

    @Test("An id that no job or artifact can bear is a finding", arguments: ids)
    func refusesIDs(_ id: String) {
        let message = "image-id: the id '\(id)' of an image holds more than letters, digits, '_' and '-'"
        #expect(Pipelines.findings(NativeImages(images: [ContainerImage("app", id: id)])).contains(message))
    }

    static let hosts: [(host: String, problem: String)] = [
        ("https://ghcr.io", "has a scheme; write the host alone"), ("ghcr.io/owner", "is no host"),
        ("GHCR.io", "is no host"), ("", "is no host"), ("a..b", "is no host"), (".io", "is no host"),
        ("-a.io", "is no host"), ("ghcr.io:", "is no host"), ("ghcr.io:port", "is no host"),
        ("ghcr.io:1:2", "is no host"), (":5000", "is no host"), ("ghcr.io:123456", "is no host"),
        ("registry", "has neither a dot nor a port"),
    ]

    @Test("A registry that is no host is a finding", arguments: hosts)
    func refusesHosts(_ host: String, problem: String) {
        let found = Pipelines.findings(Pipelines.native { $0.registry = Self.registry(host) })
        // Whoever logs in to what is no host does not log in to the registry that a name means.
        let told = found.filter { !$0.hasPrefix("registry-login:") }
        #expect(told.count == 1 && told[0].hasPrefix("registry: the registry '\(host)' \(problem)"), "\(found)")
    }

    @Test(
        "A host with a port, and a host of one word with a port, are hosts",
        arguments: ["a.io:443", "r:5000", "localhost"])
    func takesHosts(_ host: String) {
        #expect(Pipelines.findings(Pipelines.native { $0.registry = Self.registry(host) }) == [])
    }

    static func registry(_ host: String) -> ImageRegistry {
        ImageRegistry(host: host, owner: "team", username: "robot", password: secrets["PASSWORD"])
    }

    static let prefixes: [String] = ["v ", "v*", "v+", "v?", "[v]", "!", "ü", "v,", "v$", "v\n", "${{ x }}"]

    @Test("A tag prefix that a filter or a rule would read otherwise is a finding", arguments: prefixes)
    func refusesPrefixes(_ prefix: String) {
        let message = "tag-prefix: the tag prefix '\(prefix)' holds more than letters, digits and '._/-'"
        #expect(Pipelines.findings(Pipelines.native { $0.tagPrefix = prefix }).contains(message))
    }

    @Test("A cache that no branch fills is a finding")
    func refusesEmptyBranch() {
        let found = Pipelines.findings(Pipelines.native { $0.cache = .actions(warmedOn: "") })
        #expect(
            found == [
                "cache: the cache needs the name of the branch that fills it",
                "filter-pattern: an empty pattern matches nothing",
            ])
    }

    @Test("Two pipelines of one project need files of their own")
    func refusesTwoOfOneName() {
        let other = NativeImages(images: [ContainerImage("other")])
        let message =
            "two files of the project are named '.github/workflows/publish-images.yml'; give one of them another name"
        #expect(Pipelines.findings(Pipelines.native(), other) == ["duplicate-file: \(message)"])
        let warm = Pipelines.native { $0.cache = .actions(warmedOn: "main") }
        let clash = Pipelines.emulated { $0.fileName = "warm-publish-images.yml" }
        #expect(Pipelines.findings(warm, clash).map { $0.prefix { $0 != ":" } } == ["duplicate-file"])
    }

    @Test("Everything that is wrong is said at once")
    func findsEverything() {
        let pipeline = NativeImages(
            images: [
                ContainerImage("App One", id: "one"), ContainerImage("app", id: "a b"),
                ContainerImage("app", id: "none", platforms: []),
                ContainerImage("x", strategy: .emulated, platforms: ["arm"], dockerfiles: ["arm": "D"]),
                ContainerImage("y", id: "x", platforms: ["linux/s390x"]),
            ], registry: Self.registry("https://x"), tagPrefix: "*", cache: .actions(warmedOn: ""))
        let rules = Set(Pipelines.findings(pipeline).map { String($0.prefix { $0 != ":" }) })
        let expected: Set<String> = [
            "registry", "tag-prefix", "cache", "image-id", "image-name", "platforms", "runner", "dockerfile",
        ]
        #expect(rules.isSuperset(of: expected), "\(rules)")
    }

    static let others: [(pipeline: NativeImages, finding: String)] = [
        (
            Pipelines.native { $0.runners = [.linuxAMD64: "ubuntu-24.04", .linuxARM64: "ubuntu-24.04-arm64"] },
            "runner: GitHub has no runner 'ubuntu-24.04-arm64', and a job would wait for it for a day; write"
                + " 'ubuntu-24.04-arm'"
        ),
        (
            Pipelines.native { $0.timeoutMinutes = 0 },
            "number-range: the number 0 is below 1; leave the key out for the default"
        ),
        (
            NativeImages(images: [ContainerImage("app", buildArguments: ["NOTE": "a\nb"])]),
            "build-argument: the build argument 'NOTE' holds a line break, where the build would read another one"
        ),
        (
            NativeImages(images: [ContainerImage("app", buildArguments: ["": "a"])]),
            "build-argument: the build argument '' has an empty name"
        ),
        (
            NativeImages(images: [ContainerImage("app", buildArguments: ["A=B": "a"])]),
            "build-argument: the build argument 'A=B' has a name with '=', a space or a control character; use letters,"
                + " digits and '_'"
        ),
    ]

    /// Values of a build argument, and whether one reads a secret.
    static let arguments: [(value: Value<String>, isSecret: Bool)] = [
        ("${{ not read }}", false), ("secrets", false), (github.sha, false), ("\(github.refName)-\(vars["X"])", false),
        (secrets["NPM_TOKEN"], true), (secrets.githubToken, true), ("a\(secrets["B"])c", true),
        (Value(ExpressionNode.property(.context("github"), "token")), true),
        (Value(ExpressionNode.property(.context("GitHub"), "Token")), true),
        (Value(ExpressionNode.index(.context("github"), .string("token"))), true),
        (Value(ExpressionNode.index(.context("github"), .property(.context("env"), "NAME"))), true),
        (Value(ExpressionNode.index(.context("github"), .string("sha"))), false),
        (Value(ExpressionNode.call("toJSON", [.context("github")])), true),
        (Value(ExpressionNode.call("toJSON", [.context("Secrets")])), true),
        (Value(ExpressionNode.property(.property(.context("github"), "event"), "token")), false),
    ]

    @Test("A secret in a build argument is a finding, however it is read", arguments: arguments)
    func refusesSecrets(_ value: Value<String>, isSecret: Bool) {
        let found = Pipelines.findings(NativeImages(images: [ContainerImage("app", buildArguments: ["X": value])]))
        let message =
            "build-argument: the build argument 'X' reads a secret, and build arguments end up in the image's history"
            + " and in the cache; pass it in 'secrets' of the image"
        #expect(found.contains(message) == isSecret, "\(found)")
    }

    static let paths: [(path: String, isRefused: Bool)] = [
        ("/", true), ("/app", true), ("..", true), ("../app", true), ("a/../b", true), ("a/..", true), (".", false),
        ("./a", false), ("a/b", false), ("a..b", false), ("...", false), ("a/..b", false),
    ]

    @Test("A context or Dockerfile outside of the repository is a finding", arguments: paths)
    func refusesPaths(_ path: String, isRefused: Bool) {
        let images: [(kind: String, image: ContainerImage)] = [
            ("context", ContainerImage("app", context: path)), ("Dockerfile", ContainerImage("app", dockerfile: path)),
            ("Dockerfile", ContainerImage("app", dockerfiles: [.linuxARM64: path])),
        ]
        for (kind, image) in images {
            let message =
                "path: the \(kind) '\(path)' of the image 'app' is absolute or holds '..'; write a path from the"
                + " repository's root"
            #expect(Pipelines.findings(NativeImages(images: [image])) == (isRefused ? [message] : []))
        }
    }

    @Test("What would hang, stop at once or build something else is a finding", arguments: others.indices)
    func refusesOthers(_ index: Int) {
        // The rule for runners says the same of the label in the matrix.
        let found = Pipelines.findings(Self.others[index].pipeline).filter { !$0.hasPrefix("runner-label: ") }
        #expect(found == [Self.others[index].finding])
    }
}
