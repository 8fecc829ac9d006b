// error: cannot convert value of type 'Value<Bool>' to expected condition type 'Bool'
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
