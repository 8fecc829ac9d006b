import Workflows

extension ImageRegistry {
    /// What is wrong with host and owner.
    ///
    /// - Parameters:
    ///   - ownerTitle: What the preset calls the owner.
    ///   - isIdentityUsed: Whether the preset can get credentials of a cloud.
    /// - Returns: The mistakes.
    func problems(ownerTitle: String = "owner", isIdentityUsed: Bool = false) -> [DeclarationProblem] {
        var problems: [DeclarationProblem] = []
        if let problem = ImageName.problem(withHost: host) {
            problems.append(DeclarationProblem(rule: "registry", problem))
        }
        if let identity, !isIdentityUsed {
            problems.append(
                DeclarationProblem(
                    rule: "registry",
                    "the registry '\(host)' needs credentials of \(identity.cloud), which this preset does not get; use a"
                        + " registry with user and password, or 'ImagePipeline'"))
        }
        // A cloud's registry can hold images without anything above them.
        if let owner, identity == nil || !owner.isEmpty, let problem = ImageName.problem(withPath: owner) {
            problems.append(DeclarationProblem(rule: "image-name", "\(ownerTitle): \(problem)"))
        }
        return problems
    }
}
