import SlipwayCommands
import Testing

struct EvalTests {
    private static func run(_ arguments: String..., files: InMemoryFileSystem = InMemoryFileSystem()) -> CommandResult {
        let tool = CommandLineTool(name: "slipway", version: "0.1.0", project: nil)
        let environment = CommandEnvironment(invocation: "slipway", workingDirectory: "/repo")
        return tool.run(["eval"] + arguments, in: environment, files: files)
    }

    static let values: [(expression: String, output: String)] = [
        ("", "Null null\n"), ("0xff", "Number 255\n"), ("1 == '1'", "Boolean true\n"), ("'a' || 'b'", "String \"a\"\n"),
        ("fromJSON('[1, {}]')", "Array [\n  1,\n  {}\n]\n"), ("NaN", "Number NaN\n"),
        ("toJSON('ä\n')", "String \"\\\"ä\\\\n\\\"\"\n"),
        ("success() && always()", "Boolean true\n"),
    ]

    @Test(arguments: values) func `prints kind and value`(expression: String, output: String) {
        #expect(Self.run(expression) == CommandResult(output: Array(output.utf8)))
    }

    static let errors: [(expression: String, errors: String)] = [
        (
            "github.b@r == 1",
            """
            error: found 'b@r', expected a name of letters, digits, '_' and '-', or a name in ['…']
              github.b@r == 1
                     ^~~

            """
        ),
        ("1 ==", "error: found the end, expected a value\n  1 ==\n      ^\n"),
        (
            "'äöü' == githb.ref",
            "error: no context is named 'githb'; did you mean 'github'?\n  'äöü' == githb.ref\n           ^~~~~\n"
        ),
        ("true\n&& fals", "error: no context is named 'fals'; did you mean 'false'?\n  && fals\n     ^~~~\n"),
        (
            "1 == fromJSON('x')",
            "error: the text is no JSON: found 'x', expected a value at line 1, column 1\n  1 == fromJSON('x')\n       ^~~~~~~~~~~~~\n"
        ),
        ("github.ref", "error: no value is given for the context 'github'\n  github.ref\n  ^~~~~~\n"),
    ]

    @Test(arguments: errors) func `underlines what is wrong`(expression: String, errors: String) {
        #expect(Self.run(expression) == CommandResult(errors: errors, status: .findings))
    }

