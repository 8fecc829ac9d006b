// error: a script takes values through 'env'
import Workflows

#if CORRECT
    let step = RunStep(script: "echo \"$HEAD\"", env: ["HEAD": github.headRef])
#else
    let step = RunStep(script: "echo \(github.headRef)")
#endif
