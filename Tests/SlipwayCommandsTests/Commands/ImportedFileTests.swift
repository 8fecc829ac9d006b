import SlipwayCommands
import Testing
import Workflows

/// Files that were written by hand are replaced if the declaration means the same.
struct ImportedFileTests {
    static let workflow = GeneratedFile.workflow(
        "one", "name: One\n'on': [push]\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: make\n")
    static let script = GeneratedFile(
        path: ".github/actions/a/a.sh", body: Array("#!/bin/sh\nmake\n".utf8), comments: .hash, source: "App/App.swift")

    private func scene(_ workflow: String, _ script: String = "#!/bin/sh\nmake\n") -> Scene {
        let scene = Scene(declared: [Self.workflow, Self.script])
        scene.files.add(Self.workflow.place, workflow)
        scene.files.add(Self.script.place, script)
        return scene
    }

    static let formatted = """
        # By hand.
        on:
          - push
        jobs:
          a:
            steps: [{run: 'make'}]
            runs-on: "x"
        name: One
        """

    @Test func `only the formatting differs`() {
        let scene = scene(Self.formatted)
        #expect(scene.run("generate").status == .findings)
        let result = scene.run("generate", "--adopt-imported")
        #expect(result.errors == "")
        #expect(result.outputText.contains("replaced \(Self.workflow.path)\n"))
        #expect(scene.files.texts[Self.workflow.place] == Scene.text(Self.workflow))
        #expect(scene.files.texts[Self.script.place] == Scene.text(Self.script))
        #expect(scene.run("check").status == .success)
    }

    @Test func `a file that does something else stops all, and is named with the difference`() {
        let scene = scene(Self.formatted.replacing("'make'", with: "make all"), "#!/bin/sh\nmake all\n")
        let before = scene.files.texts
        let result = scene.run("generate", "--adopt-imported")
        #expect(
            result.errors == """
                .github/actions/a/a.sh: error: a file stands here that Slipway did not generate; to replace it, run \
                'swift run app generate --adopt .github/actions/a/a.sh', or delete it [foreign-file]
                  = the text changed
                .github/workflows/one.yml: error: a file stands here that Slipway did not generate; to replace it, run \
                'swift run app generate --adopt .github/workflows/one.yml', or delete it [foreign-file]
                  = job 'a': step 'make': run: make, was make all
                error: nothing was written, because of 2 errors

                """)
        #expect(scene.files.texts == before)
        #expect(
            scene.run("generate", "--adopt-imported", "--adopt", Self.workflow.path, "--adopt", Self.script.path).status
                == .success)
    }

    @Test func `a file that GitHub cannot read is not replaced`() {
        let result = scene("jobs: [").run("generate", "--adopt-imported")
        #expect(result.errors.contains("  = not compared: the old version cannot be read: line 1, column "))
    }

    @Test func `the file of another project is not adopted`() {
        let scene = scene(Scene.text(Self.workflow, project: "other"))
        let result = scene.run("generate", "--adopt-imported")
        #expect(result.errors.contains("project 'other' generated the file that stands here"))
        #expect(result.status == .findings)
    }
}
