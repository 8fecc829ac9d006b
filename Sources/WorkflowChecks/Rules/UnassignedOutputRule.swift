import Workflows

/// A job declares an output and gives it no value.
///
/// Wrong: `job.exposing(Results.self, [])` where `Results` declares `digest`.
/// Right: `job.exposing(Results.self, [.init(\.digest, build.outputs.digest)])`.
struct UnassignedOutputRule: WorkflowRule {
    let name = "unassigned-output"

    func problems(in file: CheckedFile) -> [Problem] {
        file.jobs.flatMap { job in
            (job.normal?.unassignedOutputs ?? []).map {
                Problem("\(job.place).outputs", "the output '\($0)' is declared and given no value")
            }
        }
    }
}
