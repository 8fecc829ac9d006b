// error: extra argument 'shell' in call
import Workflows

#if CORRECT
    let step = ActionStep(.pinned("actions/checkout"))
#else
    let step = ActionStep(.pinned("actions/checkout"), shell: .bash)
#endif
