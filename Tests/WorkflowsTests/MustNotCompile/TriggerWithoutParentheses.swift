// error: did you mean to call it?
import Workflows

#if CORRECT
    let triggers: [Trigger] = [.push()]
#else
    let triggers: [Trigger] = [.push]
#endif
