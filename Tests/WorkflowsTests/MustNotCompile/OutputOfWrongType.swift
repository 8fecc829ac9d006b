// error: cannot convert value of type 'KeyPath<Discovery, Output<Bool>>'
import Workflows

struct Discovery: Outputs {
    let hasBuilds = Output<Bool>("has-builds")
    let count = Output<Int>("count")
}

#if CORRECT
    let assignment = OutputAssignment<Discovery>(\.hasBuilds, github.refName == "main")
#else
    let assignment = OutputAssignment<Discovery>(\.hasBuilds, github.refName)
#endif
