// error: type 'ReadWriteLevel' has no member 'none'
import Workflows

#if CORRECT
    let permissions = Permissions(contents: .noAccess)
#else
    let permissions = Permissions(contents: .none)
#endif
