import WorkflowAnalysis
import Workflows

struct DeclarationRule: Rule {
    let name = "declaration"
    var documentation: String {
        #"""
        A preset was given something that it cannot work with.

        What is declared by a type, such as a pipeline for images, is looked at by that type, which knows best what it
        can take. Its findings bear names of the type's own, such as `image-name`, and a suppression names either that
        or `declaration`, which stands for all of them; so does a severity, by `declaration` alone.

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

    func findings(in project: CheckedProject) -> [Finding] {
        let ofWorkflows = project.files.map { (path: $0.path, problems: $0.declared.problems) }
        let ofActions = project.actions.map { (path: $0.path, problems: $0.rendered.declared.problems) }
        return (ofWorkflows + ofActions).flatMap { file in
            file.problems.map {
                Finding(
                    rule: $0.rule, severity: $0.severity == .warning ? .warning : .error, file: file.path,
                    message: $0.message)
            }
        }
    }
}

extension Finding {
    /// Whether a suppression or a severity for a rule is about this finding.
    ///
    /// A name that no rule has is a preset's own, for which the rule that reports it stands as well.
    func isOf(_ rule: String) -> Bool { suppressingRules.contains(rule) }

    /// The names of the rules that the finding is of.
    var suppressingRules: [String] {
        let isPresets = rule != Finding.defectRule && !Checks.ruleNames.contains(rule)
        return isPresets ? [rule, DeclarationRule().name] : [rule]
    }
}
