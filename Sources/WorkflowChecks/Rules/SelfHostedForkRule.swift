import Workflows

/// A pull request starts a job on a runner of one's own.
///
/// In a public repository, anybody can open a request, and the job runs what the request holds: on a machine that stays,
/// in a network that trusts it. Give such runs one of GitHub's machines, or ask in the job's condition where the request
/// comes from. Nothing is said where a condition asks for something that is not known here, or an environment asks for
/// approval. A warning, since in a private repository nobody else opens requests.
///
/// Source: GitHub, "Secure use reference", on self-hosted runners.
///
/// Wrong:
///
/// ```swift
/// Workflow(on: [.pullRequest()]) {
///     Job("test", runsOn: .selfHosted) { RunStep("Test", script: "make test") }
/// }
/// ```
///
/// Right:
///
/// ```swift
/// Workflow(on: [.pullRequest()]) {
///     let isOurs = github.event.pull_request.head.repo.full_name.as(String.self) == github.repository
///     Job("test", if: isOurs, runsOn: .selfHosted) { RunStep("Test", script: "make test") }
/// }
/// ```
struct SelfHostedForkRule: FileRule {
    let name = "self-hosted-fork"

    func problems(in file: CheckedFile, of project: CheckedProject) -> [Problem] {
        guard project.isOpen(file, in: .pullRequest), file.jobs.contains(where: \.isSelfHosted) else { return [] }
        let isOpen = file.openJobs(in: .pullRequest)
        return file.jobs.filter { $0.isSelfHosted && isOpen[$0.index] }.map { job in
            Problem(
                "\(job.place).runs-on",
                "pull requests of others run on a machine of your own here; use a runner of GitHub's for them, or ask in"
                    + " the job's condition where they come from",
                severity: .warning, mend: "github.event.pull_request.head.repo.full_name == github.repository")
        }
    }
}

extension CheckedJob {
    /// Whether a label plainly asks for a runner of one's own, without an environment that may ask for approval.
    fileprivate var isSelfHosted: Bool {
        guard let normal, normal.environment == nil else { return false }
        let labels: [Value<String>]
        switch normal.runsOn {
        case .label(let label): return label.isSelfHosted
        case .labels(let several): labels = several
        case .group(_, let several, _): labels = several
        case .expression: return false
        }
        return labels.contains(where: \.isSelfHosted)
    }
}

extension Value where Kind == String {
    fileprivate var isSelfHosted: Bool {
        guard case .string(let text) = node, text.utf8.count == "self-hosted".utf8.count else { return false }
        return text.lowercased() == "self-hosted"
    }
}
