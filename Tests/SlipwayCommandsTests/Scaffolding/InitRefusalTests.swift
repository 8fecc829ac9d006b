import SlipwayCommands
import TestSupport
import Testing

@testable import SlipwayCommands

/// What `init` refuses, and what it leaves behind when it does: nothing.
struct InitRefusalTests {
    @Test func `overwrites nothing, and tells all conflicts at once`() {
        let scene = ScaffoldScene()
        scene.files.add("/repo/app/README.md", "mine\n")
        scene.files.addFolder("/repo/app/Package.swift")
        scene.files.add("/repo/app/Sources", "a file\n")
        scene.files.addLink("/repo/app/.githooks", to: "/elsewhere")
        let before = scene.files.nodes
        for line in ["--dry-run", ""] {
            let result = scene.run(line: "init app --preset native --package-path /slipway \(line)")
            let standing = "something stands here, and 'init' overwrites nothing; move it away [file-in-the-way]"
            let blocked = "a file stands at 'Sources', where a folder is needed; remove it [file-in-the-way]"
            #expect(
                result
                    == CommandResult(
                        errors: """
                            app/.githooks/pre-commit: error: a symbolic link stands at '.githooks', where a folder is \
                            needed, and is never followed; declare the file at its real path, or replace the link by a \
                            folder [symbolic-link]
                            app/Package.swift: error: \(standing)
                            app/README.md: error: \(standing)
                            app/Sources/app/CheckWorkflow.swift: error: \(blocked)
                            app/Sources/app/Images/Images.swift: error: \(blocked)
                            app/Sources/app/AppProject.swift: error: \(blocked)
                            error: nothing was written, because of 6 errors

                            """, status: .findings))
            #expect(scene.files.nodes == before && scene.files.changes == [])
        }
    }

    @Test func `takes everything back when writing fails, wherever it does`() {
        let arguments = "init app --preset native --package-path /slipway"
        let whole = ScaffoldScene()
        _ = whole.run(line: arguments)
        let writing = whole.files.writingChanges
        #expect(writing.count == 19)
        for operation in writing {
            let scene = ScaffoldScene()
            let before = scene.files.nodes
            scene.files.failing = (operation, "no space left on device")
            let result = scene.run(line: arguments)
            #expect(result.status == .inputOutput && result.outputText == "")
            #expect(result.errors.hasPrefix("error: cannot write '/repo/app"))
            #expect(result.errors.hasSuffix("no space left on device\n"))
            #expect(scene.files.nodes == before, "operation \(operation)")
        }
    }

    static let names: [(name: String, message: String)] = [
        ("a b", "the name 'a b' holds a character other than letters, digits, '-' and '_'"),
        ("größe", "the name 'größe' holds a character other than letters, digits, '-' and '_'"),
        ("ci/app", "the name 'ci/app' holds a character other than letters, digits, '-' and '_'"),
        ("../app", "the name '../app' holds a character other than letters, digits, '-' and '_'"),
        ("a\"; evil", "the name 'a\"; evil' holds a character other than letters, digits, '-' and '_'"),
        ("2go", "the name '2go' does not begin with a letter and end with a letter or digit"),
        ("_app", "the name '_app' does not begin with a letter and end with a letter or digit"),
        ("app-", "the name 'app-' does not begin with a letter and end with a letter or digit"),
        (
            String(repeating: "a", count: 65),
            "the name '\(String(repeating: "a", count: 65))' is longer than 64 characters"
        ),
        ("class", "the name 'class' is a word of Swift, which no module can be named after"),
        ("import", "the name 'import' is a word of Swift, which no module can be named after"),
        ("main", "the name 'main' is a word of Swift, which no module can be named after"),
        ("Slipway", "the name 'Slipway' is that of the module 'Slipway', which the package would hide; choose another"),
        ("slipway", "the name 'slipway' is that of the module 'Slipway', which the package would hide; choose another"),
        (
            "workflows",
            "the name 'workflows' is that of the module 'Workflows', which the package would hide; choose another"
        ),
        ("Swift", "the name 'Swift' is that of the module 'Swift', which the package would hide; choose another"),
        (
            "foundation",
            "the name 'foundation' is that of the module 'Foundation', which the package would hide; choose another"
        ),
        ("workflow", "the name 'workflow' makes the type 'WorkflowProject', which Slipway has; choose another"),
        ("rendered", "the name 'rendered' makes the type 'RenderedProject', which Slipway has; choose another"),
        ("", "a package needs a name"),
    ]

    @Test(arguments: names) func `refuses a name that makes no package`(name: String, message: String) {
        let scene = ScaffoldScene()
        let result = scene.run("init", name, "--preset", "native", "--package-path", "/slipway")
        #expect(result.status == .usage)
        #expect(result.errors.hasPrefix("error: \(message)\nUsage: slipway init <name> --preset <preset> [--path"))
        #expect(scene.files.changes == [])
    }

    @Test func `every module of Slipway is a name that is taken`() throws {
        let modules = try Repository.names(in: "Sources")
        #expect(Set(modules).isSubset(of: PackageName.takenNames))
    }

    static let lines: [(arguments: String, message: String)] = [
        ("", "missing expected argument '<name>'"),
        ("app", "missing expected argument '--preset <preset>'"),
        (
            "app --preset helm --url a",
            "the value 'helm' is invalid for '--preset <preset>'. please provide one of 'native', 'mirror', 'multiarch' or 'charts'"
        ),
        ("app other --preset native", "unexpected argument 'other'"),
        (
            "app --preset native",
            "where is Slipway? name its git repository by '--url', or a local copy by '--package-path'"
        ),
        (
            "app --preset native --url https://x.example/o/s --package-path /slipway",
            "'--url' and '--package-path' name two different things; give one of them"
        ),
        (
            "app --preset native --package-path /slipway --exact 1.0.0",
            "'--exact' goes with '--url': a copy in a folder is used as it is"
        ),
        (
            "app --preset native --package-path /slipway --branch main",
            "'--branch' goes with '--url': a copy in a folder is used as it is"
        ),
        (
            "app --preset native --url https://x.example/o/s --branch main --exact 1.0.0",
            "'--branch' and '--exact' name two different things; give one of them"
        ),
        (
            "app --preset native --url https://x.example/o/s --revision main",
            "'main' is not a whole commit id: 40 or 64 of '0' to '9' and 'a' to 'f'"
        ),
        (
            "app --preset native --url https://x.example/o/s --branch=-x",
            "'-x' is not the name of a branch, such as 'main'"
        ),
        (
            "app --preset native --url https://x.example/o/s --branch a..b",
            "'a..b' is not the name of a branch, such as 'main'"
        ),
        (
            "app --preset native --url ext::x/y/z --branch main",
            "'ext' is no transport for '--url'; use https, ssh, git, http or file"
        ),
        (
            "app --preset native --url https://me:secret@x.example/o/s",
            """
            the URL of '--url' holds credentials, and the manifest would show them; leave out what stands before the \
            '@' and let git's credential helper know it
            """
        ),
        (
            "app --preset native --package-path /slipway --owner me",
            "the option '--owner' goes with '--preset multiarch'"
        ),
        (
            "app --preset multiarch --package-path /slipway --owner Me",
            "the image name 'Me' holds more than lower-case letters, digits and '._-/'"
        ),
        ("app --preset native --package-path /elsewhere", "the folder '/elsewhere' holds no Package.swift"),
        (
            "app --preset native --url slipway",
            "'slipway' is not the URL of a git repository, such as 'https://example.com/owner/slipway.git'"
        ),
        (
            "app --preset native --url https://x.example/o/ä",
            "'https://x.example/o/ä' is not the URL of a git repository, such as 'https://example.com/owner/slipway.git'"
        ),
        ("app --preset native --url https://x.example/o/s --exact main", "'main' is not a version, such as '1.2.3'"),
        ("app --preset native --url https://x.example/o/s --exact 1.2", "'1.2' is not a version, such as '1.2.3'"),
        (
            "app --preset native --url https://x.example/o/s --exact 01.2.3",
            "'01.2.3' is not a version, such as '1.2.3'"
        ),
        (
            "app --preset native --url https://x.example/o/s --exact 1.2.3-",
            "'1.2.3-' is not a version, such as '1.2.3'"
        ),
    ]

    @Test(arguments: lines) func `refuses a command line that is not clear`(arguments: String, message: String) {
        let scene = ScaffoldScene()
        let result = scene.run(line: "init \(arguments)")
        #expect(result.status == .usage)
        #expect(result.errors.hasPrefix("error: \(message)\n"), "\(result.errors)")
        #expect(scene.files.changes == [])
    }

    static let own: [(workingDirectory: String, path: String, root: String)] = [
        ("/slipway", "", "/slipway/app"), ("/slipway/Sources", "--path a/b", "/slipway/Sources/a/b"),
        ("/repo", "--path ../slipway", "/slipway"), ("/repo", "--path ../link/x", "/slipway/Sources/x"),
    ]

    @Test(arguments: own) func `refuses Slipway's own repository`(workingDirectory: String, path: String, root: String)
    {
        for isRepository in [true, false] {
            var scene = ScaffoldScene()
            scene.workingDirectory = workingDirectory
            scene.files.addLink("/link", to: "/slipway/Sources")
            if !isRepository { scene.files.delete("/slipway/.git") }
            let result = scene.run(line: "init app --preset native --package-path /slipway \(path)")
            #expect(result.status == .usage)
            #expect(
                result.errors.hasPrefix(
                    """
                    error: '\(root)' is inside Slipway's own repository '/slipway', whose workflows the new package \
                    would write; name a folder of your own repository by '--path'

                    """), "\(result.errors)")
            #expect(scene.files.changes == [])
        }
    }

    @Test func `a repository inside Slipway's folder is somebody else's`() {
        let scene = ScaffoldScene()
        scene.files.addFolder("/slipway/.build/try/.git")
        let result = scene.run(line: "init app --preset native --package-path /slipway --path /slipway/.build/try/a/b")
        #expect(result.status == .success, "\(result.errors)")
    }

    static let unknown: [String?] = [nil, "/repo/.build/debug/slipway", "/slipway/elsewhere/slipway"]

    @Test(arguments: unknown) func `asks which Slipway, if the tool's own commit is unknown`(executable: String?) {
        var scene = ScaffoldScene()
        scene.executable = executable
        scene.files.add("/repo/Package.swift", "")
        scene.files.add("/repo/.git/HEAD", "\(ScaffoldScene.commit)\n")
        let line = "init app --preset native --url https://x.example/o/s"
        let result = scene.run(line: line)
        #expect(result.status == .usage)
        #expect(
            result.errors.hasPrefix(
                """
                error: which Slipway? the commit of this one is unknown; name '--branch', '--revision' or '--exact', \
                or run 'swift run slipway init' in a clone of Slipway

                """))
        #expect(scene.files.changes == [])
        #expect(scene.run(line: "\(line) --branch main").status == .success)
    }

    static let places: [(path: String, message: String)] = [
        ("/no/../such/folder", "'/no/../such/folder' leads out of a folder that does not exist; write it without '..'"),
        ("/repo/file", "'/repo/file' is not a folder"),
        ("/repo/file/a/b", "'/repo/file' is not a folder"),
    ]

    @Test(arguments: places) func `refuses a place that is none`(path: String, message: String) {
        let scene = ScaffoldScene()
        scene.files.add("/repo/file", "")
        let result = scene.run(line: "init app --preset native --package-path /slipway --path \(path)")
        #expect(result == CommandResult(errors: "error: \(message)\n", status: .inputOutput))
        #expect(scene.files.changes == [])
    }
}
