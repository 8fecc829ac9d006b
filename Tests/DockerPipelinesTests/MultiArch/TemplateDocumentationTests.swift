import Slipway
import TestSupport
import Testing

/// The page that is generated beside the template.
@Suite("The template's documentation")
struct TemplateDocumentationTests {
    static func text(_ pipeline: MultiArchPipeline = MultiArchSamples.postGIS) -> String {
        String(decoding: pipeline.documentation.body, as: UTF8.self)
    }

    @Test("The page lies beside the template, as Markdown")
    func liesBeside() {
        let file = MultiArchSamples.postGIS.documentation
        #expect(file.path == ".github/workflows/template-workflow-multiarch.md")
        #expect(file.comments == .html)
    }

    @Test("It lists every input with its default, the secrets, and the permissions")
    func listsInterface() {
        let text = Self.text()
        for input in TemplateInterfaceTests.inputs {
            #expect(text.contains("\n| `\(input.name)` | \(input.type) | "), "\(input.name)")
        }
        #expect(text.contains("| `target_branch` | string | no | `manifest` |"))
        #expect(text.contains("| `push_pr_parallel` | number | no | 4 |"))
        #expect(text.contains("\n| `DOCKERHUB_ACCESS_TOKEN` | no | "))
        #expect(text.contains("\n| `contents` | read |\n| `packages` | write |\n"))
    }

    @Test("It lists the architectures, as they are in the matrix")
    func listsArchitectures() {
        for row in ArchitectureTests.rows {
            let lto = row.lto.isEmpty ? "–" : "`\(row.lto)`"
            #expect(
                Self.text().contains(
                    "\n| `\(row.name)` | \(row.architecture.emoji) | `\(row.runner)` | `\(row.platform)` | \(row.mode) "
                ),
                "\(row.name)")
            #expect(Self.text().contains(" | `\(row.flags)` | \(lto) |\n"))
        }
    }

    @Test("It lists the groups with their stages", arguments: BuildTables.groups)
    func listsGroups(_ row: BuildTables.GroupRow) {
        let text = Self.text()
        let line = text.split(separator: "\n").first {
            $0.hasPrefix("| \(row.name) | `\(row.file)` | `\(row.cacheID)` | ")
        }
        #expect(line?.hasSuffix(row.publishes ? " | yes |" : " | no |") == true)
        for stage in row.stages {
            let needs = stage.needs.isEmpty ? "–" : stage.needs.joined(separator: ", ")
            let directories = stage.directories.map { "`\($0)`" }.joined(separator: " ")
            let limits = stage.parallel.map { "\($0)" }.joined(separator: "/")
            #expect(
                text.contains(
                    "\n| \(stage.name) | \(needs) | \(stage.architectures.joined(separator: ", ")) | \(directories) | \(limits) |\n"
                ))
        }
    }

    @Test("It follows the declaration, and escapes what would end a cell")
    func follows() {
        let pipeline = MultiArchPipeline(
            template: MultiArchTemplate(
                owner: "octo", image: "app", manualPush: .anyBranch, cacheOwner: "octo-org",
                tests: OfficialTests(configuration: "test/own.sh"))
        ) {
            BuildGroup("A | B", fileName: "a.yml", cacheID: "abc", enabled: false) {
                Stage("S", directories: ["1-a"], architectures: [.amd64])
            }
        }
        let text = Self.text(pipeline)
        #expect(text.contains("| A \\| B | – | `abc` |"))
        #expect(text.contains("### A | B (not generated)"))
        #expect(text.contains("wherever a run is started by hand"))
        #expect(!text.contains("## Helpers"))
        #expect(text.contains("`ghcr.io/octo-org/app-cache`"))
        #expect(text.contains("`test/own.sh`, which the\nrepository has to have"))
    }
}
