// error: extra argument 'with' in call
import Workflows

#if CORRECT
    let build = Job("build", runsOn: .ubuntu2404) {}
#else
    let build = Job("build", runsOn: .ubuntu2404, with: ["a": 1]) {}
#endif
