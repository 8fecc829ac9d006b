import SlipwayCommands
import Testing
import Workflows

/// Two projects on one root that use actions of the same name.
struct SharedActionTests {
    static let action = ".github/actions/publish-index/action.yml"
    static let script = ".github/actions/publish-index/publish-index.sh"

    /// A project with a workflow that uses the action.
    private static func scene(_ name: String, on files: InMemoryFileSystem, action: String = "runs: x\n") -> Scene {
        var scene = Scene(files: files, name: name)
        scene.declared = [
            .workflow(name, "on: push\nuses: $/.github/actions/publish-index\n"),
            GeneratedFile(path: Self.action, body: Array(action.utf8), comments: .hash, source: "\(name)/App.swift"),
            GeneratedFile(
                path: script, body: Array("#!/bin/bash\necho\n".utf8), comments: .hash, source: "\(name)/App.swift"),
        ]
        return scene
    }

    @Test func `equal actions are shared, and stay until the last project leaves`() {
        var one = Self.scene("one", on: InMemoryFileSystem())
        let two = Self.scene("two", on: one.files)
        #expect(one.run("generate").outputText.hasSuffix("3 written, 0 unchanged, 0 removed\n"))
        #expect(two.run("generate").outputText.hasSuffix("1 written, 2 unchanged, 0 removed\n"))
        for scene in [one, two] {
            #expect(scene.run("check") == CommandResult(output: Array("3 files are current\n".utf8)))
        }
        one.declared = [.workflow("other")]
        let left = one.run("generate")
        #expect(left.outputText.hasSuffix("1 written, 0 unchanged, 1 removed\n"))
        for path in [Self.action, Self.script] {
            #expect(
                left.errors.contains(
                    "\(path): note: this project no longer declares the file; it stays because "
                        + "'.github/workflows/two.yml' uses the action [shared-action]\n"))
        }
        #expect(one.run("check").status == .success)
        #expect(two.run("check").outputText == "3 files are current\n")
        one.files.delete("/repo/.github/workflows/two.yml")
        #expect(one.run("generate").outputText.hasSuffix("0 written, 1 unchanged, 2 removed\n"))
        #expect(one.files.nodes["/repo/.github/actions/publish-index"] == nil)
    }

    @Test func `a different action is in the way, and the message says what to do`() {
        let one = Self.scene("one", on: InMemoryFileSystem())
        let two = Self.scene("two", on: one.files, action: "runs: y\n")
        _ = one.run("generate")
        for command in ["generate", "check"] {
            let result = two.run(command)
            #expect(
                result.errors.hasPrefix(
                    "\(Self.action): error: project 'one' generated the file that stands here, and differs; "
                        + "give one of the two projects an 'actionPrefix' [foreign-file]\n"))
            #expect(result.status == .findings)
        }
    }

    static let mentions: [(text: String, keeps: Bool)] = [
        ("uses: ./.github/actions/publish-index", true), ("uses: $/.github/actions/publish-index\n", true),
        ("uses: ./.github/actions/publish-index-2\nuses: ./.github/actions/publish-index\n", true),
        ("uses: ./.github/actions/publish-index-2\n", false), ("uses: ./.github/actions/publish\n", false),
    ]

    @Test(arguments: mentions.indices) func `an action that a workflow written by hand uses stays`(index: Int) {
        let (text, keeps) = Self.mentions[index]
        var scene = Self.scene("one", on: InMemoryFileSystem())
        _ = scene.run("generate")
        scene.files.add("/repo/.github/workflows/hand.yml", text)
        scene.declared = [.workflow("one")]
        _ = scene.run("generate")
        #expect((scene.files.texts["/repo/\(Self.action)"] != nil) == keeps, "\(text)")
    }

    @Test func `an action stays if a workflow cannot be read`() {
        var scene = Self.scene("one", on: InMemoryFileSystem())
        _ = scene.run("generate")
        scene.files.add("/repo/.github/workflows/hand.yml", "")
        scene.files.locked = ["/repo/.github/workflows/hand.yml"]
        scene.declared = [.workflow("one")]
        #expect(scene.run("generate").status == .success)
        #expect(scene.files.texts["/repo/\(Self.action)"] != nil)
    }
}
