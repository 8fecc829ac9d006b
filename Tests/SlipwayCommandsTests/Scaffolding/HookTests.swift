import SlipwayCommands
import TestSupport
import Testing

/// The hook of a new package, as git runs it; only Swift has a stand-in.
@Suite(.enabled(if: ["git", "bash", "xargs"].allSatisfy { Shell.find($0) != nil }, "needs git, bash and xargs"))
struct HookTests {
    typealias Case = (name: String, script: String, status: Int32, said: [String], calls: Int)

    /// What is done in a repository whose last commit is right, and what the hook makes of the commit at the end.
    static let cases: [Case] = [
        (
            "a stale file in the index, the right one in the working tree",
            "declare two; generate; git add pipelines; git commit -m x", 1,
            ["not current", "nothing was committed"], 2
        ),
        (
            "a stale file in the working tree, the right one in the index",
            "declare two; generate; git add .; echo stale >$workflow; git commit -m x", 0, [], 2
        ),
        ("declaration and file together", "declare two; generate; git commit -a -m x", 0, [], 2),
        ("one of them by its path", "declare two; generate; git commit -m x -- pipelines", 1, ["not current"], 2),
        ("an edited file", "echo '# by hand' >>$workflow; git commit -a -m x", 1, ["not current"], 2),
        ("a file that loses its header", "echo 'on: push' >$workflow; git commit -a -m x", 1, ["not current"], 2),
        ("a deleted file", "git rm -q $workflow; git commit -m x", 1, ["not current"], 2),
        (
            "a source that is not staged", "declare two; generate; git add $workflow; git commit -m x", 0,
            ["not staged", "pipelines/Sources/declared"], 2
        ),
        (
            "a source that git does not know",
            "echo >pipelines/Sources/new.swift; declare two; generate; git commit -a -m x",
            0, ["not staged", "pipelines/Sources/new.swift"], 2
        ),
        ("neither sources nor generated files", "echo >code; git add code; declare two; git commit -m x", 0, [], 0),
        ("no file at all", "declare two; git commit --allow-empty -m x", 0, [], 0),
        ("a declaration that does not compile", "declare broken; git commit -a -m x", 1, ["does not compile"], 1),
        ("a branch without the package", "git rm -q -r pipelines .github; git commit -m x", 0, [], 0),
        (
            "a folder of the repository", "mkdir sub; cd sub; echo >a; git add .; declare two; git commit -a -m x", 1,
            ["not current"], 2
        ),
        (
            "another working tree",
            "git worktree add -q ../other; cd ../other; declare two; git commit -a -m x", 1, ["not current"], 2
        ),
    ]

    @Test(arguments: cases) func `looks at what the commit would hold`(example: Case) throws {
        let repository = try HookRepository()
        let run = try repository.run(example.script)
        #expect(run.status == example.status, "\(run.output)")
        for text in example.said { #expect(run.output.contains(text), "\(run.output)") }
        if example.said.isEmpty { #expect(!run.output.contains("pre-commit:"), "\(run.output)") }
        #expect(repository.calls.count == example.calls, "\(repository.calls)")
    }

    @Test func `lets the first commit pass, and calls Swift where the repository is hidden from it`() throws {
        let repository = try HookRepository()
        let calls = repository.firstCalls
        #expect(calls.count == 2)
        #expect(calls.first == "build --package-path pipelines --product pipelines, git is ''")
        #expect(calls.last?.hasPrefix("run --package-path pipelines pipelines check --root /") == true)
        #expect(calls.last?.hasSuffix(", git is ''") == true)
    }

    @Test func `names no folder that is gone when the message is read`() throws {
        let repository = try HookRepository()
        let run = try repository.run("declare two; git commit -a -m x")
        #expect(run.output.contains("run 'swift run --package-path pipelines pipelines generate'"), "\(run.output)")
        let root = try #require(repository.calls.last?.split(separator: " ").drop { $0 != "--root" }.dropFirst().first)
        #expect(!run.output.contains(root.dropLast()))
        #expect(try repository.run("test ! -e \(root.dropLast())").status == 0)
    }

    @Test func `lets a commit pass with one line if Swift is missing`() throws {
        let repository = try HookRepository()
        let tools = ["git", "bash", "env", "xargs", "mktemp", "rm", "cat"].compactMap { Shell.find($0) }
        let run = try repository.run(
            """
            mkdir ../tools; ln -s \(tools.joined(separator: " ")) ../tools
            declare two; PATH=$PWD/../tools git commit -q -a -m x
            """)
        #expect(run.status == 0)
        #expect(run.output == "pre-commit: the generated files are not checked, because Swift is missing here\n")
    }

    @Test func `is installed beside the hooks of others, and never in place of one`() throws {
        let repository = try HookRepository()
        let run = try repository.run(
            """
            git config --get core.hooksPath && exit 9
            rm .git/hooks/pre-commit
            echo theirs >.git/hooks/pre-commit; echo lfs >.git/hooks/pre-push
            ! \(repository.installation) || exit 8
            cat .git/hooks/pre-commit .git/hooks/pre-push
            """)
        #expect(run.status == 0, "\(run.output)")
        #expect(run.output.hasSuffix("theirs\nlfs\n"))
    }

    @Test func `works in a folder that a shell would take apart`() throws {
        let repository = try HookRepository(package: "it's [a] $HOME")
        let run = try repository.run("declare two; git commit -a -m x")
        #expect(run.status == 1 && run.output.contains("not current"), "\(run.output)")
        #expect(repository.calls.first?.contains("build --package-path it's [a] $HOME --product") == true)
    }
}
