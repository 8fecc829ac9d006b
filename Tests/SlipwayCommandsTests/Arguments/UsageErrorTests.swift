import SlipwayCommands
import Testing
import Workflows

struct UsageErrorTests {
    static let check = """
        Usage: app check [--root <dir>] [--fail-on <difference>] [--explain] [--format <format>] [--quiet]
          See 'swift run app check --help' for more information.

        """
    static let list = """
        Usage: app list [--format <format>]
          See 'swift run app list --help' for more information.

        """
    static let help = """
        Usage: app help [<command> ...]
          See 'swift run app help --help' for more information.

        """
    static let tool = """
        Usage: app <subcommand>
          See 'swift run app --help' for more information.

        """
    static let new = """
        Usage: app new <subcommand>
          See 'swift run app new --help' for more information.

        """
    static let formatHelp = """
        Help:  --format <format>  How to print results. (values: text, json, sarif, github; default: text)

        """
    static let rootHelp = """
        Help:  --root <dir>  Write below this folder instead of the project's own.

        """

    static let errors: [(arguments: String, message: String, rest: String)] = [
        ("check --rot x", "unknown option '--rot'. did you mean '--root'?", check),
        ("check --rot=x", "unknown option '--rot'. did you mean '--root'?", check),
        ("check --versoin", "unknown option '--versoin'. did you mean '--version'?", check),
        ("check --nothing-like-it", "unknown option '--nothing-like-it'", check),
        ("check -x", "unknown option '-x'", check),
        ("check --adopt x", "the option '--adopt' belongs to 'generate'", check),
        ("list --roof x", "unknown option '--roof'", list),
        ("check --root", "missing value for '--root <dir>'", rootHelp + check),
        ("check --root --quiet", "missing value for '--root <dir>'", rootHelp + check),
        ("check --root=", "the value '' is invalid for '--root <dir>'", rootHelp + check),
        (
            "check --root a --root b", "the option '--root <dir>' takes one value, but was given more than once",
            rootHelp + check
        ),
        (
            "check -f json --format=json",
            "the option '--format <format>' takes one value, but was given more than once",
            formatHelp + check
        ),
        ("check -f", "missing value for '--format <format>'", formatHelp + check),
        (
            "check --format xml",
            "the value 'xml' is invalid for '--format <format>'. please provide one of 'text', 'json', 'sarif' or 'github'",
            formatHelp + check
        ),
        ("check --quiet=yes", "the option '--quiet' does not take a value, but 'yes' was given", check),
        ("check x", "unexpected argument 'x'", check),
        ("check x -q y", "2 unexpected arguments: 'x', 'y'", check),
        ("check -- --quiet", "unexpected argument '--quiet'", check),
        ("check -", "unexpected argument '-'", check),
        ("chek", "unknown command 'chek'. did you mean 'check'?", tool),
        ("deploy-everything", "unknown command 'deploy-everything'", tool),
        ("help lst", "unknown command 'lst'. did you mean 'list'?", tool),
        ("new imag x", "unknown command 'new imag'. did you mean 'new image'?", new),
        (
            "new --dry-run",
            "the option '--dry-run' belongs to 'generate', 'lint', 'init', 'import', 'new image', 'new mirrored-app', 'new build-group' or 'new component'",
            new
        ),
        ("new -- image", "unexpected argument 'image'", new),
        ("image x", "unknown command 'image'", tool),
        ("help new imag", "unknown command 'new imag'. did you mean 'new image'?", new),
        ("help new image x", "unexpected argument 'x'", help),
        ("help check list", "unknown command 'check list'", check),
        (
            "check --platforms x",
            "the option '--platforms' belongs to 'new image', 'new mirrored-app' or 'new component'", check
        ),
        ("--root x check", "the option '--root' goes after its command, 'generate', 'check', 'lint' or 'import'", tool),
        ("--hlep", "unknown option '--hlep'. did you mean '--help'?", tool),
        ("--version=1", "the option '--version' does not take a value, but '1' was given", tool),
        ("--", "unknown command '--'", tool),
        (
            "--generate-completion-script csh",
            "the value 'csh' is invalid for '--generate-completion-script <shell>'. "
                + "please provide one of 'bash', 'zsh' or 'fish'",
            "Help:  --generate-completion-script <shell>  Print a completion script. (values: bash, zsh, fish)\n" + tool
        ),
    ]

    @Test(arguments: errors) func `says what is wrong and where help is`(
        arguments: String, message: String, rest: String
    ) {
        let words = arguments.split(separator: " ").map { String($0) }
        let scene = Scene()
        let project = Project(name: "app") { ProjectOutput(files: []) }
        let result = CommandLineTool(name: "app", version: "0.1.0", project: project)
            .run(words, in: scene.environment, files: scene.files)
        #expect(result == CommandResult(errors: "error: \(message)\n\(rest)", status: .usage))
    }

    static let accepted: [[String]] = [
        ["check", "--root", "/repo", "--format", "json"],
        ["check", "--root=/repo", "--format=json"],
        ["check", "-q", "--quiet", "--root", "/repo", "-f", "json"],
        ["check", "-f=json", "--root=/repo", "--"],
    ]

    @Test(arguments: accepted) func `understands every form of an option`(arguments: [String]) {
        let project = Project(name: "app", defaultRoot: .folder("/nowhere")) { ProjectOutput(files: []) }
        let result = CommandLineTool(name: "app", version: "0.1.0", project: project)
            .run(arguments, in: Scene().environment, files: InMemoryFileSystem())
        #expect(result.outputText.hasPrefix("{\n  \"command\": \"check\","))
        #expect(result.status == .success)
    }
}
