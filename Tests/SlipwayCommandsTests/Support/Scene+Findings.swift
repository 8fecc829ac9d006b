import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// A rule that shows all that a finding can hold.
struct FullRule: Rule {
    let name = "full"

    func findings(in project: ProjectAnalysis) -> [Finding] {
        [
            Finding(
                rule: name, severity: .warning, file: Scene.merging,
                place: Place("jobs", "merge", "steps")[0]["env", "TAG"],
                message: "the tag is 'edge', 100% of the time\n::error::and no more", fix: "\"TAG\": github.refName",
                related: [
                    RelatedPlace(file: Scene.merging, place: Place("on"), message: "this starts the workflow"),
                    RelatedPlace(file: "a b/ü.yml", place: nil, message: "somebody else's"),
                ]),
            Finding(rule: name, severity: .warning, file: nil, message: "the project is odd"),
        ]
    }
}

/// A rule that cannot do its work.
struct FailingRule: Rule {
    struct Failure: Error {}

    let name = "failing"

    func findings(in project: ProjectAnalysis) throws -> [Finding] { throw Failure() }
}

extension Scene {
    /// The file in which things are wrong.
    static let merging = ".github/workflows/merge.yml"

    /// A project in whose workflow something is wrong, checked with these rules beside Slipway's own.
    static func wrong(_ rules: [any Rule] = [FullRule()], wrong: Bool = true) -> Scene {
        let workflow = Workflow(name: "Größe 大", on: [.push(branches: ["main"])]) {
            Job("build", runsOn: wrong ? "ubuntu-24.04-arm64" : .ubuntu2404Arm) { RunStep(script: "make") }
            Job("merge", needs: [wrong ? "biuld" : "build"], runsOn: .ubuntu2404) {
                RunStep(script: "make merge", env: ["TAG": "edge"])
            }
        }
        let site = DeclarationSite(file: "App/App.swift", line: 12)
        let project = RenderedProject(name: "app", workflows: [WorkflowFile("merge.yml", workflow, at: site)])
        var scene = Scene()
        scene.files.add("/repo/.git/HEAD", "")
        scene.declared = project.files
        scene.findings = Checks(rules: Checks.allRules + rules).findings(in: project)
        return scene
    }
}
