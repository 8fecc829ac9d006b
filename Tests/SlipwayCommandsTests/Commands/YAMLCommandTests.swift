import SlipwayCommands
import Testing

struct YAMLCommandTests {
    private static func run(_ arguments: String..., files: InMemoryFileSystem) -> CommandResult {
        let tool = CommandLineTool(name: "slipway", version: "0.1.0", project: nil)
        let environment = CommandEnvironment(invocation: "slipway", workingDirectory: "/repo")
        return tool.run(["yaml"] + arguments, in: environment, files: files)
    }

    static let formats: [(arguments: [String], output: String)] = [
        ([], "{\n  \"on\": \"push\",\n  \"n\": [\n    1.5,\n    null\n  ]\n}\n"),
        (["--format", "json"], "{\n  \"on\": \"push\",\n  \"n\": [\n    1.5,\n    null\n  ]\n}\n"),
        (
            ["-f", "events"],
            "+STR\n+DOC\n+MAP\n=VAL :on\n=VAL :push\n=VAL :n\n+SEQ []\n=VAL :1.50\n=VAL :~\n-SEQ\n-MAP\n-DOC\n-STR\n"
        ),
    ]

    @Test(arguments: formats) func `prints a file in a format`(arguments: [String], output: String) {
        let files = InMemoryFileSystem(["/repo/a.yml": "on: push\nn: [1.50, ~]\n"])
        let tool = CommandLineTool(name: "slipway", version: "0.1.0", project: nil)
        let environment = CommandEnvironment(invocation: "slipway", workingDirectory: "/repo")
        let result = tool.run(["yaml", "/repo/a.yml"] + arguments, in: environment, files: files)
        #expect(result == CommandResult(output: Array(output.utf8)))
    }

    @Test func `reads standard input`() {
        let files = InMemoryFileSystem()
        files.input = Array("- a\n".utf8)
        #expect(Self.run("-", files: files) == CommandResult(output: Array("[\n  \"a\"\n]\n".utf8)))
    }

    @Test func `reports what is no YAML, and prints the rest`() {
        let files = InMemoryFileSystem(["/repo/a.yml": "a: 1\nb\nc: é: 2\n"])
        let result = Self.run("/repo/a.yml", files: files)
        #expect(result.status == .findings && result.outputText == "{\n  \"a\": 1,\n  \"c\": \"é: 2\"\n}\n")
        #expect(
            result.errors == """
                /repo/a.yml:2:1: error: expected ':' and a space behind this key
                /repo/a.yml:3:5: error: a text with ': ' needs quotes; a mapping would begin on a line of its own

                """)
        files.input = [0x61, 0x3A, 0x20, 0xFF]
        let binary = Self.run("-", files: files)
        #expect(
            binary.output == []
                && binary.errors == "<stdin>:1:4: error: this byte is not UTF-8: save the file as UTF-8\n")
    }

    @Test func `fails where there is no file`() {
        let files = InMemoryFileSystem(["/repo/folder/a.yml": "a: 1\n"])
        #expect(Self.run("/repo/folder", files: files).errors == "error: '/repo/folder' is no file\n")
        #expect(Self.run("/repo/b.yml", files: files).status == .inputOutput)
        #expect(Self.run(files: files).status == .usage)
    }
}
