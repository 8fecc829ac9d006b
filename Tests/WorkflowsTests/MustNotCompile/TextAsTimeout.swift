// error: requires the types 'Int' and 'String' be equivalent
import Workflows

#if CORRECT
    let build = Job("build", runsOn: .ubuntu2404, timeoutMinutes: 30) {}
#else
    let build = Job("build", runsOn: .ubuntu2404, timeoutMinutes: "30") {}
#endif
