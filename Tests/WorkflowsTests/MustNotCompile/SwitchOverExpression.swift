// error: GitHub evaluates an expression, not Swift; use 'choose(when:then:otherwise:)' or an 'if'
import Workflows

#if CORRECT
    let condition = github.ref == "refs/heads/main" || github.ref == "refs/heads/dev"
#else
    func steps() -> [Step] {
        switch github.ref {
        case "refs/heads/main": []
        default: [.run(RunStep(script: "true"))]
        }
    }
#endif
