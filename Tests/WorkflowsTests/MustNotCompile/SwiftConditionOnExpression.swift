// error: GitHub evaluates an expression, not Swift; use it as the 'if' of a job or step
import Workflows

#if CORRECT
    func steps() -> [Step] {
        [.run(RunStep(if: github.ref != "refs/heads/main", script: "true"))]
    }
#else
    func steps() -> [Step] {
        if github.ref == "refs/heads/main" { return [] }
        return [.run(RunStep(script: "true"))]
    }
#endif
