import Slipway
import TestSupport
import Testing

/// What a mirror's declaration gets that no type could refuse: findings, all at once, and never a trap.
@Suite("Mirror: bad input")
struct MirrorBadInputTests {
    static let mirrors: [(mirror: ImageMirror, finding: String)] = [
        (Mirrors.small([]), "no-application: the mirror has no application"),
        (
            Mirrors.small([Mirrors.app, Mirrors.app { $0.name = "APP" }]),
            "image-name: two images of the mirror have the name 'APP'"
        ),
        (Mirrors.small { $0.versionCount = 0 }, "version-count: the version count 0 is not from 1 to 100"),
        (Mirrors.small { $0.versionCount = 101 }, "version-count: the version count 101 is not from 1 to 100"),
        (Mirrors.small { $0.versionCount = -1 }, "version-count: the version count -1 is not from 1 to 100"),
        (
            Mirrors.small([Mirrors.app { $0.platforms = [.linuxAMD64, .linuxARM64, .linux386] }]) {
                $0.versionCount = 86
            },
            "matrix-size: 86 versions of the application 'app' for 3 platforms are 258 builds, and GitHub starts at most"
                + " 256 of one matrix"
        ),
        (
            Mirrors.small { $0.registry = BadInputTests.registry("https://ghcr.io") },
            "registry: the registry 'https://ghcr.io' has a scheme; write the host alone"
        ),
        (
            Mirrors.small { $0.registry = .gitHub(owner: "Team/mirror") },
            "image-name: namespace: the image name 'Team/mirror' holds more than lower-case letters, digits and '._-/'"
        ),
        (Mirrors.small { $0.labelPrefix = "" }, "label: a label prefix needs a name"),
        (
            Mirrors.small { $0.labelPrefix = "a b" },
            "label: the label prefix 'a b' holds more than letters, digits and '._/-'"
        ),
        (
            Mirrors.small([Mirrors.app { $0.name = "build" }]),
            "application-name: the application 'build' would have the orchestrator's file 'build.yml'; give the mirror"
                + " another file name"
        ),
        (
            Mirrors.small([Mirrors.app, Mirrors.app { $0.name = "app-multi-version" }]),
            "application-name: two workflows of the mirror would be called by the job 'app-multi-version'; rename an"
                + " application"
        ),
        (
            Mirrors.small([Mirrors.app { $0.name = "a.b" }, Mirrors.app { $0.name = "a-b" }]),
            "application-name: two workflows of the mirror would be called by the job 'a-b-multi-version'; rename an"
                + " application"
        ),
        (
            Mirrors.small([Mirrors.app { $0.modes = .multiVersion }]) { $0.modes = .singleVersion },
            "modes: the application 'app' has no workflow that the mirror calls; let 'modes' of both have one in common"
        ),
        (
            Mirrors.small { $0.runners = [.linuxAMD64: "ubuntu-24.04", .linuxARM64: "ubuntu-24.04-arm64"] },
            "runner: GitHub has no runner 'ubuntu-24.04-arm64', and a job would wait for it for a day; write"
                + " 'ubuntu-24.04-arm'"
        ),
        (
            Mirrors.small([
                Mirrors.app,
                Mirrors.app {
                    $0.name = "other"
                    $0.base = BaseImage("app", replacing: "x")
                },
            ]), "image-name: two images of the mirror have the name 'app'"
        ),
    ]

    @Test("A mirror that cannot be is a finding", arguments: mirrors.indices)
    func refusesMirrors(_ index: Int) {
        let found = Mirrors.findings(Self.mirrors[index].mirror)
        #expect(found.contains(Self.mirrors[index].finding), "\(found)")
    }

