public import Workflows

/// What starts an ``ImagePipeline``, and what the run does with the images.
///
/// ```swift
/// on: [.pullRequest(.build), .push(to: .defaultBranch, .publish(.edge)), .tag(.release())]
/// ```
public struct PipelineTrigger: Hashable, Sendable {
    enum Start: Hashable, Sendable {
        case pullRequest(branches: Filter?, paths: Filter?)
        case push(to: PushTarget, paths: Filter?)
        case versionTag(prefix: String)
        case tags([String])
        case published
        case schedule(Schedule)
        case manual([WorkflowInput])
        case called
        case event(Trigger)
    }

    let start: Start
    let work: ImageWork

    /// A pull request, from a fork or not: the run has no secrets of the repository, does not log in and pushes nothing.
    ///
    /// `branches` is about the base branch.
    public static func pullRequest(
        _ task: RunTask<RunStart.PullRequest>, branches: Filter? = nil, paths: Filter? = nil
    ) -> PipelineTrigger {
        PipelineTrigger(start: .pullRequest(branches: branches, paths: paths), work: task.work)
    }

    /// Commits that were pushed to a branch.
    ///
    /// GitHub has one path filter for all branches of a workflow.
    public static func push(
        to target: PushTarget, _ task: RunTask<RunStart.Branch>, paths: Filter? = nil
    ) -> PipelineTrigger {
        PipelineTrigger(start: .push(to: target, paths: paths), work: task.work)
    }

    /// A Git tag that is a version behind a prefix, such as `v1.2.3` or `v1.2.3-rc.1`.
    ///
    /// A tag that a workflow pushes with the job's own token starts nothing: call the pipeline then, see ``called(_:)``.
    public static func tag(prefix: String = "v", _ task: RunTask<RunStart.GitTag>) -> PipelineTrigger {
        PipelineTrigger(start: .versionTag(prefix: prefix), work: task.work)
    }

    /// Git tags that match patterns and are no versions.
    public static func tags(_ patterns: [String], _ task: RunTask<RunStart.Branch>) -> PipelineTrigger {
        PipelineTrigger(start: .tags(patterns), work: task.work)
    }

    /// A release of GitHub that was published; its Git tag names the version.
    public static func releasePublished(_ task: RunTask<RunStart.GitTag>) -> PipelineTrigger {
        PipelineTrigger(start: .published, work: task.work)
    }

    /// Times, on the default branch; in public repositories not after 60 days without activity.
    public static func schedule(
        _ cron: Cron, timeZone: String? = nil, _ task: RunTask<RunStart.Branch>
    ) -> PipelineTrigger {
        PipelineTrigger(start: .schedule(Schedule(cron, timeZone: timeZone)), work: task.work)
    }

    /// Once a day, on the default branch; in public repositories not after 60 days without activity.
    public static func daily(
        hour: Int, minute: Int, timeZone: String? = nil, _ task: RunTask<RunStart.Branch>
    ) -> PipelineTrigger {
        schedule(.daily(hour: hour, minute: minute), timeZone: timeZone, task)
    }

    /// A person who starts the workflow, with inputs that build arguments and steps can read.
    public static func manual(
        _ task: RunTask<RunStart.Inputs>, inputs: [WorkflowInput] = []
    ) -> PipelineTrigger {
        PipelineTrigger(start: .manual(inputs), work: task.work)
    }

    /// Another workflow that calls this one, such as one that has just made a release.
    ///
    /// The run sees the event of its caller. Beside other triggers, only a version tells that the workflow was called.
    public static func called(_ task: RunTask<RunStart.Inputs>) -> PipelineTrigger {
        PipelineTrigger(start: .called, work: task.work)
    }

    /// Any other event; one that runs what a pull request holds cannot publish.
    public static func event(_ trigger: Trigger, _ task: RunTask<RunStart.Branch>) -> PipelineTrigger {
        PipelineTrigger(start: .event(trigger), work: task.work)
    }
}

/// The branches to which commits are pushed.
public enum PushTarget: Hashable, Sendable {
    /// The pipeline's default branch.
    case defaultBranch
    /// Branches by name or by pattern, such as `release/**`.
    case branches([String])

    func patterns(defaultBranch: String) -> [String] {
        switch self {
        case .defaultBranch: [defaultBranch]
        case .branches(let patterns): patterns
        }
    }
}