    @Test func `takes contexts from a file, and only those`() {
        let files = InMemoryFileSystem(["/repo/context.json": #"{"github": {"ref": "refs/heads/main"}}"#])
        let context = "/repo/context.json"
        #expect(Self.run("GitHub.REF", "--context", context, files: files).outputText == "String \"refs/heads/main\"\n")
        let marked = InMemoryFileSystem(["/repo/context.json": "\u{FEFF}{\"github\": {\"ref\": \"r\"}}"])
        #expect(Self.run("github.ref", "--context", context, files: marked).outputText == "String \"r\"\n")
        #expect(
            Self.run("inputs.a", "--context", context, files: files).errors.hasPrefix(
                "error: no context is named 'inputs'"))
    }

    @Test func `hashes files below the working directory`() {
        let files = InMemoryFileSystem(["/repo/a.lock": "abc"])
        let twice = "4f8b42c22dd3729b519ba6f68d2da7cc5b2d606d05daed5ad5128cc03e6c6358"
        #expect(Self.run("hashFiles('*.lock')", files: files).outputText == "String \"\(twice)\"\n")
        #expect(Self.run("hashFiles('*.txt')", files: files).outputText == "String \"\"\n")
    }

    @Test func `hashes what links lead to, and follows them into folders where it is told to`() {
        let files = InMemoryFileSystem(["/other/a.lock": "abc", "/else/b.lock": "abc"])
        files.addLink("/repo/a.lock", to: "/other/a.lock")
        files.addLink("/repo/folder", to: "/else")
        files.addLink("/repo/z.lock", to: "/nowhere")
        func hash(_ arguments: String) -> String { Self.run("hashFiles(\(arguments))", files: files).outputText }
        #expect(hash("'*.lock'") == hash("'a.lock'") && hash("'a.lock'").utf8.count == 74)
        #expect(hash("'**/b.lock'") == "String \"\"\n")
        #expect(hash("'--follow-symbolic-links', '**/b.lock'") == hash("'a.lock'"))
    }

    static let vectors = #"""
        [
          {"expr": "1 + 1", "error": {"kind": "lexing", "value": "whatever"}},
          {"expr": "a.b", "contexts": {"a": {"b": [1, {"c": null}]}}, "result": {"kind": "Array", "value": [1.0, {"c": null}]}},
          {"expr": "NaN", "result": {"kind": "Number", "value": "NaN"}, "options": {"skip": []}},
          {"expr": "0 && NaN || NaN", "result": {"kind": "Number", "value": null}},
          {"expr": "-Infinity", "result": {"kind": "Number", "value": "-Infinity"}},
          {"expr": "a", "error": {"kind": "parsing"}},
          {"expr": "fromJSON('')", "error": {"kind": "evaluation"}},
          {"expr": "1 == 1", "result": {"kind": "Boolean", "value": true}}
        """#

    @Test func `runs vectors`() {
        let files = InMemoryFileSystem(["/repo/v.json": Self.vectors + "]"])
        #expect(
            Self.run("--vectors", "/repo/v.json", files: files)
                == CommandResult(output: Array("8 passed, 0 failed\n".utf8)))
    }

    @Test func `prints the vectors that fail, each on a line`() {
        let more = #"""
            ,{"expr": "1", "result": {"kind": "String", "value": "1"}},
            {"expr": "'a\nb'", "result": {"kind": "String", "value": "a"}},
            {"expr": "1 +", "error": {"kind": "parsing"}},
            {"expr": "1 2", "result": {"kind": "Number", "value": 1}},
            {"expr": "fromJSON('')", "error": {"kind": "parsing"}},
            {"expr": "1"}, 7
            ]
            """#
        let files = InMemoryFileSystem(["/repo/v.json": Self.vectors + more])
        let result = Self.run("--vectors", "/repo/v.json", files: files)
        #expect(result.status == .findings)
        #expect(
            result.outputText == #"""
                1: expected String "1", got Number 1
                'a\u{a}b': expected String "a", got String "a\nb"
                1 +: expected a parsing error, got a lexing error: found '+', expected a number; GitHub has no arithmetic, and operators stand between spaces
                1 2: expected Number 1, got a parsing error: found '2', expected an operator
                fromJSON(''): expected a parsing error, got an evaluation error: the JSON text is empty
                no vector, as it expects nothing: { "expr": "1" }
                no vector: 7
                8 passed, 7 failed

                """#)
    }

    static let misuses: [(arguments: [String], status: SlipwayCommands.ExitStatus, error: String)] = [
        ([], .usage, "missing expression; quote it, as in 'slipway eval \"1 == 1\"'"),
        (["1", "--vectors", "/repo/a.json"], .usage, "give an expression or '--vectors <file>', not both"),
        (["--context", "/repo/a.json", "--vectors", "/repo/a.json"], .usage, "each vector has contexts of its own"),
        (
            ["1", "--context", "/repo/a.json"], .usage,
            "the file '/repo/a.json' holds no object with the values of contexts"
        ),
        (["--vectors", "/repo/o.json"], .usage, "the file '/repo/o.json' holds no array of vectors"),
        (["--vectors", "/repo/none.json"], .inputOutput, "cannot read '/repo/none.json': no such file or directory"),
        (["--vectors", "/repo"], .inputOutput, "'/repo' is no file of at most 64 MiB"),
        (
            ["--vectors", "/repo/x"], .inputOutput,
            "'/repo/x' is no JSON: found 'x', expected a value at line 2, column 1"
        ),
    ]

    @Test(arguments: misuses) func `says what is missing`(
        arguments: [String], status: SlipwayCommands.ExitStatus, error: String
    ) {
        let files = InMemoryFileSystem(["/repo/a.json": "[]", "/repo/o.json": "{}", "/repo/x": "\nx"])
        let tool = CommandLineTool(name: "slipway", version: "0.1.0", project: nil)
        let environment = CommandEnvironment(invocation: "slipway", workingDirectory: "/repo")
        let result = tool.run(["eval"] + arguments, in: environment, files: files)
        #expect(result.status == status)
        #expect(result.errors.hasPrefix("error: \(error)\n"))
    }
}
