import Workflows

extension SystemComponent {
    /// What is wrong with the component by itself.
    func problems(runners: RunnerMap) -> [DeclarationProblem] {
        var problems: [DeclarationProblem] = []
        if name.isEmpty || !name.utf8.allSatisfy(DeclaredText.isIdentifierByte) {
            problems.append(
                DeclarationProblem(
                    rule: "component-name",
                    "the name '\(name)' of a component holds more than letters, digits, '_' and '-'"))
        }
        if let problem = ImageName.problem(withPath: image) {
            problems.append(DeclarationProblem(rule: "image-name", problem))
        }
        problems += DeclaredText.problems(with: platforms, of: "the component '\(name)'")
        problems += platforms.compactMap { platform in
            guard let label = runners[platform] else {
                return DeclarationProblem(
                    rule: "runner",
                    "no runner is named for '\(platform)' of the component '\(name)'; add one to 'runners'")
            }
            return DeclaredText.problem(withRunner: label)
        }
        var paths = [("context", context)]
        // The Dockerfile of a context lies in it by default; one finding is enough then.
        if dockerfile != "\(context)/Dockerfile" { paths.append(("Dockerfile", dockerfile)) }
        if let chart { paths.append(("chart", chart.directory)) }
        problems += paths.compactMap { DeclaredText.problem(withPath: $0.1, kind: $0.0, of: "the component '\(name)'") }
        return problems + (chart?.problems ?? [])
    }
}

extension HelmChart {
    fileprivate var problems: [DeclarationProblem] {
        var problems: [DeclarationProblem] = []
        if let problem = ImageName.problem(withPath: name) {
            problems.append(DeclarationProblem(rule: "chart", "the chart '\(directory)': \(problem)"))
        }
        problems += DeclaredText.repeated(renderings.map(\.name), rule: "chart-values") {
            "two values of the chart '\(directory)' have the name '\($0)'"
        }
        for (name, address) in repositories
        where !address.hasPrefix("https://") || name.isEmpty || name.contains("=")
            || [name, address].contains(where: DeclaredText.hasControlCharacter)
        {
            problems.append(
                DeclarationProblem(
                    rule: "chart-repository",
                    "the repository '\(name)' of the chart '\(directory)' has no address that begins with 'https://'; one"
                        + " of 'oci://' stands in Chart.yaml alone"))
        }
        for rendering in renderings {
            problems += rendering.values.compactMap {
                DeclaredText.problem(withPath: $0, kind: "values file", of: "the chart '\(directory)'")
            }
            let texts =
                [rendering.name] + rendering.values + rendering.expected
                + rendering.settings.flatMap { [$0.key, $0.value] }
            if texts.contains(where: { $0.isEmpty || DeclaredText.hasControlCharacter($0) }) {
                problems.append(
                    DeclarationProblem(
                        rule: "chart-values",
                        "the values '\(rendering.name)' of the chart '\(directory)' hold an empty text, a line break or a"
                            + " tab"))
            }
        }
        return problems
    }
}
