import Workflows

/// The declarations of a workflow: a name for each job, and for each step whose outputs are read.
struct WorkflowNames {
    /// The names of the jobs, in their order.
    private(set) var jobs: [String] = []
    /// The types of the outputs of jobs that others read, by the ids of the jobs.
    private(set) var jobOutputs: [String: OutputsType] = [:]
    var members = MemberNames()
    private var types: Set<String> = []
    let references: [References]
    /// Whether jobs read one another in a circle.
    private let isCircular: Bool

    /// Finds names for a workflow.
    init(_ workflow: Workflow) {
        for job in workflow.jobs { jobs.append(members.name(for: job.id.rawValue, kind: "Job")) }
        var options = RenderingOptions()
        options.completes = false
        let notes = workflow.rendered(with: options).notes
        references = notes.jobs.map { job in References(notes.expressions[job.expressions].map(\.node)) }
        isCircular = Self.hasCircle(workflow.jobs.map(\.id.rawValue), references)
        guard !isCircular else { return }
        let read = Set(references.flatMap { $0.jobs.filter { !$0.value.isEmpty }.keys })
        for case .steps(let job) in workflow.jobs where read.contains(job.id.rawValue) && job.canExposeOutputs {
            jobOutputs[job.id.rawValue] = OutputsType(
                name: type(for: job.id.rawValue), outputs: job.outputs.entries.map(\.key))
        }
    }

    /// Whether jobs read one another in a circle, which declarations that read one another could not.
    private static func hasCircle(_ ids: [String], _ references: [References]) -> Bool {
        var open = Dictionary(zip(ids, references.map { Set($0.jobs.keys).intersection(ids) })) { first, _ in first }
        while let free = open.first(where: { $0.value.isEmpty })?.key {
            open[free] = nil
            for id in open.keys { open[id]?.remove(free) }
        }
        return !open.isEmpty
    }

    /// The matrix of a job as a type, and the name of its declaration; `nil` if no type can say it.
    mutating func matrix(of job: WorkflowJob) -> (name: String, type: MatrixType)? {
        let strategy =
            switch job {
            case .steps(let job): job.strategy
            case .call(let job): job.strategy
            }
        guard let strategy, strategy.expression == nil,
            MatrixType(strategy.matrix, name: "") != nil,
            let type = MatrixType(strategy.matrix, name: type(for: job.id.rawValue, ending: "Axes"))
        else { return nil }
        return (members.name(for: "\(job.id.rawValue)-matrix", kind: "Axes"), type)
    }

    mutating func type(for id: String, ending: String = "Outputs") -> String {
        let base = "\(SwiftName.type(id))\(ending)"
        var name = base
        var number = 2
        while !types.insert(name).inserted {
            name = "\(base)\(number)"
            number += 1
        }
        return name
    }

    /// What a job reads of other jobs, as the members of their declarations.
    func reads(ofJob index: Int, in workflow: Workflow) -> [ExpressionNode: ExpressionCode.Typed] {
        var reads: [ExpressionNode: ExpressionCode.Typed] = [:]
        guard references.indices.contains(index), !isCircular else { return reads }
        for (position, job) in workflow.jobs.enumerated() {
            let id = job.id.rawValue
            guard let names = references[index].jobs[id], position != index else { continue }
            let code = SwiftCode.word(jobs[position])
            reads[.property(.property(.context("needs"), id), "result")] = .member(code, "result", .text)
            for output in jobOutputs[id]?.outputs ?? [] where names.contains(output.name) {
                reads[.output(output.name, of: id, in: "needs")] = .member(
                    .member(code, "outputs"), output.member, .text)
            }
        }
        return reads
    }
}

extension Job {
    /// Whether a type of outputs can stand for the job's outputs: a value that is parsed would be handed on unparsed.
    fileprivate var canExposeOutputs: Bool {
        outputs.entries.allSatisfy { output in
            if case .call("fromJSON", _) = output.value.node { false } else { true }
        }
    }
}
