import Slipway
import TestSupport
import Testing

/// The page for those who release, which is generated from the values of the workflows.
@Suite("docs/release-workflow.md")
struct ReleaseDocumentationTests {
    func page(_ pipeline: ChartPipeline) -> String {
        String(decoding: pipeline.documentation.body, as: UTF8.self)
    }

    @Test("It lies in the project's documentation, and every part of it is there")
    func hasParts() {
        let pipeline = ChartSamples.pipeline()
        #expect(pipeline.documentation.path == "docs/release-workflow.md")
        #expect(pipeline.documentation.source == ChartSamples.source && pipeline.documentation.comments == .html)
        #expect(
            page(pipeline).split(separator: "\n").filter { $0.hasPrefix("#") && !$0.contains("–") } == [
                "# Releases", "## Phases", "## Set up the gate", "## Approve", "## Tags", "## Pull requests",
                "## Go back",
                "## Permissions", "## When something is wrong",
            ])
    }

    @Test("It names every job of the release, with what it waits for and may do")
    func namesJobs() throws {
        let pipeline = ChartSamples.pipeline()
        let text = page(pipeline)
        for job in try ChartSamples.workflow("release.yml", of: pipeline).jobs {
            #expect(text.contains("| `\(job.id)` | "))
            let scopes = job.permissions.sorted { $0.key < $1.key }.map { "`\($0.key): \($0.value)`" }
            #expect(text.contains("| `\(job.id)` | \(scopes.isEmpty ? "none" : scopes.joined(separator: ", ")) |"))
        }
        #expect(
            text.contains("| `build-images` | `setup` `unit-tests` `integration-tests` `chart-tests` |"))
    }

    @Test("It says what the declaration says")
    func followsDeclaration() {
        let pipeline = ChartSamples.pipeline {
            $0.registry = .gitHub(owner: "octo-org")
            $0.release = ComponentRelease(
                tagPrefix: "rel-", tags: [.version], gate: ReleaseGate(environment: "prod", checksReviewers: false))
        }
        let text = page(pipeline)
        for part in [
            "git tag rel-1.2.3", "create the environment `prod`", "`oci://ghcr.io/octo-org/charts/brokkr-agent`",
            "No other tag moves.", "No job checks this",
        ] { #expect(text.contains(part), "\(part)") }
        for part in ["nobody has to approve", "move-tags", "First set"] { #expect(!text.contains(part), "\(part)") }
        #expect(page(ChartSamples.pipeline()).contains("- `package.version` in `Cargo.toml`\n"))
        #expect(!page(ChartSamples.pipeline(.separate)).contains("## Pull requests"))
    }
}
