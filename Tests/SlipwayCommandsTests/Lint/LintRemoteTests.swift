import SlipwayCommands
import Testing

/// What `lint` says of calls into other repositories whose files are at hand.
struct LintRemoteTests {
    private static let configuration = "repositories:\n  Acme/Shared: ../shared\n"

    /// A reusable workflow of the other repository.
    private static let callee = """
        on:
          push:
          workflow_call:
            inputs:
              tag: {type: string, required: true}
              push: {type: boolean}
            secrets:
              token: {required: true}
            outputs:
              digest: {value: "${{ jobs.build.outputs.digest }}"}
        jobs:
          build:
            runs-on: ubuntu-24.04
            permissions: {packages: write}
            outputs: {digest: a}
            steps:
              - run: docker build .

        """

    private static func caller(_ keys: String, _ more: String = "") -> String {
        let keys = keys.split(separator: "\n").map { "    \($0)\n" }.joined()
        return """
            on: push
            permissions: {contents: read, packages: write}
            jobs:
              build:
                uses: acme/shared/.github/workflows/build.yml@v1
            \(keys)\(more)
            """
    }

    private static func lint(_ files: [String: String], _ arguments: String...) -> CommandResult {
        let scene = LintTests.scene(Dictionary(uniqueKeysWithValues: files.map { ("/\($0)", $1) }))
        scene.files.addFolder("/shared")
        return CommandLineTool(name: "slipway", version: "0.1.0", project: nil)
            .run(["lint"] + arguments, in: scene.environment, files: scene.files)
    }

    private static func files(_ caller: String) -> [String: String] {
        [
            "repo/.github/workflows/a.yml": caller, "repo/.slipway.yml": configuration,
            "shared/.github/workflows/build.yml": callee,
        ]
    }

    private static let right = "with: {tag: a, push: true}\nsecrets: {token: \"${{ secrets.TOKEN }}\"}"

    /// Callers, and what is said of them.
    static let calls: [(caller: String, rule: String, message: String)] = [
        (
            caller("with: {tga: a, tag: b}\nsecrets: inherit"), "call-inputs",
            "'acme/shared/.github/workflows/build.yml@v1' declares no input 'tga'"
        ),
        (
            caller("with: {tag: a}"), "call-inputs",
            "'acme/shared/.github/workflows/build.yml@v1' demands the secret 'token', which is not passed"
        ),
        (
            caller("with: {tag: a, push: \"yes\"}\nsecrets: inherit"), "call-input-type",
            "the input 'push' of 'acme/shared/.github/workflows/build.yml@v1' takes a boolean"
        ),
        (
            caller(right).replacing("packages: write", with: "packages: read"), "call-permissions",
            "'packages: write', but is only allowed 'packages: read'"
        ),
        (
            caller(
                right,
                """
                  next:
                    needs: build
                    runs-on: ubuntu-24.04
                    steps:
                      - run: echo ${{ needs.build.outputs.digset }}
                """), "job-reference", "the job 'build' has no output 'digset'"
        ),
    ]

    @Test(arguments: calls) func `a call is compared with the called workflow`(
        _ example: (caller: String, rule: String, message: String)
    ) {
        let output = Self.lint(Self.files(example.caller)).outputText
        #expect(output.contains(example.message) && output.contains("[\(example.rule)]"), "\(output)")
        var files = Self.files(example.caller)
        files["repo/.slipway.yml"] = nil
        #expect(!Self.lint(files).outputText.contains("[\(example.rule)]"))
    }

    @Test func `a right call has no findings, and the other repository is not checked`() {
        var files = Self.files(Self.caller(Self.right))
        files["shared/.github/workflows/build.yml"]?.append("      - run: echo ${{ github.nothing }}\n")
        let output = Self.lint(files, "--profile", "strict", "--skip", "mutable-ref,excess-permission").outputText
        #expect(output == "no findings in 1 file\n")
    }

