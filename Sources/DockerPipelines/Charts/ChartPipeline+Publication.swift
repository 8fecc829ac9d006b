import Workflows

extension ChartPipeline {
    /// Publishes every image under its version, unless it is published from this commit.
    func publication(_ verified: TypedJob<VerifyVersion.Results>) -> Job {
        let legs = indexLegs
        let image: Value<String> = "\(verified.outputs.namespace)/\(legs.image)"
        let version = verified.outputs.version
        let look = PublishedVersion.action.step(
            id: "published", name: "Check for a published version",
            with: PublishedVersion.Inputs(image: image, version: version),
            comment: PublishedVersion.reason)
        let publication = IndexPublication(
            PublishIndex.Inputs(
                image: image, tags: "\(image):\(version)", platforms: legs.platforms,
                artifacts: DigestArtifact(legs.component).pattern, unless: look.outputs.digest),
            login: registry.login)
        return indexJob(
            "publish-images", name: "Publish", needs: ["approval"], legs, granting: attestation.permissions
        ) {
            publication.steps(after: [look.step]) { digest in
                // Also what an earlier attempt has published, and perhaps not attested.
                attestation.steps(
                    image: image, digest: digest, platforms: legs.platforms,
                    parameters: arguments(version: github.refName).lines)
            }
        }
    }

    /// Pushes every chart after the images that it installs.
    func chartPublication(_ verified: TypedJob<VerifyVersion.Results>) -> Job {
        let legs = chartLegs(\.chart)
        return Job(
            "publish-charts", name: "Publish the chart of \(legs.component)", needs: ["publish-images"],
            runsOn: runner, permissions: registry.permissions(to: "Push the chart"),
            timeoutMinutes: 15,
            strategy: Strategy(matrix: legs.matrix, failFast: false)
        ) {
            pushing(
                legs, to: verified.outputs.namespace, version: verified.outputs.version,
                appVersion: verified.outputs.version)
            UploadArtifact(
                name: "chart-\(legs.component)", path: ["\(PushChart.folder)/*.tgz"], ifNoFilesFound: .error,
                retentionDays: Value(Self.releaseRetention), overwrite: true
            ).step(name: "Keep the package for the release")
        }
    }

    /// Moves the floating tags last: they never name a set of images and charts that is not whole.
    func floatingTags(_ verified: TypedJob<VerifyVersion.Results>) -> Job {
        let legs = indexLegs
        let tags = releaseTags(of: "\(verified.outputs.namespace)/\(legs.image)", release.tags)
        return indexJob(
            "move-tags", name: "Move the tags of", needs: [charted.isEmpty ? "publish-images" : "publish-charts"], legs,
            comment: "Last of all tags: none of them names a release that is not whole."
        ) {
            IndexPublication(
                PublishIndex.Inputs(
                    image: tags.outputs.image, tags: tags.outputs.tags, platforms: legs.platforms,
                    sources: "\(tags.outputs.image):\(tags.outputs.version)"),
                login: registry.login, name: "Move the tags"
            ).steps(after: [tags.step])
        }
    }

    /// Makes the release on GitHub, last of all.
    func gitHubRelease(_ verified: TypedJob<VerifyVersion.Results>) -> Job {
        let tags = releaseTags(
            of: verified.outputs.namespace, [.latest],
            comment: "By date, a fix of an old version would become the latest release.")
        let files = charted.isEmpty ? "" : " \"$RUNNER_TEMP\"/charts/*.tgz"
        return Job(
            "github-release", name: "Create the GitHub release",
            needs: [movesFloatingTags ? "move-tags" : charted.isEmpty ? "publish-images" : "publish-charts"],
            runsOn: runner, permissions: Permissions(contents: .write).because(.contents, "Create the release"),
            timeoutMinutes: 15
        ) {
            if !charted.isEmpty {
                DownloadArtifact(path: PushChart.folder, pattern: "chart-*", mergeMultiple: true)
                    .step(name: "Download the charts")
            }
            tags
            RunStep(
                "Create the release",
                script: Script(
                    [
                        "gh release view \"$GITHUB_REF_NAME\" ||",
                        "  gh release create \"$GITHUB_REF_NAME\"\(files) --verify-tag --generate-notes \\",
                        "    --prerelease=\"$PRERELEASE\" --latest=false",
                        "[[ $LATEST == false ]] || gh release edit \"$GITHUB_REF_NAME\" --latest",
                    ].joined(separator: "\n")),
                env: [
                    "GH_REPO": github.repository, "GH_TOKEN": github.token,
                    "LATEST": "\(endsWith(tags.outputs.tags, ":latest"))",
                    "PRERELEASE": "\(verified.outputs.isPrerelease)",
                ], comment: "A release that exists stays: this job can run again. 'latest' moves with the images' tag.")
        }
    }

    /// Which tags the version gets, decided when the step runs: another release may be out by then.
    private func releaseTags(
        of image: Value<String>, _ tags: [ReleaseTag], comment: String? = nil
    ) -> TypedStep<ReleaseTags.Results> {
        ReleaseTags.action.step(
            id: "tags", name: "Decide the tags",
            with: ReleaseTags.Inputs(image: image, prefix: release.tagPrefix, tags: tags), comment: comment)
    }
}
