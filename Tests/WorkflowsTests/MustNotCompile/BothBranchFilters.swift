// error: extra argument 'branchesIgnore' in call
import Workflows

#if CORRECT
    let trigger = Trigger.push(branches: .ignoring(["docs/**"]))
#else
    let trigger = Trigger.push(branches: ["main"], branchesIgnore: ["docs/**"])
#endif
