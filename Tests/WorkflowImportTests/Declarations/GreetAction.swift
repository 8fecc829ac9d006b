import Slipway

/// Declares `.github/actions/greet/action.yml`.
enum GreetAction {
    static let folder = ActionFolder(
        "greet",
        Action(
            name: "Greet", description: #"Says hello to "somebody""#, author: "The team",
            inputs: [
                Action.Input("who", "Whom to greet", isRequired: true),
                Action.Input("greeting", "What to say", default: "Hello"),
                Action.Input(
                    "token", "Reads the repository", default: github.token, deprecationMessage: "no longer read"),
            ],
            outputs: [Action.Output("text", "What was said", value: "\(steps.say.outputs["text"])")],
            runs: .composite([
                Checkout(persistCredentials: false).at("v6"),
                .run(
                    RunStep(
                        "Say it", id: "say", if: inputs.who != "",
                        script: #"echo "text=$GREETING, $WHO" | tee -a "$GITHUB_OUTPUT""#,
                        env: ["WHO": "\(inputs.who)", "GREETING": "\(inputs.greeting)"], shell: .bash)),
                .uses(ActionStep(.at("example/action", ref: "v1"), attributes: StepAttributes(id: "last"))),
                DockerMetadata(images: ["app"]).step(id: "meta").at("v5").step,
            ]),
            branding: Action.Branding(icon: Action.Icon("message-circle"), color: Action.Color("purple")),
            comment: "Greets a person by name."))
}

// Names that are not declared in Swift: Slipway's rules check them, and the compiler does not.
private let inputs = Value<Any>(.context("inputs"))
private let steps = Value<Any>(.context("steps"))
