import SlipwayCommands
import Testing
import Workflows

/// Pins that a bot has bumped in the files are edited in the Swift sources.
struct PinAdoptionTests {
    static let old = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
    static let new = "0123456789abcdef0123456789abcdef01234567"
    static let checkout = "3d3c42e5aac5ba805825da76410c181273ba90b1"
    static let path = "/repo/App/App.swift"

    /// A project that declares a step and a call, with sources of its package and what a bot made of the file.
    private func scene(
        _ use: String = "acme/lint@\(old) # v1.2.0", bumped: String = "acme/lint@\(new) # v1.3.0",
        sources: [String: String]
    ) -> Scene {
        let body = "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: \(use)\n"
        let (one, two) = (GeneratedFile.workflow("one", body), GeneratedFile.workflow("two", body))
        let scene = Scene(declared: [one, two])
        scene.files.add("/repo/Package.swift", "// swift-tools-version: 6.1\n")
        for (path, text) in sources { scene.files.add(path, text) }
        scene.files.add(one.place, Scene.text(one).replacing(use, with: bumped))
        // Bots do not look at all files.
        scene.files.add(two.place, Scene.text(two))
        return scene
    }

    static let own = """
        import Slipway

        struct App: WorkflowProject {
            // Pin("acme/lint", version: "v1.2.0", commit: "\(old)")
            var pins: [Pin] { [Pin("acme/lint", version: "v1.2.0", commit: "\(old)")] }
        }

        """

