// error: type 'CacheMode' has no member 'none'
import Workflows

#if CORRECT
    let job = Job("build", runsOn: .ubuntu2404, cacheMode: .noAccess) {}
#else
    let job = Job("build", runsOn: .ubuntu2404, cacheMode: .none) {}
#endif
