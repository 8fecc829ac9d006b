import Workflows

extension JobAnalysis {
    /// Whether something before a step, or the step itself, may have logged in to a registry without saying so.
    package func mayBeLoggedIn(before push: StepAnalysis) -> Bool {
        unfoldedSteps.contains { $0.order <= push.order && $0.mayLogInOtherwise }
    }

    /// Whether a script before a step may have started a registry on the machine.
    package func mayRunRegistry(before push: StepAnalysis) -> Bool {
        unfoldedSteps.contains { step in
            step.order <= push.order && step.script?.contains(anyOf: Self.startsOfRegistries) ?? false
        }
    }

    /// Commands, and the images of a registry; the word `registry:` stands in many messages.
    private static let startsOfRegistries = [
        "docker compose", "docker-compose", "registry:2", "registry:3", "kind create", "k3d", "minikube", "microk8s",
    ]
}

extension StepAnalysis {
    /// Whether the step may log in to a registry without saying so.
    package var mayLogInOtherwise: Bool {
        if let script { return script.contains(anyOf: Self.loginWords) }
        guard let uses else { return false }
        if let facts { return action != .login && facts.abilities.contains(.logsIn) }
        return uses.action.repository.map(UnknownAction.mayLogIn) ?? true
    }

    /// What scripts contain that log in to a registry, or bring what is needed for it.
    private static let loginWords = ["login", "auth", "AUTH", "credential", "config.json", "DOCKER_CONFIG"]
}

extension FileAnalysis {
    /// Whether a job reads a secret or a token that a script could log in with, those of its logins excepted.
    package func holdsCredentials(of job: JobAnalysis) -> Bool {
        if job.permissions(in: self).level(of: .idToken) == .write || workflow.env.readsSecrets { return true }
        return reads(in: job).contains { read in
            guard read.context == .secrets || read.isToken else { return false }
            return expressions[read.use].step.map { job.steps[$0].action != .login } ?? true
        }
    }

    /// Whether all secrets that a job reads are its own token.
    package func holdsOnlyToken(_ job: JobAnalysis) -> Bool {
        if job.permissions(in: self).level(of: .idToken) == .write { return false }
        return workflow.env.nodes.allSatisfy { !$0.readsSecrets(besidesToken: true) }
            && reads(in: job).allSatisfy { $0.context != .secrets || $0.isToken && !$0.names.isEmpty }
    }

    /// Whether variables give Docker what it needs to be logged in.
    package func hasCredentials(in job: JobAnalysis) -> Bool {
        func isGiven(_ variables: EnvironmentVariables) -> Bool {
            // An expression that yields all variables may give anything.
            variables.expression != nil
                || variables.entries.contains { $0.key == "DOCKER_AUTH_CONFIG" || $0.key == "DOCKER_CONFIG" }
        }
        return isGiven(workflow.env) || job.normal.map { isGiven($0.env) } ?? false
            || job.unfoldedSteps.contains { isGiven($0.env) }
    }
}

extension EnvironmentVariables {
    /// Whether a variable holds a secret or a token.
    fileprivate var readsSecrets: Bool { nodes.contains { $0.readsSecrets(besidesToken: false) } }
}

extension ExpressionNode {
    /// Whether a secret is read; the job's token is one only if that is asked for.
    fileprivate func readsSecrets(besidesToken: Bool) -> Bool {
        !isLiteral
            && reads { context, names, _ in
                let isToken = ContextRead(context: context, names: names, use: 0).isToken
                return isToken ? !besidesToken || names.isEmpty : context == .secrets
            }
    }
}
