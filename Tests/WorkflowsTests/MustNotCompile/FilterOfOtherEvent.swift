// error: extra argument 'tags' in call
import Workflows

#if CORRECT
    let trigger = Trigger.push(branches: ["main"], tags: ["v*"])
#else
    let trigger = Trigger.pullRequest(branches: ["main"], tags: ["v*"])
#endif
