import WorkflowAnalysis
import Workflows

struct CacheTrustRule: WorkflowRule {
    let name = "cache-trust"
    var documentation: String {
        """
        A run that GitHub does not trust writes to GitHub's cache, or tries to.

        People without write access can start runs of events such as `issue_comment` or `pull_request_target`, or
        control their input. GitHub lets these runs restore caches, but rejects what they save, because a later run of
        the default branch would restore it. `cache-mode: write` removes this protection. Without it, a step that only
        saves a cache does nothing, and a build that exports its cache to GitHub fails, unless the export has
        `ignore-error=true`. The rule does not report jobs whose conditions exclude these events, or called workflows,
        whose callers decide about the event.

        Source: GitHub changelog of 2026-06-26 and 2026-09-10, and GitHub, "Dependency caching".

        Wrong:

        ```swift
        Workflow(on: [.issueComment()]) {
            Job("answer", runsOn: .ubuntu2404, cacheMode: .write) { RunStep(script: "make answer") }
        }
        ```

        Right:

        ```swift
        Workflow(on: [.issueComment()]) {
            Job("answer", runsOn: .ubuntu2404) { RunStep(script: "make answer") }
        }
        ```
        """
    }

    func problems(in file: FileAnalysis) -> [Problem] {
        let events = file.triggers.map(\.event).filter { TriggerFacts.facts(of: $0)?.cacheAccess == .read }
        guard !events.isEmpty else { return [] }
        let untrusted = events.map { EventFacts(event: $0, refPrefix: TriggerFacts.facts(of: $0)?.onlyRef?.prefix) }
        let isUntrustedOnly = untrusted.count == file.triggers.count
        var problems: [Problem] = []
        var isWorkflowReported = false
        for job in file.jobs {
            // The first event for which the job may run.
            let event = untrusted.first { event in job.condition.map { event.holds($0) != false } ?? true }?.event
            guard let event else { continue }
            let stated = job.normal?.cacheMode ?? job.call?.cacheMode ?? .unspecified
            let mode = stated == .unspecified ? file.declared.workflow.cacheMode : stated
            if mode != .unspecified {
                guard mode == .write || mode == .writeOnly else { continue }
                if stated == .unspecified {
                    if isWorkflowReported { continue }
                    isWorkflowReported = true
                }
                let place = stated == .unspecified ? Place("cache-mode") : job.place["cache-mode"]
                problems.append(Self.problem(withMode: mode, event, at: place))
            } else {
                for step in job.steps {
                    if step.action == .cacheSave, isUntrustedOnly {
                        problems.append(Self.problem(withSave: step, event))
                    }
                    if step.exportsToGitHub, step.mayRun(in: untrusted) {
                        problems.append(Self.problem(withExport: step, event))
                    }
                }
            }
        }
        return problems
    }

    private static func problem(withMode mode: CacheMode, _ event: String, at place: Place) -> Problem {
        Problem(
            place,
            "'\(mode.rawValue ?? "")' lets runs of '\(event)', which GitHub does not trust, save caches that later runs restore;"
                + " leave 'cache-mode' out, or write 'read'", severity: .warning, fix: CacheMode.read.rawValue)
    }

    private static func problem(withSave step: StepAnalysis, _ event: String) -> Problem {
        Problem(
            step.place["uses"], "GitHub lets runs of '\(event)' only restore caches, so that this step saves nothing",
            severity: .warning)
    }

    private static func problem(withExport step: StepAnalysis, _ event: String) -> Problem {
        Problem(
            step.place["with", "cache-to"],
            "GitHub lets runs of '\(event)' only restore caches, and the export fails the build; add 'ignore-error=true'",
            severity: .warning)
    }
}

extension TriggerFacts {
    /// The kind of ref, if a run can have only one kind.
    fileprivate var onlyRef: Ref? { refs.count == 1 ? refs.first : nil }
}

extension StepAnalysis {
    /// Whether a build certainly exports its cache to GitHub's cache, and fails if the export fails.
    fileprivate var exportsToGitHub: Bool {
        build?.cacheTo?.contains { $0.has("type", "gha") && !$0.mayHave("ignore-error", "true") } ?? false
    }

    /// Whether the step may run in at least one of the runs.
    fileprivate func mayRun(in events: [EventFacts]) -> Bool {
        guard let condition else { return true }
        return events.contains { $0.holds(condition) != false }
    }
}
