import Workflows

extension ImagePipeline {
    /// Everything that is wrong with the declaration and that no type could refuse.
    var problems: [DeclarationProblem] {
        var problems = problemsOfRegistries + problemsOfTriggers + problemsOfConditions
        if images.isEmpty { problems.append(DeclarationProblem(rule: "no-image", "the pipeline has no image")) }
        problems += DeclaredText.repeated(images.map { ($0.id, $0.site) }, rule: "image-id") {
            "two images have the id '\($0)'"
        }
        problems += DeclaredText.repeated(
            images.map { ("\($0.name)' and the variant '\($0.variant ?? "")", $0.site) }, rule: "image-name"
        ) { "two images have the name '\($0)'; give each its own 'variant'" }
        if case .actions(let branch) = cache, !runs.run(on: branch) {
            problems.append(
                DeclarationProblem(
                    rule: "cache",
                    "no run on '\(branch)' fills the cache; add '.push(to: .branches([\"\(branch)\"]), .build)' to 'on'"
                ))
        }
        if !runs.publish, !before.isEmpty {
            problems.append(
                DeclarationProblem(rule: "gate", "no run publishes, so the jobs in 'before' hold nothing back"))
        }
        if !runs.publish, environment != nil {
            problems.append(
                DeclarationProblem(rule: "gate", "no run publishes, so nothing reaches the 'environment'"))
        }
        return problems + images.flatMap { image in self.problems(of: image).map { $0.about(image.site) } }
    }

    private var problemsOfRegistries: [DeclarationProblem] {
        var problems = registries.flatMap { $0.problems(isIdentityUsed: true) }
        if registries.isEmpty {
            problems.append(DeclarationProblem(rule: "registry", "'registries' is empty; add one, such as '.gitHub'"))
        }
        return problems
            + DeclaredText.repeated(registries.map { "\($0.host)/\($0.owner ?? "")" }, rule: "registry") {
                "two 'registries' are '\($0)'; name each once"
            }
    }

    private func problems(of image: ContainerImage) -> [DeclarationProblem] {
        var problems = image.problems(runners: runners)
        if let variant = image.variant, let problem = MovingTag.named(variant).problem {
            problems.append(
                DeclarationProblem(
                    rule: "variant",
                    variant.isEmpty
                        ? "the 'variant' of the image '\(image.name)' is empty; write the end of its tags, such as 'alpine'"
                        : "the 'variant' of the image '\(image.name)' ends no tag: \(problem)"))
        }
        if image.test != nil, image.strategy == .emulated, image.platforms.count > 1 {
            problems.append(
                DeclarationProblem(
                    rule: "test",
                    "the 'test' of the image '\(image.name)' needs a runner for each platform; use 'strategy: .native'")
            )
        }
        if scan != nil, !runs.publish, !isLoaded(image) {
            problems.append(
                DeclarationProblem(
                    rule: "gate",
                    "no run publishes, so 'scan' does not see the image '\(image.name)', which one job builds for several"
                        + " platforms; use 'strategy: .native'"))
        }
        return problems
    }
}
