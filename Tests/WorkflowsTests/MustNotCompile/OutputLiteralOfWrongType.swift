// error: cannot convert value of type 'String' to expected argument type 'Value<Bool>'
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
