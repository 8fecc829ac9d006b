// error: requires the types 'Bool' and 'String' be equivalent
import Workflows

#if CORRECT
    let step = RunStep(if: github.ref == "refs/heads/main", script: "true")
#else
    let step = RunStep(if: "github.ref == 'refs/heads/main'", script: "true")
#endif
