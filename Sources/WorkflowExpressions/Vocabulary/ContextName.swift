/// The contexts that GitHub knows; their names are read without regard to case.
///
/// Source: GitHub, "Contexts reference".
public enum ContextName: String, Hashable, Sendable, CaseIterable {
    /// The run, what triggered it, and where it runs.
    case github
    /// The inputs of a workflow that is called or started by hand.
    case inputs
    /// Configuration variables.
    case vars
    /// The jobs on which the job directly depends: their results and outputs.
    case needs
    /// The matrix to which the job belongs.
    case strategy
    /// The values of this job of a matrix.
    case matrix
    /// Secrets.
    case secrets
    /// The steps of the job that have run and have an identifier.
    case steps
    /// The running job and its containers.
    case job
    /// The machine that runs the job.
    case runner
    /// Variables that the workflow, the job and earlier steps have set.
    case env
    /// The jobs of a called workflow, for its outputs.
    case jobs

    /// The context of a name, whatever its case, or `nil` if GitHub knows none.
    public init?(caseInsensitive name: String) {
        switch name.utf8.count {
        case 3 where name.isSpelled("env"): self = .env
        case 3 where name.isSpelled("job"): self = .job
        case 4 where name.isSpelled("vars"): self = .vars
        case 4 where name.isSpelled("jobs"): self = .jobs
        case 5 where name.isSpelled("needs"): self = .needs
        case 5 where name.isSpelled("steps"): self = .steps
        case 6 where name.isSpelled("github"): self = .github
        case 6 where name.isSpelled("inputs"): self = .inputs
        case 6 where name.isSpelled("matrix"): self = .matrix
        case 6 where name.isSpelled("runner"): self = .runner
        case 7 where name.isSpelled("secrets"): self = .secrets
        case 8 where name.isSpelled("strategy"): self = .strategy
        default: return nil
        }
    }

    /// The place among all contexts.
    var position: Int {
        switch self {
        case .github: 0
        case .inputs: 1
        case .vars: 2
        case .needs: 3
        case .strategy: 4
        case .matrix: 5
        case .secrets: 6
        case .steps: 7
        case .job: 8
        case .runner: 9
        case .env: 10
        case .jobs: 11
        }
    }
}
