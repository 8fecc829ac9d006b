import SlipwayCommands
import Testing
import Workflows

struct HelpTests {
    private func help(_ arguments: String...) -> String {
        var scene = Scene()
        scene.environment.variables["COLUMNS"] = "200"
        let tool = CommandLineTool(
            name: "app", version: "0.1.0", project: Project(name: "app") { ProjectOutput(files: []) })
        let result = tool.run(arguments, in: scene.environment, files: scene.files)
        #expect(result.status == .success && result.errors == "")
        return result.outputText
    }

    static let root = """
        OVERVIEW: Generate the workflows of 'app'.

        USAGE: app <subcommand>

        OPTIONS:
          --version               Show the version.
          -h, --help              Show help information.
          --generate-completion-script <shell>
                                  Print a completion script. (values: bash, zsh, fish)

        SUBCOMMANDS:
          generate                Write the files that the project declares.
          check                   Compare the files with the declaration, and write
                                  nothing.
          list                    List the declared files, each with the source that
                                  declares it.
          rules                   Explain the rules that workflows are checked with.
          pin                     Say which commit of an action is known offline.
          lint                    Check workflows and actions that were written by hand.
          diff                    Say what the difference between two versions of
                                  workflows means.
          init                    Write a new package that declares workflows.
          import                  Write workflows and actions that exist as Swift.
          new                     Add a declaration to a package that 'init' has
                                  written.
          eval                    Compute what GitHub makes of an expression.
          yaml                    Show what a YAML file says.
          help                    Show how to use a command.

        Files are written below the nearest folder, at or above the working directory,
        that holds '.git'; without one, '--root <dir>' is required.

        EXIT STATUS:
          0                       Everything is as it should be.
          1                       Findings, files that differ from the declaration, or a
                                  foreign file in the way.
          64                      The command line is wrong, or no root is known.
          70                      A bug of Slipway.
          74                      Reading or writing failed.

          See 'swift run app help <subcommand>' for detailed help.

        """

    @Test func `explains the tool, also without any argument`() {
        #expect(help() == Self.root)
        #expect(help("--help") == Self.root)
        #expect(help("-h") == Self.root)
        #expect(help("help") == Self.root)
    }

    static let generate = """
        OVERVIEW: Write the files that the project declares.

        Writes only files whose bytes differ, each whole or not at all, and removes
        files that an earlier declaration of this project generated. An error among the
        findings, or a file in the way that this project did not generate, stops it
        before anything is written.

        USAGE: app generate [--root <dir>] [--dry-run] [--adopt <path>] ... [--adopt-imported] [--adopt-pins] [--no-sync] [--format <format>] [--quiet]

        OPTIONS:
          --root <dir>            Write below this folder instead of the project's own.
          --dry-run               Say what would be written, and write nothing.
          --adopt <path>          Replace the file at this declared path although this
                                  project did not generate it; may be repeated.
          --adopt-imported        Replace files that were written by hand if only their
                                  formatting changes; stop if anything else does.
          --adopt-pins            Take over the pins that a bot has bumped in the files:
                                  edit the Swift sources.
          --no-sync               Do not wait until the disk has the files; for CI,
                                  where no power cut matters.
          -f, --format <format>   How to print results. (values: text, json, sarif,
                                  github; default: text)
          -q, --quiet             Print only errors, and which files are replaced,
                                  edited or removed.
          --version               Show the version.
          -h, --help              Show help information.

        """

    @Test func `explains a command, even where the rest of the line is wrong`() {
        #expect(help("help", "generate") == Self.generate)
        #expect(help("generate", "--help") == Self.generate)
        #expect(help("generate", "--rot", "-h", "--root") == Self.generate)
    }

