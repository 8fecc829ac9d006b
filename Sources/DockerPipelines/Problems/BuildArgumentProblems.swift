import Workflows

extension OrderedMap where Value == WorkflowExpressions.Value<String> {
    /// What is wrong with the names and values of build arguments.
    var problemsAsBuildArguments: [DeclarationProblem] {
        entries.flatMap { argument in
            [
                DeclaredText.problem(withBuildArgument: argument.key),
                argument.value.problemAsBuildArgument(advice: "pass it with 'secrets'"),
            ]
            .compactMap(\.self)
            .map { DeclarationProblem(rule: "build-argument", "the build argument '\(argument.key)' \($0)") }
        }
    }
}

extension OrderedMap where Value == WorkflowExpressions.Value<String> {
    /// What is wrong with the ids of build secrets.
    var problemsAsBuildSecrets: [DeclarationProblem] {
        entries.compactMap { secret in
            DeclaredText.problem(withBuildArgument: secret.key).map {
                DeclarationProblem(rule: "build-secret", "the build secret '\(secret.key)' \($0)")
            }
        }
    }
}

extension DeclaredText {
    /// What is wrong with the name of a build argument or secret, behind the name; `nil` if it is valid.
    static func problem(withBuildArgument name: String) -> String? {
        if name.isEmpty { return "has an empty name" }
        // The build reads NAME=VALUE from a line.
        guard name.utf8.contains(where: { $0 == UInt8(ascii: "=") || $0 <= 0x20 || $0 == 0x7F }) else { return nil }
        return "has a name with '=', a space or a control character; use letters, digits and '_'"
    }
}

extension Value where Kind == String {
    /// What is wrong with the value as that of a build argument, behind its name; `nil` if it is valid.
    ///
    /// - Parameter advice: What to do with a secret.
    /// - Returns: The sentence's end, such as "holds a line break".
    func problemAsBuildArgument(advice: String) -> String? {
        if case .string(let text) = node, DeclaredText.hasLineBreak(text) {
            return "holds a line break, where the build would read another one"
        }
        guard readsSecret else { return nil }
        return "reads a secret, and build arguments end up in the image's history and in the cache; \(advice)"
    }

    /// Whether a secret, or the job's token, is read.
    var readsSecret: Bool { node.contains(where: \.readsSecret) }
}

extension ExpressionNode {
    /// Whether this very node yields a secret, the job's token, or an object that holds one of them.
    fileprivate var readsSecret: Bool {
        switch self {
        case .context(let name): name.lowercased() == "secrets"
        case .property(let base, let name): base.isGitHub && name.lowercased() == "token"
        case .index(let base, .string(let name)): base.isGitHub && name.lowercased() == "token"
        // A computed name may be that of the token.
        case .index(let base, _), .filter(let base): base.isGitHub
        case .call(_, let arguments): arguments.contains(where: \.isGitHub)
        default: false
        }
    }

    private var isGitHub: Bool {
        guard case .context(let name) = self else { return false }
        return name.lowercased() == "github"
    }
}
