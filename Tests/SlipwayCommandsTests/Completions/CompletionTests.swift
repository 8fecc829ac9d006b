import SlipwayCommands
import TestSupport
import Testing
import Workflows

struct CompletionTests {
    private static func script(_ shell: String, name: String = "my-app") -> String {
        let project = Project(name: "app") { ProjectOutput(files: []) }
        return CommandLineTool(name: name, version: "0.1.0", project: project)
            .run(["--generate-completion-script", shell], in: Scene().environment, files: InMemoryFileSystem())
            .outputText
    }

    static let lines: [(words: String, completions: String)] = [
        (
            "my-app ''",
            "generate check list rules pin lint diff init import new eval yaml help --version -h --help --generate-completion-script"
        ),
        ("my-app ch", "check"),
        ("my-app --g", "--generate-completion-script"),
        ("my-app --generate-completion-script ''", "bash zsh fish"),
        ("my-app check --f", "--fail-on --format"),
        ("my-app diff --fail-on ri", "rights"),
        ("my-app check --format ''", "text json sarif github"),
        ("my-app check -f j", "json"),
        ("my-app check --format = g", "github"),
        ("my-app check --format =", "text json sarif github"),
        ("my-app list --format ''", "text json"),
        ("my-app rules ru", "rule-name rule-severity runner-label"),
        ("my-app rules --format j", "json"),
        ("my-app generate --d", "--dry-run"),
        (
            "my-app generate ''",
            "--root --dry-run --adopt --adopt-imported --adopt-pins --no-sync -f --format -q --quiet -h --help"
        ),
        ("my-app check --root a", "a b"),
        ("my-app check --adopt ''", "--root --fail-on --explain -f --format -q --quiet -h --help"),
        ("my-app generate --adopt ''", ""),
        ("my-app help l", "list lint"),
        ("my-app lint --p", "--profile"),
        ("my-app lint --profile ''", "default strict"),
        ("my-app init --preset n", "native"),
        ("my-app init --preset m", "mirror multiarch"),
        ("my-app init app --p", "--preset --path --package-path"),
        ("my-app new ''", "-h --help image mirrored-app build-group component"),
        ("my-app new i", "image"),
        ("my-app new image --st", "--strategy"),
        ("my-app new image app --strategy ''", "native emulated"),
        ("my-app new image --strategy = e", "emulated"),
        ("my-app new image --path a", "a b"),
        ("my-app new build-group --architectures a", "amd64 arm64 armv6 armv7"),
        ("my-app new imag --st", ""),
        ("my-app eval --v", "--vectors"),
    ]

    @Test(arguments: lines) func `bash completes`(words: String, completions: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("a b/file", [])
        try folder.write("ab.txt", [])
        let result = try Shell.bash(
            """
            set -u
            \(Self.script("bash"))
            COMP_WORDS=(\(words))
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            _my_app
            echo "${COMPREPLY[*]-}"
            complete -p my-app
            """, in: folder.path)
        #expect(result.output == "\(completions)\ncomplete -o default -F _my_app my-app\n")
    }

    @Test(arguments: ["bash", "zsh", "fish"]) func `names every command and option`(shell: String) {
        let script = Self.script(shell)
        for name in [
            "generate", "check", "list", "rules", "runner-label", "init", "import", "new", "image", "eval", "yaml",
            "help",
        ] {
            #expect(script.contains(name))
        }
        let options = [
            "root", "dry-run", "adopt", "no-sync", "preset", "platforms", "format", "quiet", "version",
            "generate-completion-script",
        ]
        for option in options { #expect(script.contains(shell == "fish" ? "-l \(option)" : "--\(option)")) }
        #expect(script.contains("text json sarif github") && script.contains("bash zsh fish"))
    }

    /// The developer's machine need not have every shell; bash is there, as other tests need it.
    static let installedShells = ["bash", "zsh", "fish"].filter { Shell.find($0) != nil }

    @Test(arguments: installedShells) func `is a script that its shell takes`(shell: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("script", Array(Self.script(shell).utf8))
        let result = try Shell.bash("\(shell) -n script", in: folder.path)
        #expect(result.output == "")
        #expect(result.status == 0)
    }

    @Test func `slipway completes only what it can do`() throws {
        let tool = CommandLineTool(name: "slipway", version: "0.1.0", project: nil)
        let script = tool.run(
            ["--generate-completion-script=bash"], in: Scene().environment, files: InMemoryFileSystem())
        let result = try Shell.bash(
            script.outputText + "COMP_WORDS=(slipway '')\nCOMP_CWORD=1\n_slipway\necho \"${COMPREPLY[*]}\"")
        let words = "rules pin lint diff init import new eval yaml help --version -h --help"
        #expect(result.output == "\(words) --generate-completion-script\n")
    }
}
