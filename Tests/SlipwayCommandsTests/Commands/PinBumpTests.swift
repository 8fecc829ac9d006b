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
                1 other file; adopt it with this line in the project's pins, for the declaration in 'App/App.swift': \
                Pin("actions/checkout", version: "v7.0.2", commit: "\(Self.new)") [pin-bump]
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
}
