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

    /// The folder of a mirror whose files have the names of another one's.
    static let dailyFolder = "daily-mirror"

    @Test("The mirror that looks daily at the newest versions is written as it was accepted")
    func matchesDailyMirror() {
        for file in Mirrors.daily.files {
            let text = String(decoding: file.workflow.rendered().bytes, as: UTF8.self)
            expectGolden(text, path: "\(Self.folder)/\(Self.dailyFolder)/\(file.name)")
        }
    }

    @Test("Every accepted workflow belongs to a test")
    func hasNoOrphan() throws {
        let names = Self.samples.flatMap(\.pipeline.files).map(\.name)
        #expect(
            try Repository.names(in: Self.folder)
                == (names + [Self.dailyFolder, ImagePipelineGoldenTests.folder, "required-checks", "separate-charts"])
                .sorted())
        let daily = Mirrors.daily.files.map(\.name)
        #expect(try Repository.names(in: "\(Self.folder)/\(Self.dailyFolder)") == daily.sorted())
    }
}
