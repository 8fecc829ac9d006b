import Testing
import Workflows

@Suite("Every place of the syntax")
struct WorkflowPathTests {
    static let cases: [PathCase] =
        PathCase.triggers + PathCase.calls + PathCase.dispatches + PathCase.settings + PathCase.jobs
        + PathCase.jobParts + PathCase.calling + PathCase.matrices + PathCase.containers + PathCase.services
        + PathCase.steps + PathCase.background

    @Test("renders what GitHub reads there", arguments: cases)
    func renders(example: PathCase) throws {
        let node = try #require(example.workflow.node(at: example.place), "nothing is rendered there")
        #expect(example.expected.matches(node), "\(node) is rendered there")
    }

    @Test("no place is without a form that renders it")
    func complete() {
        #expect(WorkflowPath.all.count == 146)
        #expect(Set(WorkflowPath.all).count == 146)
        let covered = Set(Self.cases.map { WorkflowPath.path(of: $0.place) })
        #expect(Set(WorkflowPath.all).subtracting(covered) == [])
    }
}
