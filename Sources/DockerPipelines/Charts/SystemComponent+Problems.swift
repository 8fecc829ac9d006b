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
        return problems + (chart.map { chart in chart.problems.map { $0.about(chart.site) } } ?? [])
    }
}

extension HelmChart {
    fileprivate var problems: [DeclarationProblem] {
        var problems: [DeclarationProblem] = []
        if let problem = ImageName.problem(withPath: name) {
            problems.append(DeclarationProblem(rule: "chart", "the chart '\(directory)': \(problem)"))
        }
        problems += DeclaredText.repeated([ChartRendering.ownValues] + renderings.map(\.name), rule: "chart-values") {
            "two values of the chart '\(directory)' have the name '\($0)'"
        }
        for (name, address) in repositories where !Self.isRepository(name, address) {
            problems.append(
                DeclarationProblem(
                    rule: "chart-repository",
                    "the repository '\(name)' of the chart '\(directory)' has no plain name or no address that begins with"
                        + " 'https://'; one of 'oci://' stands in Chart.yaml alone"))
        }
        for rendering in renderings {
            problems += rendering.values.compactMap {
                DeclaredText.problem(withPath: $0, kind: "values file", of: "the chart '\(directory)'")
            }
            if let problem = rendering.problem {
                problems.append(
                    DeclarationProblem(
                        rule: "chart-values", "the values '\(rendering.name)' of the chart '\(directory)' \(problem)"))
            }
        }
        if expected.contains(where: { $0.isEmpty || DeclaredText.hasControlCharacter($0) || $0.contains(" => ") }) {
            problems.append(
                DeclarationProblem(
                    rule: "chart-values",
                    "the lines that the chart '\(directory)' must have hold an empty one, a line break, a tab or ' => '"
                ))
        }
        return problems
    }

    /// Whether both stand in a command as they are.
    private static func isRepository(_ name: String, _ address: String) -> Bool {
        let special = "._~:/@+,%=-".utf8
        return !name.isEmpty && name.utf8.allSatisfy { DeclaredText.isIdentifierByte($0) || $0 == UInt8(ascii: ".") }
            && address.hasPrefix("https://")
            && address.utf8.allSatisfy { DeclaredText.isIdentifierByte($0) || special.contains($0) }
    }
}
