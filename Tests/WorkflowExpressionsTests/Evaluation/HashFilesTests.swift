import Testing

@testable import WorkflowExpressions

@Suite struct HashFilesTests {
    /// Messages of FIPS 180-4 and its test vectors, and lengths around a block.
    static let hashes: [(message: String, hash: String)] = [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            String(repeating: "a", count: 64),
            "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"
        ),
        (
            String(repeating: "a", count: 100_000),
            "6d1cf22d7cc09b085dfc25ee1a1f3ae0265804c607bc2074ad253bcc82fd81ee"
        ),
    ]

    @Test("SHA-256", arguments: hashes) func hash(message: String, hash: String) {
        #expect(SHA256.text(Array(message.utf8)) == hash)
    }

    /// Files by path; the bytes of each are its path.
    struct Files: WorkspaceFiles {
        let paths: [String]

        func entries(in folder: String, followingLinks: Bool) -> [WorkspaceEntry] {
            let start = folder.isEmpty ? "" : folder + "/"
            var found: [WorkspaceEntry] = []
            for path in paths where path.hasPrefix(start) {
                let parts = path.dropFirst(start.count).split(separator: "/")
                let entry = WorkspaceEntry(name: String(parts[0]), isFolder: parts.count > 1)
                if !found.contains(entry) { found.append(entry) }
            }
            return found
        }

        func bytes(of file: String) -> [UInt8] { Array(file.utf8) }
    }

    private static let files = Files(paths: [
        "z.lock", "a.lock", "b/c/x.lock", "b/c.txt", "b/a.lock", "b-1/y.lock", ".hidden/h.lock", "b/[x].txt", "B.LOCK",
    ])

    static let patterns: [(patterns: [String], files: [String])] = [
        (["*.lock"], ["a.lock", "z.lock"]),
        (["**/*.lock"], [".hidden/h.lock", "a.lock", "b/a.lock", "b/c/x.lock", "b-1/y.lock", "z.lock"]),
        (["b"], ["b/[x].txt", "b/a.lock", "b/c/x.lock", "b/c.txt"]),
        (["b/"], ["b/[x].txt", "b/a.lock", "b/c/x.lock", "b/c.txt"]),
        (["b/**"], ["b/[x].txt", "b/a.lock", "b/c/x.lock", "b/c.txt"]),
        (["b/*"], ["b/[x].txt", "b/a.lock", "b/c/x.lock", "b/c.txt"]),
        (["b/*.txt"], ["b/[x].txt", "b/c.txt"]),
        (["z.lock", "a.lock"], ["z.lock", "a.lock"]),
        (["b/**/x.lock", "z.lock"], ["b/c/x.lock", "z.lock"]),
        (["**/x.lock", "!b"], []),
        (["b", "!**/*.txt"], ["b/a.lock", "b/c/x.lock"]),
        (["b", "!b/c", "b/c/*"], ["b/[x].txt", "b/a.lock", "b/c/x.lock", "b/c.txt"]),
        (["b\n!b/c\n# b"], ["b/[x].txt", "b/a.lock", "b/c.txt"]),
        (["?.lock"], ["a.lock", "z.lock"]),
        (["[a-c].lock"], ["a.lock"]),
        (["[!a].lock"], ["z.lock"]),
        (["b/\\[x].txt"], ["b/[x].txt"]),
        (["./a.lock"], ["a.lock"]),
        (["/a.lock"], []),
        (["none/*"], []),
        (["a.lock/x"], []),
        (
            ["**"],
            [
                ".hidden/h.lock", "B.LOCK", "a.lock", "b/[x].txt", "b/a.lock", "b/c/x.lock", "b/c.txt", "b-1/y.lock",
                "z.lock",
            ]
        ),
    ]

    @Test("Patterns", arguments: patterns) func matches(patterns: [String], files: [String]) throws {
        let node = ExpressionNode.call("hashFiles", patterns.map(ExpressionNode.string))
        let value = try ExpressionEvaluator(EvaluationInput(files: Self.files)).evaluate(node)
        let expected = files.isEmpty ? "" : SHA256.text(files.flatMap { SHA256.hash(Array($0.utf8)) })
        #expect(value.text == expected)
    }

    @Test("A pattern that could be tried in many ways is decided at once") func isFast() {
        let name = Array(String(repeating: "a", count: 5_000).utf8)
        let pattern = Array((String(repeating: "*a", count: 500) + "b").utf8)
        #expect(!NamePattern.matches(name, pattern))
    }
}
