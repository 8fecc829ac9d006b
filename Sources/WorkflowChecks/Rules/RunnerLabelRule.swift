import Workflows

/// A job asks for a runner of GitHub's that does not exist, and would wait for it for a day.
///
/// Looked for are labels that GitHub has removed, such as `windows-2019` and `macos-13`, labels that it never had, such
/// as `ubuntu-24.04-arm64`, slips of the fingers, and lists of two labels of GitHub's, which no runner has at once.
/// Labels of a matrix that is written out are looked at too. A warning, since runners of one's own may have any name;
/// jobs on `self-hosted` runners are left alone.
///
/// Source: GitHub, actions/runner-images, available images.
///
/// Wrong:
///
/// ```swift
/// Job("build", runsOn: "ubuntu-24.04-arm64") {
///     RunStep(script: "make image")
/// }
/// ```
///
/// Right:
///
/// ```swift
/// Job("build", runsOn: .ubuntu2404Arm) {
///     RunStep(script: "make image")
/// }
/// ```
struct RunnerLabelRule: WorkflowRule {
    let name = "runner-label"

    func problems(in file: CheckedFile) -> [Problem] {
        var problems: [Problem] = []
        for job in file.jobs {
            guard let runner = job.normal?.runsOn else { continue }
            // Most jobs name one runner that exists.
            if case .label(let label) = runner, case .string(let text) = label.node, HostedRunners.labels.contains(text)
            {
                continue
            }
            check(job, runner, &problems)
        }
        return problems
    }

    private func check(_ job: CheckedJob, _ runner: Runner, _ problems: inout [Problem]) {
        var inGroup = false
        switch runner {
        case .labels(let labels):
            if labels.contains(where: { job.texts(of: $0.node).contains { $0.lowercased() == "self-hosted" } }) {
                return
            }
            let own = Set(
                labels.compactMap { label -> String? in
                    guard case .string(let text) = label.node else { return nil }
                    return text.lowercased()
                }
            ).filter { HostedRunners.labels.contains($0) }
            if own.count > 1 {
                let list = own.sorted().map { "'\($0)'" }.joined(separator: " and ")
                problems.append(
                    Problem(
                        "\(job.place).runs-on",
                        "no runner has the labels \(list) at once, and the job would wait for a day; keep one of them",
                        severity: .warning))
            }
        case .group: inGroup = true
        case .label, .expression: break
        }
        var seen: Set<String> = []
        for label in job.runnerLabels where !HostedRunners.labels.contains(label) && seen.insert(label).inserted {
            guard let (what, right) = problem(with: label, inGroup: inGroup) else { continue }
            problems.append(
                Problem("\(job.place).runs-on", "\(what); write '\(right)'", severity: .warning, mend: right))
        }
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
