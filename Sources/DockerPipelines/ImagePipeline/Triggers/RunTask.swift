/// What a run of an ``ImagePipeline`` does with the images.
///
/// What starts the run decides which tasks there are: a run for a pull request cannot publish, and a run for a branch has
/// no version to release.
///
/// ```swift
/// PipelineTrigger.push(to: .defaultBranch, .publish(.edge))
/// ```
public struct RunTask<Start>: Hashable, Sendable {
    let work: ImageWork
}

/// What starts a run, as the parameter of ``RunTask``.
public enum RunStart: Sendable {
    /// A pull request.
    public enum PullRequest: Sendable {}
    /// A commit of a branch.
    public enum Branch: Sendable {}
    /// A Git tag.
    public enum GitTag: Sendable {}
    /// A person or another workflow, with inputs.
    public enum Inputs: Sendable {}
}

/// What becomes of the images.
enum ImageWork: Hashable, Sendable {
    case build
    case publish([MovingTag])
    case release([ReleaseTag], version: ReleaseVersion)

    var isPublished: Bool { self != .build }

    var isRelease: Bool { !releaseTags.isEmpty }

    var movingTags: [MovingTag] {
        guard case .publish(let tags) = self else { return [] }
        return tags
    }

    var releaseTags: [ReleaseTag] {
        guard case .release(let tags, _) = self else { return [] }
        return tags
    }

    /// Whether an input names the version.
    var readsVersionInput: Bool {
        guard case .release(_, .input) = self else { return false }
        return true
    }

    /// A release always has the tag of its version; without tags it has those that most projects use.
    static func release(_ tags: [ReleaseTag], from version: ReleaseVersion) -> ImageWork {
        let others = tags.isEmpty ? [.minor, .latest] : tags.filter { $0 != .version }
        return .release([.version] + others, version: version)
    }
}

/// Where the version of a release comes from.
public enum ReleaseVersion: Hashable, Sendable {
    /// The Git tag on which the workflow runs.
    case gitTag
    /// The input `version` of the run.
    case input
}

extension RunTask {
    /// Builds the images and publishes nothing.
    public static var build: RunTask { RunTask(work: .build) }
}

extension RunTask where Start == RunStart.Branch {
    /// Publishes the images under tags that move with each run.
    public static func publish(_ tags: MovingTag...) -> RunTask { RunTask(work: .publish(tags)) }
}

extension RunTask where Start == RunStart.GitTag {
    /// Publishes the images under tags that move with each run.
    public static func publish(_ tags: MovingTag...) -> RunTask { RunTask(work: .publish(tags)) }

    /// Publishes the images as the version that the Git tag names, under these tags.
    ///
    /// Without tags: the version, `1.2` and `latest`. The version is always among them.
    public static func release(_ tags: ReleaseTag...) -> RunTask { RunTask(work: .release(tags, from: .gitTag)) }
}

extension RunTask where Start == RunStart.Inputs {
    /// Publishes the images under tags that move with each run.
    public static func publish(_ tags: MovingTag...) -> RunTask { RunTask(work: .publish(tags)) }

    /// Publishes the images as a version, under these tags.
    ///
    /// Without tags: the version, `1.2` and `latest`. The version is always among them. Which tags move is decided by the
    /// versions that are Git tags, so give a version that is released by its input a Git tag too.
    public static func release(_ tags: ReleaseTag..., version: ReleaseVersion = .input) -> RunTask {
        RunTask(work: .release(tags, from: version))
    }
}
