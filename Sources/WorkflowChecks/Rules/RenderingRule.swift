import Workflows

/// Something could not be declared or written as it should be.
///
/// Findings bear the names of what noticed it: `unpinned-action`, `expression-in-script`, or a preset's own.
///
/// Wrong:
///
/// ```swift
/// RunStep(script: "echo ${{ github.head_ref }}")
/// ```
///
/// Right:
///
/// ```swift
/// RunStep(script: "echo \"$HEAD\"", env: ["HEAD": github.headRef])
/// ```
struct RenderingRule: Rule {
    let name = "rendering"

    func findings(in project: CheckedProject) -> [Finding] {
        project.files.flatMap { file in
            file.declared.problems.map {
                Finding(
                    rule: $0.rule, severity: $0.severity == .warning ? .warning : .error, file: file.declared.path,
                    message: $0.message)
            }
                + file.rendered.notes.problems.map {
                    Finding(rule: $0.rule, file: file.declared.path, place: $0.place, message: $0.message)
                }
        }
    }
}
