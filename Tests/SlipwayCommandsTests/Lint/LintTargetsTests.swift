import Testing

@testable import SlipwayCommands

/// Which files a command line of `lint` asks for, and what they are called.
struct LintTargetsTests {
    private static func targets(
        _ files: InMemoryFileSystem, _ paths: [String] = [], root: String? = nil, at folder: String = "/repo"
    ) throws -> LintTargets {
        let environment = CommandEnvironment(invocation: "slipway", workingDirectory: folder)
        return try LintTargets(paths, root: root, command: "lint", in: environment, files: files)
    }

    private static func repository() -> InMemoryFileSystem {
        let paths = [
            ".github/workflows/b.yaml", ".github/workflows/a.yml", ".github/workflows/notes.txt",
            ".github/workflows/below/c.yml", ".github/actions/one/action.yml", ".github/actions/one/action.yaml",
            ".github/actions/deep/er/action.yaml", "action.yaml", "compose.yml", "node_modules/x/action.yml",
            "tools/two/action.yml",
        ]
        return InMemoryFileSystem(Dictionary(uniqueKeysWithValues: paths.map { ("/repo/\($0)", "on: push\n") }))
    }

    /// The names of the wanted files.
    private static func names(_ targets: LintTargets) -> [String] {
        targets.groups.flatMap { group in
            group.files.filter { group.wanted.contains($0.path) }.map { targets.name(of: $0.path) }
        }
    }

    static let whole = [
        ".github/workflows/a.yml", ".github/workflows/b.yaml", ".github/actions/deep/er/action.yaml",
        ".github/actions/one/action.yml", "action.yaml",
    ]

    @Test(arguments: ["/repo", "/repo/tools/two"]) func `the whole repository is what GitHub looks at`(
        folder: String
    ) throws {
        let targets = try Self.targets(Self.repository(), at: folder)
        #expect(Self.names(targets) == Self.whole)
        #expect(targets.groups.map(\.root) == ["/repo"] && targets.failures == [])
        #expect(targets.groups[0].files.map(\.kind) == [.workflow, .workflow, .action, .action, .action])
    }

    @Test func `a root stands for the repository`() throws {
        let files = InMemoryFileSystem(["/other/.github/workflows/a.yml": ""], folders: ["/repo"])
        #expect(Self.names(try Self.targets(files, root: "../other")) == [".github/workflows/a.yml"])
        #expect(throws: CommandFailure.inputOutput("the root '/nowhere' is not a folder, or does not exist")) {
            try Self.targets(files, root: "/nowhere")
        }
        #expect(throws: CommandFailure.self) { try Self.targets(files) }
    }

    static let given: [(path: String, names: [String], root: String)] = [
        (".github/workflows/a.yml", [".github/workflows/a.yml"], "/repo"),
        ("./compose.yml", ["./compose.yml"], "/repo"),
        ("../repo/compose.yml", ["../repo/compose.yml"], "/repo"),
        (".github/workflows", [".github/workflows/a.yml", ".github/workflows/b.yaml"], "/repo"),
        (".github/workflows/", [".github/workflows/a.yml", ".github/workflows/b.yaml"], "/repo"),
        (
            ".",
            [
                ".github/workflows/a.yml", ".github/workflows/b.yaml", ".github/actions/deep/er/action.yaml",
                ".github/actions/one/action.yml", "action.yaml", "tools/two/action.yml",
            ], "/repo"
        ),
        ("tools", ["tools/two/action.yml"], "/repo/tools/two"),
        (".github/workflows/below", [".github/workflows/below/c.yml"], "/repo/.github/workflows/below"),
    ]

    @Test(arguments: given) func `a path is a file, or a folder with what is in it`(
        path: String, names: [String], root: String
    ) throws {
        let targets = try Self.targets(Self.repository(), [path])
        #expect(Set(Self.names(targets)) == Set(names))
        #expect(targets.groups[0].root == root && targets.failures == [])
    }

    @Test func `a file comes with the others of its repository, which are not reported`() throws {
        let targets = try Self.targets(Self.repository(), [".github/workflows/a.yml"])
        #expect(targets.groups.count == 1 && targets.groups[0].isRepository)
        #expect(targets.groups[0].files.count == 5 && targets.groups[0].wanted.count == 1)
        #expect(targets.name(of: "/repo/.github/workflows/b.yaml") == ".github/workflows/b.yaml")
    }

    @Test func `a file by two paths is one file`() throws {
        let targets = try Self.targets(
            Self.repository(), ["compose.yml", "./tools/../compose.yml", "/repo/tools/../compose.yml"])
        #expect(targets.groups.count == 1 && targets.groups[0].root == "/repo")
        #expect(Self.names(targets).filter { $0.hasSuffix("compose.yml") } == ["compose.yml"])
    }

    @Test func `a path that leads nowhere is named, and the others are found`() throws {
        let files = Self.repository()
        files.addFolder("/repo/empty")
        let targets = try Self.targets(files, ["missing.yml", "empty", "action.yaml"])
        #expect(Self.names(targets) == ["action.yaml"])
        #expect(
            targets.failures.map(\.description) == [
                "cannot read 'missing.yml': there is no such file or folder",
                "cannot read 'empty': the folder holds no workflow and no action",
            ])
    }

    @Test(arguments: [".", ".github/workflows/action.yml"])
    func `a workflow may have the name of an action's file`(path: String) throws {
        let files = InMemoryFileSystem(["/repo/.github/workflows/action.yml": "on: push\n"])
        let targets = try Self.targets(files, [path])
        #expect(targets.groups.flatMap(\.files).map(\.kind) == [.workflow])
    }

    @Test func `a folder that cannot be read is named`() throws {
        let files = Self.repository()
        files.locked = ["/repo/.github/workflows"]
        let targets = try Self.targets(files)
        #expect(targets.failures.map(\.reason) == [.permissionDenied])
    }
}
