package import Workflows

/// Goes through a run; calls of calls end where a workflow would call itself.
package struct ArtifactRunReader {
    package let callees: [ObjectIdentifier: [FileAnalysis]]
    package let callee: (JobAnalysis) -> FileAnalysis?
    private var moving: [ObjectIdentifier: Bool] = [:]
    private var run = ArtifactRun()
    private var stack: [ObjectIdentifier] = []

    package init(callees: [ObjectIdentifier: [FileAnalysis]], callee: @escaping (JobAnalysis) -> FileAnalysis?) {
        self.callees = callees
        self.callee = callee
    }

    /// Whether a workflow, or one that it calls, uploads or downloads artifacts.
    package mutating func movesArtifacts(_ file: FileAnalysis) -> Bool {
        if file.movesArtifacts { return true }
        let key = ObjectIdentifier(file)
        guard let callees = callees[key] else { return false }
        if let known = moving[key] { return known }
        // A workflow on the way to itself adds nothing.
        moving[key] = false
        let moves = callees.contains { movesArtifacts($0) }
        moving[key] = moves
        return moves
    }

    package mutating func run(of file: FileAnalysis, isWhole: Bool) -> ArtifactRun {
        run = ArtifactRun()
        run.isWhole = isWhole
        stack = []
        visit(file, caller: nil, inputs: nil, conditions: RunConditions())
        return run
    }

    private mutating func visit(
        _ file: FileAnalysis, caller: RunPlace?, inputs: [String: Interpretation]?, conditions: RunConditions
    ) {
        guard stack.count < 10, run.workflows.count < 300 else {
            return stop(at: "300 workflows, or 10 calls of calls")
        }
        let workflow = run.workflows.count
        run.workflows.append(RunWorkflow(file: file, caller: caller))
        stack.append(ObjectIdentifier(file))
        for job in file.jobs {
            guard run.uploads.count + run.downloads.count < ArtifactRun.bound else {
                stop(at: "\(ArtifactRun.bound) uploads and downloads")
                break
            }
            let callee = job.call == nil ? nil : callee(job)
            if let callee {
                guard !stack.contains(ObjectIdentifier(callee)), movesArtifacts(callee) || callee.buildsImages else {
                    continue
                }
            } else if job.call == nil, !job.movesArtifacts, !job.buildsImages {
                continue
            }
            let mayRepeat = job.variations == nil || caller?.mayRepeat ?? false
            for (index, contexts) in job.knownContexts.enumerated() {
                let contexts = contexts.given(inputs, workflow: workflow)
                let place = RunPlace(
                    workflow: workflow, job: job, variation: index, contexts: contexts,
                    mayRepeat: mayRepeat)
                let conditions = self.conditions(conditions, of: job, in: file, contexts)
                guard !conditions.isNever else { break }
                if let call = job.call {
                    guard let callee else {
                        run.unknownUploads.append(place)
                        continue
                    }
                    visit(callee, caller: place, inputs: contexts.passed(by: call, to: callee), conditions: conditions)
                } else {
                    read(job, at: place, conditions)
                }
            }
        }
        stack.removeLast()
    }

    /// What must hold for a job to run: its own condition, and those of the jobs without which it is skipped.
    private func conditions(
        _ outer: RunConditions, of job: JobAnalysis, in file: FileAnalysis, _ contexts: KnownContexts
    ) -> RunConditions {
        var result = outer
        var seen: Set<Int> = [job.index]
        var open = [job]
        while let next = open.popLast() {
            result = result.and(next.condition, in: contexts)
            if next.condition?.asks(for: ["always", "cancelled", "failure"]) ?? false { continue }
            for index in next.needs where seen.insert(index).inserted { open.append(file.jobs[index]) }
        }
        return result
    }

    /// Leaves the rest of a run that is too large to be looked at.
    private mutating func stop(at bound: String) {
        run.isWhole = false
        Examination.note("artifacts of this run behind its first \(bound)", in: run.workflows.first?.file.path)
    }

    private mutating func read(_ job: JobAnalysis, at place: RunPlace, _ conditions: RunConditions) {
        let file = run.file(of: place)
        func known(_ text: RunText, of step: StepAnalysis) -> RunText {
            file.puttingVariables(into: text, of: step).resolved(by: place.contexts)
        }
        var isUnknown = false
        for step in job.unfoldedSteps {
            switch step.action {
            case .uploadArtifact?:
                // A file that is not zipped goes under its own name.
                guard step.input("archive") == nil else {
                    isUnknown = true
                    continue
                }
                let conditions = conditions.and(step.condition, in: place.contexts)
                guard !conditions.isNever else { continue }
                let name = step.inputRunText("name") ?? RunText(.string("artifact"))
                run.uploads.append(
                    ArtifactUpload(
                        place: place, step: step, name: known(name, of: step).trimmed,
                        conditions: conditions))
            case .downloadArtifact?:
                guard step.isFromSameRun, !step.isUndecidedInside,
                    !conditions.and(step.condition, in: place.contexts).isNever
                else {
                    continue
                }
                run.downloads.append(
                    ArtifactDownload(
                        place: place, step: step,
                        selection: step.artifactSelection { known($0, of: step) }))
            case .buildPush?, .bake?:
                guard file.uploadsRecord(of: step), !conditions.and(step.condition, in: place.contexts).isNever else {
                    continue
                }
                run.records.append(BuildRecord(place: place, step: step))
            default: isUnknown = isUnknown || step.mayUploadOtherwise
            }
        }
        if isUnknown { run.unknownUploads.append(place) }
    }
}

extension StepAnalysis {
    /// What a step that downloads artifacts takes, with what is known of the texts inserted.
    package func artifactSelection(_ resolved: (RunText) -> RunText) -> ArtifactDownload.Selection {
        if let name = inputRunText("name").map({ resolved($0).trimmed }), !name.isEmpty { return .name(name) }
        if let pattern = inputRunText("pattern").map({ resolved($0).trimmed }), !pattern.isEmpty {
            return .pattern(NamePattern(pattern))
        }
        return .all
    }
}

extension FileAnalysis {
    /// Whether a step builds images.
    fileprivate var buildsImages: Bool { !actions.isDisjoint(with: [.buildPush, .bake]) }

    /// Whether a build uploads a record of itself, as it does unless a variable says otherwise.
    fileprivate func uploadsRecord(of step: StepAnalysis) -> Bool {
        step.input("call") == nil
            && ["DOCKER_BUILD_RECORD_UPLOAD", "DOCKER_BUILD_SUMMARY"].allSatisfy { name in
                guard let value = environmentValue(of: .property(.context("env"), name), in: step) else { return true }
                return value.literalText == "true"
            }
    }
}

extension JobAnalysis {
    /// Whether a step builds images.
    fileprivate var buildsImages: Bool { !actions.isDisjoint(with: [.buildPush, .bake]) }
}
