import Synchronization
import TestSupport
import Testing

@testable import SlipwayCommands

/// What `lint` gives to `shellcheck`, and what it makes of the answer.
struct LintShellcheckTests {
    /// A `shellcheck` that finds one mistake of each level wherever a script says `find LEVEL`.
    private final class StandIn: ProgramRunner {
        let calls = Mutex<[(arguments: [String], files: [String])]>([])

        func run(_ program: String, _ arguments: [String]) -> ProgramResult? { nil }

        func run(_ program: String, _ arguments: [String], on files: [[UInt8]]) -> ProgramResult? {
            guard program == "shellcheck" else { return nil }
            let texts = files.map { String(decoding: $0, as: UTF8.self) }
            calls.withLock { $0.append((arguments, texts)) }
            var comments: [String] = []
            for (number, text) in texts.enumerated() {
                for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                    guard let match = line.firstMatch(of: /find (\w+)/) else { continue }
                    let column = line[..<match.range.lowerBound].unicodeScalars.count + 1
                    comments.append(
                        """
                        {"file":"/tmp/x/\(number)","line":\(index + 1),"endLine":\(index + 1),"column":\(column),\
                        "endColumn":\(column + 4),"level":"\(match.1)","code":2086,"message":"A \\"mistake\\".","fix":null}
                        """)
                }
            }
            return ProgramResult(
                status: comments.isEmpty ? 0 : 1,
                output: Array("{\"comments\":[\(comments.joined(separator: ","))]}".utf8))
        }
    }

    private static func lint(
        _ files: [String: String], _ programs: any ProgramRunner, _ arguments: String...
    ) -> CommandResult {
        let scene = LintTests.scene(Dictionary(uniqueKeysWithValues: files.map { ("/repo/\($0)", $1) }))
        return CommandLineTool(name: "slipway", version: "0.1.0", project: nil)
            .run(["lint"] + arguments, in: scene.environment, files: scene.files, programs: programs)
    }

    private static let path = ".github/workflows/a.yml"

    private static func workflow(_ steps: String, runner: String = "ubuntu-24.04", more: String = "") -> String {
        let lines = steps.split(separator: "\n").map { "      \($0)\n" }.joined()
        return
            "on: push\npermissions: {contents: read}\n\(more)jobs:\n  a:\n    runs-on: \(runner)\n    steps:\n\(lines)"
    }

    @Test func `a mistake stands at its place in the script`() {
        let text = Self.workflow("- run: |\n    make\n    make ${{ github.sha }} é; find warning")
        let output = Self.lint([Self.path: text], StandIn()).outputText
        #expect(
            output == """
                .github/workflows/a.yml:9:37: warning: jobs.a.steps[0].run: SC2086: A "mistake" [shellcheck]
                 8 |           make
                 9 |           make ${{ github.sha }} é; find warning
                   |                                     ^~~~
                1 warning in 1 file

                """)
    }

    @Test func `expressions become underscores, and the options of the runner stand above`() {
        let programs = StandIn()
        let steps = """
            - run: a ${{ format('}}{0}', 1) }} ${{ b }}c
            - run: d
              shell: bash
            - run: e
              shell: sh
            - run: f
              shell: /bin/dash -e {0}
            """
        _ = Self.lint([Self.path: Self.workflow(steps)], programs)
        let calls = programs.calls.withLock { $0 }
        #expect(
            calls.map(\.files) == [
                ["set -e\na _________________________ ________c", "set -eo pipefail\nd"], ["set -e\ne"], ["f"],
            ])
        #expect(calls.map { $0.arguments[2] } == ["--shell=bash", "--shell=sh", "--shell=dash"])
    }

    /// Workflows, and how many of their scripts are given away.
    static let shells: [(text: String, count: Int)] = [
        (workflow("- run: a", runner: "windows-2025"), 0),
        (workflow("- run: a\n  shell: bash", runner: "windows-2025"), 1),
        (
            workflow(
                "- run: a", runner: "${{ matrix.os }}\n    strategy: {matrix: {os: [ubuntu-24.04, windows-2025]}}"), 0
        ),
        (workflow("- run: a", runner: "${{ matrix.os }}\n    strategy: {matrix: {os: [ubuntu-24.04, macos-15]}}"), 1),
        (workflow("- run: a\n  shell: pwsh\n- run: b\n  shell: python"), 0),
        (workflow("- run: a", more: "defaults: {run: {shell: pwsh}}\n"), 0),
        (
            workflow(
                "- run: a", runner: "ubuntu-24.04\n    defaults: {run: {shell: sh}}",
                more: "defaults: {run: {shell: pwsh}}\n"), 1
        ),
        (workflow("- run: a\n  if: runner.os == 'Windows'\n- run: b"), 1),
        (workflow("- parallel:\n    - run: a\n    - run: b"), 2),
        (workflow("- run: [a"), 0),
        ("runs: {using: composite, steps: [{run: a, shell: bash}, {run: b, shell: pwsh}]}\n", 1),
    ]

    @Test(arguments: shells) func `only scripts for a known shell are checked`(_ example: (text: String, count: Int)) {
        let programs = StandIn()
        let path = example.text.hasPrefix("runs") ? ".github/actions/a/action.yml" : Self.path
        _ = Self.lint([path: example.text], programs)
        #expect(programs.calls.withLock { $0.flatMap(\.files) }.count == example.count)
    }

    @Test func `scripts beside an action are checked`() {
        let files = [
            ".github/actions/a/action.yml": """
            name: A
            description: a
            runs: {using: composite, steps: [{run: "$GITHUB_ACTION_PATH/a.sh", shell: bash}]}

            """, ".github/actions/a/a.sh": "#!/usr/bin/env sh\n\nfind error\n",
            ".github/actions/a/b.sh": "#!/usr/bin/env fish\nfind error\n",
            ".github/actions/a/c.sh": "  find warning\n", "d.sh": "find error\n",
        ]
        #expect(
            Self.lint(files, StandIn()).outputText
                == """
                .github/actions/a/a.sh:3:1: warning: SC2086: A "mistake" [shellcheck]
                 2 |\(" ")
                 3 | find error
                   | ^~~~
                .github/actions/a/c.sh:1:3: warning: SC2086: A "mistake" [shellcheck]
                 1 |   find warning
                   |   ^~~~
                2 warnings in 1 file

                """.replacing(" 2 | \n", with: " 2 |\n"))
    }

    private static let levels = workflow("- run: |\n    find error\n    find warning\n    find info\n    find style")

    @Test func `information and style are notes of the strict profile`() {
        func severities(_ arguments: String...) -> [Substring] {
            let scene = LintTests.scene(["/repo/\(Self.path)": Self.levels])
            return CommandLineTool(name: "slipway", version: "0.1.0", project: nil)
                .run(["lint"] + arguments, in: scene.environment, files: scene.files, programs: StandIn())
                .outputText.matches(of: #/: (error|warning|note): /#).map(\.1)
        }
        #expect(severities() == ["warning", "warning"])
        #expect(severities("--profile", "strict", "--only", "shellcheck") == ["warning", "warning", "note", "note"])
        let strict = Self.lint([Self.path: Self.levels], StandIn(), "--profile", "strict", "--only", "shellcheck")
        #expect(strict.outputText.hasSuffix("2 warnings, 2 notes in 1 file\n") && strict.status == .success)
    }

    @Test(arguments: [["--no-shellcheck"], ["--skip", "shellcheck"], ["--only", "needs"]])
    func `an option switches it off`(arguments: [String]) {
        let programs = StandIn()
        let scene = LintTests.scene(["/repo/\(Self.path)": Self.levels])
        let result = CommandLineTool(name: "slipway", version: "0.1.0", project: nil)
            .run(["lint"] + arguments, in: scene.environment, files: scene.files, programs: programs)
        #expect(result.outputText == "no findings in 1 file\n")
        #expect(programs.calls.withLock { $0.isEmpty })
    }

    private static let off = "ignore: [{rule: shellcheck, because: another job runs it}]\n"

    @Test func `the configuration switches it off`() {
        let programs = StandIn()
        let files = [Self.path: Self.levels, ".slipway.yml": Self.off]
        #expect(
            Self.lint(files, programs, "--profile", "strict", "--explain").outputText.contains(
                "note: not examined: scripts by 'shellcheck', which is switched off"))
        #expect(programs.calls.withLock { $0.isEmpty })
    }

    @Test func `a comment above the key suppresses what is in the script`() {
        let text = Self.workflow("# slipway:ignore shellcheck because so\n- run: |\n    make\n    find warning")
        #expect(Self.lint([Self.path: text], StandIn()).outputText == "no findings in 1 file\n")
        // Without the program, nobody knows whether the comment is in vain.
        #expect(
            Self.lint([Self.path: text], NoPrograms(), "--profile", "strict").outputText == "no findings in 1 file\n")
    }

    @Test func `without the program nothing is said, unless somebody asks`() {
        let silent = Self.lint([Self.path: Self.levels], NoPrograms())
        #expect(silent.outputText == "no findings in 1 file\n" && silent.errors == "")
        let asked = Self.lint([Self.path: Self.levels], NoPrograms(), "--explain").outputText
        #expect(asked.contains("note: not examined: scripts by 'shellcheck', which is not installed [not-examined]\n"))
    }

    /// A `shellcheck` that says something else.
    private struct Odd: ProgramRunner {
        let result: ProgramResult

        func run(_ program: String, _ arguments: [String]) -> ProgramResult? { nil }
        func run(_ program: String, _ arguments: [String], on files: [[UInt8]]) -> ProgramResult? { result }
    }

    @Test(arguments: [
        ProgramResult(status: 4, output: []), ProgramResult(status: 0, output: Array("Usage: {".utf8)),
        ProgramResult(status: 139, output: Array("{\"comments\":[]}".utf8)),
        ProgramResult(
            status: 1,
            output: Array("{\"comments\":[{\"file\":\"0\",\"line\":99},{\"file\":\"9\"},{\"line\":\"x\"},[]]}".utf8)),
    ]) func `an answer that is not understood is none`(_ result: ProgramResult) {
        #expect(
            Self.lint([Self.path: Self.levels], Odd(result: result)).outputText == "no findings in 1 file\n")
    }

    @Test func `files are given to a program, and taken away again`() {
        let files = [Array("one\n".utf8), [], Array("two\n".utf8)]
        let script = "cat \"$@\"; for file; do echo \"${file##*/} ${file%/*}\"; done"
        let result = SystemPrograms().run("sh", ["-c", script, "sh"], on: files)
        let lines = String(decoding: result?.output ?? [], as: UTF8.self).split(separator: "\n").map {
            $0.split(separator: " ")
        }
        #expect(lines.map(\.first) == ["one", "two", "0", "1", "2"])
        let folder = lines.last?.last.map(String.init) ?? "/"
        #expect(SystemPrograms().run("ls", [folder])?.status != 0)
        #expect(SystemPrograms().run("no-program-of-this-name", [], on: files) == nil)
    }

    @Test(.enabled(if: Shell.find("shellcheck") != nil, "needs shellcheck"))
    func `shellcheck itself is understood`() {
        let text = Self.workflow("- run: |\n    make\n    files=${{ inputs.files }}\n    echo $(ls) ${files[@]}")
        let output = Self.lint([Self.path: text], SystemPrograms(), "--only", "shellcheck").outputText
        #expect(
            output.contains(
                ":10:16: warning: jobs.a.steps[0].run: SC2046: Quote this to prevent word splitting [shellcheck]\n"))
        #expect(output.contains(":10:22: warning: jobs.a.steps[0].run: SC2068: "))
    }
}
