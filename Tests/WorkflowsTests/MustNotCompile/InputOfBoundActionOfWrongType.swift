// error: requires that 'Int' conform to 'WrittenAsBoolean'
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

#if CORRECT
    let step = Fetch(depth: 1)
#else
    let step = Fetch(depth: true)
#endif