    @Test func `the pin is edited at every place, all else stays, and all files get it`() {
        let other = "let steps = [ActionStep(.commit(\"Acme/lint/sub\", Pin(\n    \"Acme/lint\", version: #\"v1.2.0\"#,"
        let scene = scene(sources: [
            Self.path: Self.own, "/repo/Shared/Steps.swift": "\(other) commit: \"\(Self.old)\")))]\n",
            "/repo/Tests/AppTests/Expected.swift": Self.own, "/repo/.build/checkouts/x/App.swift": Self.own,
        ])
        let result = scene.run("generate", "--adopt-pins")
        #expect(
            result.outputText == """
                edited App/App.swift
                edited Shared/Steps.swift
                  acme/lint: v1.3.0, was v1.2.0
                unchanged .github/workflows/one.yml
                replaced .github/workflows/two.yml
                  job 'a': step 'acme/lint': uses: acme/lint@0123456789ab (v1.3.0), was acme/lint@aaaaaaaaaaaa (v1.2.0)
                1 written, 1 unchanged, 0 removed

                """)
        #expect(result.status == .success)
        let adopted = "[Pin(\"acme/lint\", version: \"v1.3.0\", commit: \"\(Self.new)\")] }"
        #expect(scene.files.texts[Self.path]?.hasSuffix("var pins: [Pin] { \(adopted)\n}\n") == true)
        #expect(scene.files.texts[Self.path]?.contains("// Pin(\"acme/lint\", version: \"v1.2.0\"") == true)
        #expect(
            scene.files.texts["/repo/Shared/Steps.swift"]
                == other.replacing("#\"v1.2.0\"#", with: "\"v1.3.0\"") + " commit: \"\(Self.new)\")))]\n")
        #expect(scene.files.texts["/repo/Tests/AppTests/Expected.swift"] == Self.own)
        #expect(scene.files.texts["/repo/.build/checkouts/x/App.swift"] == Self.own)
        for name in ["one", "two"] {
            #expect(
                scene.files.texts["/repo/.github/workflows/\(name).yml"]?
                    .hasSuffix("      - uses: acme/lint@\(Self.new) # v1.3.0\n") == true)
        }
    }

    @Test func `a dry run tells and writes nothing`() {
        let scene = scene(sources: [Self.path: Self.own])
        let before = scene.files.texts
        let result = scene.run("generate", "--adopt-pins", "--dry-run")
        #expect(result.outputText.hasPrefix("would edit App/App.swift\n  acme/lint: v1.3.0, was v1.2.0\n"))
        #expect(scene.files.texts == before)
    }

    struct Style: Sendable {
        let name: String
        let use: String
        let bumped: String
        let source: String
        let edited: String
    }

    static let styles: [Style] = [
        Style(
            name: "Renovate follows a tag that moves", use: "acme/lint@\(old) # v4", bumped: "acme/lint@\(new) # v4",
            source: "Pin(\"acme/lint\", version: \"v4\", commit: \"\(old)\")",
            edited: "Pin(\"acme/lint\", version: \"v4\", commit: \"\(new)\")"),
        Style(
            name: "Renovate names the whole release", use: "acme/lint@\(old) # v4", bumped: "acme/lint@\(new) # v4.3.0",
            source: "Pin(\"acme/lint\", version: \"v4\", commit: \"\(old)\")",
            edited: "Pin(\"acme/lint\", version: \"v4.3.0\", commit: \"\(new)\")"),
        Style(
            name: "Dependabot bumps a tag", use: "acme/lint/sub@v4", bumped: "acme/lint/sub@v5",
            source: "ActionStep(.at(\"acme/lint/sub\", ref: \"v4\"), with: [\"ref\": \"v4\"])",
            edited: "ActionStep(.at(\"acme/lint/sub\", ref: \"v5\"), with: [\"ref\": \"v4\"])"),
        Style(
            name: "Renovate pins a tag", use: "acme/lint@v4", bumped: "acme/lint@\(new) # v4.3.0",
            source: "ActionStep(.at(\"acme/lint\", ref: \"v4\"))",
            edited: "ActionStep(.commit(\"acme/lint\", Pin(\"acme/lint\", version: \"v4.3.0\", commit: \"\(new)\")))"),
        Style(
            name: "a called workflow by commit", use: "acme/ci/.github/workflows/a.yml@\(old) # v1.0.0",
            bumped: "acme/ci/.github/workflows/a.yml@\(new) # v2.0.0",
            source: ".remote(repository: \"acme/ci\", file: \"a.yml\", ref: \"\(old)\", version: \"v1.0.0\")",
            edited: ".remote(repository: \"acme/ci\", file: \"a.yml\", ref: \"\(new)\", version: \"v2.0.0\")"),
        Style(
            name: "a called workflow by tag", use: "acme/ci/.github/workflows/a.yml@v1",
            bumped: "acme/ci/.github/workflows/a.yml@\(new) # v2.0.0",
            source: ".remote(repository: \"acme/ci\", file: \"a.yml\", ref: \"v1\")",
            edited: ".remote(repository: \"acme/ci\", file: \"a.yml\", ref: \"\(new)\", version: \"v2.0.0\")"),
        Style(
            name: "a fork has the same commit", use: "acme/lint@\(old) # v1.2.0",
            bumped: "acme/lint@\(new) # v1.3.0",
            source: "[Pin(\"fork/lint\", version: \"v1.2.0\", commit: \"\(old)\"), "
                + "Pin(\"acme/lint\", version: \"v1.2.0\", commit: \"\(old)\")]",
            edited: "[Pin(\"fork/lint\", version: \"v1.2.0\", commit: \"\(old)\"), "
                + "Pin(\"acme/lint\", version: \"v1.3.0\", commit: \"\(new)\")]"),
    ]

    @Test(arguments: styles) func `bots write pins in several ways`(style: Style) {
        let frame = { (code: String) in "let text = \"\\(f(\")\"))\" /* \" */\nlet a = \(code)\n" }
        let scene = scene(style.use, bumped: style.bumped, sources: [Self.path: frame(style.source)])
        let result = scene.run("generate", "--adopt-pins")
        #expect(result.errors == "")
        #expect(scene.files.texts[Self.path] == frame(style.edited))
        #expect(scene.files.texts["/repo/.github/workflows/two.yml"]?.contains("uses: \(style.bumped)\n") == true)
    }

    static let line = "Pin(\"actions/checkout\", version: \"v7.0.2\", commit: \"\(new)\")"

    static let lists: [(name: String, source: String, edited: String)] = [
        (
            "a project without pins",
            "@main\nstruct App: WorkflowProject {\n    var workflows: [WorkflowFile] { [] }\n}\n",
            """
            @main
            struct App: WorkflowProject {
                var workflows: [WorkflowFile] { [] }

                /// The pins that differ from those of Slipway.
                var pins: [Pin] {
                    [
                        \(line)
                    ]
                }
            }

            """
        ),
        (
            "an empty list",
            "extension App {\n    var pins: [Pin] { [] }\n}\n",
            "extension App {\n    var pins: [Pin] {\n        [\n            \(line)\n        ]\n    }\n}\n"
        ),
        (
            "a list in one line",
            "let pins: [Pin] = [Pin(\"a/b\", version: \"1\", commit: c), .d]\n",
            "let pins: [Pin] = [\n    Pin(\"a/b\", version: \"1\", commit: c),\n    .d,\n    \(line),\n]\n"
        ),
        (
            "a list in lines",
            "struct App {\n  var pins: [Pin] {\n    [\n      .c // why\n    ]\n  }\n}\n",
            "struct App {\n  var pins: [Pin] {\n    [\n      .c, // why\n      \(line),\n    ]\n  }\n}\n"
        ),
        (
            "a list in lines with commas",
            "struct App {\n  var pins: [Pin] {\n    return [\n      .b,\n      .c,  // why\n    ]\n  }\n}\n",
            "struct App {\n  var pins: [Pin] {\n    return [\n      .b,\n      .c,  // why\n      \(line),\n    ]\n  }\n}\n"
        ),
    ]

    @Test(arguments: lists) func `a pin of the catalogue is overridden in the project`(
        name: String, source: String, edited: String
    ) {
        let scene = scene(
            "actions/checkout@\(Self.checkout) # v7.0.1", bumped: "actions/checkout@\(Self.new) # v7.0.2",
            sources: [Self.path: source, "/repo/Other/Other.swift": "struct Other: WorkflowProject {}\n"])
        let result = scene.run("generate", "--adopt-pins")
        #expect(result.errors == "")
        #expect(scene.files.texts[Self.path] == edited)
        #expect(scene.files.texts["/repo/Other/Other.swift"] == "struct Other: WorkflowProject {}\n")
    }

    static let refusals: [(name: String, use: String, bumped: String, source: String, message: String)] = [
        (
            "the commit is a value of its own", "acme/lint@\(old) # v1.2.0", "acme/lint@\(new) # v1.3.0",
            "enum Commits {\n    static let lint = \"\(old)\"\n}\n",
            "'acme/lint' cannot be adopted from v1.2.0 to v1.3.0: 'App/App.swift:2' states the commit \(old) without "
                + "'acme/lint' and 'v1.2.0' in the same call; change it by hand to \(new) of v1.3.0 [pin-bump]"
        ),
        (
            "nothing states the commit", "acme/lint@\(old) # v1.2.0", "acme/lint@\(new) # v1.3.0", "",
            "no Swift source of the package states the commit \(old) for it as a text; change the declaration by hand"
        ),
        (
            "nothing states the tag", "acme/lint@v1", "acme/lint@v2", "",
            "no Swift source of the package states 'v1' for it as a text; change the declaration by hand to 'v2'"
        ),
        (
            "a major tag of a pin", "actions/checkout@v7", "actions/checkout@v8", "",
            "its pin needs the commit of 'v8', which the file does not say; ask 'git ls-remote "
                + "https://github.com/actions/checkout v8', and change version and commit of the pin by hand"
        ),
        (
            "no project to add a pin to", "actions/checkout@\(checkout) # v7.0.1", "actions/checkout@\(new) # v7.0.2",
            "let pins: [Pin] = [] + more\nlet pins: [Pin] = [.a]\nlet pins: [Pin] = [.b]\n",
            "no source has one list 'var pins: [Pin]', or declares one 'WorkflowProject' to add it to; add to the "
                + "project's pins: \(line)"
        ),
        (
            "the pin was adopted by this executable", "acme/lint@\(old) # v1.2.0", "acme/lint@\(new) # v1.3.0",
            "let a = Pin(\"acme/lint\", version: \"v1.3.0\", commit: \"\(new)\")\n",
            "'App/App.swift:1' has the new pin already; build again"
        ),
        (
            "the release was lowered", "acme/lint@\(old) # v1.2.0", "acme/lint@\(new) # v1.1.0", own,
            "'acme/lint' was lowered from v1.2.0 to v1.1.0"
        ),
        (
            "the commit was planted", "acme/lint@\(old) # v1.2.0", "acme/lint@\(new) # v1.2.0", own,
            "the commit of 'acme/lint' was changed to \(new) but not its version 'v1.2.0'"
        ),
    ]

    @Test(arguments: refusals) func `what cannot be adopted is named, and nothing is written`(
        name: String, use: String, bumped: String, source: String, message: String
    ) {
        let scene = scene(use, bumped: bumped, sources: [Self.path: source])
        let before = scene.files.texts
        let result = scene.run("generate", "--adopt-pins")
        #expect(result.errors.contains(message), "\(result.errors)")
        #expect(result.errors.hasSuffix("error: nothing was written, because of 1 error\n"))
        #expect(result.status == .findings)
        #expect(scene.files.texts == before)
    }

    @Test func `without the sources nothing is adopted`() {
        let scene = scene(sources: [:])
        let result = scene.run("generate", "--adopt-pins")
        #expect(result.errors.contains("the sources of the project are not here; run it where it was built"))
        #expect(result.status == .findings)
    }

    @Test func `without a bump it generates`() {
        let file = GeneratedFile.workflow("one")
        let scene = Scene(declared: [file])
        #expect(scene.run("generate", "--adopt-pins").outputText.hasPrefix("wrote \(file.path)\n1 written"))
    }
}
