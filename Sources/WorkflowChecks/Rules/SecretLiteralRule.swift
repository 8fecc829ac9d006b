import WorkflowAnalysis
import Workflows

struct SecretLiteralRule: WorkflowRule {
    let name = "secret-literal"
    var documentation: String {
        """
        A secret is written out, for everybody who can read the repository.

        It stays in the history when it is taken out again, so that it has to be revoked as well. Known by their form
        are tokens of registries and clouds, and private keys, in variables, inputs, passed secrets and scripts. The
        password of a login or of a container's image is a secret whatever its form; that of a registry on the runner
        itself is none. A placeholder of one letter, or of a few again and again, is none either, nor in a script
        letters in a row, or a token without a digit.

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

    func problems(in file: CheckedFile) -> [Problem] {
        var search = Search()
        search.look(at: file.workflow.env, "env")
        for job in file.jobs {
            if let env = job.normal?.env { search.look(at: env, "\(job.place).env") }
            if let container = job.normal?.container { search.look(at: container, "\(job.place).container") }
            for service in job.normal?.services.entries ?? [] {
                search.look(at: service.value.container, "\(job.place).services.\(service.key)")
            }
            if let inputs = job.call?.with { search.look(at: inputs, "\(job.place).with") }
            if case .named(let secrets)? = job.call?.secrets { search.look(at: secrets, "\(job.place).secrets") }
        }
        for step in file.steps {
            search.look(at: step.env, "\(step.place).env")
            if let script = step.run?.script,
                let kind = SecretText.kind(in: script)
            {
                search.report("\(step.place).run", kind)
            }
            if let inputs = step.uses?.with { search.look(at: inputs, "\(step.place).with") }
            if step.action == .login, let password = step.inputText("password"), !password.isEmpty, !step.isLocalLogin {
                search.report("\(step.place).with.password", "a password")
            }
        }
        return search.problems
    }
}

/// Looks through values that are written out.
private struct Search {
    private(set) var problems: [Problem] = []

    mutating func report(_ place: String, _ kind: String) {
        problems.append(
            Problem(place, "\(kind) is written out here; revoke it, and read a new one from 'secrets'"))
    }

    mutating func look(at variables: EnvironmentVariables, _ place: @autoclosure () -> String) {
        let entries = variables.entries
        for index in entries.indices {
            if let kind = entries[index].value.node.kindOfSecret { report("\(place()).\(entries[index].key)", kind) }
        }
    }

    mutating func look(at inputs: OrderedMap<UntypedValue>, _ place: @autoclosure () -> String) {
        let entries = inputs.entries
        for index in entries.indices {
            if let kind = entries[index].value.kindOfSecret { report("\(place()).\(entries[index].key)", kind) }
        }
    }

    mutating func look(at container: Container, _ place: @autoclosure () -> String) {
        look(at: container.env, "\(place()).env")
        if case .string(let password)? = container.credentials?.password.node, !password.isEmpty {
            report("\(place()).credentials.password", "a password")
        }
    }
}

extension CheckedStep {
    /// Whether the registry of a login runs on the runner itself, for a test.
    fileprivate var isLocalLogin: Bool {
        guard let registry = inputText("registry") else { return input("registry") != nil }
        return registry.hasPrefix("localhost") || registry.hasPrefix("127.0.0.1")
    }
}

extension UntypedValue {
    /// The kind of secret that stands in a text that is written out.
    fileprivate var kindOfSecret: String? {
        switch self {
        case .text(let value): value.node.kindOfSecret
        case .expression(let value): value.node.kindOfSecret
        case .null, .boolean, .number, .list, .map: nil
        }
    }
}

extension ExpressionNode {
    /// The kind of secret that stands in a text, or in the written parts of one.
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
