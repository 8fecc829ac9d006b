// error: cannot convert value of type 'KeyPath<Published, Output<String>>' to expected argument type 'KeyPath<Published, Output<Bool>>'
import Workflows

struct PublishingInputs: ActionParameters {
    var image: Value<String>
    var movesLatest: Value<Bool>?

    static let declarations: [ActionParameter<Self>] = [
        .required(\.image, "image", "Name of the image"),
        .optional(\.movesLatest, "move-latest", "Whether latest moves"),
    ]
}

struct Published: Outputs {
    let digest = Output<String>("digest", "Digest of the index")
}

let publish = OwnAction(
    "publish-index", name: "Publish", description: "Publishes it.", inputs: PublishingInputs.self,
    outputs: Published.self
) { inputs in
    ActionBody(outputs: [.init(\.digest, "sha256:0")]) { RunStep(script: "true", env: ["IMAGE": inputs.image]) }
}

#if CORRECT
    let body = ActionBody<Published>(outputs: [.init(\.digest, github.ref)]) { RunStep(script: "true") }
#else
    let body = ActionBody<Published>(outputs: [.init(\.digest, github.refProtected)]) { RunStep(script: "true") }
#endif
