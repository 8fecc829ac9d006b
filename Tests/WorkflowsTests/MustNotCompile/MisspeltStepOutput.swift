// error: value of type 'OutputReferences<Discovery>' has no dynamic member 'hasBuild'
import Workflows

struct Discovery: Outputs {
    let hasBuilds = Output<Bool>("has-builds")
    let count = Output<Int>("count")
}

let find = RunStep(script: "true").identified("find", outputs: Discovery.self)

#if CORRECT
    let next = RunStep(if: find.outputs.hasBuilds, script: "true")
#else
    let next = RunStep(if: find.outputs.hasBuild, script: "true")
#endif
