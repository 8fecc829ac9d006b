import WorkflowAnalysis
import Workflows

struct UnguardedMatrixRule: WorkflowRule {
    let name = "unguarded-matrix"
    var documentation: String {
        """
        A job's matrix is read out of another job, and the job runs although that one was skipped or failed.

        The output is empty then, and `fromJSON('')` fails the job with an error about JSON. It happens with conditions
        such as `!cancelled()` or `always()`, which no longer ask for success: the result of the job with the matrix has
        to be asked for.

        Source: GitHub, "Using conditions to control job execution".

        Wrong:

        ```swift
        let list = Job("list", runsOn: .ubuntu2404, outputs: ["matrix": "[1]"]) { RunStep(script: "make list") }
        list
        let output = ExpressionNode.property(.property(.property(.context("needs"), "list"), "outputs"), "matrix")
        let rows = Value<Any>(.call("fromJSON", [output]))
        let strategy = Strategy(matrix: .vectors(MatrixVectors(axes: ["row": .expression(rows)])))
        Job("each", if: !cancelled(), runsOn: .ubuntu2404, strategy: strategy) { RunStep(script: "make each") }
        ```

        Right:

        ```swift
        let list = Job("list", runsOn: .ubuntu2404, outputs: ["matrix": "[1]"]) { RunStep(script: "make list") }
        list
        let output = ExpressionNode.property(.property(.property(.context("needs"), "list"), "outputs"), "matrix")
        let rows = Value<Any>(.call("fromJSON", [output]))
        let strategy = Strategy(matrix: .vectors(MatrixVectors(axes: ["row": .expression(rows)])))
        Job("each", if: !cancelled() && list.result == "success", runsOn: .ubuntu2404, strategy: strategy) {
            RunStep(script: "make each")
        }
        ```
        """
    }

    func problems(in file: CheckedFile) -> [Problem] {
        file.jobs.compactMap { job in
            guard job.hasMatrix, let condition = job.condition, condition.callsStatusFunction else { return nil }
            let place = "\(job.place).strategy.matrix"
            for read in file.reads(in: job) where read.context == .needs && read.names.count > 2 {
                guard file.place(of: read).hasPrefix(place), let source = file.job(read.names[0]) else { continue }
                guard mayRun(job, condition, without: source, file) else { continue }
                return Problem(
                    place,
                    "the matrix is read out of '\(source.id)', and the job also runs where that one was skipped or"
                        + " failed; ask for its result in the condition", severity: .warning,
                    mend: "needs.\(source.id).result == 'success'",
                    related: [RelatedPlace(file: file.path, place: "\(job.place).if", message: "the condition")])
            }
            return nil
        }
    }

    private func mayRun(
        _ job: CheckedJob, _ condition: ExpressionNode, without source: CheckedJob, _ file: CheckedFile
    ) -> Bool {
        let followers = job.needs.map { file.jobs[$0] }.filter { other in
            other.needs.contains(source.index) && other.condition?.callsStatusFunction != true
        }
        let run = SkippedJob(source.id, "failure", followers: Set(followers.map { $0.id.lowercased() }))
        switch run.holds(condition) {
        case true?: return true
        case false?: return false
        case nil:
            // What else decides is not known; a condition that says nothing of the job does not guard against it.
            return !condition.contains { node in
                guard let names = node.names(readFrom: .needs), let name = names.first else { return false }
                return file.job(name)?.index == source.index
                    || followers.contains { $0.id.lowercased() == name.lowercased() }
            }
        }
    }
}
