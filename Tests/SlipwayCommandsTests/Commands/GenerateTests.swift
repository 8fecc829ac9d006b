import SlipwayCommands
import Testing
import WorkflowAnalysis
import WorkflowChecks
import Workflows

struct GenerateTests {
    let one = GeneratedFile.workflow("one")
    let two = GeneratedFile.workflow("two")

    @Test func `writes what is missing and different, leaves what is current, removes orphans`() {
        let scene = Scene(declared: [one, two, .workflow("three")])
        scene.files.add(one.place, Scene.text(one))
        scene.files.add(two.place, Scene.text(.workflow("two", "on: pull_request\n")), mode: 0o600)
        scene.files.add("/repo/.github/workflows/old.yml", Scene.text(.workflow("old")))
        let result = scene.run("generate")
        #expect(
            result.outputText == """
                unchanged .github/workflows/one.yml
                replaced .github/workflows/two.yml
                wrote .github/workflows/three.yml
                removed .github/workflows/old.yml
                2 written, 1 unchanged, 1 removed

                """)
        #expect(result.errors == "")
        #expect(result.status == .success)
        #expect(
            scene.files.texts == [
                one.place: Scene.text(one), two.place: Scene.text(two),
                "/repo/.github/workflows/three.yml": Scene.text(.workflow("three")),
            ])
        #expect(scene.files.nodes[two.place]?.mode == 0o600)
        #expect(scene.files.nodes["/repo/.github/workflows/three.yml"]?.mode == 0o644)
    }

    @Test func `a second run changes nothing`() {
        let scene = Scene(declared: [one, two])
        _ = scene.run("generate")
        let changes = scene.files.changes
        #expect(!changes.isEmpty)
        let result = scene.run("generate")
        #expect(scene.files.changes == changes)
        #expect(result.outputText.hasSuffix("0 written, 2 unchanged, 0 removed\n"))
    }

    @Test func `a dry run writes nothing`() {
        let scene = Scene(declared: [one, two])
        scene.files.add(one.place, Scene.text(one))
        scene.files.add("/repo/docs/deep/old.md", Scene.text(.note("docs/deep/old.md")))
        let result = scene.run("generate", "--dry-run")
        #expect(
            result.outputText == """
                unchanged .github/workflows/one.yml
                would write .github/workflows/two.yml
                would remove docs/deep/old.md
                1 to write, 1 unchanged, 1 to remove

                """)
        #expect(scene.files.changes == [])
    }

    @Test func `quiet prints nothing after a success`() {
        var scene = Scene(declared: [one])
        scene.findings = [Finding(rule: "style", severity: .warning, file: nil, message: "look at this")]
        #expect(scene.run("generate", "-q") == CommandResult())
        #expect(scene.files.texts.count == 1)
    }

    @Test func `a warning is printed and stops nothing`() {
        var scene = Scene(declared: [one])
        scene.findings = [
            Finding(rule: "style", severity: .warning, file: one.path, place: Place("on"), message: "odd")
        ]
        let result = scene.run("generate")
        #expect(result.errors == ".github/workflows/one.yml: warning: on: odd [style]\n")
        #expect(result.status == .success)
        #expect(scene.files.texts.count == 1)
    }

    @Test func `an error stops it, and all errors are told at once`() {
        var scene = Scene(declared: [one, two, .workflow("../../../etc/x")])
        scene.findings = [Finding(rule: "empty-matrix", file: two.path, place: Place("jobs", "a"), message: "no jobs")]
        scene.files.add(one.place, "on: push\n")
        let result = scene.run("generate")
        #expect(
            result.errors == """
                .github/workflows/../../../etc/x.yml: error: the path has a part '..'; write it without [illegal-path]
                .github/workflows/one.yml: error: a file stands here that Slipway did not generate; to replace it, run \
                'swift run app generate --adopt .github/workflows/one.yml', or delete it [foreign-file]
                .github/workflows/two.yml: error: jobs.a: no jobs [empty-matrix]
                error: nothing was written, because of 3 errors

                """)
        #expect(result.status == .findings)
        #expect(scene.files.changes == [])
    }

    static let illegalPaths: [(path: String, message: String)] = [
        ("", "the file has no path"),
        ("/etc/passwd", "the path is absolute; write it below the root, without the first '/'"),
        ("a//b", "the path has an empty part"),
        ("a/", "the path has an empty part"),
        ("./a", "the path has a part '.'; write it without"),
        ("a/../b", "the path has a part '..'; write it without"),
        (".git/hooks/pre-commit", "the path leads into git's own folder"),
        ("sub/.GIT/config", "the path leads into git's own folder"),
        ("a\nb", "the path holds a control character"),
    ]

    @Test(arguments: illegalPaths) func `refuses a path`(path: String, message: String) {
        let scene = Scene(declared: [
            GeneratedFile(path: path, body: [], comments: .hash, source: "App/App.swift"), one,
        ])
        for command in ["generate", "check"] {
            let result = scene.run(command)
            #expect(
                result.errors.hasPrefix("\(path.replacing("\n", with: "\\u{a}")): error: \(message) [illegal-path]\n"))
            #expect(result.status == .findings)
        }
        #expect(scene.files.changes == [])
    }

    @Test func `refuses a file whose folder is a declared file, whichever comes first`() {
        let file = GeneratedFile(path: "docs/Only.yml", body: [], comments: .hash, source: "App/App.swift")
        let below = GeneratedFile(path: "docs/only.yml/a/x", body: [], comments: .hash, source: "App/App.swift")
        for declared in [[file, below], [below, file]] {
            let scene = Scene(declared: declared)
            let result = scene.run("generate")
            #expect(
                result.errors.hasPrefix(
                    "docs/only.yml/a/x: error: the path needs the folder 'docs/only.yml', which is a declared file "
                        + "[duplicate-file]\n"))
            #expect(result.status == .findings && scene.files.changes == [])
        }
    }

    @Test func `refuses two files of one path, and of paths that differ in case`() {
        let scene = Scene(declared: [one, one, .workflow("ONE")])
        let result = scene.run("generate")
        #expect(result.errors.contains("one.yml: error: the path is declared more than once [duplicate-file]\n"))
        #expect(
            result.errors.contains(
                "ONE.yml: error: the path differs from '.github/workflows/one.yml' only in case, which some file systems "
                    + "ignore [duplicate-file]\n"))
        #expect(scene.files.changes == [])
    }

    @Test func `a rule of the declaration is not repeated by the defence of the same name`() {
        var scene = Scene(declared: [one, one])
        scene.findings = [Finding(rule: "duplicate-file", file: one.path, message: "two workflows have this file")]
        let result = scene.run("generate")
        #expect(
            result.errors == """
                .github/workflows/one.yml: error: two workflows have this file [duplicate-file]
                error: nothing was written, because of 1 error

                """)
    }

    @Test(arguments: ["it's", "a\nb"]) func `refuses a name that a header cannot hold, once`(name: String) {
        var scene = Scene(declared: [one, two])
        scene.name = name
        let result = scene.run("generate")
        let shown = name.replacing("\n", with: "\\u{a}")
        #expect(
            result.errors == """
                error: no header can hold project '\(shown)', source 'App/App.swift' and command \
                'swift run \(shown) generate': leave out quotes, line ends and '-->' [illegal-name]
                error: nothing was written, because of 1 error

                """)
        #expect(result.status == .findings)
        #expect(scene.files.changes == [])
    }

    @Test func `adopts a foreign file, once it is told to`() {
        let scene = Scene(declared: [one, two])
        scene.files.add(one.place, "on: push\n")
        scene.files.add(two.place, Scene.text(two, project: "other"))
        let refused = scene.run("generate", "--adopt", "./\(one.path)")
        #expect(
            refused.errors.hasPrefix(
                "\(two.path): error: project 'other' generated the file that stands here; to replace it, run "))
        #expect(scene.files.changes == [])
        let result = scene.run("generate", "--adopt", one.path, "--adopt=\(two.path)")
        #expect(result.status == .success)
        #expect(scene.files.texts == [one.place: Scene.text(one), two.place: Scene.text(two)])
    }

    @Test func `adopting what is not declared is a usage error`() {
        let result = Scene(declared: [one]).run("generate", "--adopt", ".github/workflows/on.yml")
        #expect(
            result.errors.hasPrefix(
                "error: the project declares no file '.github/workflows/on.yml' to adopt. did you mean "
                    + "'.github/workflows/one.yml'?\n"))
        #expect(result.status == .usage)
    }

    @Test func `two projects with one root leave each other's files alone`() {
        let first = Scene(declared: [one])
        var second = Scene(declared: [two])
        second.files = first.files
        second.name = "other"
        _ = first.run("generate")
        #expect(second.run("generate").outputText == "wrote \(two.path)\n1 written, 0 unchanged, 0 removed\n")
        #expect(first.run("generate").outputText == "unchanged \(one.path)\n0 written, 1 unchanged, 0 removed\n")
        #expect(first.run("check").status == .success)
        #expect(second.run("check").status == .success)
    }

    @Test func `looks for orphans in .github, docs and the folders of declared files, and nowhere else`() {
        let other = GeneratedFile(path: "tools/a.sh", body: [], comments: .hash, source: "App/App.swift")
        let scene = Scene(declared: [other])
        let searched = [".github/a", ".github/b/c/.hidden", "docs/d/e.md", "tools/f"]
        let left = ["tools/deep/g", "Sources/h", ".github/node_modules/i", "j"]
        for path in searched + left { scene.files.add("/repo/\(path)", Scene.text(.note(path))) }
        scene.files.add("/repo/.github/CODEOWNERS", "* @me\n")
        scene.files.addLink("/repo/.github/link", to: "a")
        let result = scene.run("generate")
        #expect(
            result.outputText == "wrote tools/a.sh\n" + searched.map { "removed \($0)\n" }.joined()
                + "1 written, 0 unchanged, 4 removed\n")
        #expect(left.allSatisfy { scene.files.texts["/repo/\($0)"] != nil })
        #expect(scene.files.texts["/repo/.github/CODEOWNERS"] != nil)
    }

    @Test func `prints one JSON document`() {
        let scene = Scene(declared: [one])
        #expect(
            scene.run("generate", "--format", "json").outputText == """
                {
                  "command": "generate",
                  "project": "app",
                  "status": 0,
                  "files": [
                    {
                      "path": ".github/workflows/one.yml",
                      "source": "App/App.swift",
                      "state": "wrote"
                    }
                  ],
                  "findings": [],
                  "failure": null
                }

                """)
    }
}
