import SlipwayCommands
import Testing

/// What `lint` says of files that are no workflows, and of very many and very large ones.
struct LintBadInputTests {
    private static let path = "/repo/.github/workflows/a.yml"

    private static func lint(_ files: InMemoryFileSystem, _ arguments: String...) -> CommandResult {
        CommandLineTool(name: "slipway", version: "0.1.0", project: nil)
            .run(
                ["lint"] + arguments,
                in: CommandEnvironment(invocation: "slipway", workingDirectory: "/repo"), files: files)
    }

    /// The text in UTF-16.
    private static func wide(_ text: String, isBigEndian: Bool = false, hasMark: Bool = true) -> [UInt8] {
        ((hasMark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
            let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return isBigEndian ? bytes : bytes.reversed()
        }
    }

    private static let binary = "1:2: error: the file has zero bytes: it is a binary file, or UTF-16 instead of UTF-8"

    /// Bytes, and all that is said of them.
    static let bytes: [(name: String, bytes: [UInt8], message: String?)] = [
        ("binary with a zero byte", [0x61, 0x00, 0x62], "\(binary) [yaml-syntax]"),
        ("binary with control characters", [0x7F, 0x02, 0x01, 0x00], "\(binary) [yaml-syntax]"),
        ("binary that is not UTF-8", [0x61, 0x8B, 0x08, 0x00], "\(binary) [yaml-syntax]"),
        ("UTF-16, little-endian", wide(LintTests.right), "1:1: error: UTF-16: save the file as UTF-8 [yaml-syntax]"),
        (
            "UTF-16, big-endian", wide(LintTests.right, isBigEndian: true),
            "1:1: error: UTF-16: save the file as UTF-8 [yaml-syntax]"
        ),
        ("UTF-16 without a mark", wide(LintTests.right, hasMark: false), "\(binary) [yaml-syntax]"),
        (
            "Latin-1", Array("name: ".utf8) + [0xE9, 0x74, 0xE9],
            "1:7: error: this byte is not UTF-8: save the file as UTF-8 [yaml-syntax]"
        ),
        ("UTF-8 with a mark", [0xEF, 0xBB, 0xBF] + Array(LintTests.right.utf8), nil),
        ("CRLF", Array(LintTests.right.replacing("\n", with: "\r\n").utf8), nil),
        ("CR", Array(LintTests.right.replacing("\n", with: "\r").utf8), nil),
        (
            "tabs", Array(LintTests.right.replacing("  ", with: "\t").utf8),
            "4:1: error: a tab cannot indent a line: use spaces [yaml-syntax]"
        ),
        ("empty", [], "1:1: error: the file is empty, or has nothing but comments [workflow-syntax]"),
        (
            "a comment", Array("# a\n".utf8),
            "1:1: error: the file is empty, or has nothing but comments [workflow-syntax]"
        ),
        ("one word", Array("hello\n".utf8), "1:1: error: the file is no mapping of keys [workflow-syntax]"),
    ]

    @Test(arguments: bytes) func `a file has one message`(_ example: (name: String, bytes: [UInt8], message: String?)) {
        let files = InMemoryFileSystem()
        files.add(Self.path, bytes: example.bytes)
        let output = Self.lint(files, "--quiet").outputText
        #expect(output == (example.message.map { ".github/workflows/a.yml:\($0)\n" } ?? ""))
    }

    /// What stands in the place of a file, and the message about it.
    static let entries: [(name: String, make: @Sendable (InMemoryFileSystem) -> Void, message: String)] = [
        ("nothing", { _ in }, "there is no such file or folder"),
        ("folder", { $0.addFolder(path) }, "the folder holds no workflow and no action"),
        ("link to nothing", { $0.addLink(path, to: "none.yml") }, "it is a link, and what it leads to cannot be found"),
        (
            "pipe",
            {
                $0.add(path, "")
                $0.delete(path)
                $0.addPipe(path)
            }, "it is no regular file"
        ),
        (
            "file that is too large", { $0.add(path, bytes: [UInt8](repeating: 0x20, count: (16 << 20) + 1)) },
            "it is larger than 16 MiB"
        ),
    ]

    @Test(arguments: entries) func `what cannot be read has one message, and the rest is checked`(
        _ example: (name: String, make: @Sendable (InMemoryFileSystem) -> Void, message: String)
    ) {
        let files = InMemoryFileSystem(["/repo/.github/workflows/b.yml": LintTests.right])
        example.make(files)
        let result = Self.lint(files, ".github/workflows/a.yml", ".github/workflows/b.yml")
        #expect(result.errors.split(separator: "\n").count { $0.contains("a.yml") } == 1)
        #expect(result.errors.contains("error: cannot read '.github/workflows/a.yml': \(example.message)\n"))
        #expect(result.status == .inputOutput)
    }

    @Test func `a file of five megabytes is checked`() {
        let files = InMemoryFileSystem()
        let comment = "# \(String(repeating: "a", count: 97))\n"
        files.add(Self.path, LintTests.right + String(repeating: comment, count: 52_430))
        let result = Self.lint(files, "--quiet")
        #expect(result.outputText.split(separator: "\n").count <= 1)
        #expect(!result.errors.contains("cannot read"))
    }

    @Test func `ten thousand files are checked`() {
        let files = InMemoryFileSystem()
        let text = "on: push\npermissions: {}\njobs: {a: {run-on: ubuntu-24.04, steps: [{run: make}]}}\n"
        for number in 0..<10_000 { files.add("/repo/.github/workflows/\(number).yml", text) }
        let result = Self.lint(files, "--quiet", "--only", "workflow-syntax")
        #expect(result.errors == "error: 10000 errors in 10000 files\n")
    }
}
