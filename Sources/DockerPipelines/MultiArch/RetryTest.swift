import Workflows

/// A workflow of chained jobs that fail at random, to see what happens to failed runs without building anything.
public struct RetryTest: Sendable {
    /// The name of the workflow's file.
    public var fileName: String
    /// The workflow's name.
    public var name: String
    /// The number of jobs, each of which waits for the one before.
    public var jobs: Int
    /// One in how many jobs fails.
    public var odds: Int
    let site: DeclarationSite

    /// Declares the test.
    ///
    /// - Parameters:
    ///   - fileName: The name of the workflow's file; `workflow-build-<name>.yml` by default.
    ///   - name: The workflow's name.
    ///   - jobs: The number of jobs, each of which waits for the one before.
    ///   - odds: One in how many jobs fails.
    ///   - source: The declaring source, found by itself.
    ///   - line: The line in it, found by itself.
    public init(
        fileName: String? = nil, name: String = "RetryTest", jobs: Int = 3, odds: Int = 3, source: String = #filePath,
        line: Int = #line
    ) {
        self.fileName = fileName ?? "workflow-build-\(DeclaredText.slug(name)).yml"
        self.name = name
        self.jobs = jobs
        self.odds = odds
        site = DeclarationSite(file: source, line: line)
    }

    var file: WorkflowFile {
        let ids = (1...max(1, jobs)).map { JobID("step-\($0)") }
        var file = WorkflowFile(
            fileName,
            Workflow(
                name: name, on: [.workflowDispatch()],
                concurrency: Concurrency(group: "\(DeclaredText.slug(name))-builds", cancelsInProgress: false)
            ) {
                for (index, id) in ids.enumerated() {
                    Job(
                        id, name: "Step [\(index + 1)/\(ids.count)]", needs: index == 0 ? [] : [ids[index - 1]],
                        runsOn: .ubuntu2404, permissions: .none, timeoutMinutes: 5
                    ) {
                        RunStep("Fail by chance", script: script)
                    }
                }
            }, at: site)
        if jobs < 1 || odds < 1 {
            file.problems.append(
                DeclarationProblem(rule: "retry-test", "the retry test needs at least one job and odds of at least 1"))
        }
        return file
    }

    private var script: Script {
        let text = """
            if (($(shuf --input-range=1-\(odds) --head-count=1) == 1)); then
              echo '::error::this job fails by chance, once in \(odds) runs'
              exit 1
            fi
            """
        return Script(text)
    }
}
