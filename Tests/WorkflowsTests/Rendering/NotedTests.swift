import TestSupport
import Testing
import WorkflowYAML
import Workflows

@Suite("What checks want to know is noted without writing")
struct NotedTests {
    /// Everything that is noted, but for escaped texts, which no file that was read has.
    private func description(of notes: RenderingNotes) -> [String] {
        notes.expressions.map { "\($0.place) \($0.scope) \($0.node) \($0.step ?? -1)" }
            + notes.problems.map { "\($0.kind) \($0.place) \($0.message)" }
            + notes.repeatedKeys.map { "\($0.place) \($0.key) \($0.first)" }
            + notes.jobs.map { "\($0.needs) \($0.expressions)" } + ["\(notes.depth) \(notes.nodeCount)"]
    }

    @Test("a file that was read is noted as if it were written", arguments: RoundTripTests.files)
    func generated(path: String) throws {
        let text = Array(try Repository.text(of: path).utf8)
        let tree = YAMLTree(reading: text)
        let (noted, written): (RenderedDocument, RenderedDocument)
        if path.hasSuffix("action.yml") {
            let action = try #require(Action.read(tree).content)
            (noted, written) = (action.noted(with: .faithful, text: text), action.rendered(with: .faithful))
        } else {
            let workflow = try #require(Workflow.read(tree).content)
            (noted, written) = (workflow.noted(with: .faithful, text: text), workflow.rendered(with: .faithful))
        }
        #expect(description(of: noted.notes) == description(of: written.notes))
        #expect(noted.bytes == text)
    }

    @Test("keys, values, mappings, sequences and levels are counted")
    func counted() throws {
        let text =
            "on: push\njobs:\n  a:\n    runs-on: [x, y]\n    steps:\n      - run: make\n        env: {A: b, C: d}\n"
        let workflow = try #require(ReadFile<Workflow>.reading(text).content)
        let notes = workflow.noted(with: .faithful, text: Array(text.utf8)).notes
        #expect(notes.nodeCount == 22)
        #expect(notes.depth == 6)
    }
}