    /// Changes of an application, and what is said about them behind its name.
    static let applications: [(change: @Sendable (inout MirroredApplication) -> Void, finding: String)] = [
        ({ $0.platforms = [] }, "platforms: the application 'app' has no platform"),
        (
            { $0.platforms = [.linuxAMD64, .linuxAMD64] },
            "platforms: the application 'app' names the platform 'linux/amd64' twice"
        ),
        (
            { $0.platforms = [.linuxAMD64, "Linux/arm64"] },
            "platforms: 'Linux/arm64' is no platform; write os/architecture, such as 'linux/arm64', in lower case"
        ),
        (
            { $0.architectureNames = [.linuxARM64: "amd64"] },
            "platforms: the application 'app': two platforms have the architecture 'amd64'"
        ),
        (
            { $0.architectureNames = [.linuxARM64: "arm/64"] },
            "platforms: the application 'app': the architecture's name 'arm/64' is not of lower-case letters and digits,"
                + " with '._-' between"
        ),
        (
            { $0.architectureNames = [.linuxARM64: ""] },
            "platforms: the application 'app': the architecture's name '' is not of lower-case letters and digits, with"
                + " '._-' between"
        ),
        (
            { $0.name = "App" },
            "image-name: the image name 'App' holds more than lower-case letters, digits and '._-/'"
        ),
        ({ $0.name = "" }, "image-name: an image needs a name"),
        (
            { $0.name = "a/b" },
            "application-name: the application 'a/b': 'a/b' holds a '/', which belongs into the namespace"
        ),
        (
            { $0.name = "7zip" },
            "application-name: the application '7zip': its jobs are named after it, and cannot begin with a digit"
        ),
        (
            { $0.base = BaseImage("Base", replacing: "x") },
            "image-name: the image name 'Base' holds more than lower-case letters, digits and '._-/'"
        ),
        (
            { $0.base = BaseImage("base", replacing: "") },
            "base-image: the application 'app': the base image 'base' replaces no name"
        ),
        (
            { $0.buildArguments = ["URL": ""] },
            "build-argument: the application 'app': the build argument 'URL' has no value"
        ),
        (
            { $0.buildArguments = ["URL": [.linuxAMD64: "x"]] },
            "build-argument: the application 'app': the build argument 'URL' has no value for 'linux/arm64'"
        ),
        (
            { $0.buildArguments = ["URL": [.linuxAMD64: "x", .linuxARM64: ""]] },
            "build-argument: the application 'app': the build argument 'URL' has no value"
        ),
        (
            { $0.base = BaseImage("base", replacing: "x", buildArguments: ["URL": ""]) },
            "build-argument: the application 'app': the build argument 'URL' has no value"
        ),
        (
            { $0.buildArguments = ["A B": "x"] },
            "build-argument: the application 'app': the build argument 'A B' has a name with '=', a space or a control character; use letters,"
                + " digits and '_'"
        ),
        (
            { $0.buildArguments = ["URL": "a\nb"] },
            "build-argument: the application 'app': the build argument 'URL' holds a line break, where the next one would"
                + " begin"
        ),
        (
            { $0.buildArguments = ["URL": "{version}-\(secrets["TOKEN"])"] },
            "build-argument: the application 'app': the build argument 'URL' reads a secret, and build arguments end up in"
                + " the image's history and in the cache; take it out"
        ),
        (
            { $0.buildArguments = ["URL": "x/{verison}"] },
            "placeholder: the application 'app': '{verison}' is no placeholder; write '{version}' or '{arch}'"
        ),
        (
            { $0.checkout.tag = "v{tag}" },
            "placeholder: the application 'app': '{tag}' is no placeholder; write '{version}' or '{arch}'"
        ),
        (
            { $0.checkout.tag = "v{version}-{arch}" },
            "placeholder: the application 'app': the tag of its source reads '{arch}'"
        ),
        (
            { $0.versions = $0.versions.requiring(urls: ["https://x.org/{v}"]) },
            "placeholder: the application 'app': '{v}' is no placeholder; write '{version}' or '{arch}'"
        ),
        (
            { $0.versions = $0.versions.requiring(urls: ["http://x.org/{version}"]) },
            "source: 'http://x.org/{version}' is no address to look at; write 'https://host/path'"
        ),
        (
            { $0.versions = $0.versions.requiring(urls: ["https://x.org/{arch}"]) },
            "source: the address 'https://x.org/{arch}' is the same for every version"
        ),
        (
            { $0.labels = ["a": "{arch}"] },
            "placeholder: the application 'app': the label 'a' reads '{arch}', and an index has all architectures"
        ),
        (
            { $0.labels = ["a": "{version}\(secrets["TOKEN"])"] },
            "label: the application 'app': the label 'a' reads a secret, and whoever has the image can read it"
        ),
        ({ $0.labels = ["": "x"] }, "label: a label needs a name"),
        ({ $0.labels = ["a=b": "x"] }, "label: the label 'a=b' holds more than letters, digits and '._/-'"),
        (
            { $0.labels = ["a": "b\r\nc"] },
            "label: the application 'app': the label 'a' holds a line break, where the next one would begin"
        ),
        (
            { $0.labels = ["a": "C#"] },
            "label: the application 'app': the label 'a' holds a '#', which begins a comment there"
        ),
        (
            { $0.edits = [.replacing("", with: "x")] },
            "dockerfile-edit: the application 'app': an edit of a Dockerfile has an empty text"
        ),
        (
            { $0.edits = [.inserting("", after: "x")] },
            "dockerfile-edit: the application 'app': an edit of a Dockerfile has an empty text"
        ),
        (
            { $0.edits = [.inserting("a\nb", after: "x")] },
            "dockerfile-edit: the application 'app': an edit of a Dockerfile holds a line break; only a replacement may have"
                + " several lines"
        ),
        (
            { $0.context = "../other" },
            "path: the context '../other' of the application 'app' is absolute or holds '..'; write a path from the"
                + " repository's root"
        ),
        (
            { $0.edits = [.unpinningBaseImages(in: "/etc/passwd")] },
            "path: the edited file '/etc/passwd' of the application 'app' is absolute or holds '..'; write a path from the"
                + " repository's root"
        ),
        (
            { $0.context = "" },
            "path: the context of the application 'app' is empty; write a path from the repository's root"
        ),
        (
            { $0.dockerfile = "" },
            "path: the Dockerfile of the application 'app' is empty; write a path from the repository's root"
        ),
        ({ $0.checkout = .gitHub("app") }, "source: 'app' is no repository; write 'owner/name'"),
        ({ $0.versions = .gitHubReleases(of: "a/b/c") }, "source: 'a/b/c' is no repository; write 'owner/name'"),
        ({ $0.versions = .gitHubReleases(of: "a/..") }, "source: 'a/..' is no repository; write 'owner/name'"),
        (
            { $0.singleVersion = .gitLabTags(GitLabTags(of: "app", on: "gitlab.com")) },
            "source: 'app' is no project; write 'group/name'"
        ),
        (
            { $0.singleVersion = .gitLabTags(GitLabTags(of: "a/app", on: "https://gitlab.com")) },
            "source: the server 'https://gitlab.com' has a scheme; write the host alone"
        ),
        (
            { $0.checkout = .git("http://host/path") },
            "source: 'http://host/path' is no address of a repository; write 'https://host/path'"
        ),
        (
            { $0.checkout = .git("https://host/path/") },
            "source: 'https://host/path/' is no address of a repository; write 'https://host/path'"
        ),
        (
            { $0.checkout = .git("https://host/path?x=y") },
            "source: 'https://host/path?x=y' is no address of a repository; write 'https://host/path'"
        ),
        (
            { $0.checkout = .git("https://host/-path") },
            "source: 'https://host/-path' is no address of a repository; write 'https://host/path'"
        ),
        (
            { $0.versions = $0.versions.requiring(urls: ["https://x.org/{version}#\"{arch}\""]) },
            "source: 'https://x.org/{version}#\"{arch}\"' is no address to look at; write 'https://host/path'"
        ),
        (
            { $0.versions = $0.versions.requiring(urls: ["https://x.org:port/{version}"]) },
            "source: 'https://x.org:port/{version}' is no address to look at; write 'https://host/path'"
        ),
        (
            { $0.checkout = .git("https://user@host/path") },
            "source: 'https://user@host/path' is no address of a repository; write 'https://host/path'"
        ),
        (
            { $0.versions = .gitHubReleases(of: "a/b", pattern: TagPattern(prefix: "v*")) },
            "tag-pattern: 'v*' holds more than letters, digits and '._/-'"
        ),
        (
            { $0.versions = .gitHubReleases(of: "a/b", pattern: TagPattern(numbers: 0)) },
            "tag-pattern: a version of 0 numbers cannot be; write 1 to 9"
        ),
    ]

