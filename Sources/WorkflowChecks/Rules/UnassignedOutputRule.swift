import WorkflowAnalysis
import Workflows

struct UnassignedOutputRule: WorkflowRule {
    let name = "unassigned-output"
    let kind = Finding.Kind.declaration
    var documentation: String {
        #"""
        A job declares an output but assigns no value to it.

        Wrong:

        ```swift
        struct Results: Outputs {
            let digest = Output<String>("digest")
        }

        Job("build", runsOn: .ubuntu2404) { RunStep(script: "make") }.exposing(Results.self, [])
        ```

        Right:

        ```swift
        struct Results: Outputs {
            let digest = Output<String>("digest")
        }

        let push = RunStep(script: "make push >>\"$GITHUB_OUTPUT\"").identified("push", outputs: Results.self)
        let build = Job("build", runsOn: .ubuntu2404) { push }
            .exposing(Results.self, [.init(\.digest, push.outputs.digest)])
        build
        Job("sign", runsOn: .ubuntu2404) { RunStep(script: "make sign", env: ["DIGEST": build.outputs.digest]) }
        ```
        """#
    }

    func problems(in file: FileAnalysis) -> [Problem] {
        file.jobs.flatMap { job in
            (job.normal?.unassignedOutputs ?? []).map {
                Problem(job.place["outputs"], "the output '\($0)' is declared and given no value")
            }
        }
    }
}
