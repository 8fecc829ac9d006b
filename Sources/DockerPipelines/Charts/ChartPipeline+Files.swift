public import Workflows

extension ChartPipeline {
    /// The workflows: the code's, the images', the clean-up, the release, and the tests of charts that they call.
    public var workflows: [WorkflowFile] {
        var files: [WorkflowFile] = []
        if let main { files.append(main) }
        var images = WorkflowFile(layout.imagesFile, imagesWorkflow, at: site)
        images.problems = problems
        images.requiredFiles = requiredFiles
        files.append(images)
        if !charted.isEmpty { files.append(chartTests.file) }
        if layout.publishesPullRequests { files.append(WorkflowFile("cleanup-pr.yml", cleanup, at: site)) }
        files.append(WorkflowFile("release.yml", releaseWorkflow, at: site))
        return files
    }

    /// How a version is released: a page beside the project's documentation.
    public var documentation: GeneratedFile {
        GeneratedFile(
            path: "docs/release-workflow.md", body: Array(ReleaseDocumentation(pipeline: self).text.utf8),
            comments: .html, source: site.file)
    }

    /// Tests the code, and in the separate layout the charts; there is none where there would be nothing to do.
    private var main: WorkflowFile? {
        let testsCharts = layout == .separate && !charted.isEmpty
        guard testsCharts || !code.isEmpty else { return nil }
        return WorkflowFile(
            "main.yml",
            Workflow(
                name: "Test the code", on: [.push(branches: branchFilter), .pullRequest(branches: branchFilter)],
                concurrency: changing("main")
            ) {
                code
                if testsCharts { chartTests.call("chart-tests", name: "Charts") }
            }, at: site)
    }

    private var imagesWorkflow: Workflow {
        let paths = pathFilters.isEmpty ? nil : Filter.only(pathFilters)
        let requested = pathFiltering == .byTrigger ? paths : nil
        let jobs = imageJobs
        return Workflow(
            name: layout == .twoPipelines ? "Build and test" : "Build images",
            on: [
                .push(branches: branchFilter, paths: paths), .pullRequest(branches: branchFilter, paths: requested),
            ], concurrency: changing(layout.imagesGroup)
        ) {
            jobs
            if let verdict = verdict(on: jobs) { verdict }
        }
    }

    @JobsBuilder
    private var imageJobs: [WorkflowJob] {
        if let changes { changes }
        if layout == .twoPipelines, !charted.isEmpty {
            chartTests.call(
                "chart-tests", name: "Charts", if: matters(),
                comment: "They wait for no image: a chart that does not render is known in seconds.")
        }
        trial
        runTags
        build(.run(runTags))
        merge(runTags)
        if let deployment { deploymentTests(deployment, of: .run(runTags)) }
        if publishesPreviewCharts, !charted.isEmpty { previewCharts(runTags) }
    }

    /// No filter where there is no branch, which is a finding of its own.
    private var branchFilter: Filter? { branches.isEmpty ? nil : .only(branches) }

    /// A newer commit of a pull request or branch takes the place of the run for an older one.
    func changing(
        _ name: String, for subject: Value<String> = requestNumber || github.ref,
        comment: String = "A newer commit takes the place of an older one."
    ) -> Concurrency {
        Concurrency(group: "\(name)-\(subject)", cancelsInProgress: true, comment: comment)
    }

    /// The number of the pull request; empty where there is none.
    static var requestNumber: Value<String> { github.event["pull_request"]["number"].as(String.self) }

    /// Whether nothing of the run comes from a fork: its token can write nothing, and it has no secret.
    static var isOwn: Value<Bool> { github.eventName != "pull_request" || isOwnRequest }

    /// Whether images are tried and not published: for every pull request, or for those of forks alone.
    var isTrial: Value<Bool> {
        guard layout.publishesPullRequests else { return github.eventName == "pull_request" }
        return github.eventName == "pull_request"
            && github.event["pull_request"]["head"]["repo"]["full_name"] != github.repository
    }

    /// Whether a pull request comes from a branch of this repository.
    static var isOwnRequest: Value<Bool> {
        github.event["pull_request"]["head"]["repo"]["full_name"] == github.repository
    }
}
