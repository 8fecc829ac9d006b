import Testing
import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// Workflows, and what is to be found in them: no more, and no less.
struct RuleCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let project: RenderedProject
    /// The findings in the compilers' form, workflows and actions without their folder.
    let expected: [String]

    init(
        _ name: String, _ workflows: [WorkflowFile], actions: [ActionFolder] = [], otherFiles: [GeneratedFile] = [],
        project: String = "app",
        options: RenderingOptions = RenderingOptions(), readFile: @escaping (String) -> [UInt8]? = { _ in nil },
        finds expected: [String] = []
    ) {
        testDescription = name
        self.project = RenderedProject(
            name: project, workflows: workflows, actions: actions, otherFiles: otherFiles, options: options,
            readFile: readFile)
        self.expected = expected
    }

    /// The case of one workflow, `a.yml`, that a push starts.
    init(_ name: String, finds expected: [String] = [], @JobsBuilder jobs: () -> [WorkflowJob]) {
        self.init(name, [.pushed(jobs: jobs)], finds: expected)
    }

    /// Compares everything that is found with what is expected.
    func verify(sourceLocation: SourceLocation = #_sourceLocation) {
        compare(Checks().findings(in: project), sourceLocation)
    }

    /// Compares what the rules of a table are about.
    ///
    /// Every error counts, whichever rule finds it, and every warning of a rule that some case of the table expects.
    /// Warnings of other rules have tables of their own: few short cases are beyond every advice.
    func verify(in table: [RuleCase], sourceLocation: SourceLocation = #_sourceLocation) {
        verify(about: Set(table.flatMap(\.expected).compactMap(Self.rule)), sourceLocation: sourceLocation)
    }

    /// Compares all errors, and the warnings of some rules.
    func verify(about rules: Set<String>, sourceLocation: SourceLocation = #_sourceLocation) {
        let found = Checks().findings(in: project)
        compare(found.filter { $0.severity == .error || rules.contains($0.rule) }, sourceLocation)
    }

    private func compare(_ found: [Finding], _ sourceLocation: SourceLocation) {
        let lines = found.map { finding in
            let line = finding.description
            let folder = ["\(WorkflowFile.folder)/", "\(ActionFolder.parent)/"].first { line.hasPrefix($0) } ?? ""
            return String(line.dropFirst(folder.count))
        }
        // The order is that of the text, for which tests of its own stand.
        #expect(lines.sorted() == expected.sorted(), sourceLocation: sourceLocation)
    }

    /// The rule that a line names at its end.
    private static func rule(in line: String) -> String? {
        line.split(separator: "[").last.map { String($0.prefix { $0 != "]" }) }
    }
}

extension WorkflowFile {
    /// A workflow that a push starts.
    static func pushed(
        _ name: String = "a.yml", concurrency: Concurrency? = nil, @JobsBuilder jobs: () -> [WorkflowJob]
    ) -> WorkflowFile {
        WorkflowFile(name, Workflow(on: [.push()], concurrency: concurrency, jobs: jobs), source: "App/App.swift")
    }

    /// A workflow of one right job, with these triggers.
    static func on(_ triggers: Trigger..., name: String = "a.yml") -> WorkflowFile {
        WorkflowFile(name, Workflow(on: triggers) { Job.readingInputs("a") }, source: "App/App.swift")
    }
}

extension Job {
    /// A job with nothing wrong in it.
    static func right(
        _ id: JobID, needs: [JobID] = [], strategy: Strategy? = nil, concurrency: Concurrency? = nil
    ) -> Job {
        Job(id, needs: needs, runsOn: .ubuntu2404, concurrency: concurrency, strategy: strategy) { RunStep.right }
    }

    /// A job with nothing wrong in it, which reads all inputs of its workflow.
    static func readingInputs(_ id: JobID) -> Job {
        Job.of(id) { RunStep.reading(.call("toJSON", [.context("inputs")])) }
    }

    /// A job of these steps.
    static func of(_ id: JobID = "a", outputs: OrderedMap<Value<String>> = [:], @StepsBuilder steps: () -> [Step])
        -> Job
    {
        Job(id, runsOn: .ubuntu2404, outputs: outputs, steps: steps)
    }
}

extension RunStep {
    /// A step with nothing wrong in it.
    static let right = RunStep(script: "true")

    /// A step under an id.
    static func named(_ id: StepID, background: Bool? = nil) -> RunStep {
        RunStep(id: id, script: "true", background: background)
    }

    /// A step that reads an expression.
    static func reading(_ node: ExpressionNode, id: StepID? = nil) -> RunStep {
        RunStep(id: id, script: "true", env: ["V": Value(node)])
    }
}

extension ExpressionNode {
    /// The path `context.a.b`.
    static func path(_ context: String, _ names: String...) -> ExpressionNode {
        names.reduce(.context(context)) { .property($0, $1) }
    }
}
