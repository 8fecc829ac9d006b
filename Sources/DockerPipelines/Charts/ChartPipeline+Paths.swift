import Workflows

extension ChartPipeline {
    /// What the images and charts depend on, each once; empty where that is the whole repository.
    ///
    /// Nobody writes them down a second time: a folder that was renamed and stays in a filter switches a workflow off,
    /// without a word.
    var pathFilters: [String] {
        guard components.allSatisfy({ $0.sources != nil }) else { return [] }
        var seen: Set<String> = []
        let files = [layout.imagesFile] + (layout == .twoPipelines && !charted.isEmpty ? ["helm_tests.yml"] : [])
        let all =
            components.flatMap { $0.sources ?? [] } + sharedPaths + ["\(ActionFolder.parent)/**"]
            + files.map { "\(WorkflowFile.folder)/\($0)" }
        return all.filter { seen.insert($0).inserted }
    }

    /// What must be in the repository.
    var requiredFiles: [RequiredFile] {
        let dockerfiles = components.compactMap { component in
            RequiredFile(dockerfile: component.dockerfile, of: "the component '\(component.name)'")
        }
        let charts = charted.flatMap { component, chart in
            [
                RequiredFile(
                    "\(chart.directory)/Chart.yaml", rule: "chart",
                    "the chart '\(chart.directory)' of the component '\(component.name)' has no 'Chart.yaml'; name the"
                        + " folder that holds it")
            ]
                + chart.renderings.flatMap { rendering in
                    rendering.values.map { file in
                        RequiredFile(
                            "\(chart.directory)/\(file)", rule: "chart-values",
                            "the values '\(rendering.name)' of the chart '\(chart.directory)' have no file '\(file)'")
                    }
                }
        }
        let versions = release.versionFiles.map { file in
            RequiredFile(
                file.path, rule: "version-file", "there is no file '\(file.path)' that could state the version")
        }
        return dockerfiles + charts + versions
    }
}

extension SystemComponent {
    /// What the component depends on; `nil` where nobody says which part of the repository that is.
    fileprivate var sources: [String]? {
        let isWhole = context.utf8.allSatisfy { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") }
        if isWhole, paths.isEmpty { return nil }
        return paths + (isWhole ? [] : ["\(context)/**"]) + [dockerfile] + (chart.map { ["\($0.directory)/**"] } ?? [])
    }
}
