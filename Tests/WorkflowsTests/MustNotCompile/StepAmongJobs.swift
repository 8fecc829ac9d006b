// error: this value is no element of this list: jobs, steps and files do not mix
import Workflows

let step = RunStep(script: "true")
#if CORRECT
    let workflow = Workflow(on: [.pullRequest()]) { Job("build", runsOn: .ubuntu2404) { step } }
#else
    let workflow = Workflow(on: [.pullRequest()]) { step }
#endif
