// error: (aka 'Value<Int>') to expected argument type 'Value<Bool>'
import Workflows

struct Discovery: Outputs {
    let hasBuilds = Output<Bool>("has-builds")
    let count = Output<Int>("count")
}

let discover = Job("discover", runsOn: .ubuntu2404) {
    RunStep(script: "true")
}.exposing(Discovery.self, [])

#if CORRECT
    let build = Job("build", if: discover.outputs.count > 0, runsOn: .ubuntu2404) {}
#else
    let build = Job("build", if: discover.outputs.count, runsOn: .ubuntu2404) {}
#endif
