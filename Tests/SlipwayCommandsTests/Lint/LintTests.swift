import SlipwayCommands
import Testing

/// What `lint` prints, and how it ends.
struct LintTests {
    static let right = """
        name: Test
        on: push
        permissions:
          contents: read
        jobs:
          test:
            runs-on: ubuntu-24.04
            steps:
              - run: make test

        """

    static func scene(_ files: [String: String], at folder: String = "/repo") -> Scene {
        var scene = Scene(files: InMemoryFileSystem(files))
        scene.environment = CommandEnvironment(invocation: "slipway", workingDirectory: folder)
        return scene
    }

    private static let path = "/repo/.github/workflows/a.yml"

    private static func lint(_ text: String, _ arguments: String...) -> CommandResult {
        run(scene([path: text]), arguments)
    }

    private static func run(_ scene: Scene, _ arguments: [String]) -> CommandResult {
        CommandLineTool(name: "slipway", version: "0.1.0", project: nil)
            .run(["lint"] + arguments, in: scene.environment, files: scene.files)
    }

    private static let wrong = right.replacing("- run: make test", with: "- run: echo ${{ github.head_ref }}")
        .replacing("on: push", with: "on: pull_request")

    private static let firstLine =
        ".github/workflows/a.yml:9:23: error: jobs.test.steps[0].run: anybody can choose the text of 'github.head_ref', which"
        + " runs as code here; pass it in a variable [untrusted-script]\n"

    @Test func `a repository without mistakes is clean`() {
        let result = Self.lint(Self.right)
        #expect(result.outputText == "no findings in 1 file\n")
        #expect(result.errors == "" && result.status == .success)
    }

