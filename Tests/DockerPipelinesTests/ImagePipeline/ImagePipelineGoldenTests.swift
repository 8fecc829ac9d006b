import Slipway
import TestSupport
import Testing

/// Workflows of ordinary repositories, as they were read and accepted.
@Suite("Golden image pipelines")
struct ImagePipelineGoldenTests {
    static let folder = "image-pipeline"

    @Test("A pipeline is written as it was accepted, and nothing is found in it", arguments: ImagePipelines.allCases)
    func matches(_ sample: ImagePipelines) throws {
        let file = try #require(sample.pipeline.files.first)
        let text = String(decoding: file.workflow.rendered().bytes, as: UTF8.self)
        expectGolden(text, path: "\(GoldenFileTests.folder)/\(Self.folder)/\(sample.rawValue).yml")
        #expect(ImagePipelines.findings(sample.pipeline) == [])
    }

    @Test("Every accepted pipeline belongs to a test")
    func hasNoOrphan() throws {
        let names = ImagePipelines.allCases.map { "\($0.rawValue).yml" }
        #expect(try Repository.names(in: "\(GoldenFileTests.folder)/\(Self.folder)") == names.sorted())
    }
}
