import SlipwayCommands
import Testing

/// Where findings about a part of a value point to.
struct LintPositionTests {
    /// A step, and the line and the column of the finding in it; the step begins at line 7.
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let step: String
        let line: Int
        let column: Int
        var rule = "untrusted-script"
        var profile = "default"
    }

    static let cases = [
        Case(
            testDescription: "literal block",
            step: """
                - run: |
                    echo ${{ github.ref }}
                      echo "${{ github.head_ref }}"
                """, line: 9, column: 23),
        Case(
            testDescription: "literal block behind a comment, with an indicator and empty lines",
            step: """
                - run: |2- # github.head_ref


                     echo é ${{ github.head_ref }}
                """, line: 10, column: 23),
        Case(
            testDescription: "folded block",
            step: """
                - run: >-
                    echo
                    ${{ github.ref }}

                    "${{ github.head_ref }}"
                """, line: 11, column: 16),
        Case(testDescription: "plain text", step: "- run: echo ${{github.head_ref}}", line: 7, column: 22),
        Case(
            testDescription: "plain text of two lines", step: "- run: echo\n    ${{ github.head_ref }}", line: 8,
            column: 15),
        Case(
            testDescription: "single quotes", step: "- run: 'echo ${{ github.head_ref }}'", line: 7, column: 24),
        Case(
            testDescription: "double quotes", step: #"- run: "echo ${{ github.head_ref }}""#, line: 7, column: 24),
        Case(
            testDescription: "an escape before it", step: #"- run: "echo \" ${{ github.head_ref }}""#, line: 7,
            column: 9),
        Case(
            testDescription: "another spelling of an only expression",
            step: """
                - run: |
                    true
                    echo ${{ github['head_ref'] }}
                """, line: 9, column: 16),
        Case(
            testDescription: "JavaScript",
            step: """
                - uses: actions/github-script@v8
                  with:
                    script: |
                      // ${{ github.ref }}
                      core.info('${{ github.head_ref }}')
                """, line: 11, column: 28),
        Case(
            testDescription: "a command, but not in a comment",
            step: """
                - run: |
                    # echo ::set-output name=a::b
                    echo "::set-output name=a::b"
                """, line: 9, column: 17, rule: "deprecated-command"),
        Case(
            testDescription: "any expression in a script",
            step: """
                - run: |
                    make
                    make ${{ github.sha }}
                """, line: 9, column: 16, rule: "expression-in-script", profile: "strict"),
        Case(
            testDescription: "a step that does not exist, behind another with a longer name",
            step: """
                - run: |
                    make ${{ github.sha }}
                  id: both
                - run: |
                    make ${{ steps.both.outcome }} ${{ steps.bot.outcome }}
                """, line: 11, column: 46, rule: "step-reference"),
        Case(
            testDescription: "a variable of the job that is run",
            step: """
                - run: |
                    make
                    eval "${TITLE}"
                """, line: 9, column: 17),
        Case(
            testDescription: "a push without a login",
            step: """
                - uses: docker/login-action@v4
                  with: {registry: quay.io, username: a, password: "${{ secrets.A }}"}
                - run: |
                    docker build . && docker push ghcr.io/acme/app:1
                """, line: 10, column: 29, rule: "registry-login"),
    ]

    private static func workflow(_ step: String) -> String {
        let lines = step.split(separator: "\n", omittingEmptySubsequences: false).map { "      \($0)\n" }.joined()
        return """
            on: pull_request
            jobs:
              test:
                runs-on: ubuntu-24.04
                env: {TITLE: "${{ github.event.pull_request.title }}"}
                steps:
            \(lines.replacing("      \n", with: "\n"))
            """
    }

    private static func lint(_ text: String, _ arguments: String...) -> CommandResult {
        let scene = LintTests.scene(["/repo/.github/workflows/a.yml": text])
        return CommandLineTool(name: "slipway", version: "0.1.0", project: nil)
            .run(["lint"] + arguments, in: scene.environment, files: scene.files)
    }

    @Test(arguments: cases) func `a finding about a part points to the part`(_ example: Case) {
        let text = Self.lint(
            Self.workflow(example.step), "--profile", example.profile, "--only", example.rule)
        let places = text.outputText.matches(of: #/a\.yml:(\d+):(\d+): (error|warning)/#).map { "\($0.1):\($0.2)" }
        #expect(places == ["\(example.line):\(example.column)"])
    }

    @Test func `lines may end with carriage returns`() {
        let text = Self.workflow("- run: |\n    make\n    echo ${{ github.head_ref }}\n")
        let output = Self.lint(text.replacing("\n", with: "\r\n"), "--quiet").outputText
        #expect(output.hasPrefix(".github/workflows/a.yml:9:20: "))
    }

    @Test func `the part is marked`() {
        let output = Self.lint(Self.workflow("- run: |\n    make\n    echo \"${{ github.head_ref }}\" é")).outputText
        #expect(
            output.contains(
                " 9 |           echo \"${{ github.head_ref }}\" é\n   |                     ^~~~~~~~~~~~~~~\n"))
    }

    @Test func `a comment above the key is about its whole text`() {
        let step = """
            # slipway:ignore untrusted-script because every pull request is approved before it runs
            - run: |
                make
                echo ${{ github.head_ref }}
            """
        #expect(Self.lint(Self.workflow(step)).outputText == "no findings in 1 file\n")
    }

    @Test func `the same text in two lines is found twice`() {
        let step = "- run: |\n    make ${{ matrix.a.b }}\n    make ${{ matrix.a.c }}"
        let text = Self.workflow(step).replacing(
            "    steps:", with: "    strategy: {matrix: {a: [{d: 1}]}}\n    steps:")
        let output = Self.lint(text, "--only", "expression-property").outputText
        #expect(output.contains("a.yml:9:20: ") && output.contains("a.yml:10:20: "))
    }
}
