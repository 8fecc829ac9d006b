// Compiled together with instrumented modules by `.ci/fuzz`, and by no target of the package.
import WorkflowAnalysis
import WorkflowChecks
import WorkflowYAML
import Workflows

/// Reads any bytes as a workflow and as an action, checks both with every rule, and holds all to their promises.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let tree = YAMLTree(reading: Array(UnsafeBufferPointer(start: start, count: count)))
    var options = RenderingOptions()
    options.completes = false
    let workflow = Workflow.read(tree)
    examine(workflow.problems, count)
    if let content = workflow.content {
        let file = WorkflowFile("a.yml", content)
        let project = RenderedProject(name: "", workflows: [file], options: options)
        examine(project)
        guard workflow.problems.isEmpty, let bytes = project.workflows.first?.rendered.bytes else { return 0 }
        let again = Workflow.read(YAMLTree(reading: bytes))
        precondition(again.problems.isEmpty && again.content == content, "a workflow is read back as it was written")
    }
    let action = Action.read(tree)
    examine(action.problems, count)
    if let content = action.content {
        examine(RenderedProject(name: "", workflows: [], actions: [ActionFolder("a", content)], options: options))
    }
    return 0
}

private func examine(_ problems: [ReadingProblem], _ count: Int) {
    for problem in problems {
        precondition(!problem.message.isEmpty && problem.span.upperBound <= count, "a problem has words and a place")
        precondition(problem.start <= problem.end, "a problem ends after it begins")
    }
}

private func examine(_ project: RenderedProject) {
    for profile in [nil, Profile.strict] {
        for finding in Checks(profile: profile).findings(in: project) {
            precondition(finding.rule != Finding.defectRule, "no rule fails")
            precondition(!finding.message.isEmpty, "a finding has words")
        }
    }
}
