import WorkflowAnalysis
import Workflows

struct StepReferenceRule: WorkflowRule, ActionRule {
    let name = "step-reference"
    var documentation: String {
        #"""
        An expression or a waiting step refers to a step that does not exist or has not finished yet.

        A step can read the steps before it. Steps that run in parallel cannot read each other. The outputs of a job and
        the URL of its environment can read all its steps. GitHub returns null for any other step and does not report
        this.

        Wrong:

        ```swift
        struct Version: Outputs {
            let number = Output<String>("number")
        }

        let version = RunStep(script: "make version >>\"$GITHUB_OUTPUT\"").identified("version", outputs: Version.self)
        RunStep(script: "make", env: ["VERSION": version.outputs.number])
        version
        ```

        Right:

        ```swift
        struct Version: Outputs {
            let number = Output<String>("number")
        }

        let version = RunStep(script: "make version >>\"$GITHUB_OUTPUT\"").identified("version", outputs: Version.self)
        version
        RunStep(script: "make", env: ["VERSION": version.outputs.number])
        ```
        """#
    }

    func problems(in file: FileAnalysis) -> [Problem] {
        file.jobs.flatMap { job -> [Problem] in
            guard !job.steps.isEmpty else { return [] }
            var problems: [Problem] = []
            for index in job.reads where file.reads[index].context == .steps {
                guard let id = file.reads[index].names.first else { continue }
                let use = file.reads[index].use
                let reader = file.expressions[use].step.map { job.steps[$0].index }
                guard var problem = problem(with: id, of: job, readIn: reader, file.expressions[use].place) else {
                    continue
                }
                // An expression yields null, and a step that waits is refused.
                problem.kind = .mistake
                problem.excerpt = file.reads[index].text
                problems.append(problem)
            }
            return job.hasOtherSteps ? problems + waits(in: job) : problems
        }
    }

    func problems(in action: ActionAnalysis, of project: ProjectAnalysis) -> [Problem] {
        action.reads.compactMap { read in
            guard read.context == .steps, let id = read.names.first else { return nil }
            let use = action.expressions[read.use]
            guard let step = action.step(id) else {
                return Problem(use.place, "the action has no step '\(id)'", kind: .mistake, excerpt: read.text)
            }
            guard let reader = use.step, step.number >= reader else { return nil }
            return Problem(
                use.place, "the step '\(id)' has not finished yet here; move what needs it behind the step",
                kind: .mistake, excerpt: read.text)
        }
    }

    private func waits(in job: JobAnalysis) -> [Problem] {
        job.steps.flatMap { step -> [Problem] in
            let awaited: [StepID]
            switch step.control {
            case .wait(let step): awaited = step.steps
            case .cancel(let step): awaited = [step.step]
            case .run, .uses, .waitAll, .parallel, nil: return []
            }
            return awaited.compactMap { problem(with: $0.rawValue, of: job, readIn: step.index, step.place) }
        }
    }

    private func problem(
        with id: String, of job: JobAnalysis, readIn reader: Int?, _ place: @autoclosure () -> Place
    ) -> Problem? {
        guard let position = job.step(id)?.index else { return Problem(place(), "the job has no step '\(id)'") }
        guard let reader, position >= reader else { return nil }
        return Problem(place(), "the step '\(id)' has not finished yet here; move what needs it behind the step")
    }
}
