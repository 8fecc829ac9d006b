// error: value of type 'OutputReferences<Discovery>' has no dynamic member 'hasBuild'
import Workflows

struct Discovery: Outputs {
    let hasBuilds = Output<Bool>("has-builds")
    let count = Output<Int>("count")
}

let discover = Job("discover", runsOn: .ubuntu2404) {
    RunStep(script: "true")
}.exposing(Discovery.self, [])

#if CORRECT
    let build = Job("build", if: discover.outputs.hasBuilds, runsOn: .ubuntu2404) {}
#else
    let build = Job("build", if: discover.outputs.hasBuild, runsOn: .ubuntu2404) {}
#endif
