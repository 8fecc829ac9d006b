import WorkflowAnalysis
import WorkflowYAML
import Workflows

/// The YAML reader alone, with the places of everything, and the reader of the model.
enum ReaderFigures {
    static func measure(runs: Int) -> [Figure] {
        let large = speed(ofDocuments: 640, runs: runs, name: "reader, large text")
        let small = speed(ofDocuments: 6, runs: runs, name: "reader, small text")
        let ratio = large.nanosecondsPerByte / small.nanosecondsPerByte
        return [
            large.figure, small.figure,
            Figure("reader, time per byte of large against small", "", rate: ratio.text(digits: 2), goal: "1"),
        ] + modelFigures(runs: runs)
    }

    /// Trees of whole workflows to values of the model.
    private static func modelFigures(runs: Int) -> [Figure] {
        let texts = SampleProject.rendered(keepingNotes: false).workflows.map(\.rendered.bytes)
        let trees = texts.map { YAMLTree(reading: $0) }
        let size = texts.reduce(0) { $0 + $1.count }
        let time = Stopwatch.median(runs: runs) {
            trees.reduce(0) { $0 + (Workflow.read($1).content?.jobs.count ?? 0) }
        }
        return [Figure("reader of the model, \(trees.count) workflows, \(size.thousands)", time, bytes: size)]
    }

    private static func speed(
        ofDocuments count: Int, runs: Int, name: String
    ) -> (figure: Figure, nanosecondsPerByte: Double) {
        let bytes = WriterFigures.bytes(ofDocuments: count)
        let time = Stopwatch.median(runs: runs) { YAMLTree(reading: bytes).documents.count }
        let figure = Figure("\(name), \(bytes.count.thousands)", time, bytes: bytes.count, goal: "≥ 40 MB/s")
        return (figure, time / Double(bytes.count))
    }
}
