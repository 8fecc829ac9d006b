import Testing
import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// What rules go into ends somewhere: these would take minutes, or all memory, without an end.
@Suite(.timeLimit(.minutes(1))) struct BoundTests {
    private func rules(in files: [WorkflowFile]) -> Set<String> {
        let findings = Checks().findings(in: RenderedProject(name: "app", workflows: files))
        return Set(findings.filter { $0.severity == .error }.map(\.rule))
    }

    @Test func `calls that pass an input on twice each`() {
        let input = Value<String>(.path("inputs", "x"))
        let files = (0..<100).map { index in
            let interface = WorkflowCall(inputs: [WorkflowInput("x", isRequired: true)])
            return WorkflowFile(
                "w\(index).yml",
                Workflow(
                    on: index == 0 ? [.push(branches: ["main"])] : [.workflowCall(interface)],
                    concurrency: Concurrency(group: index == 0 ? "g" : "h-\(input)")
                ) {
                    if index < 99 {
                        CallJob(
                            "c", uses: .local("w\(index + 1).yml"),
                            with: ["x": .text(index == 0 ? "a" : "\(input)\(input)")])
                    }
                    Job.right("a")
                })
        }
        // GitHub takes ten levels of calls.
        #expect(rules(in: files) == ["call-depth"])
    }

    @Test func `a hundred jobs of which each waits for sixty`() {
        let workflow = Workflow(on: [.push(branches: ["main"])]) {
            for index in 0..<100 {
                Job(
                    JobID("j\(index)"), needs: (max(0, index - 60)..<index).map { JobID("j\($0)") },
                    if: index.isMultiple(of: 2) ? Value<String>(.path("vars", "x\(index)")) == "\(index)" : always(),
                    runsOn: .ubuntu2404
                ) { RunStep.right }
            }
        }
        #expect(rules(in: [WorkflowFile("a.yml", workflow)]) == [])
    }

    @Test(arguments: ["docker push ", "git fetch pull/x/head ", "x $TOKEN ", "docker build --push \\\n"])
    func `a script with one command after the other in a line`(command: String) {
        let script = Script("x='" + String(repeating: command, count: 10_000) + "'")
        let workflow = Workflow(on: [.push(branches: ["main"]), .issueComment()]) {
            Job("a", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) {
                RunStep(script: script, env: ["TOKEN": secrets.TOKEN])
            }
        }
        #expect(rules(in: [WorkflowFile("a.yml", workflow)]) == [])
    }
}
