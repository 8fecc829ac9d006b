// error: type 'WriteLevel' has no member 'read'
import Workflows

#if CORRECT
    let permissions = Permissions(idToken: .write)
#else
    let permissions = Permissions(idToken: .read)
#endif
