import SlipwayCommands
import Testing
import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// What 'generate' and 'check' find missing in the repository.
struct TreeSearchTests {
    static func scene(_ paths: [String], requires: [RequiredFile] = [], on triggers: [Trigger] = [.push()]) -> Scene {
        var file = WorkflowFile(
            "a.yml", Workflow(on: triggers) { Job("a", runsOn: .ubuntu2404) { RunStep(script: "true") } })
        file.requiredFiles = requires
        let project = RenderedProject(name: "app", workflows: [file])
        var scene = Scene(declared: project.files)
        scene.expectations = Expectation.all(of: project)
        for path in paths { scene.files.add("/repo/\(path)", "") }
        return scene
    }

    static let chart = RequiredFile("charts/app/Chart.yaml", rule: "chart", "there is no chart")

    @Test(arguments: ["generate", "check"]) func `a file that is needed and missing is an error`(command: String) {
        let scene = Self.scene(["charts/app/values.yaml"], requires: [Self.chart])
        let result = scene.run(command)
        #expect(result.status == .findings)
        #expect(
            (result.errors + result.outputText).contains(".github/workflows/a.yml: error: there is no chart [chart]"))
        #expect(!scene.files.texts.keys.contains("/repo/.github/workflows/a.yml"))
        scene.files.add("/repo/charts/app/Chart.yaml", "")
        #expect(scene.run("generate").status == .success)
        #expect(scene.run("check").status == .success)
    }

    @Test(arguments: ["generate", "check"]) func `a called workflow that is nowhere is an error`(command: String) {
        let file = WorkflowFile(
            "a.yml",
            Workflow(on: [.push()]) {
                CallJob("one", uses: .local("b.yml"))
                CallJob("two", uses: .selfRepository("b.yml"))
                CallJob("own", uses: .local("a.yml"))
                CallJob("broken", uses: .local("b"))
            })
        let project = RenderedProject(name: "app", workflows: [file])
        var scene = Scene(declared: project.files)
        scene.expectations = Expectation.all(of: project)
        #expect(scene.expectations.map(\.sought) == [.file(".github/workflows/b.yml")])
        scene.files.add("/repo/README.md", "")
        let result = scene.run(command)
        #expect(result.status == .findings)
        let text = result.errors + result.outputText
        let place = ".github/workflows/a.yml:11:5: error: jobs.one.uses:"
        #expect(text.contains("\(place) there is no workflow 'b.yml' in '.github/workflows'"))
        scene.files.add("/repo/.github/workflows/b.yml", "on: workflow_call")
        #expect(scene.run("generate").status == .success)
        #expect(scene.run("check").status == .success)
    }

    @Test func `a folder is no file`() {
        let scene = Self.scene(["charts/app/Chart.yaml/x"], requires: [Self.chart])
        #expect(scene.run("generate").status == .findings)
    }

    static let filters: [(pattern: String, paths: [String], isMet: Bool)] = [
        ("src/**", ["src/a/b.rs"], true), ("src/**", ["lib/a.rs"], false), ("src/**", ["src"], false),
        ("**.md", ["docs/deep/a.md"], true), ("**.md", [".git/a.md", ".build/a.md", "node_modules/a.md"], false),
        ("Dockerfile.*", ["Dockerfile.broker"], true), ("Dockerfile.*", ["x/Dockerfile.broker"], false),
        (".github/workflows/*.yml", [], true), ("!src/**", [], true), ("src/*/a.rs", ["src/x/a.rs"], true),
    ]

    @Test(arguments: filters) func `a filter that matches no file is worth a look`(
        pattern: String, paths: [String], isMet: Bool
    ) {
        let scene = Self.scene(paths, on: [.push(paths: [pattern]), .pullRequest(paths: [pattern])])
        let result = scene.run("generate")
        #expect(result.status == .success)
        let warnings = (result.errors + result.outputText).split(separator: "\n").filter {
            $0.contains("[path-filter]")
        }
        #expect(warnings.count == (isMet ? 0 : 1), "\(warnings)")
        if !isMet {
            #expect(warnings.first?.contains("on.push.paths: the filter '\(pattern)' matches no file") == true)
        }
    }

    @Test func `where the root is no repository, its tree is elsewhere`() {
        var scene = Self.scene([], requires: [Self.chart], on: [.push(paths: ["src/**"])])
        scene.files = InMemoryFileSystem(folders: ["/repo/.git", "/out"])
        let result = scene.run("generate", "--root", "/out")
        #expect(result.status == .success && result.errors == "", "\(result.errors)")
    }

    @Test func `a link is not followed out of the repository`() {
        let scene = Self.scene([], on: [.push(paths: ["src/**"])])
        scene.files.addLink("/repo/src", to: "/other")
        scene.files.add("/other/a.rs", "")
        #expect((scene.run("generate").errors).contains("[path-filter]"))
    }
}
