import Testing
import WorkflowYAML

/// A document keeps the order that it is given, and the same tree gives the same bytes.
@Suite struct DocumentTests {
    /// A small workflow with one of everything.
    private var workflow: YAMLDocument {
        var checkout = YAMLMapping()
        checkout.append("uses", .string("actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8"), comment: "v5.0.0")
        var build = YAMLMapping()
        build.append("name", .string("Build"))
        build.append("run", .string("set -eu\ndocker build .\n"))
        var steps = YAMLSequence()
        steps.append(.mapping(checkout))
        steps.append(.mapping(build), above: ["Everything else"], blankLineBefore: true)
        var job = YAMLMapping()
        job.append("runs-on", .string("ubuntu-24.04-arm"))
        job.append("timeout-minutes", .integer(30))
        job.append("steps", .sequence(steps))
        var jobs = YAMLMapping()
        jobs.append("build", .mapping(job))
        var triggers = YAMLMapping()
        triggers.append("workflow_dispatch", .null)
        var root = YAMLMapping()
        root.append("permissions", .mapping(YAMLMapping()))
        root.append("jobs", .mapping(jobs), blankLineBefore: true)
        root.insert("on", .mapping(triggers), at: 0)
        root.insert("name", .string("Nightly: 3.10"), at: 0, comment: "shown", above: ["First"], blankLineBefore: true)
        return YAMLDocument(root: root, header: ["Generated.", "", "Edit the source instead."])
    }

    private static let yaml = """
        # Generated.
        #
        # Edit the source instead.

        # First
        name: "Nightly: 3.10" # shown
        on:
          workflow_dispatch:
        permissions: {}

        jobs:
          build:
            runs-on: ubuntu-24.04-arm
            timeout-minutes: 30
            steps:
              - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0

              # Everything else
              - name: Build
                run: |
                  set -eu
                  docker build .

        """

    @Test func writesAWorkflow() {
        #expect(String(decoding: YAMLWriter.write(workflow), as: UTF8.self) == Self.yaml)
    }

    @Test func givesTheSameBytesTwice() {
        #expect(YAMLWriter.write(workflow) == YAMLWriter.write(workflow))
        #expect(workflow == workflow && workflow.hashValue == workflow.hashValue)
    }

    @Test func writesAnEmptyRoot() {
        #expect(written(YAMLMapping()) == "{}\n")
        let document = YAMLDocument(root: YAMLMapping(), header: ["Nothing"])
        #expect(String(decoding: YAMLWriter.write(document), as: UTF8.self) == "# Nothing\n\n{}\n")
    }

    @Test func keepsDuplicates() {
        var root = YAMLMapping()
        root.append("a", .integer(1))
        root.append("a", .integer(2))
        #expect(written(root) == "a: 1\na: 2\n")
        #expect(root.entries.map(\.key) == ["a", "a"])
        #expect(!root.isEmpty)
    }

    @Test func nestsSequences() {
        let nested = YAMLSequence([
            .sequence(YAMLSequence([.integer(1), .sequence(YAMLSequence([.integer(2)]))])), .sequence(YAMLSequence()),
        ])
        #expect(written(.sequence(nested)) == "- - 1\n  - - 2\n- []\n")
    }

    @Test(arguments: [true, false]) func writesAThousandLevels(ofMappings: Bool) {
        let isReadBack = onLargeStack {
            var node = YAMLNode.string("deep\nest\n")
            for _ in 0..<1000 {
                var mapping = YAMLMapping()
                mapping.append("a", node)
                node = ofMappings ? .mapping(mapping) : .sequence(YAMLSequence([node]))
            }
            let value = try? SubsetReader.read(YAMLWriter.write(node))
            return value == ReadValue(node)
        }
        #expect(isReadBack == true)
    }
}
