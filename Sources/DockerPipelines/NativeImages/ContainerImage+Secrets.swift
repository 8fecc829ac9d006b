import Workflows

extension ContainerImage {
    /// What is wrong with the ids of build secrets.
    var problemsOfSecrets: [DeclarationProblem] {
        var variables: Set<String> = []
        return secrets.entries.compactMap { secret in
            let isLegal = secret.key.utf8.allSatisfy {
                DeclaredText.isIdentifierByte($0) || $0 == UInt8(ascii: ".")
            }
            if secret.key.isEmpty || !isLegal {
                return DeclarationProblem(
                    rule: "build-secret",
                    "the id '\(secret.key)' in 'secrets' of the image '\(name)' is none; write letters, digits and '._-'"
                )
            }
            if variables.insert(DigestBuild.variable(of: secret.key)).inserted { return nil }
            return DeclarationProblem(
                rule: "build-secret",
                "two ids in 'secrets' of the image '\(name)' differ in case or punctuation only; rename '\(secret.key)'"
            )
        }
    }
}
