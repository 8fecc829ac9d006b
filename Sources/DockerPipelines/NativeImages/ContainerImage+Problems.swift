import Workflows

extension ContainerImage {
    /// Everything that is wrong with the image by itself, given the runners of its pipeline.
    func problems(runners: RunnerMap) -> [DeclarationProblem] {
        var problems: [DeclarationProblem] = []
        if let problem = ImageName.problem(withPath: name) {
            problems.append(DeclarationProblem(rule: "image-name", problem))
        }
        if id.isEmpty || !id.utf8.allSatisfy(DeclaredText.isIdentifierByte) {
            problems.append(
                DeclarationProblem(
                    rule: "image-id", "the id '\(id)' of an image holds more than letters, digits, '_' and '-'"))
        }
        problems += DeclaredText.problems(with: platforms, of: "the image '\(name)'")
        problems += dockerfiles.compactMap(\.key.problem).map { DeclarationProblem(rule: "platforms", $0) }
        problems += buildArguments.problemsAsBuildArguments(remedy: "pass it in 'secrets' of the image")
        return problems + secrets.problemsAsBuildSecrets(of: "the image '\(name)'") + problemsOfPaths
            + problemsOfStrategy(runners: runners)
    }

    private var problemsOfPaths: [DeclarationProblem] {
        var paths = [("context", context)]
        // The Dockerfile of a context lies in it by default; one finding is enough then.
        if dockerfile != "\(context)/Dockerfile" { paths.append(("Dockerfile", dockerfile)) }
        paths += dockerfiles.map { ("Dockerfile", $0.value) }
        // A context that is no folder of the repository has a scheme, such as `docker-image://`.
        for context in contexts.entries {
            guard case .string(let path) = context.value.node, !path.contains("://") else { continue }
            paths.append(("context '\(context.key)'", path))
        }
        return paths.compactMap { DeclaredText.problem(withPath: $0.1, kind: $0.0, of: "the image '\(name)'") }
    }

    private func problemsOfStrategy(runners: RunnerMap) -> [DeclarationProblem] {
        switch strategy {
        case .native: return platforms.compactMap { problem(withRunnerFor: $0, runners) }
        case .emulated:
            if dockerfiles.isEmpty { return [] }
            return [
                DeclarationProblem(
                    rule: "dockerfile",
                    "the image '\(name)' has a Dockerfile for each platform, which one job cannot build; use"
                        + " 'strategy: .native'")
            ]
        }
    }

    private func problem(withRunnerFor platform: Platform, _ runners: RunnerMap) -> DeclarationProblem? {
        if runners.runner(for: platform) != nil {
            return runners[platform].flatMap(DeclaredText.problem(withRunner:))
        }
        return DeclarationProblem(
            rule: "runner",
            "no runner is named for '\(platform)' of the image '\(name)'; add one to 'runners', or build the image with"
                + " 'strategy: .emulated'")
    }
}
