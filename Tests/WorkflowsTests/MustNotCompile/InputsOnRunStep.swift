// error: incorrect argument labels in call (have 'script:with:'
import Workflows

#if CORRECT
    let step = RunStep(script: "true")
#else
    let step = RunStep(script: "true", with: ["a": 1])
#endif
