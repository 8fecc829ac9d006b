import SlipwayCommands
import TestSupport
import Testing

struct DiffCommandTests {
    static let old = "on: push\npermissions: {}\njobs: {a: {runs-on: x, steps: [{run: b}]}}\n"
    static let other = old.replacing("runs-on: x", with: "runs-on: y")
    static let wider = old.replacing("permissions: {}", with: "permissions: {packages: write}")
    static let same = old.replacing("runs-on: x", with: "runs-on: [x]")

    private func run(
        _ arguments: String..., files: [String: String] = [:], revisions: [String: [String: String]] = [:],
        hasGit: Bool = true
    ) -> CommandResult {
        let environment = CommandEnvironment(invocation: "slipway", workingDirectory: "/repo")
        return CommandLineTool(name: "slipway", version: "1", project: nil).run(
            ["diff"] + arguments, in: environment, files: InMemoryFileSystem(files),
            programs: Revisions(files: revisions, isInstalled: hasGit))
    }

    static let statuses: [(new: String, failOn: String?, status: SlipwayCommands.ExitStatus)] = [
        (old, nil, .success), (same, nil, .success), (other, nil, .findings), (wider, nil, .findings),
        (old, "any", .success), (same, "any", .findings), (other, "any", .findings),
        (same, "rights", .success), (other, "rights", .success), (wider, "rights", .findings),
        (same, "behaviour", .success), (other, "behaviour", .findings),
    ]

    @Test(arguments: statuses) func `the status says how much two files differ`(
        new: String, failOn: String?, status: SlipwayCommands.ExitStatus
    ) {
        let files = ["/repo/old.yml": Self.old, "/repo/new.yml": new]
        let options = failOn.map { "--fail-on=\($0)" }
        let result =
            options.map { run("old.yml", "new.yml", $0, files: files) } ?? run("old.yml", "new.yml", files: files)
        #expect(result.status == status)
        #expect(result.errors == "")
    }

