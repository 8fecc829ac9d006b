// error: type 'ReadLevel' has no member 'write'
import Workflows

#if CORRECT
    let permissions = Permissions(models: .read)
#else
    let permissions = Permissions(models: .write)
#endif
