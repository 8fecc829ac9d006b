// error: missing argument for parameter 'runsOn' in call
import Workflows

#if CORRECT
    let build = Job("build", runsOn: .ubuntu2404) { RunStep(script: "true") }
#else
    let build = Job("build") { RunStep(script: "true") }
#endif
