import Workflows

/// What jobs behind the publication read of it; what nobody reads is not put out.
struct PublicationReaders {
    private let text: String

    init(_ jobs: [WorkflowJob]) {
        text = jobs.isEmpty ? "" : String(decoding: Workflow(on: []) { jobs }.rendered().bytes, as: UTF8.self)
    }

    /// Whether an output of a job is read.
    func read(_ output: String, of job: JobID) -> Bool { text.contains("needs.\(job).outputs.\(output)") }

    func readDigest(of job: JobID) -> Bool { read(PublishedImage().digest.name, of: job) }
}
