import WorkflowAnalysis
import Workflows

struct MatrixOutputRule: FileRule {
    let name = "matrix-output"
    let kind = Finding.Kind.mistake
    var documentation: String {
        #"""
        An output of a matrix job is read as if it had a single value.

        Every job of the matrix writes the same output, and the job that finishes last wins. A job that merges images
        then gets the digest of one platform, and not always the same one. Pass such values on in artifacts, one for
        each job of the matrix, or use a separate output for each job.

        It is an error if the output is a value of the matrix, or the digest, ID or metadata of an image that each job
        builds. It is a warning if a script or `docker/metadata-action` writes a value of the matrix, or if the matrix
        is known only at run time. Outputs that may be equal in all jobs, such as a version, and outputs that only one
        job writes are not reported. Outputs of a workflow that a matrix calls are checked in the same way, with the
        inputs that each job of the matrix passes.

        Source: GitHub, "Pass job outputs", using job outputs in a matrix job.

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

    func problems(in file: FileAnalysis, of project: ProjectAnalysis) -> [Problem] {
        guard file.jobs.contains(where: \.hasMatrix) else { return [] }
        var known: [String: Finding.Severity?] = [:]
        return file.reads.compactMap { read in
            guard read.context == .needs || read.context == .jobs, read.names.count >= 3,
                read.names[1].inLowerCase == "outputs", let job = file.job(read.names[0]), job.hasMatrix
            else { return nil }
            let output = read.names[2]
            let key = "\(job.index) \(output.inLowerCase)"
            let severity = known[key] ?? self.severity(of: output, of: job, in: file, project)
            known[key] = .some(severity)
            guard let severity else { return nil }
            return Problem(
                file.place(of: read),
                "the output '\(output)' of the job '\(job.id)' comes from the matrix job that finishes last; pass it"
                    + " on in one artifact for each matrix job",
                severity: severity,
                related: [RelatedPlace(file: file.path, place: job.place, message: "the matrix repeats this job")],
                excerpt: read.text)
        }
    }

    /// The severity of reading an output as one value; `nil` if that is correct.
    private func severity(
        of output: String, of job: JobAnalysis, in file: FileAnalysis, _ project: ProjectAnalysis
    ) -> Finding.Severity? {
        if let variations = job.variations, variations.count < 2 { return nil }
        if let callee = project.callee(of: job), let call = job.call {
            return severity(of: output, of: job, callee, call)
        }
        guard let node = job.normal?.outputs.value(named: output)?.node else { return nil }
        let reading = VariationReading(job: job, file: file)
        return severity(of: node, reading, contexts: job.variations == nil ? nil : job.knownContexts)
    }

    /// The severity for an output of a workflow that each matrix job calls.
    private func severity(
        of output: String, of job: JobAnalysis, _ callee: FileAnalysis, _ call: CallJob
    ) -> Finding.Severity? {
        let declared = callee.callInterface?.outputs.first { $0.name.inLowerCase == output.inLowerCase }
        guard let names = declared?.value.node.names(readFrom: .jobs), names.count == 3,
            names[1].inLowerCase == "outputs", let writer = callee.job(names[0]), !writer.hasMatrix,
            // A job with a condition may write the output for only one job of the caller's matrix.
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
        let reading = VariationReading(job: writer, file: callee, varying: Set(varying.map { $0.inLowerCase }))
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
        var first: RunText?
        var writing = 0
        for contexts in contexts {
            let value = contexts.interpretation(of: node).text
            guard !value.isEmpty else { continue }
            writing += 1
            if let first {
                if !first.maybe(value) { return .error }
            } else {
                first = value
            }
        }
        return writing > 1 ? first.flatMap { reading.severity(ofSteps: $0.node) } : nil
    }
}

/// Decides whether a value depends on the matrix of its job.
private struct VariationReading {
    let job: JobAnalysis
    let file: FileAnalysis
    /// The inputs, in lower case, whose values differ between the jobs of the caller's matrix; `nil` if the job itself
    /// has the matrix.
    var varying: Set<String>?

    /// Whether a value, or a part of a string, is a value of the matrix.
    func isVarying(_ node: ExpressionNode) -> Bool {
        node.segments.contains { part in
            guard let (context, names) = part.contextPath, let first = names.first?.inLowerCase else {
                return part == .context("matrix") && varying == nil
            }
            if let varying { return context == .inputs && varying.contains(first) }
            return context == .matrix || context == .strategy && first == "job-index"
        }
    }

    /// Whether what is read depends on the matrix.
    private func isVarying(_ context: ContextName, _ names: [String]) -> Bool {
        guard let varying else { return context == .matrix || context == .strategy }
        return context == .inputs && (names.first.map { varying.contains($0.inLowerCase) } ?? true)
    }

    /// The severity for the outputs of steps in a value; `nil` if they may be the same in all jobs of the matrix.
    func severity(ofSteps node: ExpressionNode) -> Finding.Severity? {
        var result: Finding.Severity?
        for part in node.segments {
            guard let names = part.names(readFrom: .steps), names.count == 3, let step = job.step(names[0]) else {
                continue
            }
            if step.action == .buildPush, ["digest", "imageid", "metadata"].contains(names[2].inLowerCase) {
                if buildsItsOwn(step) { return .error }
            } else if writesMatrix(step, names[2]) {
                result = .warning
            }
        }
        return result
    }

    /// Whether what a step builds depends on the matrix: in the step, in the job's runner, or in the job's variables.
    private func buildsItsOwn(_ step: StepAnalysis) -> Bool {
        if varies(step) { return true }
        let places = [job.place["runs-on"], job.place["env"]]
        return file.expressions(in: job).contains { use in
            guard use.step == nil, places.contains(where: use.place.isInside) else { return false }
            return use.node.reads { context, names, _ in isVarying(context, names) }
        }
    }

    /// Whether a step certainly writes a value of the matrix to an output.
    private func writesMatrix(_ step: StepAnalysis, _ output: String) -> Bool {
        if step.action == .metadata {
            guard ["json", "tags"].contains(output.inLowerCase), let images = step.inputNode("images") else {
                return false
            }
            return isVarying(images)
        }
        guard let script = step.script else { return false }
        // A command under a condition may write the output for only one job of the matrix.
        let values = FileEntries("GITHUB_OUTPUT", in: script).entries.filter {
            $0.name == output && $0.guarding == .always
        }
        guard !values.isEmpty else { return false }
        return (step.env.entries + (job.normal?.env.entries ?? [])).contains { entry in
            isVarying(entry.value.node) && values.contains { $0.variables.contains(entry.key) }
        }
    }

    /// Whether a step depends on the matrix, directly or through the steps that it reads.
    private func varies(_ step: StepAnalysis) -> Bool {
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

    /// Whether each step that a value reads certainly runs and writes the output.
    func isAlwaysWritten(_ node: ExpressionNode) -> Bool {
        !node.reads { context, names, isPrefix in
            guard context == .steps else { return false }
            guard !isPrefix, names.count == 3, names[1].inLowerCase == "outputs", let step = job.step(names[0]),
                step.condition == nil
            else { return true }
            return step.script.map { !FileEntries("GITHUB_OUTPUT", in: $0).contains(names[2]) } ?? false
        }
    }
}

extension ExpressionNode {
    /// The parts of a string, or the value itself.
    fileprivate var segments: [ExpressionNode] {
        if case .text(let segments) = self { segments } else { [self] }
    }
}
