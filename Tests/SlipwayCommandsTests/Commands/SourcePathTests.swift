import SlipwayCommands
import Testing
import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// A source is named by its path in the repository that holds it, wherever that repository lies.
struct SourcePathTests {
    private static func scene(_ source: String, in repository: String = "/repo") -> Scene {
        var scene = Scene(declared: [.note("docs/a.md", source: source)])
        scene.files = InMemoryFileSystem(folders: ["\(repository)/.git"])
        scene.environment.workingDirectory = repository
        return scene
    }

    static let places: [(source: String, marks: [String], name: String)] = [
        ("/repo/App.swift", [], "App.swift"),
        ("/repo/ci/Sources/app/App.swift", ["/repo/ci/Package.swift"], "ci/Sources/app/App.swift"),
        ("/repo/sub/Sources/app/App.swift", ["/repo/sub/.git"], "Sources/app/App.swift"),
        ("/else/pack/Sources/app/App.swift", ["/else/pack/Package.swift"], "Sources/app/App.swift"),
        ("/else/a/b.swift", ["/else/.git/HEAD", "/else/a/Package.swift"], "a/b.swift"),
        ("/b.swift", ["/Package.swift"], "b.swift"),
        // The executable was built elsewhere, as in an image.
        ("/build/ci/Sources/app/App.swift", ["/repo/ci/Sources/app/App.swift"], "ci/Sources/app/App.swift"),
        ("/build/ci/Sources/app/App.swift", [], "app/App.swift"),
        ("/App.swift", [], "App.swift"),
        // What the compiler was told to write instead of a path.
        ("App/App.swift", ["/repo/App/App.swift"], "App/App.swift"),
    ]

    @Test(arguments: places.indices) func `is named by its repository`(index: Int) {
        let (source, marks, name) = Self.places[index]
        let scene = Self.scene(source)
        for mark in marks { scene.files.add(mark, "") }
        #expect(scene.run("list").outputText == "docs/a.md\t\(name)\n")
        #expect(scene.run("generate").status == .success)
        let second = scene.files.texts["/repo/docs/a.md"]?.split(separator: "\n").dropFirst().first
        #expect(second == "# To change it, edit \(name) and run 'swift run app generate'.")
    }

    @Test func `gives the same bytes on every machine and in every root`() {
        let here = Self.scene("/repo/ci/App.swift")
        let there = Self.scene("/home/me/clone/ci/App.swift", in: "/home/me/clone")
        there.files.addFolder("/fresh")
        _ = here.run("generate")
        _ = there.run("generate")
        _ = there.run("generate", "--root", "/fresh")
        let text = here.files.texts["/repo/docs/a.md"]
        #expect(text != nil)
        #expect(there.files.texts["/home/me/clone/docs/a.md"] == text)
        #expect(there.files.texts["/fresh/docs/a.md"] == text)
    }

    @Test func `findings name the place of the declaration as the repository does`() {
        var scene = Self.scene("/repo/ci/App.swift")
        var finding = Finding(rule: "odd", severity: .warning, file: "docs/a.md", message: "look")
        finding.site = DeclarationSite(file: "/repo/ci/App.swift", line: 7)
        scene.findings = [finding]
        #expect(scene.run("check").errors.contains("= declared in ci/App.swift:7\n"))
        for format in ["json", "github", "sarif"] {
            let output = scene.run("check", "--format", format).outputText
            #expect(output.contains("ci/App.swift") && !output.contains("/repo/ci"))
        }
    }

    @Test func `an executable of another checkout does not write into its own`() {
        var scene = Self.scene("/first/Examples/App.swift", in: "/first")
        scene.defaultRoot = .sourceFolder("/first/Examples")
        scene.files.add("/first/Examples/App.swift", "")
        scene.files.addFolder("/second/.git")
        scene.files.addFolder("/second/Examples")
        scene.environment.workingDirectory = "/second/Examples"
        for command in ["generate", "check"] {
            let result = scene.run(command)
            #expect(
                result.errors.hasPrefix(
                    "error: this executable was built in '/first', and '/second' is another checkout; build it again here, "
                        + "or name the root with '--root <dir>'\n"))
            #expect(result.status == .usage)
        }
        scene.environment.workingDirectory = "/outside"
        #expect(scene.run("generate").errors.contains("built in '/first', and '/outside' is another checkout"))
        #expect(scene.files.changes == [])
        #expect(scene.run("generate", "--root", "/second/Examples").status == .success)
        #expect(scene.files.texts["/second/Examples/docs/a.md"] != nil)
        scene.environment.workingDirectory = "/first"
        #expect(scene.run("generate").status == .success)
        #expect(scene.files.texts["/first/Examples/docs/a.md"] != nil)
        scene.files.addLink("/alias", to: "/first")
        scene.environment.workingDirectory = "/alias/Examples"
        #expect(scene.run("check").status == .success)
    }
}
