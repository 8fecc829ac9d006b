import ScriptLibrary
import TestSupport
import Testing

@Suite("Composed scripts")
struct ComposedScriptTests {
    @Test("A file comes behind the files that it needs, and each comes once")
    func ordersFiles() {
        #expect(
            ComposedScript(.publishIndex).files == [
                .report, .references, .imageTags, .retry, .platforms, .publishIndex,
            ])
        #expect(
            ComposedScript(.releaseTags).files
                == [
                    .report, .semanticVersion, .releaseVersion, .retry, .versions, .repository, .gitServer,
                    .releaseTags,
                ])
        #expect(
            ComposedScript(.releaseVersion, .imageName).files
                == [.report, .semanticVersion, .releaseVersion, .imageName])
        #expect(ComposedScript(.report, .retry, .imageName).files == [.report, .retry, .imageName])
        #expect(
            ComposedScript(.verifyPlatforms, .publishIndex).files
                == [
                    .report, .retry, .platforms, .tagPlatforms, .verifyPlatforms, .references, .imageTags,
                    .publishIndex,
                ])
    }

    @Test("The text sets the options once and keeps the statements of the headers")
    func composesText() {
        let text = ComposedScript(.exportDigest).text
        #expect(text.hasPrefix("set -euo pipefail\n\n# report.sh: Functions that report a problem"))
        #expect(text.matches(of: #/set -euo pipefail/#).count == 1)
        #expect(!text.contains("#!") && !text.contains("# needs:"))
        #expect(text.contains("\n}\n\n# export-digest.sh: Records the digest of each"))
        #expect(text.contains("\n# reads: DIGEST  digest that the build printed"))
        #expect(text.hasSuffix("\ndone\n"))
        #expect(!text.contains("\n\n\n"))
    }

    @Test("A composition is small", arguments: ScriptFile.all)
    func staysSmall(_ file: ScriptFile) {
        #expect(ComposedScript(file).text.utf8.count < 8 * 1024)
    }

    @Test("Reads and writes are those of all files, each once")
    func unitesVariables() {
        let script = ComposedScript(.verifyPlatforms, .publishIndex)
        #expect(
            script.inputs.map(\.name) == [
                "PLATFORMS", "TAGS", "IMAGE", "DIGEST_DIR", "DIGEST_COUNT", "ANNOTATIONS", "DIGEST_FILE",
            ])
        #expect(script.reads.first?.name == "GITHUB_OUTPUT")
        #expect(script.writes == ["digest"])
    }

    @Test(
        "A composition passes shellcheck", .enabled(if: Shell.has("shellcheck"), "shellcheck is not installed"),
        arguments: ScriptFile.all)
    func passesShellcheck(_ file: ScriptFile) throws {
        let text = ComposedScript(file).text
        let run = try Shell.run(script: "shellcheck --shell=bash given.sh", files: ["given.sh": text])
        #expect(run.status == 0, "\(run.standardOutput)")
    }
}
