import Workflows

/// An expression reads a job that is not there or not waited for, or an output that the job does not have.
///
/// GitHub gives nothing for it and says nothing. Outputs are compared where the job has steps, or calls a workflow that
/// the same project declares.
///
/// Wrong: `Value(.property(.property(.property(.context("needs"), "build"), "outputs"), "dgiest"))`.
/// Right: `build.outputs.digest` of a job that ``Job/exposing(_:_:)`` gave its outputs.
struct JobReferenceRule: Rule {
    let name = "job-reference"

    func findings(in project: RenderedProject) -> [Finding] {
        let files = project.workflowsByName
        return findings(in: project) { problems(in: $0, files) }
    }

    private func problems(in file: RenderedFile, _ files: [String: RenderedFile]) -> [Problem] {
        var outputs: [String: Set<String>?] = [:]
        for (job, _) in file.jobs { outputs[job.id.rawValue.lowercased()] = .some(names(ofOutputs: job, files)) }
        var problems: [Problem] = []
        let expressions = file.expressionsByJob
        for ((_, place), needs) in zip(file.jobs, file.rendered.notes.needs) {
            let needed = Set(needs.map { $0.lowercased() })
            for use in expressions[place] ?? [] {
                for names in use.node.reads(of: .needs) {
                    if names.count == 1, !needed.contains(names[0].lowercased()) {
                        problems.append(
                            Problem(use.place, "the job reads 'needs.\(names[0])' and does not wait for it"))
                    }
                    problems += outputProblems(names, outputs, use.place)
                }
            }
        }
        for use in file.rendered.notes.expressions {
            for names in use.node.reads(of: .jobs) {
                if names.count == 1, outputs[names[0].lowercased()] == nil {
                    problems.append(Problem(use.place, "the workflow has no job '\(names[0])'"))
                }
                problems += outputProblems(names, outputs, use.place)
            }
        }
        return problems
    }

    private func outputProblems(_ names: [String], _ outputs: [String: Set<String>?], _ place: String) -> [Problem] {
        guard names.count == 3, names[1].lowercased() == "outputs",
            let known = outputs[names[0].lowercased()] ?? nil, !known.contains(names[2].lowercased())
        else { return [] }
        return [Problem(place, "the job '\(names[0])' has no output '\(names[2])'")]
    }

    /// The names that can be read of a job; `nil` where they are not known.
    private func names(ofOutputs job: WorkflowJob, _ files: [String: RenderedFile]) -> Set<String>? {
        switch job {
        case .steps(let job):
            guard job.extra["outputs"] == nil else { return nil }
            return Set((job.outputs.entries.map(\.key) + job.unassignedOutputs).map { $0.lowercased() })
        case .call(let job):
            guard let name = job.uses.localName, let interface = files[name]?.callInterface else { return nil }
            return Set(interface.outputs.map { $0.name.lowercased() })
        }
    }
}
