import DockerPipelines
import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// A preset, whose steps use actions of the repository's own.
enum PresetFigures {
    static func measure(runs: Int) -> [Figure] {
        let images = (0..<10).map { ContainerImage("image-\($0)") }
        let files = NativeImages(images: images).files
        let size = bytes(files)
        let declaring = Stopwatch.median(runs: runs) { NativeImages(images: images).files.count }
        let rendering = Stopwatch.median(runs: runs) { bytes(files) }
        return [
            Figure("preset, NativeImages of \(images.count) images declared", declaring, bytes: size),
            Figure("preset, to bytes, \(size.thousands), with notes", rendering, bytes: size),
        ]
    }

    private static func bytes(_ files: [WorkflowFile]) -> Int {
        RenderedProject(name: "Images", workflows: files).files.reduce(0) { $0 + $1.body.count }
    }
}
