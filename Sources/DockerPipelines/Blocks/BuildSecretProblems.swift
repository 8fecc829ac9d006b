import Workflows

extension OrderedMap where Value == WorkflowExpressions.Value<String> {
    /// What is wrong with the ids of the build secrets of an owner, such as `the image 'app'`.
    func problemsAsBuildSecrets(of owner: String) -> [DeclarationProblem] {
        var variables: Set<String> = []
        return entries.compactMap { secret in
            let isLegal = secret.key.utf8.allSatisfy {
                DeclaredText.isIdentifierByte($0) || $0 == UInt8(ascii: ".")
            }
            if secret.key.isEmpty || !isLegal {
                return DeclarationProblem(
                    rule: "build-secret",
                    "the id '\(secret.key)' in 'secrets' of \(owner) is none; write letters, digits and '._-'")
            }
            if variables.insert(DigestBuild.variable(of: secret.key)).inserted { return nil }
            return DeclarationProblem(
                rule: "build-secret",
                "two ids in 'secrets' of \(owner) differ in case or punctuation only; rename '\(secret.key)'")
        }
    }
}
