import Workflows

/// Takes what an example of a rule's documentation consists of: files, workflows, jobs or steps.
@resultBuilder
enum ExampleBuilder {
    static func buildExpression(_ file: WorkflowFile) -> [ExamplePart] { [.file(file)] }
    static func buildExpression(_ files: [WorkflowFile]) -> [ExamplePart] { files.map { .file($0) } }
    static func buildExpression(_ workflow: Workflow) -> [ExamplePart] { [.workflow(workflow)] }

    static func buildExpression<A, B, C>(_ template: ReusableWorkflow<A, B, C>) -> [ExamplePart] {
        [.file(template.file)]
    }

    static func buildExpression<Source: ListElement>(_ job: Source) -> [ExamplePart]
    where Source.Element == WorkflowJob {
        [.job(job.element)]
    }

    static func buildExpression<Source: ListElement>(_ step: Source) -> [ExamplePart]
    where Source.Element == Step {
        [.step(step.element)]
    }

    static func buildBlock(_ parts: [ExamplePart]...) -> [ExamplePart] { parts.flatMap(\.self) }

    static func buildFinalResult(_ parts: [ExamplePart]) -> [WorkflowFile] { ExamplePart.files(of: parts) }
}

/// One statement of an example.
enum ExamplePart: Sendable {
    case file(WorkflowFile)
    case workflow(Workflow)
    case job(WorkflowJob)
    case step(Step)

    /// The files of an example: steps alone make one job, jobs alone a workflow that a push starts.
    static func files(of parts: [ExamplePart]) -> [WorkflowFile] {
        var (files, jobs, steps): ([WorkflowFile], [WorkflowJob], [Step]) = ([], [], [])
        for part in parts {
            switch part {
            case .file(let file): files.append(file)
            case .workflow(let workflow): files.append(WorkflowFile(name(files.count), workflow))
            case .job(let job): jobs.append(job)
            case .step(let step): steps.append(step)
            }
        }
        if !steps.isEmpty { jobs.append(.steps(Job("a", runsOn: .ubuntu2404) { steps })) }
        if !jobs.isEmpty { files.append(WorkflowFile(name(files.count), Workflow(on: [.push()]) { jobs })) }
        return files
    }

    /// `a.yml`, `b.yml` and so on.
    private static func name(_ index: Int) -> String {
        "\(Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(clamping: min(index, 25))))).yml"
    }
}

/// The examples of a rule.
struct RuleExample: Sendable {
    /// The rule's name.
    let rule: String
    /// The code below `Wrong:`.
    let wrong: @Sendable () -> [WorkflowFile]
    /// The code below `Right:`.
    let right: @Sendable () -> [WorkflowFile]
}
