import Workflows

/// The page about releases that is generated beside the workflows: how to make one, who is asked, and how to go back.
///
/// Everything in it is read from the declaration.
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

            Push a Git tag that names a version. `release.yml` tests and builds it, waits for one approval, and publishes:

            ```sh
            git tag \(tag)
            git push origin \(tag)
            ```

            \(statedVersions)A tag such as `\(tag)-rc.1` makes a prerelease, whose only tag is its version.

            \(TemplateDocumentation.table(["Component", "Image", "Platforms", "Chart"], rows))
            """
    }

    private var statedVersions: String {
        guard !release.versionFiles.isEmpty else { return "" }
        let files = release.versionFiles.map { file in
            "`\(file.key)` in `\(file.path)`\(file.part == .core ? " (without a prerelease part)" : "")"
        }
        return """
            First set the version in each of these places. A tag that differs fails at once.

            \(files.map { "- \($0)" }.joined(separator: "\n"))


            """
    }

    private var phases: String {
        let jobs = pipeline.releaseWorkflow.jobs
        let rows = jobs.map { job in
            let needs = job.declaredNeeds.isEmpty ? "–" : job.declaredNeeds.map { "`\($0)`" }.joined(separator: " ")
            return [
                "`\(job.id.rawValue)`", needs, meaning[job.id.rawValue] ?? "tests the code, as `main.yml` does",
            ]
        }
        return """
            ## Phases

            \(TemplateDocumentation.table(["Job", "Waits for", "What it does"], rows))

            Nothing is tagged before the approval: until then, images are only known by their digests.
            """
    }

    private var meaning: [String: String] {
        var meaning = Self.meaning
        meaning["verify-version"] =
            "fails if the tag is no version or differs from the files"
            + (release.gate.checksReviewers ? ", or if nobody has to approve" : "")
        return meaning
    }

    private static let meaning = [
        "chart-tests": "lints and renders every chart with its own values and with those of every environment",
        "build-images": "builds every platform on a native runner, and pushes it without a tag",
        "deployment-tests": "installs every chart in a cluster of its own, with the images of this run, and tests it",
        "approval": "waits for a reviewer, once for all later jobs, and fails if the Git tag has moved",
        "publish-images": "publishes every image under its version, unless it is published from this commit",
        "publish-charts": "packages the charts with the version and pushes them",
        "move-tags": "moves the other tags to the version, after all images and charts have it",
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
