import SlipwayCommands
import Testing

/// What `import` prints and writes, and how it ends.
struct ImportTests {
    private static let workflow = """
        name: Test
        on: push
        permissions:
          contents: read
        jobs:
          test:
            runs-on: ubuntu-24.04
            steps:
              - uses: actions/checkout@0123456789abcdef0123456789abcdef01234567 # v6.0.2
              - run: echo "${{ github.ref_name }}"

        """
    private static let action = """
        name: Greet
        description: Says hello
        runs:
          using: composite
          steps:
            - run: echo hello
              shell: bash

        """
    private static let wrong = """
        on: push
        jobs:
          test:
            runs-on: ubuntu-24.04
            steps:
              - run: make
                unknown: true

        """

    private static func run(_ files: [String: String], _ line: String) -> (CommandResult, InMemoryFileSystem) {
        let files = InMemoryFileSystem(files.merging(["/repo/.git/HEAD": "ref: refs/heads/main\n"]) { $1 })
        let environment = CommandEnvironment(invocation: "slipway", workingDirectory: "/repo")
        let arguments = ["import"] + line.split(separator: " ").map(String.init)
        let tool = CommandLineTool(name: "slipway", version: "0.1.0", project: nil)
        return (tool.run(arguments, in: environment, files: files), files)
    }

    @Test func `prints the declaration of a file`() {
        let (result, _) = Self.run(["/repo/.github/workflows/test.yml": Self.workflow], "")
        #expect(result.status == .success)
        #expect(
            result.outputText == """
                import Slipway

                /// Declares `.github/workflows/test.yml`.
                enum TestWorkflow {
                    static let file = WorkflowFile(
                        "test.yml",
                        Workflow(name: "Test", on: [.push()], permissions: Permissions(contents: .read)) {
                            test
                        }
                    ).suppressing("expression-in-script", because: "imported as it was")

                    private static let test = Job("test", runsOn: .ubuntu2404) {
                        Checkout().at(commit: "0123456789abcdef0123456789abcdef01234567", version: "v6.0.2")
                        RunStep(script: #"echo "${{ github.ref_name }}""#)
                    }
                }

                """)
    }

    @Test func `makes a package that declares everything and pins what is used`() {
        let files = [
            "/repo/.github/workflows/test.yml": Self.workflow, "/repo/.github/actions/greet/action.yml": Self.action,
        ]
        let (result, written) = Self.run(files, "--package ci --url https://git.example/slipway.git --branch main")
        #expect(result.status == .success, "\(result.errors)")
        #expect(result.outputText.contains("swift run --package-path ci ci generate --adopt-imported\n"))
        let main = written.texts["/repo/ci/Sources/ci/CiProject.swift"] ?? ""
        #expect(main.contains("        TestWorkflow.file\n"))
        #expect(main.contains("        GreetAction.folder\n"))
        #expect(
            main.contains(
                #"Pin("actions/checkout", version: "v6.0.2", commit: "0123456789abcdef0123456789abcdef01234567")"#))
        // A step says no release that the pins say.
        let test = written.texts["/repo/ci/Sources/ci/Workflows/TestWorkflow.swift"] ?? ""
        #expect(test.contains("        Checkout()\n"))
        #expect(written.texts["/repo/ci/Sources/ci/Actions/GreetAction.swift"] != nil)
        #expect(written.texts["/repo/ci/Package.swift"]?.contains("https://git.example/slipway.git") == true)
    }

    @Test func `a dry run writes nothing`() {
        let files = ["/repo/.github/workflows/test.yml": Self.workflow]
        let (result, written) = Self.run(
            files, "--package ci --url https://git.example/slipway.git --branch main --dry-run")
        #expect(result.status == .success)
        #expect(result.outputText.contains("would write ci/Package.swift\n"))
        #expect(!written.texts.keys.contains { $0.hasPrefix("/repo/ci/") })
    }

    @Test func `a file that cannot be read is reported, and the others are imported`() {
        let files = ["/repo/.github/workflows/a.yml": Self.wrong, "/repo/.github/workflows/b.yml": Self.workflow]
        let (result, _) = Self.run(files, "")
        #expect(result.status == .findings)
        #expect(result.outputText.contains("enum BWorkflow {"))
        #expect(!result.outputText.contains("enum AWorkflow {"))
        #expect(result.errors.contains(".github/workflows/a.yml:7:9: error: GitHub knows no key 'unknown' here"))
        #expect(result.errors.contains("1 file was not imported"))
    }

    @Test func `an action that a project writes elsewhere is refused`() {
        let (result, _) = Self.run(["/repo/action.yml": Self.action], "")
        #expect(result.status == .findings)
        #expect(
            result.outputText.contains(
                "action.yml:1:1: error: a project declares actions as '.github/actions/NAME/action.yml' only"))
    }

    @Test func `names of files that make one name of a type are told apart`() {
        let files = [
            "/repo/.github/workflows/a-b.yml": Self.workflow, "/repo/.github/workflows/a_b.yml": Self.workflow,
            "/repo/.github/workflows/reusable.yml": Self.workflow, "/repo/.github/workflows/1.yaml": Self.workflow,
        ]
        let (result, _) = Self.run(files, "")
        let types = result.outputText.split(separator: "\n").filter { $0.hasPrefix("enum ") }
        #expect(
            types == [
                "enum Number1Workflow {", "enum ABWorkflow {", "enum ABWorkflow2 {", "enum ReusableWorkflow2 {",
            ])
    }
}
