import WorkflowAnalysis
import Workflows

struct JobReferenceRule: FileRule {
    let name = "job-reference"
    let kind = Finding.Kind.mistake
    var documentation: String {
        #"""
        An expression reads a job that does not exist or that it does not wait for, or an output that the job lacks.

        GitHub returns null and does not report this. Outputs are checked if the job has steps, or calls a workflow that
        the same project declares.

        Source: GitHub, "Contexts reference", `needs` context and `jobs` context.

        Wrong:

        ```swift
        Job("build", runsOn: .ubuntu2404, outputs: ["version": "v1"]) { RunStep(script: "make image") }
        Job("report", needs: ["build"], runsOn: .ubuntu2404) {
            RunStep(script: "make report", env: ["VERSION": "\(Value<Any>(.context("needs")).build.outputs.verison)"])
        }
        ```

        Right:

        ```swift
        Job("build", runsOn: .ubuntu2404, outputs: ["version": "v1"]) { RunStep(script: "make image") }
        Job("report", needs: ["build"], runsOn: .ubuntu2404) {
            RunStep(script: "make report", env: ["VERSION": "\(Value<Any>(.context("needs")).build.outputs.version)"])
        }
        ```
        """#
    }

    func problems(in file: FileAnalysis, of project: ProjectAnalysis) -> [Problem] {
        // The outputs of a job are looked up when they are read, because most workflows read few jobs.
        var outputs: [Int: Set<String>?] = [:]
        func outputProblem(_ read: ContextRead, _ place: Place) -> Problem? {
            let names = read.names
            guard names.count >= 3, names[1].inLowerCase == "outputs", let job = file.job(names[0]) else { return nil }
            let known = outputs[job.index] ?? self.names(ofOutputs: job, project)
            outputs[job.index] = .some(known)
            guard let known, !known.contains(names[2].inLowerCase) else { return nil }
            return Problem(
                place, "the job '\(names[0])' has no output '\(names[2])'",
                fix: nearestWord(to: names[2], among: known.sorted()), excerpt: read.text)
        }
        var problems: [Problem] = []
        for job in file.jobs {
            for index in job.reads where file.reads[index].context == .needs {
                let read = file.reads[index]
                let place = file.place(of: read)
                guard let id = read.names.first else {
                    if job.neededIDs.isEmpty {
                        problems.append(
                            Problem(
                                place, "the job reads 'needs', which is empty: it waits for no job", severity: .warning,
                                kind: .mistake, excerpt: "needs"))
                    }
                    continue
                }
                if !job.neededIDs.contains(where: { $0 == id || $0.inLowerCase == id.inLowerCase }) {
                    problems.append(
                        Problem(place, "the job reads 'needs.\(id)' and does not wait for it", excerpt: read.text))
                }
                if let problem = outputProblem(read, place) { problems.append(problem) }
            }
        }
        for index in file.reads.indices where file.reads[index].context == .jobs {
            let read = file.reads[index]
            guard let id = read.names.first else { continue }
            let place = file.place(of: read)
            if file.job(id) == nil {
                problems.append(Problem(place, "the workflow has no job '\(id)'", excerpt: read.text))
            }
            if let problem = outputProblem(read, place) { problems.append(problem) }
        }
        return problems
    }

    /// The output names of a job, in lower case; `nil` if they are unknown.
    private func names(ofOutputs job: JobAnalysis, _ project: ProjectAnalysis) -> Set<String>? {
        if let outputs = job.normal?.outputs {
            guard job.normal?.extra["outputs"] == nil else { return nil }
            return Set((outputs.entries.map(\.key) + (job.normal?.unassignedOutputs ?? [])).map { $0.inLowerCase })
        }
        guard let interface = project.callee(of: job)?.callInterface else { return nil }
        return Set(interface.outputs.map { $0.name.inLowerCase })
    }
}
