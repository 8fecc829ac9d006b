import Workflows

/// The page about releases that is generated beside the workflows: how to make one, who is asked, and how to go back.
///
/// Everything in it is read from the values that the workflows are made of.
struct ReleaseDocumentation {
    let pipeline: ChartPipeline

    var release: ComponentRelease { pipeline.release }
    var environment: String { release.gate.environment }
    /// A version as an example has it.
    var tag: String { "\(release.tagPrefix)1.2.3" }

    var text: String {
        [introduction, phases, gate, approval, tags, previews, rollback, permissions, troubleshooting]
            .compactMap { $0 }.joined(separator: "\n\n") + "\n"
    }

    private var introduction: String {
        let rows = pipeline.components.map { component in
            [
                component.name, "`\(place)/\(component.image)`",
                component.platforms.map { "`\($0)`" }.joined(separator: " "),
                component.chart.map { "`oci://\(place)/\(pipeline.chartFolder)/\($0.name)`" } ?? "–",
            ]
        }
        return """
            # Releases

            A release is a tag. Push one that names a version, and `release.yml` does the rest, after one approval:

            ```sh
            git tag \(tag)
            git push origin \(tag)
            ```

            \(statedVersions)A tag such as `\(tag)-rc.1` makes a prerelease, which gets no tag but its version.

            \(TemplateDocumentation.table(["Component", "Image", "Platforms", "Chart"], rows))
            """
    }

    private var statedVersions: String {
        guard !release.versionFiles.isEmpty else { return "" }
        let files = release.versionFiles.map { file in
            "`\(file.key)` in `\(file.path)`\(file.part == .core ? " (without a prerelease part)" : "")"
        }
        return """
            Before that, set the version in every one of these places: a tag that differs fails at once.

            \(files.map { "- \($0)" }.joined(separator: "\n"))


            """
    }

    private var phases: String {
        let jobs = pipeline.releaseWorkflow.jobs
        let rows = jobs.map { job in
            let needs = job.declaredNeeds.isEmpty ? "–" : job.declaredNeeds.map { "`\($0)`" }.joined(separator: " ")
            return [
                "`\(job.id.rawValue)`", needs, Self.meaning[job.id.rawValue] ?? "tests the code, as `main.yml` does",
            ]
        }
        return """
            ## Phases

            \(TemplateDocumentation.table(["Job", "Waits for", "What it does"], rows))

            Nothing is tagged before the approval: images are pushed by digest, where nobody finds them by a name.
            """
    }

    private static let meaning = [
        "check-gate": "fails where the environment would ask nobody, before anything else costs time",
        "verify-version": "fails for a tag that names no version, or another one than the repository",
        "chart-tests": "lints and renders every chart with its own values and with those of every environment",
        "build-images": "builds every platform on a runner of its own kind and pushes it without a tag",
        "approval": "waits for a reviewer, once for everything behind it, and fails if the tag has moved",
        "publish-images": "joins the platforms of every image under its version, unless it is there from this commit",
        "move-tags": "moves the other tags to what the version is, when everything has its version",
        "publish-charts": "packages the charts with the version and pushes them",
        "github-release": "makes the release on GitHub, with the charts and notes about the changes",
    ]

    /// The account and its host, as far as the declaration names them.
    var place: String { "\(pipeline.registry.host)/\(pipeline.registry.owner ?? "<owner>")" }
}

extension WorkflowJob {
    fileprivate var declaredNeeds: [String] {
        switch self {
        case .steps(let job): job.needs.map(\.rawValue)
        case .call(let job): job.needs.map(\.rawValue)
        }
    }
}
