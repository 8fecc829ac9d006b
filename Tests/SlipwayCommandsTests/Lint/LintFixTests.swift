import SlipwayCommands
import Testing

/// What `lint --fix` changes, and what it leaves alone.
struct LintFixTests {
    private static let path = "/repo/.github/workflows/a.yml"

    private static func run(_ scene: Scene, _ arguments: String...) -> CommandResult {
        CommandLineTool(name: "slipway", version: "0.1.0", project: nil)
            .run(["lint"] + arguments, in: scene.environment, files: scene.files)
    }

    private static func workflow(_ steps: String) -> String {
        """
        # A comment.
        on: push
        permissions: {contents: read}
        jobs:
          test:
            runs-on:   ubuntu-24.04
            steps:
        \(steps)
        """
    }

    static let fixes: [(steps: String, fixed: String)] = [
        ("      - nme: Test\n        run: make\n", "      - name: Test\n        run: make\n"),
        (
            "      - uses: actions/checkout@v7   # the source\n      - run: make\n",
            """
                  - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1   # the source
                    with:
                      persist-credentials: false
                  - run: make

            """
        ),
        (
            "      - name: Get\n        uses: actions/checkout@v7\n        with:\n          ref: x\n      - run: make\n",
            """
                  - name: Get
                    uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
                    with:
                      persist-credentials: false
                      ref: x
                  - run: make

            """
        ),
        (
            "      - uses: actions/checkout@v7\n        with: { ref: x }\n      - run: make\n",
            """
                  - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
                    with: { persist-credentials: false, ref: x }
                  - run: make

            """
        ),
        (
            "      - uses: actions/checkout@v7\r\n      - run: make\r\n",
            "      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1\r\n        with:\r\n"
                + "          persist-credentials: false\r\n      - run: make\r\n"
        ),
    ]

    @Test(arguments: fixes) func `a certain fix changes its own bytes only`(steps: String, fixed: String) {
        let scene = LintTests.scene([Self.path: Self.workflow(steps)])
        let result = Self.run(scene, "--fix", "--profile", "strict")
        #expect(scene.files.texts[Self.path] == Self.workflow(fixed))
        #expect(result.outputText.hasPrefix("fixed ") && result.outputText.hasSuffix("no findings in 1 file\n"))
        #expect(result.status == .success)
    }

    @Test func `an older release is left to somebody who reads its notes`() {
        let text = Self.workflow(
            "      - uses: actions/checkout@v6\n        with: {persist-credentials: false}\n      - run: make\n")
        let scene = LintTests.scene([Self.path: text])
        let result = Self.run(scene, "--fix", "--profile", "strict")
        #expect(scene.files.texts[Self.path] == text)
        #expect(result.outputText.contains("[mutable-ref]"))
    }

    @Test func `policy is fixed only where it is asked for`() {
        let text = Self.workflow("      - uses: actions/checkout@v7\n      - run: make\n")
        let scene = LintTests.scene([Self.path: text])
        #expect(Self.run(scene, "--fix").outputText == "no findings in 1 file\n")
        #expect(scene.files.texts[Self.path] == text)
    }

    @Test func `a dry run shows the difference and writes nothing`() {
        let text = Self.workflow("      - nme: Test\n        run: make\n")
        let scene = LintTests.scene([Self.path: text])
        let result = Self.run(scene, "--dry-run")
        #expect(
            result.outputText.contains(
                """
                --- a/.github/workflows/a.yml
                +++ b/.github/workflows/a.yml
                """))
        #expect(result.outputText.contains("\n-      - nme: Test\n+      - name: Test\n"))
        #expect(result.status == .findings && scene.files.texts[Self.path] == text && scene.files.changes == [])
    }
}
