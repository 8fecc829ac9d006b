import WorkflowAnalysis
import Workflows

struct MatrixOutputRule: FileRule {
    let name = "matrix-output"
    var documentation: String {
        #"""
        An output of a job that a matrix repeats is read as if it had one value.

        Each variation writes the same output, and the last one that ends wins: a merge gets the digest of one platform,
        and which one changes from run to run. Hand such values on through artifacts, one for each variation, or give
        each variation an output of its own. It is an error where the output is a value of the matrix, or the digest,
        the id or the metadata of an image that each variation builds. It is a warning where a script or
        `docker/metadata-action` writes a value of the matrix, and for a matrix that only the run knows. Outputs of
        which it is not sure that they differ, such as a version, are left alone, and those that only one variation
        writes. The outputs of a workflow that a matrix calls are looked at in the same way, with what each variation
        passes, where a job of that workflow writes them. Source: GitHub, "Pass job outputs", using job outputs in a
        matrix job.

        Wrong:

        ```swift
        let platform = Value<String>(.property(.context("matrix"), "platform"))
        let build = DockerBuildPush(platforms: [platform]).step(id: "build")
        Job(
            "build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read),
            outputs: ["digest": build.outputs.digest],
            strategy: Strategy(matrix: .vectors(.init(axes: ["platform": ["linux/amd64", "linux/386"]])))
        ) {
            DockerSetupQEMU()
            DockerSetupBuildx()
            build
        }
        Job("show", needs: ["build"], runsOn: .ubuntu2404) {
            RunStep(
                script: "echo \"$DIGEST\"",
                env: ["DIGEST": Value(.property(.property(.property(.context("needs"), "build"), "outputs"), "digest"))])
        }
        ```

        Right:

        ```swift
        let build = DockerBuildPush(platforms: ["linux/amd64"]).step(id: "build")
        Job(
            "build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read),
            outputs: ["digest": build.outputs.digest]
        ) {
            DockerSetupBuildx()
            build
        }
        Job("show", needs: ["build"], runsOn: .ubuntu2404) {
            RunStep(
                script: "echo \"$DIGEST\"",
                env: ["DIGEST": Value(.property(.property(.property(.context("needs"), "build"), "outputs"), "digest"))])
        }
        ```
        """#
    }

    func problems(in file: CheckedFile, of project: CheckedProject) -> [Problem] {
        guard file.jobs.contains(where: \.hasMatrix) else { return [] }
        var known: [String: Finding.Severity?] = [:]
        return file.reads.compactMap { read in
            guard read.context == .needs || read.context == .jobs, read.names.count >= 3,
                read.names[1].lowercased() == "outputs", let job = file.job(read.names[0]), job.hasMatrix
            else { return nil }
            let output = read.names[2]
            let key = "\(job.index) \(output.lowercased())"
            let severity = known[key] ?? self.severity(of: output, of: job, in: file, project)
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
    private func severity(
        of output: String, of job: CheckedJob, in file: CheckedFile, _ project: CheckedProject
    ) -> Finding.Severity? {
        if let variations = job.variations, variations.count < 2 { return nil }
        if let callee = project.callee(of: job), let call = job.call {
            return severity(of: output, of: job, callee, call)
        }
        guard let node = job.normal?.outputs.value(named: output)?.node else { return nil }
        let reading = VariationReading(job: job, file: file)
        return severity(of: node, reading, contexts: job.variations == nil ? nil : job.knownContexts)
    }

    /// How bad it is for an output of a workflow that each variation calls.
    private func severity(
        of output: String, of job: CheckedJob, _ callee: CheckedFile, _ call: CallJob
    ) -> Finding.Severity? {
        let declared = callee.callInterface?.outputs.first { $0.name.lowercased() == output.lowercased() }
        guard let names = declared?.value.node.names(readFrom: .jobs), names.count == 3,
            names[1].lowercased() == "outputs", let writer = callee.job(names[0]), !writer.hasMatrix,
            // One that runs for some variations only may write a value for one alone.
            writer.condition == nil, writer.needs.allSatisfy({ callee.jobs[$0].condition == nil }),
            let node = writer.normal?.outputs.value(named: names[2])?.node
        else { return nil }
        let passed = job.knownContexts.map { $0.passed(by: call, to: callee) }
        let varying =
            if job.variations == nil {
                call.with.entries.filter { $0.value.node?.contains { $0 == .context("matrix") } ?? false }.map(\.key)
            } else {
                passed[0].keys.filter { name in passed.contains { $0[name] != passed[0][name] } }
            }
        guard !varying.isEmpty else { return nil }
        let reading = VariationReading(job: writer, file: callee, varying: Set(varying.map { $0.lowercased() }))
        let contexts = passed.map { KnownContexts(job: writer.id, matrix: nil, inputs: $0) }
        return severity(of: node, reading, contexts: job.variations == nil ? nil : contexts)
    }

    private func severity(
        of node: ExpressionNode, _ reading: VariationReading, contexts: [KnownContexts]?
    ) -> Finding.Severity? {
        guard reading.isAlwaysWritten(node) else { return nil }
        guard let contexts else {
            return reading.isVarying(node) || reading.severity(ofSteps: node) != nil ? .warning : nil
        }
        var first: ExpressionNode?
        var writing = 0
        for contexts in contexts {
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
    /// The inputs, in lower case, that each variation of the caller passes otherwise; `nil` where the job itself has them.
    var varying: Set<String>?

    /// Whether a value, or a part of a text, is one of the variation.
    func isVarying(_ node: ExpressionNode) -> Bool {
        node.segments.contains { part in
            guard let (context, names) = part.contextPath, let first = names.first?.lowercased() else {
                return part == .context("matrix") && varying == nil
            }
            if let varying { return context == .inputs && varying.contains(first) }
            return context == .matrix || context == .strategy && first == "job-index"
        }
    }

    /// Whether the variation has a part in what is read.
    private func isVarying(_ context: ContextName, _ names: [String]) -> Bool {
        guard let varying else { return context == .matrix || context == .strategy }
        return context == .inputs && (names.first.map { varying.contains($0.lowercased()) } ?? true)
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
            guard use.step == nil, places.contains(where: use.place.hasPrefix) else { return false }
            var isFound = false
            use.node.collectReads { context, names, _ in isFound = isFound || isVarying(context, names) }
            return isFound
        }
    }

    /// Whether a step surely writes a value of the matrix to an output.
    private func writesMatrix(_ step: CheckedStep, _ output: String) -> Bool {
        if step.action == .metadata {
            guard ["json", "tags"].contains(output.lowercased()), let images = step.inputNode("images") else {
                return false
            }
            return isVarying(images)
        }
        guard let script = step.script else { return false }
        // A command under a condition may write for one variation alone.
        let values = FileEntries("GITHUB_OUTPUT", in: script).entries.filter {
            $0.name == output && $0.guarding == .always
        }
        guard !values.isEmpty else { return false }
        return (step.env.entries + (job.normal?.env.entries ?? [])).contains { entry in
            isVarying(entry.value.node) && values.contains { $0.variables.contains(entry.key) }
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
                    if isVarying(context, names) { isFound = true }
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
            guard let script = step.script else { return }
            if !FileEntries("GITHUB_OUTPUT", in: script).contains(names[2]) { isWritten = false }
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
