import WorkflowAnalysis
import Workflows

struct MatrixReferenceRule: WorkflowRule {
    let name = "matrix-reference"
    var documentation: String {
        #"""
        An expression reads a matrix value that the job, or some jobs of the matrix, do not have.

        GitHub returns null: a runner label is empty, and a key that requires a boolean or a number fails. Only a matrix
        that is written out can be checked. Rows of `include` extend combinations or add new ones as GitHub does it, and
        each resulting job is checked.

        Wrong:

        ```swift
        struct Leg: MatrixAxes {
            let runner = Axis<String>("runner")
        }

        let legs = TypedMatrix<Leg>(rows: [[.init(\.runner, "ubuntu-24.04")], [.init(\.runner, "ubuntu-24.04-arm")]])
        Job("build", runsOn: Runner(legs.runner)) { RunStep(script: "make") }
        ```

        Right:

        ```swift
        struct Leg: MatrixAxes {
            let runner = Axis<String>("runner")
        }

        let legs = TypedMatrix<Leg>(rows: [[.init(\.runner, "ubuntu-24.04")], [.init(\.runner, "ubuntu-24.04-arm")]])
        Job("build", runsOn: Runner(legs.runner), strategy: Strategy(matrix: legs.matrix)) { RunStep(script: "make") }
        ```
        """#
    }

    func problems(in file: FileAnalysis) -> [Problem] {
        var problems: [Problem] = []
        for job in file.jobs {
            var names: Set<String>?
            for index in job.reads where file.reads[index].context == .matrix {
                guard let name = file.reads[index].names.first else { continue }
                let use = file.reads[index].use
                guard job.hasMatrix else {
                    problems.append(
                        Problem(
                            file.expressions[use].place,
                            "'matrix.\(name)' is read, and the job has no matrix in its strategy", kind: .mistake,
                            excerpt: file.reads[index].text))
                    continue
                }
                guard let known = names ?? job.matrix?.knownNames else { break }
                names = known
                if var problem = problem(with: name.inLowerCase, at: file.expressions[use], known, of: job) {
                    problem.excerpt = file.reads[index].text
                    problems.append(problem)
                }
            }
        }
        return problems
    }

    private func problem(
        with name: String, at use: ExpressionUse, _ names: Set<String>, of job: JobAnalysis
    ) -> Problem? {
        if !names.contains(name) {
            return Problem(use.place, "the job's matrix has no value '\(name)'", kind: .mistake)
        }
        guard use.isTyped, use.node.names(readFrom: .matrix) != nil, let variations = job.variations,
            variations.contains(where: { $0[name] == nil })
        else { return nil }
        return Problem(
            use.place, "some variations of the matrix have no value '\(name)', and this key takes no empty text")
    }
}

extension MatrixVectors {
    /// The names that at least one job of the matrix has; `nil` if they are known only at run time.
    fileprivate var knownNames: Set<String>? {
        var names = Set(axes.entries.map { $0.key.inLowerCase })
        switch include {
        case .expression?: return nil
        case .rows(let rows)?:
            for row in rows {
                guard let row = row.written else { return nil }
                for entry in row.entries { names.insert(entry.key.inLowerCase) }
            }
        case nil: break
        }
        // An empty matrix is reported by `empty-matrix`.
        return names.isEmpty ? nil : names
    }
}

extension ExpressionUse {
    /// Whether the key accepts only a boolean or a number.
    fileprivate var isTyped: Bool {
        switch place.lastKey {
        case "continue-on-error", "timeout-minutes", "cancel-timeout-minutes", "cancel-in-progress": true
        default: false
        }
    }
}
