import Workflows

extension CheckedJob {
    /// Whether something before a step, or the step itself, may have logged in to a registry without saying so.
    func mayBeLoggedIn(before push: CheckedStep) -> Bool {
        steps.contains { $0.number <= push.number && $0.mayLogInUnseen }
    }

    /// Whether a script before a step may have started a registry on the machine.
    func mayRunRegistry(before push: CheckedStep) -> Bool {
        steps.contains { step in
            guard step.number <= push.number, let run = step.run else { return false }
            return ScriptSearch.finds(anyOf: Self.startsOfRegistries, in: run.script.text)
        }
    }

    /// Commands, and the images of a registry; the word `registry:` stands in many a message.
    private static let startsOfRegistries = [
        "docker compose", "docker-compose", "registry:2", "registry:3", "kind create", "k3d", "minikube", "microk8s",
    ]
}

extension CheckedStep {
    /// Whether the step may log in to a registry without saying so.
    var mayLogInUnseen: Bool {
        if let run { return run.script.mayLogIn }
        guard let uses, action == nil else { return false }
        guard let repository = uses.action.repository?.lowercased() else { return true }
        return Self.namesOfLogins.contains { repository.contains($0) }
    }

    /// What the names of actions hold that may log in.
    private static let namesOfLogins = [
        "login", "auth", "credential", "registry", "docker", "aws", "azure", "gcp", "google", "jfrog",
    ]
}

extension CheckedFile {
    /// Whether variables give Docker what it needs to be logged in.
    func hasCredentials(in job: CheckedJob) -> Bool {
        func isGiven(_ variables: EnvironmentVariables) -> Bool {
            variables.entries.contains { $0.key == "DOCKER_AUTH_CONFIG" || $0.key == "DOCKER_CONFIG" }
        }
        return isGiven(workflow.env) || job.normal.map { isGiven($0.env) } ?? false
            || job.steps.contains { isGiven($0.env) }
    }
}
