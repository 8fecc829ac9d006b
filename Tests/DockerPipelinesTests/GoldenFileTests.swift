import Slipway
import TestSupport
import Testing

/// Whole workflows, as they were read and accepted.
@Suite("Golden workflows")
struct GoldenFileTests {
    static let folder = "Tests/DockerPipelinesTests/Golden"
    static let samples: [Sample] = [.siblings, .cachedByGitHub]

    @Test("A workflow is written as it was accepted", arguments: samples)
    func matches(_ sample: Sample) {
        for file in sample.pipeline.files {
            let text = String(decoding: file.workflow.rendered().bytes, as: UTF8.self)
            expectGolden(text, path: "\(Self.folder)/\(file.name)")
        }
    }

    @Test("Every accepted workflow belongs to a test")
    func hasNoOrphan() throws {
        let names = Self.samples.flatMap(\.pipeline.files).map(\.name)
        #expect(try Repository.names(in: Self.folder) == names.sorted())
    }
}
