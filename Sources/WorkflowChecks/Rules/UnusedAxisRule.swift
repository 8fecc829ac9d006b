import WorkflowAnalysis
import Workflows

struct UnusedAxisRule: WorkflowRule {
    let name = "unused-axis"
    var documentation: String {
        #"""
        A job builds or uploads in each leg of a matrix, and reads an axis of it nowhere.

        The legs that differ in that axis alone do the same work, and what they publish or upload overwrites what the
        others did. Jobs that only test may be repeated on purpose, and are not looked at; nor are jobs that read the
        matrix as a whole or the number of their leg.

        Source: GitHub, "Workflow syntax", `jobs.<job_id>.strategy.matrix`.

        Wrong:

        ```swift
        let matrix = Matrix.vectors(MatrixVectors(axes: ["version": ["1", "2"]]))
        Job("build", runsOn: .ubuntu2404, strategy: Strategy(matrix: matrix)) {
            DockerBuildPush(load: true, tags: ["app"])
        }
        ```

        Right:

        ```swift
        let matrix = Matrix.vectors(MatrixVectors(axes: ["version": ["1", "2"]]))
        let version = Value<String>(.property(.context("matrix"), "version"))
        Job("build", runsOn: .ubuntu2404, strategy: Strategy(matrix: matrix)) {
            DockerBuildPush(buildArgs: ["VERSION=\(version)"], load: true, tags: ["app"])
        }
        ```
        """#
    }

    func problems(in file: CheckedFile) -> [Problem] {
        file.jobs.flatMap { job -> [Problem] in
            guard let vectors = job.matrix, !vectors.axes.isEmpty,
                !job.actions.isDisjoint(with: [.buildPush, .bake, .uploadArtifact])
            else {
                return []
            }
            var names: Set<String> = []
            for read in file.reads(in: job) {
                if read.context == .strategy { return [] }
                guard read.context == .matrix else { continue }
                guard let name = read.names.first else { return [] }
                names.insert(name.lowercased())
            }
            return vectors.axes.entries.compactMap { axis in
                guard case .values(let values) = axis.value, values.count > 1, !names.contains(axis.key.lowercased())
                else { return nil }
                return Problem(
                    "\(job.place).strategy.matrix.\(axis.key)",
                    "nothing in the job reads 'matrix.\(axis.key)', so that its legs do the same work \(values.count)"
                        + " times",
                    severity: .warning)
            }
        }
    }
}
