import WorkflowYAML
import Workflows

/// The YAML writer alone.
enum WriterFigures {
    static func measure(runs: Int) -> [Figure] {
        let large = speed(ofDocuments: 640, runs: runs, name: "writer, large tree")
        let small = speed(ofDocuments: 6, runs: runs, name: "writer, small tree")
        let ratio = large.nanosecondsPerByte / small.nanosecondsPerByte
        return [
            large.figure, small.figure,
            Figure("writer, time per byte of large against small", "", rate: ratio.text(digits: 2), goal: "1"),
        ]
    }

    /// A text of so many workflows.
    static func bytes(ofDocuments count: Int) -> [UInt8] { YAMLWriter.write(document(of: count)) }

    private static func document(of count: Int) -> YAMLDocument {
        var root = YAMLMapping()
        for file in SampleProject.workflows(count) {
            root.append(file.name, .mapping(file.workflow.rendered().document.root))
        }
        return YAMLDocument(root: root)
    }

    private static func speed(
        ofDocuments count: Int, runs: Int, name: String
    ) -> (figure: Figure, nanosecondsPerByte: Double) {
        let document = document(of: count)
        let size = YAMLWriter.write(document).count
        let time = Stopwatch.median(runs: runs) { YAMLWriter.write(document).count }
        let figure = Figure("\(name), \(size.thousands)", time, bytes: size, goal: "≥ 130 MB/s")
        return (figure, time / Double(size))
    }
}

extension Int {
    /// A number of bytes in kB or MB.
    var thousands: String {
        let size = Double(self)
        return self < 1_000_000 ? "\((size / 1e3).text(digits: 0)) kB" : "\((size / 1e6).text(digits: 1)) MB"
    }
}
