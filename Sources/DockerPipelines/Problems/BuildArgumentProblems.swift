import Workflows

extension OrderedMap where Value == WorkflowExpressions.Value<String> {
    /// What is wrong with the names and values of build arguments; `remedy` says what becomes of a secret instead.
    func problemsAsBuildArguments(remedy: String) -> [DeclarationProblem] {
        entries.flatMap { argument in
            [DeclaredText.problem(withBuildArgument: argument.key), argument.value.problemAsBuildArgument(remedy)]
                .compactMap(\.self)
                .map { DeclarationProblem(rule: "build-argument", "the build argument '\(argument.key)' \($0)") }
        }
    }
}

extension DeclaredText {
    /// What is wrong with the name of a build argument, behind the name; `nil` if it is valid.
    static func problem(withBuildArgument name: String) -> String? {
        if name.isEmpty { return "has an empty name" }
        // The build reads NAME=VALUE from a line.
        guard name.utf8.contains(where: { $0 == UInt8(ascii: "=") || $0 <= 0x20 || $0 == 0x7F }) else { return nil }
        return "has a name with '=', a space or a control character; use letters, digits and '_'"
    }
}

extension Value where Kind == String {
    /// What is wrong with the value as that of a build argument, behind its name; `nil` if it is valid.
    func problemAsBuildArgument(_ remedy: String) -> String? {
        if case .string(let text) = node, DeclaredText.hasLineBreak(text) {
            return "holds a line break, where the build would read another one"
        }
        guard readsSecret else { return nil }
        return "reads a secret, and build arguments end up in the image's history and in the cache; \(remedy)"
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
