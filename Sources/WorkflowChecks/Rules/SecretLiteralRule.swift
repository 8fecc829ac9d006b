import WorkflowAnalysis
import Workflows

struct SecretLiteralRule: WorkflowRule {
    let name = "secret-literal"
    var documentation: String {
        """
        A secret is written in the source, where everyone who can read the repository can read it.

        The secret stays in the Git history even after you remove it, so you must also revoke it. The rule recognizes
        tokens of registries and clouds, and private keys, by their form, in variables, inputs, passed secrets and
        scripts. The password of a login or of a container's image is always a secret, unless the registry runs on the
        runner itself.

        Placeholders are not reported: one letter or a few letters repeated, and in scripts also consecutive letters or
        a token without a digit.

        Source: GitHub, "Secure use reference", on secrets.

        Wrong:

        ```swift
        DockerLogin(registry: "ghcr.io", username: "octocat", password: "correct horse battery staple")
        ```

        Right:

        ```swift
        Job("a", runsOn: .ubuntu2404, permissions: Permissions(packages: .read)) {
            DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
            RunStep("Pull", script: "docker pull ghcr.io/octocat/app:1.2.3")
        }
        ```
        """
    }

    func problems(in file: FileAnalysis) -> [Problem] {
        var search = Search()
        search.look(at: file.workflow.env, Place("env"))
        for job in file.jobs {
            if let env = job.normal?.env { search.look(at: env, job.place["env"]) }
            if let container = job.normal?.container { search.look(at: container, job.place["container"]) }
            for service in job.normal?.services.entries ?? [] {
                search.look(at: service.value.container, job.place["services", service.key])
            }
            if let inputs = job.call?.with.entries { search.look(at: inputs, job.place["with"]) }
            if case .named(let secrets)? = job.call?.secrets {
                search.look(at: Mapping(secrets), job.place["secrets"])
            }
        }
        for step in file.steps {
            search.look(at: step.env, step.place["env"])
            if let script = step.run?.script,
                let kind = SecretText.kind(in: script)
            {
                search.report(step.place["run"], kind)
            }
            if let inputs = step.uses?.with.entries { search.look(at: inputs, step.place["with"]) }
            if step.action == .login, let password = step.inputText("password"), !password.isEmpty, !step.isLocalLogin {
                search.report(step.place["with", "password"], "a password")
            }
        }
        return search.problems
    }
}

/// Searches literal values for secrets.
private struct Search {
    private(set) var problems: [Problem] = []

    mutating func report(_ place: Place, _ kind: String) {
        problems.append(
            Problem(place, "\(kind) is hard-coded here; revoke it, and read a new one from 'secrets'"))
    }

    mutating func look(at variables: EnvironmentVariables, _ place: @autoclosure () -> Place) {
        let entries = variables.entries
        for index in entries.indices {
            if let kind = entries[index].value.node.kindOfSecret { report(place()[entries[index].key], kind) }
        }
    }

    mutating func look(at entries: [OrderedMap<UntypedValue>.Entry], _ place: @autoclosure () -> Place) {
        for index in entries.indices {
            if let kind = entries[index].value.kindOfSecret { report(place()[entries[index].key], kind) }
        }
    }

    mutating func look(at container: Container, _ place: @autoclosure () -> Place) {
        look(at: container.env, place()["env"])
        if case .string(let password)? = container.credentials?.password.node, !password.isEmpty {
            report(place()["credentials", "password"], "a password")
        }
    }
}

extension StepAnalysis {
    /// Whether a login is to a registry on the runner itself, such as one for tests.
    fileprivate var isLocalLogin: Bool {
        guard let registry = inputText("registry") else { return input("registry") != nil }
        return RegistryHost(ofLogin: registry)?.isOnThisMachine ?? false
    }
}

extension UntypedValue {
    /// The kind of secret that a literal string contains.
    fileprivate var kindOfSecret: String? {
        switch self {
        case .text(let value): value.node.kindOfSecret
        case .expression(let value): value.node.kindOfSecret
        case .null, .boolean, .number, .list, .map: nil
        }
    }
}

extension ExpressionNode {
    /// The kind of secret that a string, or a literal part of it, contains.
    fileprivate var kindOfSecret: String? {
        switch self {
        case .string(let text): return SecretText.kind(in: text)
        case .text(let segments):
            for case .string(let text) in segments {
                if let kind = SecretText.kind(in: text) { return kind }
            }
            return nil
        default: return nil
        }
    }
}
