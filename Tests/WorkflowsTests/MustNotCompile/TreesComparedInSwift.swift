// error: GitHub evaluates an expression, not Swift; use it as the 'if' of a job or step
import Workflows

#if CORRECT
    func isSame(_ first: Job, _ second: Job) -> Bool { first == second }
#else
    func isSame(_ first: Value<String>, _ second: Value<String>) -> Bool { first == second }
#endif
