import WorkflowAnalysis
import Workflows

struct DeclarationRule: Rule {
    let name = "declaration"
    let kind = Finding.Kind.declaration
    var documentation: String {
        #"""
        A preset was given a value that it cannot use.

        A preset, such as a pipeline for images, checks its own settings. Its findings have names of their own, such as
        `image-name`. A suppression can name either one of these or `declaration`, which stands for all of them. A
        severity can be set for `declaration` only.

        Wrong:

        ```swift
        struct ImageTest {
            var image: String

            var file: WorkflowFile {
                var file = WorkflowFile("a.yml", Workflow(on: [.push()]) {
                    Job("test", runsOn: .ubuntu2404) { RunStep(script: "make test", env: ["IMAGE": "\(image)"]) }
                })
                if image.isEmpty { file.problems.append(DeclarationProblem(rule: "image-name", "the image has no name")) }
                return file
            }
        }

        ImageTest(image: "").file
        ```

        Right:

        ```swift
        struct ImageTest {
            var image: String

            var file: WorkflowFile {
                var file = WorkflowFile("a.yml", Workflow(on: [.push()]) {
                    Job("test", runsOn: .ubuntu2404) { RunStep(script: "make test", env: ["IMAGE": "\(image)"]) }
                })
                if image.isEmpty { file.problems.append(DeclarationProblem(rule: "image-name", "the image has no name")) }
                return file
            }
        }

        ImageTest(image: "ghcr.io/acme/app").file
        ```
        """#
    }

    func findings(in project: ProjectAnalysis) -> [Finding] {
        let ofWorkflows = project.files.map { (path: $0.path, problems: $0.declared.problems) }
        let ofActions = project.actions.map { (path: $0.path, problems: $0.rendered.declared.problems) }
        return (ofWorkflows + ofActions).flatMap { file in
            file.problems.map { problem in
                var finding = Finding(
                    rule: problem.rule, severity: problem.severity == .warning ? .warning : .error, file: file.path,
                    message: problem.message)
                finding.site = problem.subject
                return finding
            }
        }
    }
}

extension Finding {
    /// The names that a suppression or a severity can use for this finding.
    ///
    /// A name that belongs to no rule is a preset's own; `declaration` applies to these findings too.
    func names(amongRules rules: Set<String>) -> [String] {
        rule == Finding.defectRule || rules.contains(rule) ? [rule] : [rule, DeclarationRule().name]
    }
}