    @Test func `explains the command that explains`() {
        #expect(
            help("help", "help") == """
                OVERVIEW: Show how to use a command.

                USAGE: app help [<command> ...]

                ARGUMENTS:
                  <command>               The command to explain.

                OPTIONS:
                  --version               Show the version.
                  -h, --help              Show help information.

                """)
    }

    static let group = """
        OVERVIEW: Add a declaration to a package that 'init' has written.

        Writes the declaration to a file of its own and enters it in the registry of the
        package at or above the working directory, so that 'generate' writes its
        workflow. No other Swift is changed.

        USAGE: app new <subcommand>

        OPTIONS:
          --version               Show the version.
          -h, --help              Show help information.

        SUBCOMMANDS:
          image                   Declare an image.
          mirrored-app            Declare a mirrored application.
          build-group             Declare a build group.
          component               Declare a component.

          See 'swift run app help new <subcommand>' for detailed help.

        """

    @Test func `explains a group, also where no command of it is named`() {
        #expect(help("new") == Self.group)
        #expect(help("new", "--help") == Self.group)
        #expect(help("help", "new") == Self.group)
        #expect(help("new", "-h", "image") == Self.group)
    }

    static let image = """
        OVERVIEW: Declare an image.

        USAGE: app new image <name> [--platforms <platforms>] ... [--strategy <strategy>] [--dockerfile <file>] \
        [--context <dir>] [--target <stage>] [--id <id>] [--path <dir>] [--dry-run]

        ARGUMENTS:
          <name>                  The image's path below the registry's owner.

        OPTIONS:
          --platforms <platforms>
                                  What it is built for, with commas between. (values:
                                  linux/amd64, linux/arm64, linux/arm/v7, linux/arm/v6,
                                  linux/386, linux/ppc64le, linux/mips64le, linux/s390x,
                                  linux/riscv64; default: linux/amd64,linux/arm64)
          --strategy <strategy>   How its platforms are built. (values: native,
                                  emulated; default: native)
        """

    @Test func `explains a command of a group`() {
        #expect(help("help", "new", "image").hasPrefix(Self.image))
        #expect(help("new", "image", "--help").hasPrefix(Self.image))
        #expect(help("new", "image", "--rot", "-h").hasPrefix(Self.image))
        #expect(help("help", "init").contains("\nUSAGE: app init <name> --preset <preset> [--path <dir>] "))
    }

    @Test func `wraps at the terminal's width, and COLUMNS goes before it`() {
        var scene = Scene()
        scene.environment.outputColumns = 300
        #expect(scene.run("help").outputText.contains("Compare the files with the declaration, and write nothing.\n"))
        scene.environment.variables["COLUMNS"] = "50"
        let lines = scene.run("help").outputText.split(separator: "\n")
        #expect(lines.filter { $0.count > 50 } == [])
    }

    @Test func `prints the version without computing the project`() {
        let project = Project(name: "app") {
            Issue.record("the output is not needed")
            return ProjectOutput(files: [])
        }
        let tool = CommandLineTool(name: "app", version: "0.1.0", project: project)
        let environment = CommandEnvironment(invocation: "app", workingDirectory: nil)
        for arguments in [["--version"], ["check", "--version"], ["--help"], ["help", "check"], ["check", "--x"]] {
            _ = tool.run(arguments, in: environment, files: InMemoryFileSystem())
        }
        #expect(
            tool.run(["--version"], in: environment, files: InMemoryFileSystem())
                == CommandResult(output: Array("0.1.0\n".utf8)))
    }

    @Test func `a project speaks for itself in the first line, and names its own folder`() {
        let project = Project(name: "app", summary: "Ships the app.", defaultRoot: .folder("/own")) {
            ProjectOutput(files: [])
        }
        let text = CommandLineTool(name: "app", version: "0.1.0", project: project)
            .run([], in: Scene().environment, files: InMemoryFileSystem()).outputText
        #expect(text.hasPrefix("OVERVIEW: Ships the app.\n"))
        #expect(text.contains("Files are written below the project's own folder, or below '--root <dir>'.\n"))
    }

    @Test func `slipway itself shows how to declare a project`() {
        let tool = CommandLineTool(name: "slipway", version: "0.1.0", project: nil)
        let environment = CommandEnvironment(invocation: "slipway", workingDirectory: "/")
        let help = tool.run([], in: environment, files: InMemoryFileSystem())
        #expect(help.outputText.contains("\nSUBCOMMANDS:\n  rules  "))
        #expect(help.outputText.contains("struct MyWorkflows: WorkflowProject {"))
        #expect(help.status == .success)
        for command in ["generate", "check", "list"] {
            let result = tool.run([command], in: environment, files: InMemoryFileSystem())
            #expect(
                result.errors.hasPrefix("error: '\(command)' belongs to the executable that declares the project: "))
            #expect(result.status == .usage)
            for line in [["help", command], [command, "--help"], [command, "-h"], [command, "--no-such-option"]] {
                #expect(tool.run(line, in: environment, files: InMemoryFileSystem()) == result)
            }
        }
        #expect(tool.run(["help", "help"], in: environment, files: InMemoryFileSystem()).status == .success)
    }

    @Test func `lists files with their sources`() {
        let scene = Scene(declared: [.workflow("one"), .workflow("two")])
        #expect(
            scene.run("list").outputText
                == ".github/workflows/one.yml\tApp/App.swift\n.github/workflows/two.yml\tApp/App.swift\n")
        #expect(
            Scene(declared: [.workflow("a\"\\\u{1}ä")]).run("list", "-f", "json").outputText == """
                {
                  "command": "list",
                  "project": "app",
                  "files": [
                    {
                      "path": ".github/workflows/a\\"\\\\\\u0001ä.yml",
                      "source": "App/App.swift"
                    }
                  ]
                }

                """)
    }

    @Test func `lists the workflows that use an action`() {
        let users = [".github/workflows/one.yml", ".github/workflows/two.yml"]
        let action = GeneratedFile(
            path: ".github/actions/a/action.yml", body: [], comments: .hash, source: "App/App.swift", usedBy: users)
        let scene = Scene(declared: [action])
        #expect(
            scene.run("list").outputText
                == ".github/actions/a/action.yml\tApp/App.swift\t.github/workflows/one.yml .github/workflows/two.yml\n")
        #expect(
            scene.run("list", "-f", "json").outputText == """
                {
                  "command": "list",
                  "project": "app",
                  "files": [
                    {
                      "path": ".github/actions/a/action.yml",
                      "source": "App/App.swift",
                      "usedBy": [
                        ".github/workflows/one.yml",
                        ".github/workflows/two.yml"
                      ]
                    }
                  ]
                }

                """)
    }
}
