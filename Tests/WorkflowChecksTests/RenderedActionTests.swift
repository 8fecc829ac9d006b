import Testing
import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// The actions that a project's workflows bring along.
struct RenderedActionTests {
    private static let inner = OwnAction("inner", name: "Inner", description: "Says hello.") {
        RunStep(script: .file(ActionFile("inner.sh", text: "#!/usr/bin/env bash\necho Hello\n")))
    }
    private static let outer = OwnAction("outer", name: "Outer", description: "Uses another one.") { inner.step() }
    private static let lone = ActionFolder(
        "lone", Action(name: "Lone", description: "Runs.", runs: .javaScript(main: "a.js")),
        at: DeclarationSite(file: "App/App.swift", line: 1))

    private static func project(_ style: OwnReferences = .selfRepository) -> RenderedProject {
        RenderedProject(
            name: "app",
            workflows: [
                .pushed("a.yml") { Job.of { Self.outer.step() } },
                .pushed("b.yml") {
                    Job.of("one") { Self.inner.step() }
                    Job.of("two") { ParallelSteps { Self.inner.step() } }
                },
                .pushed("c.yml") { Job.of { ActionStep(.own("lone")) } },
            ], actions: [Self.lone], options: RenderingOptions(ownReferences: style))
    }

    @Test func `each is written once, in the order of first use, with its files`() {
        #expect(
            Self.project().files.map(\.path) == [
                ".github/workflows/a.yml", ".github/workflows/b.yml", ".github/workflows/c.yml",
                ".github/actions/outer/action.yml", ".github/actions/inner/action.yml",
                ".github/actions/inner/inner.sh", ".github/actions/lone/action.yml",
            ])
        #expect(Checks().findings(in: Self.project()) == [])
    }

    @Test func `each knows the workflows that use it, through other actions too`() {
        let users = Self.project().actions.map { [$0.declared.name] + $0.workflows }
        #expect(
            users == [
                ["outer", ".github/workflows/a.yml"],
                ["inner", ".github/workflows/a.yml", ".github/workflows/b.yml"],
                ["lone", ".github/workflows/c.yml"],
            ])
        #expect(
            Self.project().files.first { $0.path == ".github/actions/inner/inner.sh" }?.usedBy
                == [".github/workflows/a.yml", ".github/workflows/b.yml"])
        #expect(Self.project().files[0].usedBy == [])
    }

    @Test(arguments: OwnReferences.allCases) func `actions use one another as the project decides`(
        _ style: OwnReferences
    ) {
        let texts = Self.project(style).files.map { String(decoding: $0.body, as: UTF8.self) }
        let prefix = style == .checkout ? "./" : "$/"
        #expect(texts[3].contains("uses: \(prefix).github/actions/inner\n"))
        #expect(texts[0].contains("sparse-checkout: .github/actions\n") == (style == .checkout))
        #expect(Checks().findings(in: Self.project(style)).filter { $0.severity == .error } == [])
    }

    @Test func `a reference to an action that nobody declares is looked up in the repository`() {
        let project = RenderedProject(
            name: "app",
            workflows: [
                .pushed("a.yml") {
                    Job.of {
                        ActionStep(.own("lint"))
                        ActionStep(.local(".github/actions/lint"))
                        Self.inner.step()
                    }
                }
            ])
        let expectations = Expectation.all(of: project)
        #expect(expectations.map(\.sought) == [.match(".github/actions/lint/action.y*ml")])
        #expect(expectations.first?.finding.rule == "action-reference")
        #expect(expectations.first?.finding.place?.description == "jobs.a.steps[0].uses")
    }
}