    @Test("An application that cannot be built is a finding", arguments: applications.indices)
    func refusesApplications(_ index: Int) {
        let found = Mirrors.findings(Mirrors.small([Mirrors.app(change: Self.applications[index].change)]))
        #expect(found.contains(Self.applications[index].finding), "\(found)")
    }

    static let names = BadInputTests.names

    @Test("A name that registries refuse is a finding, and never a trap", arguments: names)
    func refusesNames(_ name: String) {
        let found = Mirrors.findings(Mirrors.small([Mirrors.app { $0.name = name }]))
        #expect(found.contains { $0.hasPrefix("image-name: the image name '\(name)' ") }, "\(found)")
    }

    @Test("What may be is no finding")
    func takesMuch() {
        let mirror = Mirrors.small([
            Mirrors.app {
                $0.platforms = [.linuxAMD64, .linuxARM64, .linuxARMv7]
                $0.architectureNames = [.linuxAMD64: "x86_64"]
                $0.buildArguments = ["A": "$x {} {{version}} { arch } ${{version}", "B": "\(vars["B"])/{arch}"]
                $0.labels = ["org.example/a_b-c": "a=b, \"c\" 'd' {version}"]
                $0.checkout = .git("https://git.example.org:8443/a/b.git", tag: "release/{version}+ce")
                $0.versions = .gitLabTags(
                    GitLabTags(of: "a/b/c.d", on: "localhost:3000", pattern: TagPattern(numbers: 2)))
                $0.edits = [.replacing("a", with: "")]
                $0.context = "./a..b/..."
            },
            Mirrors.app {
                $0.name = "a.b"
                $0.modes = .multiVersion
            },
        ]) {
            $0.runners = .gitHub.adding([.linuxARMv7: "arm"])
            $0.versionCount = 85
        }
        #expect(Mirrors.findings(mirror) == [])
    }

    @Test("Everything that is wrong is said at once")
    func findsEverything() {
        let application = Mirrors.app {
            $0.name = "B/C"
            $0.platforms = ["arm"]
            $0.buildArguments = ["X": "{x}", "Y": ""]
            $0.labels = ["#": "#"]
            $0.edits = [.replacing("", with: "")]
            $0.context = "/"
            $0.checkout = .gitHub("x")
            $0.base = BaseImage("base", replacing: "")
        }
        let mirror = Mirrors.small([application]) {
            $0.registry = BadInputTests.registry("https://x")
            $0.versionCount = 0
        }
        let rules = Set(Mirrors.findings(mirror).map { String($0.prefix { $0 != ":" }) })
        let expected: Set<String> = [
            "registry", "version-count", "image-name", "application-name", "platforms", "build-argument", "placeholder",
            "label", "dockerfile-edit", "path", "source", "base-image",
        ]
        #expect(rules.isSuperset(of: expected), "\(expected.subtracting(rules))")
    }
}
