import SlipwayCommands
import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// A project of 200 workflows, each of 3 jobs with 7 steps.
enum SampleProject {
    /// The first argument that makes a process the project.
    static let word = "project"
    /// The first argument that makes a process the project without rules.
    static let wordWithoutRules = "project-without-rules"

    private static let name = "Sample"

    /// The project as a user has it: all rules run.
    static let checked = Project(name: name) {
        let project = rendered(keepingNotes: true)
        return ProjectOutput(files: project.files, findings: Checks().findings(in: project))
    }

    /// The same with neither rules nor what is noted for them.
    static let unchecked = Project(name: name) {
        ProjectOutput(files: rendered(keepingNotes: false).files)
    }

    /// The command line of a process that is one of the projects.
    static var arguments: [String] { [CommandLine.arguments[0]] + CommandLine.arguments.dropFirst(2) }

    /// Ends everything if a rule reports something: a finding costs more than what is measured.
    static func requireNoFindings() {
        guard let finding = Checks().findings(in: rendered(workflows(1), keepingNotes: true)).first else { return }
        print("error: correct 'SampleWorkflow': \(finding.message) [\(finding.rule)]")
        exit(70)
    }

    /// The workflows to bytes.
    static func rendered(_ workflows: [WorkflowFile] = workflows(), keepingNotes: Bool) -> RenderedProject {
        var options = RenderingOptions()
        options.keepsNotes = keepingNotes
        return RenderedProject(name: name, workflows: workflows, options: options)
    }

    /// The workflows as declared.
    static func workflows(_ count: Int = 200) -> [WorkflowFile] {
        (0..<count).map { SampleWorkflow(number: $0).file }
    }
}
