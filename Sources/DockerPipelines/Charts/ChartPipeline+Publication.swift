import Workflows

extension ChartPipeline {
    /// Publishes every image under its version, once the gate is open; one that is there from this commit stays.
    func publication(_ edition: Edition) -> Job {
        indexJob(
            "publish-images", name: "Publish", needs: ["approval"],
            tags: .rules(["type=raw,value=\(edition.version)"]), unlessPublished: edition.version)
    }

    /// Moves the floating tags last: a set of images and charts that is not whole is behind none of them.
    func floatingTags(_ version: Value<String>) -> Job {
        let legs = indexLegs(\.image)
        let naming = registry.naming(legs.image)
        let tags = IndexTags.release(tagPrefix: release.tagPrefix, release.tags)
        return Job(
            "move-tags", name: "Move the tags of \(legs.component)",
            needs: [charted.isEmpty ? "publish-images" : "publish-charts"], runsOn: runner,
            permissions: registry.publishPermissions, timeoutMinutes: 15,
            strategy: Strategy(matrix: legs.matrix, failFast: false)
        ) {
            naming.steps
            OldDigestBuild.builder()
            registry.login.step()
            tags.decision(for: naming.name)
            tags.computation(for: naming.name)
            ScriptSteps.moveTags(
                tags.computation(for: naming.name).outputs.tags, of: naming.name, to: version)
        }
    }

    /// Pushes every chart when the images that it installs are there.
    func chartPublication(_ verified: TypedJob<ChartScriptSteps.VerifiedVersionOutputs>) -> Job {
        let legs = chartLegs(\.chart, \.repositories)
        return Job(
            "publish-charts", name: "Publish the chart of \(legs.component)", needs: ["publish-images"],
            runsOn: runner, permissions: registry.publishPermissions, timeoutMinutes: 15,
            strategy: Strategy(matrix: legs.matrix, failFast: false)
        ) {
            pushing(legs, version: verified.outputs.version, appVersion: verified.outputs.version)
            UploadArtifact(
                name: "chart-\(legs.component)", path: ["\(Self.packageFolder)/*.tgz"], ifNoFilesFound: .error,
                retentionDays: Value(Self.releaseRetention), overwrite: true
            ).step(name: "Hand the package to the release")
        }
    }

    /// Makes the release on GitHub, last of all.
    func gitHubRelease(_ verified: TypedJob<ChartScriptSteps.VerifiedVersionOutputs>) -> Job {
        let version = ScriptSteps.release(tagPrefix: release.tagPrefix)
        return Job(
            "github-release", name: "Make the release on GitHub",
            needs: (charted.isEmpty ? ["publish-images"] : ["publish-charts"])
                + (release.tags.contains { $0 != .version } ? ["move-tags"] : []),
            runsOn: runner, permissions: Permissions(contents: .write), timeoutMinutes: 15
        ) {
            if !charted.isEmpty {
                DownloadArtifact(path: Self.packageFolder, pattern: "chart-*", mergeMultiple: true)
                    .step(name: "Collect the charts")
            }
            version
            GitHubRelease(
                prerelease: verified.outputs.isPrerelease,
                files: charted.isEmpty ? [] : ["\(Self.packageFolder)/*.tgz"],
                failOnUnmatchedFiles: charted.isEmpty ? nil : true,
                // Where the tag has gone since, GitHub would make it at the default branch.
                targetCommitish: github.sha, generateReleaseNotes: true,
                // By date, a fix of an old version would become the latest release.
                extra: ["make_latest": .text("\(version.outputs.isLatest)")]
            ).step(name: "Make the release")
        }
    }
}
