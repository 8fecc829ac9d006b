// error: requires the types 'Bool' and 'String' be equivalent
import Workflows

struct Discovery: Outputs {
    let hasBuilds = Output<Bool>("has-builds")
    let count = Output<Int>("count")
}

#if CORRECT
    let discover = Job("discover", runsOn: .ubuntu2404) {}.exposing(Discovery.self, [.init(\.hasBuilds, true)])
#else
    let discover = Job("discover", runsOn: .ubuntu2404) {}.exposing(Discovery.self, [.init(\.hasBuilds, "yes")])
#endif
