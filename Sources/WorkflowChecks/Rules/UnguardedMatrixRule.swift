import WorkflowAnalysis
import Workflows

struct UnguardedMatrixRule: WorkflowRule {
    let name = "unguarded-matrix"
    var documentation: String {
        """
        A job reads its matrix from another job, but also runs if that job was skipped or failed.

        The output is then empty, and `fromJSON('')` fails the job with a JSON error. This happens with conditions such
        as `!cancelled()` or `always()`, which do not require success. Also check the result of the job that creates the
        matrix.

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
                    "the matrix is read from '\(source.id)', and the job also runs if that job was skipped or failed;"
                        + " check its result in the condition", severity: .warning,
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
            // The condition depends on something unknown. It guards against the job only if it reads the job's result.
            return !condition.contains { node in
                guard let names = node.names(readFrom: .needs), let name = names.first else { return false }
                return file.job(name)?.index == source.index
                    || followers.contains { $0.id.lowercased() == name.lowercased() }
            }
        }
    }
}