    @Test func `a finding shows its line as it is written`() {
        let result = Self.lint(Self.wrong)
        #expect(
            result.outputText == Self.firstLine + """
                 8 |     steps:
                 9 |       - run: echo ${{ github.head_ref }}
                   |                       ^~~~~~~~~~~~~~~

                """)
        #expect(result.errors == "error: 1 error in 1 file\n" && result.status == .findings)
    }

    @Test func `quiet prints first lines only`() {
        #expect(Self.lint(Self.wrong, "-q").outputText == Self.firstLine)
        #expect(Self.lint(Self.right, "-q").outputText == "")
    }

    @Test func `explain lists behind the findings what was not examined`() {
        let text = Self.right.replacing("- run: make test", with: "- run: make test 'never ends")
        #expect(!Self.lint(text).outputText.contains("not examined"))
        let result = Self.lint(text, "--explain")
        #expect(result.status == .success)
        #expect(result.outputText.contains(": note: jobs.") && result.outputText.contains("].run: not examined: "))
        #expect(result.outputText.contains("[not-examined]"))
        #expect(Self.lint(text, "--explain", "--severity=error").outputText.contains("not examined"))
    }

    private static let warned = right.replacing("contents: read", with: "contents: write")

    @Test func `policy is a matter of the profile, and never an error`() {
        #expect(Self.lint(Self.warned).outputText == "no findings in 1 file\n")
        let strict = Self.lint(Self.warned, "--profile", "strict")
        #expect(strict.outputText.contains(":4:3: warning: permissions") || strict.outputText.contains(": warning: "))
        #expect(strict.outputText.contains("[excess-permission]") && strict.status == .success)
        #expect(Self.lint(Self.warned, "--profile=strict", "--strict").status == .findings)
        #expect(Self.lint(Self.warned, "--profile=strict", "--severity=error").outputText == "no findings in 1 file\n")
    }

    @Test func `rules are chosen and left out by name`() {
        #expect(Self.lint(Self.wrong, "--only", "needs,runner-label").status == .success)
        #expect(Self.lint(Self.wrong, "--skip", "untrusted-script").status == .success)
        #expect(Self.lint(Self.wrong, "--skip", "needs, untrusted-script ").status == .success)
        #expect(Self.lint(Self.wrong, "--only=untrusted-script").status == .findings)
        let unknown = Self.lint(Self.wrong, "--only", "untrusted-scrip")
        #expect(
            unknown.status == .usage && unknown.errors.hasPrefix("error: unknown rule 'untrusted-scrip'; did you mean"))
    }

    @Test func `without a repository it says how to name files or the root`() {
        var scene = Scene(files: InMemoryFileSystem(folders: ["/tmp"]))
        scene.environment.workingDirectory = "/"
        #expect(
            Self.run(scene, []).errors.hasPrefix(
                """
                error: no folder at or above '/' holds '.git'; name files, or the root with '--root <dir>'
                Help:  --root <dir>  Take this folder for the repository.

                """))
    }

    @Test func `an action in any folder is known to the steps that use it`() {
        let workflow = Self.right.replacing("run: make test", with: "{uses: ./tools/a/, with: {nme: x}}")
        let action = """
            name: A
            description: a
            inputs: {name: {description: n}}
            runs: {using: composite, steps: [{uses: ./tools/b}]}
            """
        let scene = Self.scene([
            Self.path: workflow, "/repo/tools/a/action.yml": action,
            "/repo/tools/b/action.yaml": "name: B\ndescription: b\nruns: {using: node16, main: b.js}\n",
        ])
        let result = Self.run(scene, [])
        #expect(result.outputText.contains("the action './tools/a' has no input 'nme' [action-inputs]"))
        #expect(result.outputText.contains("tools/b/action.yaml:3:8: warning: runs.using: GitHub has removed 'node16'"))
        #expect(result.errors.hasSuffix(" in 3 files\n") || result.outputText.hasSuffix(" in 3 files\n"))
        // What only helps to understand a file is not reported.
        let one = Self.run(scene, [".github/workflows/a.yml"])
        #expect(one.outputText.contains("has no input 'nme'") && !one.outputText.contains("node16"))
    }

    @Test func `a comparison as templates have it is a matter of the profile`() {
        let template = Self.right.replacing("- run", with: "- if: matrix.mode == 'manual'\n        run")
            .replacing("    steps:", with: "    strategy: {matrix: {include: [{mode: none}]}}\n    steps:")
        #expect(Self.lint(template).outputText == "no findings in 1 file\n")
        #expect(Self.lint(template, "--profile=strict").outputText.contains("[expression-never-equal]"))
        let misspelt = template.replacing("'manual'", with: "'nnoe'")
        #expect(Self.lint(misspelt).outputText.contains("'nnoe'; did you mean 'none'? [expression-never-equal]"))
    }

    // MARK: Comments and configuration

    @Test func `a comment with a reason suppresses a finding`() {
        let reason = "# slipway:ignore untrusted-script because this never runs\n"
        let above = Self.wrong.replacing("      - run", with: "      \(reason)      - run")
        #expect(Self.lint(above).outputText == "no findings in 1 file\n")
        let beside = Self.wrong.replacing("head_ref }}\n", with: "head_ref }} \(reason)")
        #expect(Self.lint(beside).outputText == "no findings in 1 file\n")
    }

    @Test func `a comment without a reason, a rule or a use is reported`() {
        func text(_ comment: String) -> String {
            Self.lint(Self.wrong.replacing("      - run", with: "      # slipway:ignore\(comment)\n      - run"))
                .outputText
        }
        #expect(
            text(" untrusted-script").contains("9:7: warning: the suppression of 'untrusted-script' gives no reason"))
        #expect(text("").contains("9:7: warning: the comment names no rule; write '# slipway:ignore RULE because …'"))
        #expect(
            text(" needs because so").contains("9:7: warning: the suppression of 'needs' suppresses nothing; take it"))
        #expect(
            text(" neds because so").contains("the suppression of 'neds' suppresses nothing; did you mean 'needs'?"))
    }

    @Test func `a comment about policy waits for the profile`() {
        let text = Self.warned.replacing(
            "permissions:", with: "permissions: # slipway:ignore excess-permission because of a release")
        #expect(Self.lint(text).outputText == "no findings in 1 file\n")
        #expect(Self.lint(text, "--profile", "strict").outputText == "no findings in 1 file\n")
    }

    @Test func `the configuration decides about labels, severities and files`() {
        let labelled = Self.right.replacing("ubuntu-24.04", with: "ubuntu-24.04-arm64")
        func lint(_ configuration: String) -> CommandResult {
            Self.run(Self.scene([Self.path: labelled, "/repo/.slipway.yml": configuration]), [])
        }
        #expect(lint("").outputText.contains("[runner-label]"))
        #expect(lint("").status == .success)
        #expect(
            lint("runners: [{labels: ubuntu-24.04-arm64, because: ours}]\n").outputText == "no findings in 1 file\n")
        let severity = "severities: [{rule: runner-label, severity: error, because: it waits}]\n"
        #expect(lint(severity).status == .findings)
        #expect(lint("ignore: [{rule: runner-label, because: ours}]\n").outputText == "no findings in 1 file\n")
        #expect(lint("ignore: [{files: '**/a.yml', because: ours}]\n").outputText == "no findings in 0 files\n")
        let wrong = lint("ignore: [{rule: runner-label}]\n")
        #expect(wrong.outputText.hasPrefix(".slipway.yml:1:10: error: the entry gives no reason"))
        #expect(wrong.status == .findings)
    }

    // MARK: Files that cannot be read

    @Test func `a file that is broken does not silence the others`() {
        let scene = Self.scene([
            "/repo/.github/workflows/a.yml": "on: [push\njobs: {}\n", "/repo/.github/workflows/b.yml": Self.wrong,
            "/repo/.github/workflows/c.yml": "\u{0}\u{1}",
        ])
        let text = Self.run(scene, []).outputText
        #expect(text.contains("a.yml:") && text.contains("[yaml-syntax]"))
        #expect(text.contains("b.yml:9:23: error:") && text.contains("c.yml:1:"))
    }

    @Test func `what became of a mistake is not reported beside it`() {
        let indented = Self.right.replacing("    steps:", with: "   steps:")
        let text = Self.lint(indented, "-q").outputText
        #expect(text.hasPrefix(".github/workflows/a.yml:8:4: error:") && text.hasSuffix("[yaml-syntax]\n"))
        #expect(text.split(separator: "\n").count == 1)
        let misspelt = Self.lint(Self.right.replacing("runs-on:", with: "run-on:"), "-q").outputText
        #expect(
            misspelt.contains(
                "7:5: error: GitHub knows no key 'run-on' here; did you mean 'runs-on'? [workflow-syntax]"))
        #expect(misspelt.split(separator: "\n").count == 1)
    }

    @Test func `what cannot be read is named once, with a status of its own`() {
        let scene = Self.scene([Self.path: Self.wrong])
        scene.files.addLink("/repo/.github/workflows/b.yml", to: "/nowhere")
        scene.files.addLink("/repo/.github/workflows/c.yml", to: "a.yml")
        let result = Self.run(scene, [])
        #expect(result.status == .inputOutput)
        #expect(
            result.errors.contains(
                "error: cannot read '.github/workflows/b.yml': it is a link, and what it leads to cannot be found\n"))
        #expect(result.outputText.contains("a.yml:9:23: error:") && result.outputText.contains("c.yml:9:23: error:"))
        let missing = Self.run(scene, ["none.yml"])
        #expect(missing.status == .inputOutput)
        #expect(missing.errors == "error: cannot read 'none.yml': there is no such file or folder\n")
        #expect(Self.run(scene, [""]).status == .usage)
    }

    @Test func `standard input is a workflow, or an action that says what it runs`() {
        let scene = Self.scene([:])
        scene.files.input = Array(Self.wrong.utf8)
        #expect(Self.run(scene, ["-"]).outputText.hasPrefix("<stdin>:9:23: error: jobs.test.steps[0].run:"))
        scene.files.input = Array("name: a\ndescription: b\nruns:\n  using: composite\n  steps: []\n".utf8)
        #expect(Self.run(scene, ["-"]).outputText.contains("<stdin>:5:3: error: runs.steps: the action has no steps"))
    }

    // MARK: Several files

    @Test func `a caller is held to what its callee needs, also alone`() {
        let scene = Self.scene([
            "/repo/.github/workflows/a.yml": """
            on: push
            jobs:
              call:
                uses: ./.github/workflows/b.yml
                with:
                  naem: x

            """,
            "/repo/.github/workflows/b.yml": """
            on:
              workflow_call:
                inputs:
                  name: {type: string, required: true}
            jobs:
              test:
                runs-on: ubuntu-24.04
                steps:
                  - run: echo "$NAME"
                    env:
                      NAME: ${{ inputs.name }}

            """,
        ])
        for arguments in [[], [".github/workflows/a.yml"]] {
            let text = Self.run(scene, arguments).outputText
            #expect(text.contains(".github/workflows/a.yml:6:7: error: jobs.call.with.naem:"))
            #expect(text.contains("= fix: name"))
        }
        #expect(Self.run(scene, [".github/workflows/b.yml"]).outputText == "no findings in 1 file\n")
    }

    @Test func `an action of the repository is checked, and known to its users`() {
        let scene = Self.scene([
            Self.path: Self.right.replacing(
                "run: make test", with: "uses: ./.github/actions/greet\n        with: {whom: x}"),
            "/repo/.github/actions/greet/action.yaml": """
            name: Greet
            description: Says hello.
            inputs:
              who: {description: Whom to greet.}
            runs:
              using: composite
              steps:
                - run: echo "$WHO"
                  shell: bash
                  env: {WHO: "${{ inputs.wo }}"}

            """,
        ])
        let text = Self.run(scene, []).outputText
        #expect(text.contains("a.yml:10:16: warning: jobs.test.steps[0].with.whom:"))
        #expect(text.contains(".github/actions/greet/action.yaml:10:23: warning:"))
        #expect(text.contains("[undeclared-input]"))
    }

    @Test func `what is not in the working tree is missing, unless only workflows are there`() {
        let text = Self.right.replacing("- run: make test", with: "- uses: ./.github/actions/none")
            .replacing("on: push", with: "on: {push: {paths: [src/**]}}")
        let scene = Self.scene([Self.path: text])
        #expect(Self.run(scene, []).outputText == "no findings in 1 file\n")
        scene.files.add("/repo/README.md", "")
        let missing = Self.run(scene, []).outputText
        let message = "jobs.test.steps[0].uses: there is no action 'none' in '.github/actions'"
        #expect(missing.contains("a.yml:9:9: warning: \(message)"))
        #expect(missing.contains("[path-filter]"))
        scene.files.add("/repo/.github/actions/none/action.yml", "")
        scene.files.add("/repo/src/main.c", "")
        #expect(!Self.run(scene, [".github/workflows/a.yml"]).outputText.contains("[action-reference]"))
    }

    // MARK: Formats

    @Test func `JSON and annotations say the same`() {
        let json = Self.lint(Self.wrong, "--format", "json").outputText
        #expect(json.contains("\"command\": \"lint\",\n  \"project\": null,\n  \"status\": 1,"))
        #expect(json.contains("\"file\": \".github/workflows/a.yml\",\n      \"line\": 9,\n      \"column\": 23,"))
        let annotation = Self.lint(Self.wrong, "--format", "github").outputText
        #expect(
            annotation.hasPrefix(
                "::error file=.github/workflows/a.yml,line=9,col=23,title=untrusted-script::jobs.test.")
        )
        let sarif = Self.lint(Self.wrong, "--format", "sarif").outputText
        #expect(sarif.contains("\"ruleId\": \"untrusted-script\"") && sarif.contains("\"startLine\": 9"))
    }
}
