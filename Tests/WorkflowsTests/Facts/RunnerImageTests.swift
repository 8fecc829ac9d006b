import Testing

@testable import Workflows

struct RunnerImageTests {
    @Test func `every label is there once, and names of other labels are in the table`() {
        let labels = RunnerImage.all.map(\.label)
        #expect(Set(labels).count == labels.count)
        for image in RunnerImage.all {
            for other in [image.target, image.replacement].compactMap({ $0 }) {
                #expect(RunnerImage.labels.contains(other))
                #expect(RunnerImage.image(other)?.system == image.system)
            }
            if case .available = image.state { continue }
            #expect(image.replacement != nil)
        }
    }

    @Test func `moving labels, systems and processors`() {
        #expect(RunnerImage.image("ubuntu-latest")?.target == "ubuntu-26.04")
        #expect(RunnerImage.image("ubuntu-24.04-arm")?.isARM == true)
        #expect(RunnerImage.image("windows-2025")?.system == .windows)
        #expect(RunnerImage.image("macos-13")?.isRemoved == true)
        #expect(!RunnerImage.labels.contains("macos-13"))
        #expect(RunnerImage.image("self-hosted") == nil)
    }

    @Test func `an image that ends has its day`() throws {
        let image = try #require(RunnerImage.image("ubuntu-22.04"))
        guard case .ending(let day) = image.state else {
            Issue.record("the image does not end")
            return
        }
        #expect(day == "2027-04-17")
    }

    @Test(arguments: [
        Runner.ubuntu2404, .ubuntu2204, .ubuntu2604, .ubuntuLatest, .ubuntuSlim, .ubuntu2404Arm, .ubuntu2204Arm,
        .ubuntu2604Arm, .macOS26, .macOS15, .macOSLatest, .windows2025, .windows2022, .windowsLatest, .windows11Arm,
    ])
    func `runners that declarations name are in the table`(runner: Runner) {
        guard case .label(let label) = runner, case .string(let text) = label.node else {
            Issue.record("the runner is no label")
            return
        }
        #expect(RunnerImage.labels.contains(text))
    }
}
