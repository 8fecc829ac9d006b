/// Where it is decided whether a pull request changes anything that images and charts depend on.
///
/// Pushes are filtered by their trigger either way: nobody waits for checks of what is on a branch already.
public enum PathFiltering: Hashable, Sendable, CaseIterable {
    /// By the filter of the trigger: where nothing matters, no run starts, and a required check would wait for ever.
    case byTrigger
    /// By a first job: every pull request starts a run, in which a last job says whether all that mattered has passed.
    ///
    /// That one can be a required check. It needs a runner for some seconds, and so does the first.
    case byJob
}
