import Workflows

/// A job asks for a runner of GitHub's that does not exist, and would wait for it for ever.
///
/// GitHub's arm64 runners are named `ubuntu-24.04-arm`. A warning, since runners of one's own may have any name.
///
/// Wrong:
///
/// ```swift
/// Job("build", runsOn: "ubuntu-24.04-arm64") { RunStep(script: "make") }
/// ```
///
/// Right:
///
/// ```swift
/// Job("build", runsOn: .ubuntu2404Arm) { RunStep(script: "make") }
/// ```
struct RunnerLabelRule: WorkflowRule {
    let name = "runner-label"

    func problems(in file: CheckedFile) -> [Problem] {
        file.jobs.flatMap { checked -> [Problem] in
            guard let job = checked.normal else { return [] }
            let labels =
                switch job.runsOn {
                case .label(let label): [label]
                case .labels(let labels): labels
                case .group(_, let labels, _): labels
                case .expression: [Value<String>]()
                }
            return labels.compactMap { label in
                guard case .string(let text) = label.node, text.hasPrefix("ubuntu-"), text.hasSuffix("-arm64") else {
                    return nil
                }
                return Problem(
                    "\(checked.place).runs-on",
                    "GitHub has no runner '\(text)', and the job would wait for it for ever; write"
                        + " '\(text.dropLast(2))'", severity: .warning)
            }
        }
    }
}
