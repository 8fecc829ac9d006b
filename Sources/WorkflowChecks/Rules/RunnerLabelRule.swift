import WorkflowAnalysis
import Workflows

struct RunnerLabelRule: FileRule {
    let name = "runner-label"
    var documentation: String {
        """
        A job asks for a runner of GitHub's that does not exist, and would wait for it for a day.

        Looked for are labels that GitHub has removed, such as `windows-2019` and `macos-13`, labels that it never had,
        such as `ubuntu-24.04-arm64`, slips of the fingers, and lists of two labels of GitHub's, which no runner has at
        once. Labels of a matrix that is written out are looked at too, in each variation that it makes, and so are all
        that may come out of `c && 'x' || 'y'`, of `case()`, of the choices or the default of an input, of what the
        calls of the project pass, and of `fromJSON()` of such texts. A warning, since runners of one's own may have any
        name; `self-hosted` runners are left alone.

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

    func problems(in file: CheckedFile, of project: CheckedProject) -> [Problem] {
        var problems: [Problem] = []
        for job in file.jobs where !job.hasPlainRunner { check(job, file, project, &problems) }
        return problems
    }

    private func check(
        _ job: CheckedJob, _ file: CheckedFile, _ project: CheckedProject, _ problems: inout [Problem]
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
                for label in labels where !HostedRunners.labels.contains(label) && told.insert(label).inserted {
                    guard let (what, right) = problem(with: label, inGroup: choices.isInGroup) else { continue }
                    problems.append(
                        Problem(
                            "\(job.place).runs-on", "\(what); write '\(right)'", severity: .warning, mend: right,
                            related: given.map { [$0.related] } ?? []))
                }
            }
        }
    }

    private func pairProblem(_ labels: [String], _ job: CheckedJob) -> Problem? {
        let own = Set(labels).intersection(HostedRunners.labels)
        guard own.count > 1 else { return nil }
        let list = own.sorted().map { "'\($0)'" }.joined(separator: " and ")
        return Problem(
            "\(job.place).runs-on",
            "no runner has the labels \(list) at once, and the job would wait for a day; keep one of them",
            severity: .warning)
    }

    private func problem(with label: String, inGroup: Bool) -> (String, String)? {
        if let now = HostedRunners.removed[label] {
            return ("GitHub has removed the runner '\(label)', and the job would wait for a day", now)
        }
        guard let meant = HostedRunners.meant(by: label) else { return nil }
        // A group may hold runners of any name; only what cannot be meant otherwise is told.
        if inGroup, !label.hasSuffix("-arm64") { return nil }
        return ("GitHub has no runner '\(label)', and the job would wait for it for a day", meant)
    }
}
