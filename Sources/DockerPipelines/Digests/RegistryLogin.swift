import Workflows

/// How a job logs in to a registry.
struct RegistryLogin {
    /// The registry's host.
    let host: Value<String>
    /// The user.
    let username: Value<String>
    /// The password or token.
    let password: Value<String>

    func step(_ name: Value<String> = "Log in to the registry", if condition: Value<Bool>? = nil) -> Step {
        DockerLogin(registry: host, username: username, password: password).step(name: name, if: condition)
    }
}

extension ImageRegistry {
    /// How a job logs in to it.
    var login: RegistryLogin { RegistryLogin(host: Value(host), username: username, password: password) }

    /// An image's whole name, and the step that computes it where the owner is known only when the workflow runs.
    func naming(
        _ image: Value<String>, title: Value<String> = "Name the image"
    ) -> (name: Value<String>, steps: [Step]) {
        if let owner { return ("\(host)/\(owner)/\(image)", []) }
        let step = ScriptSteps.imageName(title, registry: Value(host), owner: github.repositoryOwner, name: image)
        return (step.outputs.image, [step.step])
    }
}
