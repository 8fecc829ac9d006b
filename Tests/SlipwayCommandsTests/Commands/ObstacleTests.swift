import SlipwayCommands
import Testing
import Workflows

/// What the system refuses, and what stands in the way.
struct ObstacleTests {
    let one = GeneratedFile.workflow("one")
    let two = GeneratedFile.workflow("two")

    @Test(arguments: 1...9) func `nothing half-written stays, whichever write fails`(operation: Int) {
        // Two folders, two temporaries, two renames, and three folders to sync.
        let scene = Scene(declared: [one, two])
        let before = scene.files.nodes
        scene.files.failing = (operation, "no space left on device")
        let result = scene.run("generate")
        #expect(result.errors.hasSuffix(": no space left on device\n"))
        #expect(result.errors.hasPrefix("error: cannot "))
        #expect(result.status == .inputOutput)
        #expect(!scene.files.nodes.keys.contains { $0.contains("slipway") })
        if operation < 6 {
            #expect(scene.files.nodes == before)
        } else if operation == 6 {
            // The first rename was done: that file is whole, and said to be written.
            #expect(scene.files.texts == [one.place: Scene.text(one)])
            #expect(result.outputText == "wrote \(one.path)\n")
            // The name of the first temporary is nobody's by now.
            #expect(scene.files.changes.filter { $0.hasPrefix("remove ") }.count == 1)
        } else {
            #expect(scene.files.texts == [one.place: Scene.text(one), two.place: Scene.text(two)])
            #expect(result.outputText == "wrote \(one.path)\nwrote \(two.path)\n")
        }
    }

    @Test func `a disk full half-way leaves committed files as they were`() {
        let scene = Scene(declared: [one, two])
        scene.files.add(one.place, Scene.text(.workflow("one", "old\n")))
        scene.files.add(two.place, Scene.text(.workflow("two", "old\n")))
        let before = scene.files.nodes
        scene.files.failing = (2, "no space left on device")
        let result = scene.run("generate")
        #expect(result.errors == "error: cannot write '/repo/\(two.path)': no space left on device\n")
        #expect(scene.files.nodes == before)
    }

    @Test func `a root that is read-only is told in the system's words`() {
        let scene = Scene(declared: [one])
        scene.files.isReadOnly = true
        let result = scene.run("generate")
        #expect(result.errors == "error: cannot write '/repo/.github': read-only file system\n")
        #expect(result.status == .inputOutput)
        #expect(scene.run("check").status == .findings)
    }

    @Test func `a failure is part of the JSON document`() {
        let scene = Scene(declared: [one])
        scene.files.isReadOnly = true
        let result = scene.run("generate", "--format=json")
        #expect(result.outputText.contains(#""failure": "cannot write '/repo/.github': read-only file system""#))
        #expect(result.outputText.contains("\"status\": 74"))
    }

    @Test func `a folder that somebody else makes meanwhile serves as well`() {
        let scene = Scene(declared: [one])
        scene.files.meddling = (1, { $0.addFolder("/repo/.github") })
        #expect(scene.run("generate").status == .success)
        #expect(scene.files.texts == [one.place: Scene.text(one)])
    }

    @Test func `an orphan that somebody else removes meanwhile is removed`() {
        let scene = Scene(declared: [one])
        scene.files.add(one.place, Scene.text(one))
        scene.files.add("/repo/docs/old.md", Scene.text(.note("docs/old.md")))
        scene.files.meddling = (1, { $0.delete("/repo/docs/old.md") })
        #expect(scene.run("generate").outputText.contains("removed docs/old.md\n"))
    }

    @Test(arguments: [3, 5]) func `a folder that somebody else deletes midway ends it`(operation: Int) {
        let scene = Scene(declared: [one, two])
        scene.files.meddling = (operation, { $0.delete("/repo/.github/workflows") })
        let result = scene.run("generate")
        let path = "/repo/.github/workflows/one.yml"
        #expect(result.errors == "error: cannot write '\(path)': no such file or directory\n")
        #expect(result.status == .inputOutput)
        #expect(scene.files.nodes["/repo/.github"] == nil)
    }

    @Test(arguments: ["generate", "check"]) func `a declared file that may not be read ends it`(command: String) {
        let scene = Scene(declared: [one])
        scene.files.add(one.place, Scene.text(one))
        scene.files.locked = [one.place]
        let result = scene.run(command)
        #expect(result.errors == "error: cannot read '/repo/\(one.path)': permission denied\n")
        #expect(result.status == .inputOutput)
    }

