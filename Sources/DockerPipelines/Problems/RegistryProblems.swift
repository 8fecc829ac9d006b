import Workflows

extension ImageRegistry {
    /// What is wrong with host and owner; `ownerTitle` is what the preset calls the owner.
    func problems(ownerTitle: String = "owner") -> [DeclarationProblem] {
        var problems: [DeclarationProblem] = []
        if let problem = ImageName.problem(withHost: host) {
            problems.append(DeclarationProblem(rule: "registry", problem))
        }
        if let owner, let problem = ImageName.problem(withPath: owner) {
            problems.append(DeclarationProblem(rule: "image-name", "\(ownerTitle): \(problem)"))
        }
        return problems
    }
}
