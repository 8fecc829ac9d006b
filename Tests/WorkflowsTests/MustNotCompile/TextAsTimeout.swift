// error: cannot convert value of type 'String' to expected argument type 'Value<Int>'
import Workflows

#if CORRECT
    let build = Job("build", runsOn: .ubuntu2404, timeoutMinutes: 30) {}
#else
    let build = Job("build", runsOn: .ubuntu2404, timeoutMinutes: "30") {}
#endif
