import Workflows

extension ChartPipeline {
    /// Everything that is wrong with the declaration and that no type could refuse.
    var problems: [DeclarationProblem] {
        var problems: [DeclarationProblem] = []
        if components.isEmpty {
            problems.append(DeclarationProblem(rule: "no-component", "the pipeline has no component"))
        }
        problems += problemsOfPlaces
        if branches.isEmpty {
            problems.append(DeclarationProblem(rule: "branches", "the pipeline has no branch that publishes"))
        }
        if case .actions(let branch) = cache, !branches.contains(branch) {
            problems.append(
                DeclarationProblem(
                    rule: "cache",
                    "the cache is filled on '\(branch)', which is none of the branches that are built; name one of them"
                ))
        }
        problems += arguments(version: "").problemsAsBuildArguments(remedy: "pass it in 'secrets' of the pipeline")
        problems += secrets.problemsAsBuildSecrets(of: "the pipeline")
        if pathFiltering == .byJob {
            problems += pathFilters.filter { FilterPattern($0).expression == nil }.map {
                DeclarationProblem(
                    rule: "path-pattern",
                    "the path pattern '\($0)' cannot be compared by a job; write it with '*', '**', '[…]', and with '?'"
                        + " and '+' after a character")
            }
        }
        problems += release.problems
        if deployment != nil { problems += problemsOfDeployment }
        problems += DeclaredText.repeated(components.map { ($0.name, $0.site) }, rule: "component-name") {
            "two components have the name '\($0)'"
        }
        problems += DeclaredText.repeated(components.map { ($0.image, $0.site) }, rule: "image-name") {
            "two components have the image '\($0)'"
        }
        problems += DeclaredText.repeated(charted.map { ($0.chart.name, $0.chart.site) }, rule: "chart") {
            "two charts have the name '\($0)'"
        }
        problems += DeclaredText.repeated(chartRepositories.map(\.name), rule: "chart-repository") {
            "two charts call different repositories '\($0)'"
        }
        return problems
            + components.flatMap { component in
                component.problems(runners: runners).map { $0.about(component.site) }
            }
    }

    private var problemsOfDeployment: [DeclarationProblem] {
        if charted.isEmpty {
            return [
                DeclarationProblem(rule: "deployment", "there is a test of deployments, and no component has a chart")
            ]
        }
        return charted.filter { $0.component.platforms.allSatisfy { $0 != .linuxAMD64 } }.map { component, _ in
            DeclarationProblem(
                rule: "deployment",
                "the component '\(component.name)' has no image for 'linux/amd64', on which deployments are tested",
                echoes: ["artifact-source"]
            ).about(component.site)
        }
    }

    private var problemsOfPlaces: [DeclarationProblem] {
        var problems = registry.problems()
        if let problem = ImageName.problem(withPath: chartFolder) {
            problems.append(DeclarationProblem(rule: "chart", "the charts' folder: \(problem)"))
        }
        if layout.publishesPullRequests, registry.host != ImageRegistry.gitHub.host {
            problems.append(
                DeclarationProblem(
                    rule: "cleanup",
                    "what pull requests publish can be deleted in '\(ImageRegistry.gitHub.host)' only, and images go to"
                        + " '\(registry.host)'; use 'layout: .separate'"))
        }
        return problems
    }
}

extension ComponentRelease {
    fileprivate var problems: [DeclarationProblem] {
        var problems = DeclaredText.problems(withTagPrefix: tagPrefix, rule: "tag-prefix")
        if gate.environment.utf8.allSatisfy({ $0 == UInt8(ascii: " ") }) {
            problems.append(
                DeclarationProblem(
                    rule: "environment",
                    "the environment of the release has no name, and GitHub would wait for nobody; write 'release'"))
        }
        for file in versionFiles {
            if let problem = DeclaredText.problem(withPath: file.path, kind: "file", of: "the version") {
                problems.append(problem)
            } else if !file.isReadable {
                problems.append(
                    DeclarationProblem(
                        rule: "version-file",
                        "the version cannot be read from '\(file.path)': name a file of '.toml', '.json' or '.yaml', without"
                            + " spaces"))
            }
            if !file.hasPlainKey {
                problems.append(
                    DeclarationProblem(
                        rule: "version-file",
                        "the key '\(file.key)' of the file '\(file.path)' is no list of names with dots between them"))
            }
        }
        return problems
    }
}

extension VersionFile {
    /// Whether yq knows the format by the name, and a line can hold it.
    fileprivate var isReadable: Bool {
        [".toml", ".json", ".yaml", ".yml"].contains(where: path.hasSuffix)
            && !path.utf8.contains { $0 <= 0x20 || $0 == 0x7F }
    }

    /// Whether the key stands in an expression of yq as it is.
    fileprivate var hasPlainKey: Bool {
        key.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            .allSatisfy { !$0.isEmpty && $0.allSatisfy(DeclaredText.isIdentifierByte) }
    }
}
