import Workflows

/// Something could not be written as it should be: an action without a pin, or an expression inside a script.
///
/// Findings bear the names `unpinned-action` and `expression-in-script`.
///
/// Wrong: `RunStep(script: "echo ${{ github.head_ref }}")`.
/// Right: `RunStep(script: "echo \"$HEAD\"", env: ["HEAD": github.headRef])`.
struct RenderingRule: Rule {
    let name = "rendering"

    func findings(in project: RenderedProject) -> [Finding] {
        project.workflows.flatMap { file in
            file.rendered.notes.problems.map {
                Finding(rule: $0.rule, file: file.declared.path, place: $0.place, message: $0.message)
            }
        }
    }
}
