// error: 'event_name' has been renamed to 'eventName'
import Workflows

#if CORRECT
    let step = RunStep(if: github.eventName == "push", script: "true")
#else
    let step = RunStep(if: github.event_name == "push", script: "true")
#endif
