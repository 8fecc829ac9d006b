// error: GitHub evaluates an expression, not Swift; use it as the 'if' of a job or step
import Workflows

#if CORRECT
    let condition = github.ref == "refs/heads/main" && github.actor != "bot"
    let job = Job("build", if: condition, runsOn: .ubuntu2404) {}
#else
    let name = github.ref == "refs/heads/main" && github.actor != "bot" ? "main" : "other"
#endif
