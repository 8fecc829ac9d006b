// error: GitHub evaluates an expression, not Swift; compare with each text by '==' and '||'
import Workflows

#if CORRECT
    let condition = github.refName == "main" || github.refName == "dev"
#else
    let condition = ["main", "dev"].contains(github.refName)
#endif
