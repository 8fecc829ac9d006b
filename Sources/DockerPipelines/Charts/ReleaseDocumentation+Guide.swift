import Workflows

/// What people do: set up the gate, approve, go back, and find the cause of a failure.
extension ReleaseDocumentation {
    var gate: String {
        let check =
            release.gate.checksReviewers
            ? "The job `verify-version` fails if the environment has none."
            : "No job checks this: look at it after each change of the settings."
        return """
            ## Set up the gate

            Reviewers are a setting of the repository; a workflow cannot declare them. If the environment is missing, GitHub
            creates it without reviewers, and a release waits for nobody. \(check)

            1. Open *Settings*, *Environments*, and create the environment `\(environment)`.
            2. Choose *Required reviewers*, and add one to six people or teams. Forbid self-review if a second person has to
               approve.
            3. Under *Deployment branches and tags*, allow only tags of the form `\(release.tagPrefix)*`.

            In private repositories, required reviewers need a paid plan.
            """
    }

    var approval: String {
        """
        ## Approve

        GitHub tells the reviewers that a release waits. Look at the tests and builds of the run, and approve or reject it
        under *Review deployments*. One approval covers images, charts and the release. GitHub waits for 30 days; the builds
        are kept for 35. If you reject a release, delete its Git tag: as long as the tag exists, it counts as a version.
        """
    }

    var tags: String {
        let floating = release.tags.filter { $0 != .version }.map { "`\($0.example)`" }.joined(separator: ", ")
        let moving =
            floating.isEmpty
            ? "No other tag moves."
            : """
            \(floating) move to a stable version if no stable version is higher. A Git tag counts as a version as soon as it is
            pushed, also while its release waits. If that release is rejected, delete its Git tag, and run the job `move-tags`
            of the lower release again.\(release.tags.contains(.major) ? " The tag `0` never moves." : "")
            """
        return """
            ## Tags

            Images get the version without `\(release.tagPrefix)`: `1.2.3`.
            \(moving)
            Charts get the same version, and its images are their default.
            """
    }

    var previews: String? {
        guard pipeline.layout.publishesPullRequests else { return nil }
        let charts = pipeline.publishesPreviewCharts ? "\nCharts are pushed as `0.0.0-pr12.<time>`." : ""
        return """
            ## Pull requests

            The images of pull request 12 are tagged `pr-12`, and `pr-12-<commit>` for each commit.\(charts)
            When it is closed, `cleanup-pr.yml` deletes them, as it deletes what a deleted branch has published.
            Pull requests from forks are built and publish nothing.

            GitHub starts no run if a pull request conflicts with its base. After you have closed one, start the clean-up
            by hand: *Actions*, *Clean up after a pull request or a branch*, *Run workflow*, with the number; or

            ```sh
            gh workflow run cleanup-pr.yml --field pull-request=12
            ```
            """
    }

    var rollback: String {
        let image = pipeline.components.first.map { "\(place)/\($0.image)" } ?? place
        let latest = release.tags.contains(.latest) ? "latest" : "1.2"
        let chart = pipeline.charted.first.map { $0.chart.name } ?? "app"
        let charts =
            pipeline.charted.isEmpty
            ? ""
            : """


            Install the last good chart, or go back to the revision that ran before.

            ```sh
            helm upgrade \(chart) oci://\(place)/\(pipeline.chartFolder)/\(chart) --version 1.2.2
            helm rollback \(chart)
            ```
            """
        return """
            ## Go back

            A published version never changes. Release a new version; until then, point the tags at the last good one.

            ```sh
            docker buildx imagetools create --tag \(image):\(latest) \(image):1.2.2
            ```\(charts)

            Then mark the bad release on GitHub as a prerelease, so that it is no longer the latest.
            """
    }

    var permissions: String {
        let rows = pipeline.releaseWorkflow.jobs.map { job -> [String] in
            let granted =
                switch job {
                case .steps(let job): job.permissions
                case .call(let job): job.permissions
                }
            let scopes = PermissionScope.known.compactMap { scope -> String? in
                let level = granted.level(of: scope)
                return level == .noAccess ? nil : "`\(scope.rawValue): \(level.rawValue)`"
            }
            return ["`\(job.id.rawValue)`", scopes.isEmpty ? "none" : scopes.joined(separator: ", ")]
        }
        return """
            ## Permissions

            Each job's token has only the permissions that the job needs.

            \(TemplateDocumentation.table(["Job", "Permissions"], rows))
            """
    }

    private var gateAdvice: String {
        guard release.gate.checksReviewers else { return "" }
        return " If nobody has to approve, give the environment `\(environment)` required reviewers."
    }

    var troubleshooting: String {
        """
        ## When something is wrong

        - **The run does not start.** The tag names no version, as `\(tag)` does; or more than three tags were pushed at
          once.
        - **`verify-version` fails.** Its log says what differs. Delete the tag here and on the server, change the files or
          the version, and tag again.\(gateAdvice)
        - **Pushing is refused with 403.** The package belongs to another repository. Add this one under *Manage Actions
          access* in the package's settings, with the role *Write* or, for the clean-up, *Admin*.
        - **`verify-version`, `deployment-tests` or `approval` fail, as the tag names another commit.** The tag was moved or
          deleted, and nothing was published. Approve the
          run of the moved tag, or push the deleted tag again.
        - **A later job fails.** Run the failed jobs again. No other tag moves before all images and charts have the version.
        - **You ran all jobs again.** Everything is built and approved once more. What was published from this commit stays
          as it is; only what is missing is published.
        - **The version is published from another commit.** The Git tag was moved after its release. Release another
          version.
        - **Digests are missing.** They are kept for 35 days, or as long as the repository keeps artifacts. Run all jobs
          again.
        """
    }
}

extension ReleaseTag {
    fileprivate var example: String {
        switch self {
        case .version: "1.2.3"
        case .minor: "1.2"
        case .major: "1"
        case .latest: "latest"
        }
    }
}
