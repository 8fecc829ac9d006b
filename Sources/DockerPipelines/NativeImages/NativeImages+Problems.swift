import Workflows

extension NativeImages {
    /// Everything that is wrong with the declaration and that no type could refuse.
    var problems: [DeclarationProblem] {
        var problems: [DeclarationProblem] = []
        if images.isEmpty { problems.append(DeclarationProblem(rule: "no-image", "the pipeline has no image")) }
        problems += registry.problems(isIdentityUsed: true)
        problems += DeclaredText.problems(withTagPrefix: tagPrefix, rule: "tag-prefix")
        if case .actions(let branch) = cache, branch.isEmpty {
            problems.append(DeclarationProblem(rule: "cache", "the cache needs the name of the branch that fills it"))
        }
        problems += DeclaredText.repeated(images.map { ($0.id, $0.site) }, rule: "image-id") {
            "two images have the id '\($0)'"
        }
        problems += DeclaredText.repeated(images.map { ($0.name, $0.site) }, rule: "image-name") {
            "two images have the name '\($0)'"
        }
        return problems + images.flatMap { image in self.problems(of: image).map { $0.about(image.site) } }
    }

    private func problems(of image: ContainerImage) -> [DeclarationProblem] {
        var problems = image.problems(runners: runners)
        if image.variant != nil {
            problems.append(
                DeclarationProblem(
                    rule: "variant",
                    "the image '\(image.name)' has a 'variant', which 'NativeImages' has no tags for; use"
                        + " 'ImagePipeline'"))
        }
        if image.test != nil {
            problems.append(
                DeclarationProblem(
                    rule: "test",
                    "the image '\(image.name)' has a 'test', which 'NativeImages' does not run; use 'ImagePipeline'"))
        }
        return problems
    }
}
