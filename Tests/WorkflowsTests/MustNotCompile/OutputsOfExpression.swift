// error: type 'OrderedMap<Value<String>>' has no member 'expression'
import Workflows

#if CORRECT
    let job = Job("build", runsOn: .ubuntu2404, env: .expression(fromJSON(vars.SETTINGS))) {}
#else
    let job = Job("build", runsOn: .ubuntu2404, outputs: .expression(fromJSON(vars.SETTINGS))) {}
#endif
