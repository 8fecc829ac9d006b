import Testing
import Workflows

/// Artifacts that go from workflow to workflow.
struct CalledArtifactRuleTests {
    /// A workflow that uploads under a name that its callers have a part in.
    private static func callee(_ name: Value<String>) -> WorkflowFile {
        WorkflowFile(
            "c.yml",
            Workflow(on: [
                .workflowCall(
                    WorkflowCall(inputs: [WorkflowInput("app"), WorkflowInput("tag", default: .string("x"))]))
            ]) {
                Job.of("up") { UploadArtifact(name: name, path: ["program"]) }
            }, source: "App/App.swift")
    }

    private static func call(
        _ id: JobID, app: UntypedValue = "a", tag: UntypedValue = "1", strategy: Strategy? = nil
    ) -> CallJob {
        CallJob(id, uses: .local("c.yml"), with: ["app": app, "tag": tag], strategy: strategy)
    }

    private static let app = Value<String>(.path("inputs", "app"))
    private static let tag = Value<String>(.path("inputs", "tag"))
    private static let both: Value<String> = "d-\(app)-\(tag)"
    private static let one: Value<String> = "d-\(tag)"

    private static let repeated =
        "c.yml: error: jobs.up.steps[0].with.name: the workflow is called more than once in a run and uploads the artifact"
        + " 'd-1' each time, and the second upload fails; name an input in it that tells the calls apart [artifact-name]"

    static let cases: [RuleCase] = [
        RuleCase(
            "two calls under different names",
            [
                callee(both),
                .pushed {
                    call("x", app: "a")
                    call("y", app: "b")
                },
            ]),
        RuleCase(
            "two calls under one name",
            [
                callee(one),
                .pushed {
                    call("x", app: "a")
                    call("y", app: "b")
                },
            ], finds: [repeated]),
        RuleCase(
            "a call that a matrix repeats",
            [
                callee(both),
                .pushed {
                    call(
                        "x", app: "\(Value<String>(.path("matrix", "app")))",
                        strategy: Strategy(matrix: .vectors(MatrixVectors(axes: ["app": ["a", "b"]]))))
                },
            ]),
        RuleCase(
            "a call that a matrix repeats under one name",
            [
                callee(one),
                .pushed {
                    call(
                        "x", app: "\(Value<String>(.path("matrix", "app")))",
                        strategy: Strategy(matrix: .vectors(MatrixVectors(axes: ["app": ["a", "b"]]))))
                },
            ], finds: [repeated]),
        RuleCase(
            "taken behind the call",
            [
                callee(both),
                .pushed {
                    call("x")
                    Job("z", needs: ["x"], runsOn: .ubuntu2404) { DownloadArtifact(name: "d-a-1") }
                },
            ]),
        RuleCase(
            "taken beside the call",
            [
                callee(both),
                .pushed {
                    call("x")
                    Job.of("z") { DownloadArtifact(name: "d-a-1") }
                },
            ],
            finds: [
                "a.yml: error: jobs.z.steps[0].with.name: the artifact 'd-a-1' may not be uploaded yet: the job 'x'"
                    + " uploads"
                    + " it, for which this job does not wait; add 'x' to its 'needs' [artifact-source]"
            ]),
        RuleCase(
            "taken by another name",
            [
                callee(both),
                .pushed {
                    call("x")
                    Job("z", needs: ["x"], runsOn: .ubuntu2404) { DownloadArtifact(name: "d-b-1") }
                },
            ],
            finds: [
                "a.yml: error: jobs.z.steps[0].with.name: no step of the run uploads the artifact 'd-b-1'; the run"
                    + " uploads"
                    + " 'd-a-1' [artifact-source]"
            ]),
        RuleCase(
            "a workflow elsewhere may upload anything",
            [
                .pushed {
                    CallJob("x", uses: .remote(repository: "o/r", file: "c.yml", ref: "v1"))
                    Job("z", needs: ["x"], runsOn: .ubuntu2404) { DownloadArtifact(name: "d") }
                }
            ]),
        RuleCase(
            "what the caller of a workflow uploads nobody knows",
            [
                WorkflowFile(
                    "a.yml", Workflow(on: [.workflowCall()]) { Job.of { DownloadArtifact(name: "d") } },
                    source: "App/App.swift")
            ]),
    ]

    @Test(arguments: cases) func `artifacts of called workflows belong to the run`(_ rule: RuleCase) {
        rule.verify(in: Self.cases)
    }
}
