import Workflows

/// An expression reads a job that is not there or not waited for, or an output that the job does not have.
///
/// GitHub gives nothing for it and says nothing. Outputs are compared where the job has steps, or calls a workflow that
/// the same project declares.
///
/// Wrong:
///
/// ```swift
/// let digest = Value<String>(.property(.property(.property(.context("needs"), "push"), "outputs"), "dgiest"))
/// Job("push", runsOn: .ubuntu2404, outputs: ["digest": "sha256:0"]) { RunStep(script: "make push") }
/// Job("sign", runsOn: .ubuntu2404) { RunStep(script: "make sign", env: ["DIGEST": digest]) }
/// ```
///
/// Right:
///
/// ```swift
/// struct Pushed: Outputs {
///     let digest = Output<String>("digest")
/// }
///
/// let push = Job("push", runsOn: .ubuntu2404) { RunStep(script: "make push") }
///     .exposing(Pushed.self, [.init(\.digest, "sha256:0")])
/// push
/// Job("sign", runsOn: .ubuntu2404) { RunStep(script: "make sign", env: ["DIGEST": push.outputs.digest]) }
/// ```
struct JobReferenceRule: Rule {
    let name = "job-reference"

    func findings(in project: CheckedProject) -> [Finding] {
        findings(in: project) { problems(in: $0, project) }
    }

    private func problems(in file: CheckedFile, _ project: CheckedProject) -> [Problem] {
        // Most workflows read few jobs: the outputs of one are looked up when it is read.
        var outputs: [Int: Set<String>?] = [:]
        func outputProblem(_ names: [String], _ place: String) -> Problem? {
            guard names.count >= 3, names[1].lowercased() == "outputs", let job = file.job(names[0]) else { return nil }
            let known = outputs[job.index] ?? self.names(ofOutputs: job, project)
            outputs[job.index] = .some(known)
            guard let known, !known.contains(names[2].lowercased()) else { return nil }
            return Problem(place, "the job '\(names[0])' has no output '\(names[2])'")
        }
        var problems: [Problem] = []
        for job in file.jobs {
            for read in file.reads(in: job) where read.context == .needs {
                guard let id = read.names.first else { continue }
                let place = file.place(of: read)
                if !job.neededIDs.contains(where: { $0 == id || $0.lowercased() == id.lowercased() }) {
                    problems.append(Problem(place, "the job reads 'needs.\(id)' and does not wait for it"))
                }
                if let problem = outputProblem(read.names, place) { problems.append(problem) }
            }
        }
        for read in file.reads where read.context == .jobs {
            guard let id = read.names.first else { continue }
            let place = file.place(of: read)
            if file.job(id) == nil { problems.append(Problem(place, "the workflow has no job '\(id)'")) }
            if let problem = outputProblem(read.names, place) { problems.append(problem) }
        }
        return problems
    }

    /// The names that can be read of a job, in lower case; `nil` where they are not known.
    private func names(ofOutputs job: CheckedJob, _ project: CheckedProject) -> Set<String>? {
        if let job = job.normal {
            guard job.extra["outputs"] == nil else { return nil }
            return Set((job.outputs.entries.map(\.key) + job.unassignedOutputs).map { $0.lowercased() })
        }
        guard let interface = project.callee(of: job)?.callInterface else { return nil }
        return Set(interface.outputs.map { $0.name.lowercased() })
    }
}
