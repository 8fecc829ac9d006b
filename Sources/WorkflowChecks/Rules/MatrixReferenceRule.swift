import Workflows

/// An expression reads a value of the matrix that the job, or some of its variations, do not have.
///
/// GitHub gives nothing for it: a label of a runner becomes empty, and a key that takes a boolean or a number fails.
/// Only a matrix that is written out can be looked at.
///
/// Wrong:
///
/// ```swift
/// struct Leg: MatrixAxes {
///     let runner = Axis<String>("runner")
/// }
///
/// let legs = TypedMatrix<Leg>(rows: [[.init(\.runner, "ubuntu-24.04")], [.init(\.runner, "ubuntu-24.04-arm")]])
/// Job("build", runsOn: Runner(legs.runner)) { RunStep(script: "make") }
/// ```
///
/// Right:
///
/// ```swift
/// struct Leg: MatrixAxes {
///     let runner = Axis<String>("runner")
/// }
///
/// let legs = TypedMatrix<Leg>(rows: [[.init(\.runner, "ubuntu-24.04")], [.init(\.runner, "ubuntu-24.04-arm")]])
/// Job("build", runsOn: Runner(legs.runner), strategy: Strategy(matrix: legs.matrix)) { RunStep(script: "make") }
/// ```
struct MatrixReferenceRule: WorkflowRule {
    let name = "matrix-reference"

    func problems(in file: CheckedFile) -> [Problem] {
        file.jobs.flatMap { job -> [Problem] in
            var values: KnownValues?
            if case .vectors(let vectors)? = job.strategy?.matrix {
                values = vectors.knownValues
                if values == nil { return [] }
            }
            return file.reads(in: job).compactMap { read in
                guard read.context == .matrix, let name = read.names.first else { return nil }
                let use = file.expressions[read.use]
                if let values { return problem(with: name.lowercased(), at: use, values) }
                guard !job.hasMatrix else { return nil }
                return Problem(use.place, "'matrix.\(name)' is read, and the job has no matrix in its strategy")
            }
        }
    }

    private func problem(with name: String, at use: ExpressionUse, _ values: KnownValues) -> Problem? {
        if !values.some.contains(name) { return Problem(use.place, "the job's matrix has no value '\(name)'") }
        guard !values.all.contains(name), use.isTyped, use.node.names(readFrom: .matrix) != nil else { return nil }
        return Problem(
            use.place, "some variations of the matrix have no value '\(name)', and this key takes no empty text")
    }
}

/// The names of a matrix that is written out: those of some variations, and those of all.
private struct KnownValues {
    let some: Set<String>
    let all: Set<String>
}

extension MatrixVectors {
    fileprivate var knownValues: KnownValues? {
        let axisNames = Set(axes.entries.map { $0.key.lowercased() })
        var rows: [Set<String>] = []
        switch include {
        case .expression?: return nil
        case .rows(let written)?: rows = written.map { Set($0.entries.map { $0.key.lowercased() }) }
        case nil: break
        }
        // That nothing is there at all, another rule says.
        if axes.isEmpty, rows.isEmpty { return nil }
        let some = rows.reduce(axisNames) { $0.union($1) }
        guard axes.isEmpty else { return KnownValues(some: some, all: axisNames) }
        let all = rows.dropFirst().reduce(rows.first ?? []) { $0.intersection($1) }
        return KnownValues(some: some, all: all)
    }
}

extension ExpressionUse {
    /// Whether the key takes a boolean or a number, and no text.
    fileprivate var isTyped: Bool {
        let key = place.utf8.reversed().prefix { $0 != UInt8(ascii: ".") }.reversed()
        return ["continue-on-error", "timeout-minutes", "cancel-timeout-minutes", "cancel-in-progress"]
            .contains(String(decoding: key, as: UTF8.self))
    }
}
