import SlipwayCommands
import Testing
import Workflows

struct PinBumpTests {
    static let old = "3d3c42e5aac5ba805825da76410c181273ba90b1"
    static let new = "0123456789abcdef0123456789abcdef01234567"
    static let body = """
        on: push
        jobs:
          a:
            steps:
              - uses: actions/checkout@\(old) # v7.0.1
              - name: Cache
                uses: actions/cache/save@\(old) # v5.0.0

        """
    let one = GeneratedFile.workflow("one", body)
    let two = GeneratedFile.workflow("two", body)

    private func scene(committed change: (String) -> String) -> Scene {
        let scene = Scene(declared: [one, two])
        for file in [one, two] { scene.files.add(file.place, change(Scene.text(file))) }
        return scene
    }

    @Test func `a bump is named once, with the line that adopts it, and without a diff`() {
        let scene = scene { $0.replacing("\(Self.old) # v7.0.1", with: "\(Self.new) # v7.0.2") }
        let result = scene.run("check")
        #expect(result.output == [])
        #expect(
            result.errors == """
                .github/workflows/one.yml: error: a bot has bumped 'actions/checkout' from v7.0.1 to v7.0.2, here and in \
                1 other file; adopt it with 'swift run app generate --adopt-pins', for the declaration in \
                'App/App.swift', or with this line in the project's pins: Pin("actions/checkout", version: "v7.0.2", commit: "\(Self.new)") [pin-bump]
                error: 2 of 2 files are not current; adopt the pins above, then run 'swift run app generate'

                """)
        #expect(result.status == .findings)
        #expect(scene.run("check", "--format", "json").outputText.contains("\"state\": \"bumped\""))
    }

    @Test func `a path inside an action's repository is no part of its pin`() {
        let scene = scene { $0.replacing("\(Self.old) # v5.0.0", with: "\(Self.new) # v5.1.0") }
        #expect(
            scene.run("check").errors.contains(#"Pin("actions/cache", version: "v5.1.0", commit: "\#(Self.new)")"#))
    }

    @Test func `beside another difference the bump is named and the whole diff printed`() {
        let scene = scene {
            $0.replacing("\(Self.old) # v7.0.1", with: "\(Self.new) # v7.0.2").replacing("on: push", with: "on: pull")
        }
        let result = scene.run("check")
        #expect(result.errors.contains("[pin-bump]") && result.errors.contains("[drift]"))
        #expect(result.outputText.contains("-on: pull\n+on: push\n"))
        #expect(result.outputText.contains("+      - uses: actions/checkout@\(Self.old) # v7.0.1\n"))
    }

    static let noBumps: [(String, String)] = [
        ("actions/checkout@\(old) # v7.0.1", "actions/checkin@\(new) # v7.0.2"),
        ("actions/checkout@\(old) # v7.0.1", "actions/checkout@v7.0.2 # v7.0.2"),
        ("actions/checkout@\(old) # v7.0.1", "actions/checkout@\(new)"),
        ("actions/checkout@\(old) # v7.0.1", "actions/checkout@\(new) # \"); evil(\""),
        ("- uses: actions/checkout@\(old) # v7.0.1", "- run: actions/checkout@\(new) # v7.0.2"),
        ("- uses: actions/checkout@\(old) # v7.0.1", "-  uses: actions/checkout@\(new) # v7.0.2"),
        ("actions/checkout@\(old) # v7.0.1", "actions/checkout@\(new) # v7.0.2\r"),
    ]

    @Test(arguments: noBumps) func `any other difference is drift`(declared: String, committed: String) {
        let result = scene { $0.replacing(declared, with: committed) }.run("check")
        #expect(result.errors.contains("[drift]") && !result.errors.contains("[pin-bump]"))
    }

    static let changed: [(committed: String, name: String)] = [
        ("\(new) # v7.0.1", "the same version"), ("\(new) # 7.0.1", "without its letter"),
        ("\(new) # v7.0.1.0", "with one more zero"),
    ]

    @Test(arguments: changed) func `a changed commit under an unchanged version is never to adopt`(
        committed: String, name: String
    ) {
        let scene = scene { $0.replacing("\(Self.old) # v7.0.1", with: committed) }
        let result = scene.run("check")
        #expect(
            result.errors == """
                .github/workflows/one.yml: error: the commit of 'actions/checkout' was changed to \(Self.new) but not its \
                version 'v7.0.1', here and in 1 other file, which is no bump: somebody moved the tag, or planted the \
                commit; compare the commit with the release before anything else, or run 'swift run app generate' to \
                put the declared one back [pin-changed]
                error: 2 of 2 files are not current; look into the pins above, then run 'swift run app generate'

                """)
        // Unlike a bump, it is worth a look at both commits.
        #expect(result.outputText.contains("-      - uses: actions/checkout@\(committed)\n"))
        #expect(scene.run("check", "--format", "json").outputText.contains("\"state\": \"different\""))
        #expect(result.status == .findings)
    }

    static let directions: [(version: String, isLowered: Bool)] = [
        ("v7.0.0", true), ("v6.9.9", true), ("v7", true), ("7.0.0", true), ("v0", true),
        ("v7.0.10", false), ("v10", false), ("v7.0.1.1", false), ("8.0.0", false),
        ("v7.0.0-rc.1", false), ("main", false), ("v6..1", false), ("v6.+1", false),
        ("v6.99999999999999999999", false),
    ]

    @Test(arguments: directions) func `a lowered version is no bump, and not to adopt`(
        version: String, isLowered: Bool
    ) {
        let scene = scene { $0.replacing("\(Self.old) # v7.0.1", with: "\(Self.new) # \(version)") }
        let errors = scene.run("check").errors
        #expect(errors.contains("'actions/checkout' was lowered from v7.0.1 to \(version), here") == isLowered)
        #expect(errors.contains("a bot has bumped") != isLowered)
        #expect(errors.contains("Pin(") != isLowered)
        #expect(errors.contains("adopt") != isLowered)
    }

    static let rivals: [(one: String, two: String, message: String)] = [
        (
            "\(new) # v7.0.2", "\(old) # v7.1.0",
            "bumped to v7.0.2 with commit \(new) in '.github/workflows/one.yml' and "
                + "bumped to v7.1.0 with commit \(old) in '.github/workflows/two.yml'"
        ),
        (
            "\(new) # v7.0.2", "\(old) # v7.0.2",
            "bumped to v7.0.2 with commit \(new) in '.github/workflows/one.yml' and "
                + "bumped to v7.0.2 with commit \(old) in '.github/workflows/two.yml'"
        ),
        (
            "\(new) # v7.0.0", "\(new) # v7.1.0",
            "lowered to v7.0.0 with commit \(new) in '.github/workflows/one.yml' and "
                + "bumped to v7.1.0 with commit \(new) in '.github/workflows/two.yml'"
        ),
    ]

    @Test(arguments: rivals) func `two different bumps of an action contradict each other`(
        first: String, second: String, message: String
    ) {
        let scene = Scene(declared: [one, two])
        for (file, pin) in [(one, first), (two, second)] {
            scene.files.add(file.place, Scene.text(file).replacing("\(Self.old) # v7.0.1", with: pin))
        }
        #expect(
            scene.run("check").errors == """
                .github/workflows/one.yml: error: 'actions/checkout' was \(message), which contradict each other: a \
                project has one pin for it; decide for one, or run 'swift run app generate' to put the declared v7.0.1 \
                back [pin-bump]
                error: 2 of 2 files are not current; look into the pins above, then run 'swift run app generate'

                """)
    }

    @Test func `a commit that follows a tag is told apart, and always fails`() {
        let file = GeneratedFile.workflow("one", Self.body.replacing("# v7.0.1", with: "# v7"))
        let scene = Scene(declared: [file])
        scene.files.add(file.place, Scene.text(file).replacing("\(Self.old) # v7\n", with: "\(Self.new) # v7\n"))
        let result = scene.run("check", "--fail-on", "rights")
        #expect(
            result.errors == """
                .github/workflows/one.yml: error: the commit of 'actions/checkout' was changed to \(Self.new) under 'v7', \
                which moves with each release; if the commit belongs to the tag, adopt it with 'swift run app generate \
                --adopt-pins', or run 'swift run app generate' to put the declared one back [pin-changed]
                error: the only file is not current; adopt the pins above, then run 'swift run app generate'

                """)
        #expect(result.status == .findings)
    }

    @Test func `a tag that was bumped needs no line`() {
        let file = GeneratedFile.workflow("one", "jobs:\n  a:\n    steps:\n      - uses: acme/lint@v1\n")
        let scene = Scene(declared: [file])
        scene.files.add(file.place, Scene.text(file).replacing("@v1", with: "@v2"))
        #expect(
            scene.run("check").errors.hasPrefix(
                """
                .github/workflows/one.yml: error: a bot has bumped 'acme/lint' from v1 to v2; adopt it with 'swift run \
                app generate --adopt-pins', for the declaration in 'App/App.swift' [pin-bump]

                """))
    }

    @Test func `beside a pin to look into, only the others are to adopt`() {
        let scene = scene {
            $0.replacing("\(Self.old) # v7.0.1", with: "\(Self.new) # v7.0.1")
                .replacing("\(Self.old) # v5.0.0", with: "\(Self.new) # v5.1.0")
        }
        let errors = scene.run("check").errors
        #expect(errors.contains("[pin-changed]") && errors.contains(#"Pin("actions/cache", version: "v5.1.0""#))
        #expect(!errors.contains(#"Pin("actions/checkout""#))
        #expect(errors.contains("; look into the pins above, adopt those that can be adopted, then run "))
    }
}