    @Test func `a workflow that cannot be called is named`() {
        var files = Self.files(Self.caller(""))
        files["shared/.github/workflows/build.yml"] = LintTests.right
        #expect(
            Self.lint(files).outputText.contains(
                "the workflow 'acme/shared/.github/workflows/build.yml@v1' cannot be called"))
    }

    @Test func `calls go on in the other repository`() {
        var files = Self.files(Self.caller("permissions: {contents: read}"))
        func call(_ reference: String) -> String { "on: workflow_call\njobs: {a: {uses: \(reference)}}\n" }
        files["shared/.github/workflows/build.yml"] = call("./.github/workflows/next.yml")
        files["shared/.github/workflows/next.yml"] = call("Acme/shared/.github/workflows/last.yml@main")
        files["shared/.github/workflows/last.yml"] = Self.callee.replacing(", required: true", with: "")
            .replacing("token: {required: true}", with: "token:")
        // The repository's own file of the same name is another one.
        files["repo/.github/workflows/next.yml"] = LintTests.right
        let output = Self.lint(files).outputText
        #expect(output.contains("[call-permissions]"))
        #expect(output.contains("../shared/.github/workflows/last.yml:14:5: note: "))
    }

    private static let steps = """
        on: push
        permissions: {contents: read}
        jobs:
          a:
            runs-on: ubuntu-24.04
            steps:
              - uses: acme/shared/setup@v1
                with: {versoin: 1}
              - uses: acme/shared@v1
              - run: echo ${{ steps.none.outputs.a }}

        """

    @Test(arguments: ["action.yml", "action.yaml"]) func `a step is compared with the action that it uses`(name: String)
    {
        var files = Self.files(Self.steps)
        files["shared/setup/\(name)"] =
            "name: A\ndescription: a\ninputs: {version: {required: true}}\nruns: {using: node24, main: a.js}\n"
        files["shared/\(name)"] =
            "name: A\ndescription: a\ninputs: {all: {required: true}}\nruns: {using: node24, main: a.js}\n"
        let output = Self.lint(files, "--only", "action-inputs").outputText
        #expect(
            output.contains(
                "a.yml:8:16: warning: jobs.a.steps[0].with.versoin: the action 'acme/shared/setup' has no input 'versoin'"
            ))
        #expect(output.contains("the action 'acme/shared/setup' needs the input 'version', which is not passed"))
        #expect(output.contains("the action 'acme/shared' needs the input 'all', which is not passed"))
    }

    @Test func `an action of the other repository uses its own actions`() {
        var files = Self.files(Self.steps)
        files["shared/setup/action.yml"] = """
            name: A
            description: a
            runs:
              using: composite
              steps: [{uses: $/inner}]

            """
        files["shared/inner/action.yml"] = """
            name: A
            description: a
            runs:
              using: composite
              steps: [{uses: docker/build-push-action@v6, with: {push: true, tags: "ghcr.io/a/b:c"}}]

            """
        #expect(Self.lint(files, "--only", "registry-login").outputText.contains("a.yml:7:9: "))
    }

    @Test func `what is not there is not examined`() {
        var files = Self.files(Self.caller("with: {tga: a}"))
        files["shared/.github/workflows/build.yml"] = nil
        let output = Self.lint(files, "--explain").outputText
        #expect(output.contains("not examined: what the called workflow does: "))
        #expect(output.contains("no findings in 1 file\n"))
    }

    @Test func `a folder that is missing is an error of the configuration`() {
        let files = [
            "repo/.github/workflows/a.yml": LintTests.right,
            "repo/.slipway.yml": "repositories: {acme/tools: vendor/tools}\n",
        ]
        #expect(
            Self.lint(files, "--quiet").outputText
                == ".slipway.yml:1:28: error: there is no folder 'vendor/tools'; check out 'acme/tools' there [configuration]\n"
        )
    }
}
