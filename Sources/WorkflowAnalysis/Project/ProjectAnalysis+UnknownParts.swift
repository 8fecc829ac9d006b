import Workflows

extension ProjectAnalysis {
    /// Notes what the analysis does not understand, or what the project does not declare.
    ///
    /// Where an analysis reaches a bound, it notes that itself.
    package func noteUnknownParts() {
        for file in files {
            for job in file.jobs { noteUnknownParts(of: job, in: file) }
            for step in file.steps { noteUnknownParts(of: step, step.script, in: file.path) }
        }
        for action in actions {
            for step in action.steps { noteUnknownParts(of: step, action.script(of: step), in: action.path) }
        }
        for run in artifactRuns {
            for upload in run.uploads where upload.conditions.exceedsLimit {
                Examination.note(
                    "whether another upload has the artifact's name: it depends on too many conditions",
                    at: upload.step.place, in: run.file(of: upload.place).path)
            }
            for download in run.downloads {
                guard case .pattern(let pattern) = download.selection, pattern.isUnclear else { continue }
                Examination.note(
                    "which artifacts match '\(pattern.text)': it has more than '*' and '?'",
                    at: download.step.place(of: "with", "pattern"), in: run.file(of: download.place).path)
            }
        }
    }

    private func noteUnknownParts(of job: JobAnalysis, in file: FileAnalysis) {
        if case .unknown = job.expansion {
            Examination.note(
                job.matrix?.isWritten ?? false
                    ? "the matrix jobs one by one: too many combinations are excluded to count the others"
                    : "the matrix jobs one by one: only the run knows them",
                at: job.place["strategy", "matrix"], in: file.path)
        }
        guard let call = job.call, callee(of: call) == nil else { return }
        Examination.note(
            "what the called workflow does: the project does not declare '\(call.uses.text)'", at: job.place["uses"],
            in: file.path)
    }

    private func noteUnknownParts(of step: StepAnalysis, _ script: ShellScript?, in file: String) {
        for gap in script?.gaps ?? [] {
            Examination.note(
                "the script from line \(gap.line) on: \(gap.reason)", at: step.place(of: "run"), in: file)
        }
        for reason in script?.innerGaps ?? [] {
            Examination.note(
                "a script that the script hands to a shell: \(reason)", at: step.place(of: "run"), in: file)
        }
        guard let use = step.uses else { return }
        if let facts = step.facts {
            for input in facts.codeInputs where step.input(input) != nil {
                Examination.note("the code that the action runs", at: step.place(of: "with", input), in: file)
            }
        } else if action(of: step) == nil {
            Examination.note(
                use.action.ownName == nil
                    ? "what the action does: nothing is known of it"
                    : "what the action does: the project does not declare it",
                at: step.place(of: "uses"), in: file)
        }
    }
}
