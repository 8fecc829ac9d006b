// error: type 'WatchActivity' has no member 'opened'
import Workflows

#if CORRECT
    let trigger = Trigger.watch([.started])
#else
    let trigger = Trigger.watch([.opened])
#endif
