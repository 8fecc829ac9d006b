import Slipway
import TestSupport
import Testing

/// What a project states, and what holds where it states nothing.
struct WorkflowProjectTests {
    private func yaml(_ project: any WorkflowProject.Type) throws -> String {
        let file = try #require(project.project.output().files.first)
        return String(decoding: file.body, as: UTF8.self)
    }

    @Test func `a project that states nothing is named after its type and writes to the repository`() throws {
        let project = PlainProject.project
        #expect(project.name == "PlainProject")
        #expect(project.summary == nil)
        #expect(project.defaultRoot == .repository)
        let output = project.output()
        #expect(output.findings == [])
        #expect(output.files.map(\.path) == [".github/workflows/test.yml"])
        #expect(output.files.map(\.source) == ["\(Repository.root)/Tests/SlipwayTests/Support/Projects.swift"])
        #expect(project.generateCommand == "swift run SlipwayTests generate")
        let checkout = try #require(PinCatalogue.known.pin(for: "actions/checkout"))
        let yaml = try yaml(PlainProject.self)
        #expect(yaml.contains("uses: actions/checkout@\(checkout.commit) # \(checkout.version)\n"))
        #expect(yaml.contains("TAG: ${{ case(github.ref_type == 'tag', 'stable', 'edge') }}\n"))
    }

    @Test func `a project that states everything gets it`() throws {
        let project = FullProject.project
        #expect(project.name == "full")
        #expect(project.summary == "All of it.")
        #expect(project.defaultRoot == .sourceFolder("/elsewhere/Sources"))
        #expect(project.generateCommand == "make workflows")
        let output = project.output()
        #expect(output.findings == [])
        #expect(output.files.map(\.path) == [".github/workflows/test.yml", "docs/workflows.md"])
        let yaml = try yaml(FullProject.self)
        #expect(yaml.contains("uses: actions/checkout@\(FullProject.commit) # v9.9.9\n"))
        #expect(yaml.contains("TAG: ${{ github.ref_type == 'tag' && 'stable' || 'edge' }}\n"))
    }

    @Test func `actions stand by major tag where the project says so`() throws {
        let checkout = try #require(PinCatalogue.known.pin(for: "actions/checkout"))
        #expect(try yaml(TaggedProject.self).contains("uses: actions/checkout@\(checkout.majorTag)\n"))
    }

    @Test func `what rules find comes with the output`() {
        let findings = WrongProject.project.output().findings
        #expect(
            findings.map(\.description) == [
                ".github/workflows/wrong.yml: error: jobs.a.needs: the workflow has no job 'b' [needs]"
            ])
    }

    static let sources: [(String, String)] = [
        ("/a/b/c.swift", "/a/b"), ("/a.swift", "/"), ("a/b.swift", "a"), ("a.swift", "/"), ("", "/"),
    ]

    @Test(arguments: sources) func `the folder of a source is what stands before its name`(
        source: String, folder: String
    ) {
        #expect(Project.DefaultRoot.folder(ofSource: source) == .sourceFolder(folder))
    }
}
