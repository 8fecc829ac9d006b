// error: has no dynamic member 'digset'
import Workflows

struct Fetch: BoundAction {
    struct Results: Outputs {
        let digest = Output<String>("digest")
    }
    typealias ActionOutputs = Results

    static let action = "example/fetch"
    var depth: Value<Int>?

    var inputs: ActionInputs {
        var inputs = ActionInputs()
        inputs.add("depth", depth)
        return inputs
    }
}

let fetch = Fetch().step(id: "fetch")

#if CORRECT
    let next = RunStep(script: "true", env: ["DIGEST": fetch.outputs.digest])
#else
    let next = RunStep(script: "true", env: ["DIGEST": fetch.outputs.digset])
#endif
