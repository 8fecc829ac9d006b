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

    // MARK: Permissions and numbers

    /// Workflows whose steps only read the code, and those that may do more.
    static let permissions: [(events: String, job: String, isFixed: Bool)] = [
        ("push", "steps: [{run: make}]", true),
        ("push", "steps: [{uses: actions/checkout@v7, with: {persist-credentials: false}}, {run: make}]", true),
        ("push", "steps: [{uses: actions/checkout@v7}, {run: make}]", false),
        ("[push, pull_request]", "steps: [{uses: actions/checkout@v7}, {run: make}]", true),
        ("[push, pull_request]", "steps: [{uses: actions/checkout@v7}, {run: make, if: github.ref == 'a'}]", false),
        ("push", "steps: [{uses: acme/tool@v1}]", false),
        ("push", "steps: [{run: make, env: {TOKEN: '${{ github.token }}'}}]", false),
        ("push", "steps: [{uses: actions/stale@v10}]", false),
        ("push", "permissions: {}\n    steps: [{run: make}]", false),
        ("workflow_call", "steps: [{run: make}]", false),
    ]

    @Test(arguments: permissions) func `permissions are stated if the code is only read`(
        _ example: (events: String, job: String, isFixed: Bool)
    ) {
        let start = "# A comment.\non: \(example.events)\n\n"
        let end = "# The jobs.\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    \(example.job)\n"
        let scene = LintTests.scene([Self.path: start + end])
        _ = Self.run(scene, "--fix", "--profile", "strict", "--only", "missing-permissions")
        let stated = example.isFixed ? "permissions:\n  contents: read\n" : ""
        #expect(scene.files.texts[Self.path] == start + stated + end)
        #expect(
            Self.run(scene, "--only", "missing-permissions", "--profile", "strict").outputText
                == "no findings in 1 file\n")
    }

    /// Values, and what they become.
    static let numbers: [(written: String, fixed: String)] = [
        ("{python-version: [3.10]}", "{python-version: ['3.10']}"), ("{a: [ 1.200 ]}", "{a: [ '1.200' ]}"),
        ("{a: [1.19, 1.20]}", "{a: [1.19, '1.20']}"), ("{a: ['3.10']}", "{a: ['3.10']}"), ("{a: [1.0]}", "{a: [1.0]}"),
        ("{a: [3.11]}", "{a: [3.11]}"), ("{a: [1.2.10]}", "{a: [1.2.10]}"), ("{a: [v3.10]}", "{a: [v3.10]}"),
        ("{a: [10]}", "{a: [10]}"), ("{a: [!!str 3.10]}", "{a: [!!str 3.10]}"),
    ]

    @Test(arguments: numbers) func `a number that loses its zero gets quotes`(
        _ example: (written: String, fixed: String)
    ) {
        func text(_ value: String) -> String {
            Self.workflow("      - {run: make, timeout-minutes: 1.50}\n")
                .replacing("    steps:", with: "    strategy: {matrix: \(value)}\n    steps:")
        }
        let scene = LintTests.scene([Self.path: text(example.written)])
        _ = Self.run(scene, "--fix")
        #expect(scene.files.texts[Self.path] == text(example.fixed))
    }

    @Test func `a number that loses its zero is a warning at its place`() {
        let steps = "      - uses: actions/setup-python@v6\n        with:\n          python-version: 3.10\n"
        let output = Self.run(LintTests.scene([Self.path: Self.workflow(steps)])).outputText
        #expect(
            output.contains(
                """
                a.yml:10:27: warning: jobs.test.steps[0].with.python-version: '3.10' without quotes is the number 3.1; write \
                quotes around it [number-spelling]
                  9 |         with:
                 10 |           python-version: 3.10
                    |                           ^~~~
                    = fix: '3.10'

                """))
    }
}
