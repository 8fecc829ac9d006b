import WorkflowAnalysis
import Workflows

struct UnguardedMatrixRule: FileRule {
    let name = "unguarded-matrix"
    var documentation: String {
        """
        A job reads its matrix from another job, but also runs if that job made no list or an empty one.

        If that job was skipped or failed, the output is empty, and `fromJSON('')` fails the job with a JSON error. This
        happens with conditions such as `!cancelled()` or `always()`, which do not require success. Also check the result
        of the job that creates the matrix. If that job lists what it finds, such as changed files, the list may be `[]`,
        and a matrix without values fails the run. Check the output in the condition, which GitHub evaluates before the
        matrix.

        Source: GitHub, "Using conditions to control job execution", and the runner, "Matrix vector 'x' does not contain
        any values".

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

    func problems(in file: FileAnalysis, of project: ProjectAnalysis) -> [Problem] {
        file.jobs.compactMap { job in problem(in: job, of: file) ?? emptyList(of: job, file, project) }
    }

    /// The matrix is a list that may be empty.
    private func emptyList(of job: JobAnalysis, _ file: FileAnalysis, _ project: ProjectAnalysis) -> Problem? {
        guard
            let list = project.listsOfMatrix(of: job, in: file).first(where: { list in
                list.mayBeEmpty && !(job.condition?.readsOutput(of: list.source) ?? false)
            })
        else { return nil }
        let path = ExpressionPrinter().expression(list.path)
        return Problem(
            list.place,
            "the list of '\(list.source.id)' may be empty, and a matrix without values fails the run; check it in the"
                + " condition, as in \"\(path) != '[]'\"", severity: .warning, fix: "if: \(path) != '[]'",
            related: [RelatedPlace(file: file.path, place: list.source.place, message: "this job makes the list")])
    }

    /// The matrix is read from a job, and the job runs without it.
    private func problem(in job: JobAnalysis, of file: FileAnalysis) -> Problem? {
        guard job.hasMatrix, let condition = job.condition, condition.callsStatusFunction else { return nil }
        let place = job.place["strategy", "matrix"]
        for read in file.reads(in: job) where read.context == .needs && read.names.count > 2 {
            guard file.place(of: read).isInside(place), let source = file.job(read.names[0]) else { continue }
            guard mayRun(job, condition, without: source, file) else { continue }
            return Problem(
                place,
                "the matrix is read from '\(source.id)', and the job also runs if that job was skipped or failed;"
                    + " check its result in the condition", severity: .warning,
                fix: "needs.\(source.id).result == 'success'",
                related: [RelatedPlace(file: file.path, place: job.place["if"], message: "the condition")])
        }
        return nil
    }

    private func mayRun(
        _ job: JobAnalysis, _ condition: ExpressionNode, without source: JobAnalysis, _ file: FileAnalysis
    ) -> Bool {
        let followers = job.needs.map { file.jobs[$0] }.filter { other in
            other.needs.contains(source.index) && other.condition?.callsStatusFunction != true
        }
        let run = SkippedJob(source.id, "failure", followers: Set(followers.map { $0.id.inLowerCase }))
        switch run.holds(condition) {
        case true?: return true
        case false?: return false
        case nil:
            // The condition depends on something unknown. It guards against the job only if it reads the job's result.
            return !condition.contains { node in
                guard let names = node.names(readFrom: .needs), let name = names.first else { return false }
                return file.job(name)?.index == source.index
                    || followers.contains { $0.id.inLowerCase == name.inLowerCase }
            }
        }
    }
}

extension ExpressionNode {
    /// Whether a condition asks for an output of a job.
    fileprivate func readsOutput(of job: JobAnalysis) -> Bool {
        contains { node in
            guard let names = node.names(readFrom: .needs), names.count > 1, names[1].inLowerCase == "outputs" else {
                return false
            }
            return names[0].inLowerCase == job.id.inLowerCase
        }
    }
}