    @Test func `says what two files differ in`() {
        let result = run("old.yml", "new.yml", files: ["/repo/old.yml": Self.old, "/repo/new.yml": Self.wider])
        #expect(
            result.outputText == """
                changed new.yml
                  wider rights: permissions: packages: write, was none
                1 file differs: wider rights

                """)
        let equal = run("old.yml", "old.yml", files: ["/repo/old.yml": Self.old])
        #expect(equal.outputText == "nothing differs\n")
    }

    static let one = [
        ".github/workflows/a.yml": old, ".github/workflows/b.yml": old, ".github/workflows/c.yml": old,
        ".github/workflows/README.md": "a", ".github/actions/x/x.sh": "a\n", "other.yml": "a",
    ]
    static let two = [
        ".github/workflows/a.yml": other, ".github/workflows/b.yml": old, ".github/workflows/d.yml": wider,
        ".github/workflows/README.md": "b", ".github/actions/x/x.sh": "b\n", "other.yml": "b",
    ]
    static let text = """
        changed .github/actions/x/x.sh
          the text changed
        changed .github/workflows/a.yml
          job 'a': runs-on: y, was x
        removed .github/workflows/c.yml
          on: push removed
          job 'a' removed
        added .github/workflows/d.yml
          wider rights: job 'a': packages: write, was none
          on: push added
          job 'a' added
        4 files differ: wider rights

        """

    private static func files(_ files: [String: String], in folder: String) -> [String: String] {
        Dictionary(uniqueKeysWithValues: files.map { ("\(folder)/\($0.key)", $0.value) })
    }

    @Test func `says what two revisions of a repository differ in`() {
        let result = run("main", "HEAD", revisions: ["main": Self.one, "HEAD": Self.two])
        #expect(result.outputText == Self.text)
        #expect(result.status == .findings)
    }

    @Test func `says what two folders differ in, and a revision and the files of the repository`() {
        let files = Self.files(Self.one, in: "/one").merging(Self.files(Self.two, in: "/repo")) { $1 }
        #expect(run("/one", ".", files: files).outputText == Self.text)
        #expect(run("/one", files: files).outputText == Self.text)
        #expect(run("main", files: files, revisions: ["main": Self.one]).outputText == Self.text)
    }

    @Test func `a folder that is no repository is compared with all of its YAML files`() {
        let files = ["/one/a.yml": Self.old, "/one/x/b.yaml": Self.old, "/one/c.txt": "a", "/two/a.yml": Self.other]
        #expect(
            run("/one", "/two", files: files).outputText == """
                changed a.yml
                  job 'a': runs-on: y, was x
                removed x/b.yaml
                  on: push removed
                  job 'a' removed
                2 files differ: behaviour

                """)
    }

    @Test func `prints one JSON document`() {
        let files = ["/repo/old.yml": Self.old, "/repo/new.yml": Self.wider.replacing("on: push", with: "on: create")]
        #expect(
            run("old.yml", "new.yml", "--format", "json", files: files).outputText == """
                {
                  "command": "diff",
                  "status": 1,
                  "meaning": "wider rights",
                  "files": [
                    {
                      "path": "new.yml",
                      "state": "changed",
                      "meaning": "wider rights",
                      "differences": [
                        {
                          "effect": "behaviour",
                          "text": "on: create added"
                        },
                        {
                          "effect": "behaviour",
                          "text": "on: push removed"
                        },
                        {
                          "effect": "wider rights",
                          "text": "wider rights: permissions: packages: write, was none"
                        }
                      ]
                    }
                  ]
                }

                """)
    }

    @Test func `a file that cannot be read fails, whatever is asked for`() {
        let result = run(
            "old.yml", "new.yml", "--fail-on", "rights", files: ["/repo/old.yml": Self.old, "/repo/new.yml": "on: [\n"])
        #expect(result.outputText.contains("\n  not compared: the new version cannot be read: line "))
        #expect(result.status == .findings)
    }

    @Test func `texts of files cannot command a terminal`() {
        let new = Self.old.replacing("runs-on: x", with: "runs-on: \"\\e[2J\"")
        let result = run("old.yml", "new.yml", files: ["/repo/old.yml": Self.old, "/repo/new.yml": new])
        #expect(result.outputText.contains(#"runs-on: \u{1b}[2J, was x"#))
    }

    static let refusals: [(arguments: [String], message: String, status: SlipwayCommands.ExitStatus)] = [
        (["nothing", "HEAD"], "'nothing' is no file, no folder and no Git revision of this repository", .usage),
        (
            ["old.yml", "HEAD"], "'old.yml' and 'HEAD' are not alike: give two files, or two folders or revisions",
            .usage
        ),
        (
            ["HEAD", "old.yml"], "'HEAD' and 'old.yml' are not alike: give two files, or two folders or revisions",
            .usage
        ),
        (["--", "-x", "HEAD"], "'-x' is no file, no folder and no Git revision of this repository", .usage),
        ([], "missing expected argument '<old>'", .usage),
    ]

    @Test(arguments: refusals) func `says what cannot be compared`(
        arguments: [String], message: String, status: SlipwayCommands.ExitStatus
    ) {
        let environment = CommandEnvironment(invocation: "slipway", workingDirectory: "/repo")
        let result = CommandLineTool(name: "slipway", version: "1", project: nil).run(
            ["diff"] + arguments, in: environment, files: InMemoryFileSystem(["/repo/old.yml": Self.old]),
            programs: Revisions(files: ["HEAD": [:]]))
        #expect(result.errors.hasPrefix("error: \(message)\n"), "\(result.errors)")
        #expect(result.status == status)
    }

    @Test func `says that there is no git`() {
        let result = run("main", hasGit: false)
        #expect(result.errors == "error: cannot run 'git'; install it, or compare files or folders\n")
        #expect(result.status == .inputOutput)
    }

    @Test(.enabled(if: Shell.find("git") != nil, "needs git")) func `reads revisions with git itself`() throws {
        let folder = try TemporaryFolder()
        try folder.write(".github/workflows/a.yml", Array(Self.old.utf8))
        let git = "git -c user.name=a -c user.email=a@example.com -c commit.gpgsign=false"
        let setup = try Shell.bash(
            "git init --quiet --initial-branch main . && git add . && \(git) commit --quiet -m a", in: folder.path)
        try #require(setup.status == 0)
        try folder.write(".github/workflows/a.yml", Array(Self.other.utf8))
        let environment = CommandEnvironment(invocation: "slipway", workingDirectory: folder.path)
        let result = CommandLineTool(name: "slipway", version: "1", project: nil).run(
            ["diff", "main"], in: environment, files: DiskFileSystem(), programs: SystemPrograms())
        #expect(
            result.outputText
                == "changed .github/workflows/a.yml\n  job 'a': runs-on: y, was x\n1 file differs: behaviour\n")
        #expect(SystemPrograms().run("no-program-of-this-name", []) == nil)
        #expect(SystemPrograms().run("sh", ["-c", "kill -9 $$"])?.status == 137)
    }
}
