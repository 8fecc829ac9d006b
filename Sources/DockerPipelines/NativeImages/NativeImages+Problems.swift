import Workflows

extension NativeImages {
    /// Everything that is wrong with the declaration and that no type could refuse.
    var problems: [DeclarationProblem] {
        var problems: [DeclarationProblem] = []
        if images.isEmpty { problems.append(DeclarationProblem(rule: "no-image", "the pipeline has no image")) }
        problems += registry.problems()
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
        var problems: [DeclarationProblem] = []
        if let problem = ImageName.problem(withPath: image.name) {
            problems.append(DeclarationProblem(rule: "image-name", problem))
        }
        if image.id.isEmpty || !image.id.utf8.allSatisfy(DeclaredText.isIdentifierByte) {
            problems.append(
                DeclarationProblem(
                    rule: "image-id", "the id '\(image.id)' of an image holds more than letters, digits, '_' and '-'"))
        }
        problems += DeclaredText.problems(with: image.platforms, of: "the image '\(image.name)'")
        problems += image.dockerfiles.compactMap(\.key.problem).map { DeclarationProblem(rule: "platforms", $0) }
        problems += image.buildArguments.problemsAsBuildArguments + image.secrets.problemsAsBuildSecrets
        if image.variant != nil {
            problems.append(
                DeclarationProblem(
                    rule: "variant",
                    "the image '\(image.name)' has a variant, which 'NativeImages' has no tags for; use"
                        + " 'ImagePipeline'"))
        }
        return problems + problemsOfPaths(of: image) + problemsOfStrategy(of: image)
    }

    private func problemsOfPaths(of image: ContainerImage) -> [DeclarationProblem] {
        var paths = [("context", image.context)]
        // The Dockerfile of a context lies in it by default; one finding is enough then.
        if image.dockerfile != "\(image.context)/Dockerfile" { paths.append(("Dockerfile", image.dockerfile)) }
        paths += image.dockerfiles.map { ("Dockerfile", $0.value) }
        return paths.compactMap { DeclaredText.problem(withPath: $0.1, kind: $0.0, of: "the image '\(image.name)'") }
    }

    private func problemsOfStrategy(of image: ContainerImage) -> [DeclarationProblem] {
        switch image.strategy {
        case .native:
            return image.platforms.compactMap { problem(withRunnerFor: $0, of: image) }
        case .emulated:
            if image.dockerfiles.isEmpty { return [] }
            return [
                DeclarationProblem(
                    rule: "dockerfile",
                    "the image '\(image.name)' has a Dockerfile for each platform, which one job cannot build; use"
                        + " 'strategy: .native'")
            ]
        }
    }

    private func problem(withRunnerFor platform: Platform, of image: ContainerImage) -> DeclarationProblem? {
        guard let label = runners[platform] else {
            return DeclarationProblem(
                rule: "runner",
                "no runner is named for '\(platform)' of the image '\(image.name)'; add one to 'runners', or build the"
                    + " image with 'strategy: .emulated'")
        }
        return DeclaredText.problem(withRunner: label)
    }
}
