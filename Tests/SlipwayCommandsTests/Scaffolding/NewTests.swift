import DockerPipelines
import SlipwayCommands
import TestSupport
import Testing

@testable import SlipwayCommands

/// What `new` adds to a package, and where it finds it.
struct NewTests {
    static let registry = "Sources/pipelines/Images/Images.swift"

    @Test func `says what it wrote and what comes next`() {
        let scene = ScaffoldScene.package("native")
        let result = scene.run(line: "new image app")
        #expect(
            result.outputText == """
                wrote Sources/pipelines/Images/Images+App.swift
                rewrote Sources/pipelines/Images/Images.swift

                next:
                  swift run pipelines generate

                """)
        #expect(result.status == .success && result.errors == "")
    }

    static let places: [(workingDirectory: String, path: String, command: String)] = [
        ("/repo", "--path pipelines", "swift run --package-path pipelines pipelines generate"),
        ("/repo/src", "--path ../pipelines/", "swift run --package-path ../pipelines pipelines generate"),
        ("/repo/pipelines/Sources", "", "swift run pipelines generate"),
        ("/elsewhere", "--path /link", "swift run --package-path ../repo/pipelines pipelines generate"),
    ]

    @Test(arguments: places) func `names a command that works in the working directory`(
        workingDirectory: String, path: String, command: String
    ) {
        var scene = ScaffoldScene.package("native")
        scene.files.addFolder("/repo/src")
        scene.files.addLink("/link", to: "/repo/pipelines")
        scene.workingDirectory = workingDirectory
        let result = scene.run(line: "new image app \(path)")
        #expect(result.outputText.hasSuffix("\nnext:\n  \(command)\n"), "\(result.outputText)\(result.errors)")
    }

    @Test func `only says it in a dry run`() {
        let scene = ScaffoldScene.package("native")
        let before = scene.files.nodes
        #expect(
            scene.run(line: "new image app --dry-run").outputText == """
                would write Sources/pipelines/Images/Images+App.swift
                would rewrite Sources/pipelines/Images/Images.swift

                """)
        #expect(scene.files.nodes == before)
    }

    static let orders: [[String]] = [["app", "worker", "api"], ["worker", "api", "app"]]

    @Test(arguments: orders) func `the registry does not depend on the order`(names: [String]) throws {
        let scene = ScaffoldScene.package("native")
        for name in names { #expect(scene.run(line: "new image \(name)").status == .success) }
        let text = try #require(scene.text(Self.registry))
        #expect(text.hasSuffix("the names.\n        api,\n        app,\n        worker,\n    ]\n}\n"))
    }

    @Test func `changes no other file`() {
        let scene = ScaffoldScene.package("native")
        scene.files.add("/repo/pipelines/Sources/pipelines/Mine.swift", "// mine\n")
        let before = scene.files.nodes
        _ = scene.run(line: "new image app")
        let changed = scene.files.nodes.filter { before[$0.key] != $0.value }.map(\.key).sorted()
        let folder = "/repo/pipelines/Sources/pipelines/Images"
        #expect(changed == ["\(folder)/Images+App.swift", "\(folder)/Images.swift"])
    }

    @Test func `goes on where lines were taken out`() throws {
        let scene = ScaffoldScene.package("native")
        for name in ["app", "worker"] { _ = scene.run(line: "new image \(name)") }
        let path = "/repo/pipelines/\(Self.registry)"
        scene.files.add(
            path, try #require(scene.files.texts[path]).replacing("        worker,\n", with: ""), mode: 0o600)
        scene.files.delete("/repo/pipelines/Sources/pipelines/Images/Images+Worker.swift")
        #expect(scene.run(line: "new image worker").status == .success)
        #expect(scene.text(Self.registry)?.contains("        app,\n        worker,\n") == true)
        #expect(scene.files.nodes[path]?.mode == 0o600)
    }

    static let edits: [(of: String, to: String)] = [
        ("        app\n", "        app,\n        App.other,\n"), ("        app\n", "        app  // first\n"),
        ("enum Images", "struct Images"), ("        app\n", "        app()\n"), ("}\n", "}\n\nlet more = 1\n"),
        ("\n", "\r\n"), ("        app\n", "      app\n"), ("        app\n", "        app(id: \"x\n"),
    ]

    @Test(arguments: edits) func `does not rewrite a registry that somebody changed`(of: String, to: String) throws {
        let scene = ScaffoldScene.package("native")
        _ = scene.run(line: "new image app")
        let path = "/repo/pipelines/\(Self.registry)"
        scene.files.add(path, try #require(scene.files.texts[path]).replacing(of, with: to))
        let before = scene.files.nodes
        let result = scene.run(line: "new image worker")
        #expect(
            result.errors == """
                error: '/repo/pipelines/Sources/pipelines/Images/Images.swift' is not as Slipway writes it, and \
                rewriting it would lose what was changed; undo the changes, or declare the image by hand

                """)
        #expect(result.status == .findings)
        #expect(scene.files.nodes == before)
    }

    @Test func `takes everything back when writing fails, wherever it does`() {
        let whole = ScaffoldScene.package("native")
        let start = whole.files.changes.count
        _ = whole.run(line: "new image app")
        let writing = whole.files.writingChanges.filter { $0 > start }
        #expect(writing.count == 4)
        for operation in writing {
            let scene = ScaffoldScene.package("native")
            let before = scene.files.nodes
            scene.files.failing = (operation, "no space left on device")
            #expect(scene.run(line: "new image app").status == .inputOutput)
            #expect(scene.files.nodes == before, "operation \(operation)")
        }
    }

    static let starts: [(directory: String, arguments: String, shown: String)] = [
        ("/repo/pipelines", "", ""), ("/repo/pipelines/Sources/pipelines", "", "/repo/pipelines/"),
        ("/repo", "--path pipelines", "pipelines/"), ("/", "--path /repo/pipelines", "repo/pipelines/"),
        ("/elsewhere", "--path ../repo/./pipelines/", "../repo/pipelines/"),
    ]

    @Test(arguments: starts) func `finds the package`(directory: String, arguments: String, shown: String) {
        var scene = ScaffoldScene.package("native")
        scene.workingDirectory = directory
        let result = scene.run(line: "new image app \(arguments)")
        #expect(result.outputText.hasPrefix("wrote \(shown)Sources/pipelines/Images/Images+App.swift\n"), "\(result)")
        #expect(scene.files.texts["/repo/pipelines/Sources/pipelines/Images/Images+App.swift"] != nil)
    }

    @Test func `passes a package by that has no registry`() {
        var scene = ScaffoldScene.package("native")
        scene.files.add("/repo/pipelines/inner/Package.swift", "")
        scene.files.add("/repo/pipelines/inner/Sources/inner/Inner.swift", "")
        scene.workingDirectory = "/repo/pipelines/inner/Sources/inner"
        #expect(scene.run(line: "new image app").status == .success)
    }

    @Test func `asks where, in a package of several registries`() throws {
        var scene = ScaffoldScene.package("native")
        let registry = try #require(scene.text(Self.registry))
        scene.files.add("/repo/pipelines/Sources/other/Images/Images.swift", registry)
        let result = scene.run(line: "new image app")
        let message = "several targets have a registry of images: 'other', 'pipelines'; run in the folder of one"
        #expect(result.errors.hasPrefix("error: \(message)\n"))
        #expect(result.status == .usage)
        scene.workingDirectory = "/repo/pipelines/Sources/other/Images"
        #expect(scene.run(line: "new image app").status == .success)
        #expect(scene.files.texts["/repo/pipelines/Sources/other/Images/Images+App.swift"] != nil)
    }

    static let strangers: [(directory: String, arguments: String, place: String)] = [
        ("/repo", "", "at or above '/repo'"), ("/repo", "--path .", "in '/repo'"),
        ("/repo/pipelines/Sources", "--path .", "in '/repo/pipelines/Sources'"),
        ("/elsewhere", "--path /no/folder", "in '/no/folder'"),
    ]

    @Test(arguments: strangers) func `says that there is no package`(
        directory: String, arguments: String, place: String
    ) {
        var scene = ScaffoldScene.package("native")
        scene.workingDirectory = directory
        let result = scene.run(line: "new image app \(arguments)")
        let message = """
            no package \(place) has a registry of images, 'Sources/<name>/Images/Images.swift'; 'init' writes one
            """
        #expect(result.errors.hasPrefix("error: \(message)\nHelp:  --path <dir>  "), "\(result.errors)")
        #expect(result.status == .usage)
    }

    @Test func `is a command of a project's own executable, too`() {
        let scene = ScaffoldScene.package("native")
        let tool = CommandLineTool(
            name: "pipelines", version: "0.1.0", project: Project(name: "pipelines") { ProjectOutput(files: []) })
        let environment = CommandEnvironment(invocation: "swift run pipelines", workingDirectory: "/repo/pipelines")
        let result = tool.run(["new", "image", "app"], in: environment, files: scene.files)
        #expect(result.outputText.hasPrefix("wrote Sources/pipelines/Images/Images+App.swift\n"))
    }
}
