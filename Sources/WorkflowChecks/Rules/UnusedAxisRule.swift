import WorkflowAnalysis
import Workflows

struct UnusedAxisRule: WorkflowRule {
    let name = "unused-axis"
    var documentation: String {
        #"""
        A matrix job builds or uploads something but never reads one of the matrix axes.

        The jobs that differ only in that axis do the same work, and overwrite what the others publish or upload. The
        rule does not check jobs that only run tests, because these may be repeated on purpose, or jobs that read the
        whole matrix or their job index.

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

    func problems(in file: FileAnalysis) -> [Problem] {
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
                guard case .values(let values) = axis.value, values.count > 1, !names.contains(axis.key.lowercased()),
                    !vectors.chooses(by: axis.key, amongWhatIsIn: names)
                else { return nil }
                return Problem(
                    job.place["strategy", "matrix", axis.key],
                    "nothing in the job reads 'matrix.\(axis.key)', so that its legs do the same work \(values.count)"
                        + " times",
                    severity: .warning)
            }
        }
    }
}

extension MatrixVectors {
    /// Whether rows of `include` that name an axis add values that the job reads.
    fileprivate func chooses(by axis: String, amongWhatIsIn names: Set<String>) -> Bool {
        switch include {
        case .expression?: return true
        case .rows(let rows)?:
            return rows.contains { row in
                guard let entries = row.written?.entries else { return true }
                return entries.contains { $0.key.lowercased() == axis.lowercased() }
                    && entries.contains { entry in
                        names.contains(entry.key.lowercased())
                            && !axes.entries.contains { $0.key.lowercased() == entry.key.lowercased() }
                    }
            }
        case nil: return false
        }
    }
}
