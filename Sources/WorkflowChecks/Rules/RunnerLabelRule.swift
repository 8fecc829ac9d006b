import WorkflowAnalysis
import Workflows

struct RunnerLabelRule: FileRule {
    let name = "runner-label"
    var documentation: String {
        """
        A job requests a GitHub-hosted runner that does not exist, or that GitHub will remove soon.

        A job whose runner does not exist waits for it for a day. The rule reports labels that GitHub has removed, such
        as `windows-2019` and `macos-13`, labels whose end it has announced, such as `ubuntu-22.04`, labels that never
        existed, such as `ubuntu-24.04-arm64`, misspelt labels, and lists of two GitHub-hosted labels, which no runner
        has at the same time. It also checks labels in each job of a matrix that is written out, the possible values of
        `c && 'x' || 'y'` and of `case()`, the choices or the default of an input, the values that callers in the
        project pass, and `fromJSON()` of such strings. This is a warning, because self-hosted runners can have any
        label. Runners with the label `self-hosted` are not checked.

        Source: GitHub, actions/runner-images, available images.

        Wrong:

        ```swift
        Job("build", runsOn: "ubuntu-24.04-arm64") {
            RunStep(script: "make image")
        }
        ```

        Right:

        ```swift
        Job("build", runsOn: .ubuntu2404Arm) {
            RunStep(script: "make image")
        }
        ```
        """
    }

    func problems(in file: FileAnalysis, of project: ProjectAnalysis) -> [Problem] {
        var problems: [Problem] = []
        for job in file.jobs where !job.hasPlainRunner { check(job, file, project, &problems) }
        return problems
    }

    private func check(
        _ job: JobAnalysis, _ file: FileAnalysis, _ project: ProjectAnalysis, _ problems: inout [Problem]
    ) {
        var seen: Set<[String]> = []
        var told: Set<String> = []
        var hasPair = false
        let legs =
            job.choosesRunnerByInputs
            ? job.knownContexts(givenInputsOf: file, in: project) : job.knownContexts.map { ($0, nil) }
        for (leg, given) in legs {
            let choices = RunnerChoices(of: job, in: leg, of: file)
            for labels in choices.runners where seen.insert(labels).inserted && !labels.contains("self-hosted") {
                if !choices.isInGroup, !hasPair, let problem = pairProblem(labels, job) {
                    hasPair = true
                    problems.append(problem)
                }
                for label in labels where !RunnerImage.settledLabels.contains(label) && told.insert(label).inserted {
                    if project.options.runnerLabels.contains(label) { continue }
                    guard let (what, right) = problem(with: label, inGroup: choices.isInGroup) else { continue }
                    problems.append(
                        Problem(
                            job.place["runs-on"], "\(what); write '\(right)'", severity: .warning, fix: right,
                            related: given.map { [$0.related] } ?? []))
                }
            }
        }
    }

    private func pairProblem(_ labels: [String], _ job: JobAnalysis) -> Problem? {
        let own = Set(labels).intersection(RunnerImage.labels)
        guard own.count > 1 else { return nil }
        let list = own.sorted().map { "'\($0)'" }.joined(separator: " and ")
        return Problem(
            job.place["runs-on"],
            "no runner has the labels \(list) at once, and the job would wait for a day; keep one of them",
            severity: .warning)
    }

    private func problem(with label: String, inGroup: Bool) -> (String, String)? {
        if let image = RunnerImage.image(label), let replacement = image.replacement {
            if case .ending(let day) = image.state {
                return ("GitHub removes the runner '\(label)' \(day.map { "on \($0)" } ?? "soon")", replacement)
            }
            return ("GitHub has removed the runner '\(label)', and the job would wait for a day", replacement)
        }
        guard let replacement = HostedRunners.replacement(for: label) else { return nil }
        // A group may contain runners with any label, so only unmistakable labels are reported.
        if inGroup, !label.hasSuffix("-arm64") { return nil }
        return ("GitHub has no runner '\(label)', and the job would wait for it for a day", replacement)
    }
}
