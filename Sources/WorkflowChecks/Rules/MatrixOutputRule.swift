import Workflows

/// An output of a job that a matrix repeats is read as if it had one value.
///
/// Each variation writes the same output, and the last one that ends wins: a merge gets the digest of one platform, and
/// which one changes from run to run. Hand such values on through artifacts, one for each variation, or give each
/// variation an output of its own. Left alone are outputs that are the same in all variations, that only one variation
/// writes, and of which it is not known whether each does. For a matrix that only the run knows it is a warning.
/// Source: GitHub, "Pass job outputs", using job outputs in a matrix job.
///
/// Wrong:
///
/// ```swift
/// let platform = Value<String>(.property(.context("matrix"), "platform"))
/// let build = DockerBuildPush(platforms: [platform]).step(id: "build")
/// Job(
///     "build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read),
///     outputs: ["digest": build.outputs.digest],
///     strategy: Strategy(matrix: .vectors(.init(axes: ["platform": ["linux/amd64", "linux/386"]])))
/// ) {
///     DockerSetupQEMU()
///     DockerSetupBuildx()
///     build
/// }
/// Job("show", needs: ["build"], runsOn: .ubuntu2404) {
///     RunStep(
///         script: "echo \"$DIGEST\"",
///         env: ["DIGEST": Value(.property(.property(.property(.context("needs"), "build"), "outputs"), "digest"))])
/// }
/// ```
///
/// Right:
///
/// ```swift
/// let build = DockerBuildPush(platforms: ["linux/amd64"]).step(id: "build")
/// Job(
///     "build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read),
///     outputs: ["digest": build.outputs.digest]
/// ) {
///     DockerSetupBuildx()
///     build
/// }
/// Job("show", needs: ["build"], runsOn: .ubuntu2404) {
///     RunStep(
///         script: "echo \"$DIGEST\"",
///         env: ["DIGEST": Value(.property(.property(.property(.context("needs"), "build"), "outputs"), "digest"))])
/// }
/// ```
struct MatrixOutputRule: WorkflowRule {
    let name = "matrix-output"

    func problems(in file: CheckedFile) -> [Problem] {
        guard file.jobs.contains(where: \.hasMatrix) else { return [] }
        var known: [String: Finding.Severity?] = [:]
        return file.reads.compactMap { read in
            guard read.context == .needs || read.context == .jobs, read.names.count >= 3,
                read.names[1].lowercased() == "outputs", let job = file.job(read.names[0]), job.hasMatrix
            else { return nil }
            let output = read.names[2]
            let key = "\(job.index) \(output.lowercased())"
            let severity = known[key] ?? self.severity(of: output, of: job, in: file)
            known[key] = .some(severity)
            guard let severity else { return nil }
            return Problem(
                file.place(of: read),
                "the output '\(output)' of the job '\(job.id)' is that of whichever variation of its matrix ends last; hand"
                    + " it on through an artifact for each variation",
                severity: severity,
                related: [RelatedPlace(file: file.path, place: job.place, message: "the matrix repeats this job")])
        }
    }

    /// How bad it is to read an output as one value; `nil` where nothing is wrong with it.
    private func severity(of output: String, of job: CheckedJob, in file: CheckedFile) -> Finding.Severity? {
        let variations = job.variations
        if let variations, variations.count < 2 { return nil }
        let severity: Finding.Severity = variations == nil ? .warning : .error
        if let call = job.call {
            // What the callee makes of it is not followed: it gets the same inputs each time, or others.
            let reads = call.with.entries.contains { entry in
                entry.value.node.map { VariationReading(job: job, file: file).varies($0) } ?? false
            }
            return reads ? .warning : nil
        }
        guard
            let node = job.normal?.outputs.entries.last(where: { $0.key.lowercased() == output.lowercased() })?.value
                .node
        else { return nil }
        let reading = VariationReading(job: job, file: file)
        guard reading.varies(node), reading.isAlwaysWritten(node) else { return nil }
        guard let variations else { return severity }
        let writing = variations.enumerated().filter { index, matrix in
            let contexts = KnownContexts(job, matrix: matrix, position: (index, variations.count))
            return contexts.resolved(node).literalText != ""
        }
        return writing.count > 1 ? severity : nil
    }
}

/// Tells whether a value depends on the variation of its job.
private struct VariationReading {
    let job: CheckedJob
    let file: CheckedFile

    /// Whether the matrix has a part in a value, directly or through the steps that it reads.
    func varies(_ node: ExpressionNode) -> Bool {
        var seen: Set<Int> = []
        var pending = [node]
        while let node = pending.popLast() {
            var isFound = false
            node.collectReads { context, names, _ in
                if context == .matrix || context == .strategy { isFound = true }
                guard context == .steps, let id = names.first, let step = job.step(id),
                    seen.insert(step.number).inserted
                else { return }
                for use in file.expressions(in: job) where use.step == step.number { pending.append(use.node) }
            }
            if isFound { return true }
        }
        return false
    }

    /// Whether each step that a value reads surely runs and writes it.
    func isAlwaysWritten(_ node: ExpressionNode) -> Bool {
        var isWritten = true
        node.collectReads { context, names, isOpen in
            guard context == .steps else { return }
            guard !isOpen, names.count == 3, names[1].lowercased() == "outputs", let step = job.step(names[0]),
                step.condition == nil
            else {
                isWritten = false
                return
            }
            guard let script = step.run?.script else { return }
            let isNamed = script.writtenOutputs?.contains(names[2]) ?? script.holds("\(names[2])=")
            if !isNamed { isWritten = false }
        }
        return isWritten
    }
}
