// error: cannot convert value of type 'Value<String>' to expected argument type 'Script'
import Workflows

#if CORRECT
    let step = RunStep(script: "echo \"$BODY\"", env: ["BODY": github.event.comment.body.as(String.self)])
#else
    let step = RunStep(script: github.event.comment.body.as(String.self))
#endif
