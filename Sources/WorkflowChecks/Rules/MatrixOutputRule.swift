import Workflows

/// An output of a job that a matrix repeats is read as if it had one value.
///
/// Each variation writes the same output, and the last one that ends wins: a merge gets the digest of one platform, and
/// which one changes from run to run. Hand such values on through artifacts, one for each variation, or give each
/// variation an output of its own. It is an error where the output is a value of the matrix, or the digest, the id or the
/// metadata of an image that each variation builds. It is a warning where a script or `docker/metadata-action` writes a
/// value of the matrix, and for a matrix that only the run knows. Outputs of which it is not sure that they differ, such as
/// a version, are left alone, and those that only one variation writes.
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
        // What a workflow that is called makes of its inputs is not followed.
        guard
            let node = job.normal?.outputs.entries.last(where: { $0.key.lowercased() == output.lowercased() })?.value
                .node
        else { return nil }
        let reading = VariationReading(job: job, file: file)
        guard reading.isAlwaysWritten(node) else { return nil }
        guard variations != nil else {
            return reading.isOfMatrix(node) || reading.severity(ofSteps: node) != nil ? .warning : nil
        }
        var first: ExpressionNode?
        var writing = 0
        for contexts in job.knownContexts {
            let value = contexts.resolved(node)
            guard value.literalText != "" else { continue }
            writing += 1
            if let first {
                if !RunText(first).maybe(RunText(value)) { return .error }
            } else {
                first = value
            }
        }
        return writing > 1 ? first.flatMap { reading.severity(ofSteps: $0) } : nil
    }
}

/// Tells whether a value depends on the variation of its job.
private struct VariationReading {
    let job: CheckedJob
    let file: CheckedFile

    /// Whether a value, or a part of a text, is one of the matrix or the variation's number.
    func isOfMatrix(_ node: ExpressionNode) -> Bool {
        node.segments.contains { part in
            part.names(readFrom: .matrix) != nil || part.names(readFrom: .strategy)?.first?.lowercased() == "job-index"
        }
    }

    /// How sure it is that what a value takes from steps is another in each variation; `nil` where it may be the same.
    func severity(ofSteps node: ExpressionNode) -> Finding.Severity? {
        var result: Finding.Severity?
        for part in node.segments {
            guard let names = part.names(readFrom: .steps), names.count == 3, let step = job.step(names[0]) else {
                continue
            }
            if step.action == .buildPush, ["digest", "imageid", "metadata"].contains(names[2].lowercased()) {
                if buildsItsOwn(step) { return .error }
            } else if writesMatrix(step, names[2]) {
                result = .warning
            }
        }
        return result
    }

    /// Whether the matrix has a part in what a step builds: in the step, in the job's runner, or in its variables.
    private func buildsItsOwn(_ step: CheckedStep) -> Bool {
        if varies(step) { return true }
        let places = ["\(job.place).runs-on", "\(job.place).env."]
        return file.expressions(in: job).contains { use in
            use.step == nil && use.node.contains { $0 == .context("matrix") }
                && places.contains(where: use.place.hasPrefix)
        }
    }

    /// Whether a step surely writes a value of the matrix to an output.
    private func writesMatrix(_ step: CheckedStep, _ output: String) -> Bool {
        if step.action == .metadata {
            guard ["json", "tags"].contains(output.lowercased()), let images = step.inputNode("images") else {
                return false
            }
            return isOfMatrix(images)
        }
        guard let script = step.run?.script else { return false }
        return (step.env.entries + (job.normal?.env.entries ?? [])).contains { entry in
            guard isOfMatrix(entry.value.node) else { return false }
            let forms = ["${\(entry.key)}", "$\(entry.key)\"", "$\(entry.key) "].flatMap { value in
                [" ", "\""].map { "\($0)\(output)=\(value)" }
            }
            return ScriptSearch.finds(anyOf: forms, in: script.text)
        }
    }

    /// Whether the matrix has a part in a step, directly or through the steps that it reads.
    private func varies(_ step: CheckedStep) -> Bool {
        var seen: Set<Int> = [step.number]
        var pending = [step.number]
        while let number = pending.popLast() {
            var isFound = false
            for use in file.expressions(in: job) where use.step == number {
                use.node.collectReads { context, names, _ in
                    if context == .matrix || context == .strategy { isFound = true }
                    guard context == .steps, let id = names.first, let step = job.step(id),
                        seen.insert(step.number).inserted
                    else { return }
                    pending.append(step.number)
                }
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

extension ExpressionNode {
    /// The parts of a text, or the value itself.
    fileprivate var segments: [ExpressionNode] {
        if case .text(let segments) = self { segments } else { [self] }
    }
}
