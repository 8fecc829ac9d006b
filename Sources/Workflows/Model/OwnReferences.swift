/// How workflows refer to what the same repository holds: its own actions and its own reusable workflows.
///
/// A project decides it once.
///
/// Source: GitHub, "Workflow syntax", `jobs.<job_id>.steps[*].uses`.
public enum OwnReferences: Hashable, Sendable, CaseIterable {
    /// `$/path`: the repository and commit of the file that holds the reference, without a checkout.
    ///
    /// It needs github.com, and a runner of version 2.336.0 or later.
    case selfRepository
    /// `./path`: the files that the job has checked out; for GitHub Enterprise Server and older runners.
    ///
    /// A job that uses an action of the repository's own and has not checked out the repository gets a sparse checkout of
    /// `.github/actions` as its first step.
    case checkout

    /// The beginning of a reference.
    package var prefix: String {
        switch self {
        case .selfRepository: "$/"
        case .checkout: "./"
        }
    }
}