    @Test func `another file that may not be read is no orphan`() {
        let scene = Scene(declared: [one])
        scene.files.add("/repo/.github/secret", Scene.text(.note(".github/secret")))
        scene.files.add("/repo/docs/private/x.md", Scene.text(.note("docs/private/x.md")))
        scene.files.locked = ["/repo/.github/secret", "/repo/docs/private"]
        #expect(scene.run("generate").outputText.hasSuffix("1 written, 0 unchanged, 0 removed\n"))
    }

    static let obstacles: [(name: String, place: @Sendable (InMemoryFileSystem) -> Void, finding: String)] = [
        (
            "folder", { $0.addFolder("/repo/.github/workflows/one.yml") },
            "a folder stands where the file belongs; remove it [folder-in-the-way]"
        ),
        (
            "file", { $0.add("/repo/.github", "x") },
            "a file stands at '.github', where a folder is needed; remove it [file-in-the-way]"
        ),
        (
            "pipe",
            {
                $0.addFolder("/repo/.github/workflows")
                $0.addPipe("/repo/.github/workflows/one.yml")
            }, "what stands here is no regular file; remove it [special-file]"
        ),
        (
            "link to a file", { $0.addLink("/repo/.github/workflows/one.yml", to: "/etc/passwd") },
            "a symbolic link stands here and is never written through; delete it [symbolic-link]"
        ),
        ("link out", { $0.addLink("/repo/.github", to: "/elsewhere") }, link(".github")),
        (
            "link that stays below the root",
            {
                $0.addFolder("/repo/real/workflows")
                $0.addLink("/repo/.github", to: "real")
            }, link(".github")
        ),
        (
            "link into .git",
            {
                $0.addFolder("/repo/.github")
                $0.addLink("/repo/.github/workflows", to: "../.git")
            }, link(".github/workflows")
        ),
        ("link to nothing", { $0.addLink("/repo/.github", to: "gone") }, link(".github")),
        ("link to itself", { $0.addLink("/repo/.github", to: ".github") }, link(".github")),
    ]

    private static func link(_ folder: String) -> String {
        "a symbolic link stands at '\(folder)', where a folder is needed, and is never followed; declare the file at its "
            + "real path, or replace the link by a folder [symbolic-link]"
    }

    @Test(arguments: obstacles.indices) func `an obstacle is a finding`(index: Int) {
        let obstacle = Self.obstacles[index]
        let scene = Scene(declared: [one])
        obstacle.place(scene.files)
        for command in ["generate", "check"] {
            let result = scene.run(command)
            #expect(result.errors.hasPrefix("\(one.path): error: \(obstacle.finding)\n"), "\(obstacle.name)")
            #expect(result.status == .findings)
        }
        #expect(scene.files.changes == [])
    }

    @Test func `the root is the nearest folder with .git, --root, or the project's own`() {
        var scene = Scene(declared: [one])
        scene.environment.workingDirectory = "/repo/a/b"
        scene.files.addFolder("/repo/a/b")
        scene.files.add("/repo/a/.git", "gitdir: elsewhere")
        _ = scene.run("generate")
        _ = scene.run("generate", "--root", "./b/../../")
        _ = scene.run("generate", "--root=/repo/a/b")
        scene.files.addFolder("/own")
        scene.defaultRoot = .folder("/own")
        _ = scene.run("generate")
        let roots = ["/repo/a", "/repo/a/b", "/own"]
        #expect(
            scene.files.texts.keys.filter { $0.hasSuffix("one.yml") }.sorted()
                == roots.map { "\($0)/\(one.path)" }.sorted())
    }

    @Test func `without a root it says how to name one`() {
        var scene = Scene(declared: [one])
        scene.environment.workingDirectory = "/tmp/x"
        let lost = scene.run("check")
        #expect(
            lost.errors.hasPrefix(
                "error: no folder at or above '/tmp/x' holds '.git'; name the root with '--root <dir>'\n"))
        #expect(lost.status == .usage)
        let missing = scene.run("check", "--root", "y")
        #expect(missing.errors == "error: the root '/tmp/x/y' is not a folder, or does not exist\n")
        #expect(missing.status == .inputOutput)
        scene.environment.workingDirectory = nil
        #expect(scene.run("check").errors == "error: the working directory no longer exists\n")
    }

    @Test func `a root that is named and missing is made, but no folder above it`() {
        let scene = Scene(declared: [one])
        #expect(scene.run("generate", "--dry-run", "--root", "/repo/new").status == .success)
        #expect(scene.files.texts.keys.allSatisfy { !$0.hasPrefix("/repo/new/") })
        #expect(scene.run("generate", "--root", "/repo/new").status == .success)
        #expect(scene.files.texts["/repo/new/\(one.path)"] != nil)
        let deep = scene.run("generate", "--root", "/repo/x/y")
        #expect(deep.status == .inputOutput)
        #expect(deep.errors == "error: the root '/repo/x/y' is not a folder, or does not exist\n")
    }
}
