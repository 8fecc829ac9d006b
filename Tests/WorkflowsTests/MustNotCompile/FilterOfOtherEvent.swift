// error: incorrect argument labels in call (have 'branches:tags:', expected '_:branches:paths:')
import Workflows

#if CORRECT
    let trigger = Trigger.push(branches: ["main"], tags: ["v*"])
#else
    let trigger = Trigger.pullRequest(branches: ["main"], tags: ["v*"])
#endif
