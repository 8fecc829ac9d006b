// error: extra argument 'uses' in call
import Workflows

#if CORRECT
    let build = Job("build", runsOn: .ubuntu2404) {}
#else
    let build = Job("build", runsOn: .ubuntu2404, uses: .local("template.yml")) {}
#endif
