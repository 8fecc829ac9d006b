import Testing
import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// Work grows with the size of the project and no faster: a quadratic rule would take minutes here.
@Suite(.timeLimit(.minutes(1))) struct ScaleTests {
    static let count = 10_000

    private func rules(in workflow: Workflow) -> Set<String> {
        let project = RenderedProject(name: "app", workflows: [WorkflowFile("a.yml", workflow)])
        // That GitHub would read none of these goes without saying.
        return Set(Checks().findings(in: project).map(\.rule)).subtracting(["workflow-size"])
    }

    @Test func `ten thousand jobs in a row`() {
        let workflow = Workflow(on: [.push()]) {
            for index in 0..<Self.count { Job.right("j\(index)", needs: index == 0 ? [] : ["j\(index - 1)"]) }
        }
        #expect(rules(in: workflow) == [])
    }

    @Test func `ten thousand jobs in a circle`() {
        let workflow = Workflow(on: [.push()]) {
            for index in 0..<Self.count { Job.right("j\(index)", needs: ["j\((index + 1) % Self.count)"]) }
        }
        #expect(rules(in: workflow) == ["needs"])
    }

    @Test func `ten thousand steps that read one another`() {
        let workflow = Workflow(on: [.push()]) {
            Job.of {
                RunStep.named("s0")
                for index in 1..<Self.count { RunStep.reading(.path("steps", "s\(index - 1)"), id: "s\(index)") }
            }
        }
        #expect(rules(in: workflow) == [])
    }

    @Test func `ten thousand jobs and checkouts that anyone can start`() {
        let requested = Workflow(on: [.pullRequest()]) {
            for index in 0..<Self.count {
                Job("j\(index)", needs: index == 0 ? [] : ["j\(index - 1)"], runsOn: .selfHosted) { RunStep.right }
            }
        }
        #expect(rules(in: requested) == ["self-hosted-fork"])
        let target = Workflow(on: [.pullRequestTarget()]) {
            Job("a", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) {
                for _ in 0..<Self.count { Checkout(ref: github.headRef, persistCredentials: false) }
            }
        }
        #expect(rules(in: target) == ["blocked-event", "pull-request-target"])
    }

    @Test func `a thousand workflows that call each other in a circle`() {
        let release = Concurrency(group: "release", cancelsInProgress: true)
        let files = (0..<1_000).map { index in
            WorkflowFile(
                "w\(index).yml",
                Workflow(on: [.workflowCall(), .pullRequestTarget(), .release()], concurrency: release) {
                    CallJob("a", uses: .local("w\((index + 1) % 1_000).yml"))
                })
        }
        let rules = Checks.allRules.filter { ["cancel-publishing", "pull-request-target"].contains($0.name) }
        #expect(Checks(rules: rules).findings(in: RenderedProject(name: "app", workflows: files)) == [])
    }

    @Test func `ten thousand included rows and as many axes`() {
        let rows = (0..<Self.count).map { Mapping<UntypedValue>([("n", .number(Value(Double($0))))]) }
        let axes = (0..<Self.count).map { ("axis\($0)", MatrixVector.values([1])) }
        let workflow = Workflow(on: [.push()]) {
            Job.right("a", strategy: Strategy(matrix: .vectors(MatrixVectors(include: .rows(rows)))))
            Job.right(
                "b",
                strategy: Strategy(
                    matrix: .vectors(MatrixVectors(axes: OrderedMap(axes), include: .rows(rows), exclude: .rows(rows))))
            )
        }
        #expect(rules(in: workflow) == ["matrix-size", "matrix-rows"])
    }
}

/// One job, or one call, with thousands of the same.
@Suite(.timeLimit(.minutes(1))) struct RepetitionScaleTests {
    private static let count = 3_000

    private func rules(in files: [WorkflowFile]) -> Set<String> {
        let project = RenderedProject(name: "app", workflows: files)
        return Set(Checks().findings(in: project).map(\.rule)).subtracting(["workflow-size"])
    }

    @Test func `thousands of checkouts, logins and builds in one job`() {
        let workflow = Workflow(on: [.push(), .pullRequest()]) {
            Job("a", runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
                for index in 0..<Self.count / 2 {
                    Checkout()
                    DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
                    DockerMetadata(images: ["ghcr.io/acme/app\(index)"], tags: ["type=sha"])
                        .step(id: StepID("m\(index)"))
                    DockerBuildPush(push: true, tags: [Value(.path("steps", "m\(index)", "outputs", "tags"))])
                }
            }
        }
        #expect(rules(in: [WorkflowFile("a.yml", workflow)]) == ["fork-push", "persisted-credentials"])
    }

    @Test func `thousands of inputs`() {
        let names = (0..<Self.count).map { "i\($0)" }
        let call = WorkflowCall(inputs: names.map { WorkflowInput($0) })
        let callee = Workflow(on: [.workflowCall(call)]) {
            Job("a", runsOn: .ubuntu2404) {
                RunStep(script: "true", env: Mapping(names.map { ($0, Value<String>(.path("inputs", $0))) }))
            }
        }
        let caller = Workflow(on: [.push()]) {
            CallJob("c", uses: .local("a.yml"), with: OrderedMap(names.map { ($0, "x" as UntypedValue) }))
        }
        #expect(rules(in: [WorkflowFile("a.yml", callee), WorkflowFile("b.yml", caller)]) == [])
    }

    @Test func `thousands of suppressions`() {
        var file = WorkflowFile.pushed {
            Job.of { for _ in 0..<Self.count { RunStep(script: "true", shell: "fish") } }
        }
        for index in 0..<Self.count {
            file = file.suppressing("shell", at: "jobs.a.steps[\(index)]", because: "fish is there")
        }
        #expect(rules(in: [file]) == [])
    }

    @Test func `thirty workflows that all call one another`() {
        let names = (0..<30).map { "w\($0).yml" }
        let files = names.map { name in
            WorkflowFile(
                name,
                Workflow(on: [.workflowCall(), .push()], permissions: .unspecified) {
                    for (index, callee) in names.enumerated() { CallJob(JobID("j\(index)"), uses: .local(callee)) }
                    Job("a", runsOn: .ubuntu2404, permissions: Permissions(packages: .write)) { RunStep.right }
                })
        }
        #expect(rules(in: files).contains("call-permissions"))
    }
}
