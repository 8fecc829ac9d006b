// error: extra argument 'runsOn' in call
import Workflows

#if CORRECT
    let call = CallJob("call", uses: .local("template.yml"))
#else
    let call = CallJob("call", uses: .local("template.yml"), runsOn: .ubuntu2404)
#endif
