import Workflows

/// What people do: set up the gate, approve, go back, and find out what went wrong.
extension ReleaseDocumentation {
    var gate: String {
        let check =
            release.gate.checksReviewers
            ? "The job `check-gate` fails a release whose environment has none."
            : "Nothing checks this: look at it after each change of the settings."
        return """
            ## Set up the gate

            Who has to approve is a setting of the repository; no workflow can state it. Without the environment, GitHub makes
            it when a release first needs it, and asks nobody. \(check)

            1. Open *Settings*, *Environments*, and make the environment `\(environment)`.
            2. Choose *Required reviewers*, add one to six people or teams, and forbid self-review if two pairs of eyes are
               wanted.
            3. Under *Deployment branches and tags*, allow tags of the form `\(release.tagPrefix)*` alone.

            For private repositories GitHub offers required reviewers in paid plans only.
            """
    }

    var approval: String {
        """
        ## Approve

        A release that waits sends its reviewers a message. In the run, *Review deployments* shows the environment; look at
        the tests and the builds before it, then approve or reject. One approval is enough for images, charts and the
        release. GitHub waits for 30 days, and the builds are kept for 35. After a rejection nothing has a tag; delete the
        Git tag, or push a higher one: as long as it is there, it counts as a version.
        """
    }

    var tags: String {
        let floating = release.tags.filter { $0 != .version }.map { "`\($0.example)`" }.joined(separator: ", ")
        let moving =
            floating.isEmpty
            ? "No other tag moves."
            : """
            For a stable version, \(floating) follow where no higher version exists, when everything has its version. A Git
            tag is a version from the moment it is pushed: while a higher one waits for its approval, none of them follow a
            lower one. Was it rejected, delete its Git tag, and run the job `move-tags` of the lower release again.\
            \(release.tags.contains(.major) ? " Versions of `0` move no tag `0`." : "")
            """
        return """
            ## Tags

            Images get the version without `\(release.tagPrefix)`: `1.2.3`.
            \(moving)
            Charts get the same version, and install the images of that version unless their values say otherwise.
            """
    }

    var previews: String? {
        guard pipeline.layout.publishesPullRequests else { return nil }
        let charts = pipeline.publishesPreviewCharts ? "\nCharts are pushed as `0.0.0-pr12.<time>`." : ""
        return """
            ## Pull requests

            The images of pull request 12 are tagged `pr-12`, and `pr-12-<commit>` for each commit.\(charts)
            When it is closed, `cleanup-pr.yml` deletes them. Those of forks are built, and publish nothing.

            GitHub starts no run for a pull request that conflicts with its base. Was one closed like that, start the
            clean-up by hand: *Actions*, *Clean up after a pull request*, *Run workflow*, with the number; or

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


            Charts: install the version before, or go back to the revision that ran.

            ```sh
            helm upgrade \(chart) oci://\(place)/\(pipeline.chartFolder)/\(chart) --version 1.2.2
            helm rollback \(chart)
            ```
            """
        return """
            ## Go back

            A published version stays what it is: make a new one that is right. Until then, point tags at the one before.

            ```sh
            docker buildx imagetools create --tag \(image):\(latest) \(image):1.2.2
            ```\(charts)

            Then mark the release on GitHub as a prerelease, so that it is no longer shown as the latest.
            """
    }

    var permissions: String {
        let rows = pipeline.releaseWorkflow.jobs.map { job -> [String] in
            let granted =
                switch job {
                case .steps(let job): job.permissions
                case .call(let job): job.permissions
                }
            let scopes = PermissionScope.allCases.compactMap { scope -> String? in
                let level = granted.level(of: scope)
                return level == .none ? nil : "`\(scope.rawValue): \(level.rawValue)`"
            }
            return ["`\(job.id.rawValue)`", scopes.isEmpty ? "none" : scopes.joined(separator: ", ")]
        }
        return """
            ## Permissions

            Each job's token may do what it needs, and nothing else.

            \(TemplateDocumentation.table(["Job", "Permissions"], rows))
            """
    }

    var troubleshooting: String {
        """
        ## When something is wrong

        - **The run does not start.** The tag names no version: `\(tag)` does. More than three tags pushed at once start
          nothing.
        - **`check-gate` fails.** The environment `\(environment)` is missing or has no required reviewers.
        - **`verify-version` fails.** Delete the tag here and on the server, change the files or the version, and tag again.
        - **Pushing is refused with 403.** The package exists and belongs to another repository: add this one under
          *Manage Actions access* in the package's settings, with the role *Write* or, for the clean-up, *Admin*.
        - **`approval` fails.** The tag was moved or deleted while the release waited, so nothing was published. A moved tag
          has started a run of its own: approve that one. Push a deleted tag again.
        - **A job behind the approval fails.** Run the failed jobs again. No floating tag moves before everything has its
          version.
        - **All jobs were run again.** Everything is built a second time, and somebody is asked once more. A version that
          was published from this commit stays as it is, and only what is missing is published.
        - **A version is published already, from another commit.** A Git tag was moved after its release. Versions do not
          change: release another one.
        - **Digests are missing.** They are kept for 35 days, or for less where the repository keeps artifacts for less. Run
          all jobs again.
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
