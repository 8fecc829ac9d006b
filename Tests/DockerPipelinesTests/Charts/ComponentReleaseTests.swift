import Slipway
import TestSupport
import Testing
import WorkflowYAML

/// Verified, tested, built; approved once; and published then.
@Suite("Charts: releases")
struct ComponentReleaseTests {
    let pipeline = ChartSamples.pipeline()

    func jobs(_ pipeline: ChartPipeline? = nil) throws -> GeneratedWorkflow {
        try ChartSamples.workflow("release.yml", of: pipeline ?? self.pipeline)
    }

    /// Everything that a job waits for, directly or not.
    func ancestors(of id: String, in workflow: GeneratedWorkflow) throws -> Set<String> {
        try workflow.job(id).needs.reduce(into: []) { found, need in
            found.insert(need)
            found.formUnion(try ancestors(of: need, in: workflow))
        }
    }

    static let tags: [(tag: String, starts: Bool)] = [
        ("v1.2.3", true), ("v1.2.3-rc.1", true), ("v10.20.30", true), ("v1.2", false), ("vnext", false),
        ("1.2.3", false),
    ]

    @Test("D11: a tag that names a version starts a release", arguments: tags)
    func starts(_ tag: String, starts: Bool) throws {
        let filters = try jobs().root["on"]?["push"]?["tags"]?.texts ?? []
        #expect(try filters.count == 1 && NamePattern.isFilterMatch(filters[0], tag) == starts)
    }

    @Test("D11: nothing else starts one, and none is cancelled")
    func isNotCancelled() throws {
        let workflow = try jobs()
        #expect(workflow.root["on"]?.keys == ["push"] && workflow.root["on"]?["push"]?.keys == ["tags"])
        #expect(workflow.root["concurrency"]?["cancel-in-progress"]?.scalar == "false")
    }

    static let published = ["publish-images", "publish-charts", "move-tags", "github-release"]

    @Test("D12: one job has the environment, everything that publishes is behind it, and all tests are before it")
    func asksOnce() throws {
        let workflow = try jobs()
        #expect(workflow.jobs.filter { $0.node["environment"] != nil }.map(\.id) == ["approval"])
        #expect(try workflow.job("approval").node["environment"]?["name"]?.scalar == "release")
        #expect(try workflow.job("approval").node["strategy"] == nil)
        for id in Self.published { #expect(try ancestors(of: id, in: workflow).contains("approval"), "\(id)") }
        #expect(
            try ancestors(of: "approval", in: workflow) == [
                "verify-version", "setup", "unit-tests", "integration-tests", "chart-tests", "build-images",
                "deployment-tests",
            ])
        // What takes seconds comes before what takes minutes.
        #expect(try workflow.job("setup").needs == ["verify-version"])
        #expect(try workflow.job("chart-tests").needs == ["verify-version"])
        #expect(try workflow.job("verify-version").needs.isEmpty)
    }

    @Test("A published image is attested by its digest, with its platforms and the arguments of its build")
    func attests() throws {
        let workflow = try jobs(ChartSamples.pipeline { $0.attestation = .cosign })
        let inputs = try #require(workflow.job("publish-images").steps.last).with
        #expect(inputs["platforms"] == "${{ matrix.platforms }}")
        // Also that of a version that an earlier attempt has published: it is published again as it is.
        #expect(inputs["digest"] == "${{ steps.index.outputs.digest }}")
        #expect(inputs["parameters"] == "VERSION=${{ github.ref_name }}")
        #expect(try workflow.job("publish-images").step("Publish the index").id == "index")
    }

    @Test("What would be released is deployed before anybody approves it, by the digest of this very build")
    func deploysBeforeApproval() throws {
        let workflow = try jobs()
        let job = try workflow.job("deployment-tests")
        #expect(job.needs == ["build-images", "verify-version"])
        #expect(try workflow.job("approval").needs == ["deployment-tests"])
        let kept = try workflow.job("build-images").step("Keep the digest").with["artifact"]
        let read = try job.step("Download the digest").with["name"]
        #expect(read == "digests-${{ matrix.component }}@linux-amd64")
        #expect(kept == "digests-${{ matrix.component }}@${{ matrix.slug }}")
        let env = try job.step("Deploy and test").env
        #expect(
            env["TAG"] == "${{ needs.verify-version.outputs.version }}@${{ steps.digest.outputs.digest }}")
        #expect(env["IMAGE"] == "${{ needs.verify-version.outputs.namespace }}/${{ matrix.image }}")
        var plain = pipeline
        plain.deployment = nil
        #expect(try jobs(plain).job("approval").needs == ["build-images"])
    }

    @Test("After the approval and before anything is tagged, the tag still has to name the commit that was built")
    func isBoundToCommit() throws {
        let workflow = try jobs()
        let approval = try workflow.job("approval")
        let check = try approval.step("Check that the tag names the same commit").node
        #expect(check["if"] == nil && check["continue-on-error"] == nil)
        #expect(approval.permissions == ["contents": "read"])
        // A run of a tag that has moved long ago stops before it builds, and before it deploys.
        for id in ["verify-version", "deployment-tests"] {
            #expect(try workflow.job(id).position("$/.github/actions/verify-tag") == 0, "\(id)")
        }
        #expect(try workflow.job("publish-images").needs.contains("approval"))
        let results = try RunSimulation(
            workflow: try ChartSamples.file("release.yml", of: pipeline).workflow, failing: ["approval"]
        ).results()
        for id in Self.published { #expect(results[id] == "skipped", "\(id)") }
        #expect(try workflow.job("github-release").step("Create the release").run?.contains("--verify-tag") == true)
    }

    @Test(
        "D12: whatever fails before the gate keeps it closed",
        arguments: [
            "verify-version", "setup", "unit-tests", "chart-tests", "build-images", "deployment-tests",
        ])
    func staysClosed(_ failing: String) throws {
        let results = try RunSimulation(
            workflow: try ChartSamples.file("release.yml", of: pipeline).workflow, failing: [failing]
        ).results()
        for id in ["approval"] + Self.published { #expect(results[id] == "skipped", "\(id)") }
    }

    @Test(
        "A release that fails after the gate leaves no tag that points at half a set",
        arguments: [
            ("publish-images", ["move-tags", "publish-charts", "github-release"]),
            ("publish-charts", ["move-tags", "github-release"]), ("move-tags", ["github-release"]),
        ])
    func keepsSetsWhole(_ failing: String, _ skipped: [String]) throws {
        let results = try RunSimulation(
            workflow: try ChartSamples.file("release.yml", of: pipeline).workflow, failing: [failing]
        ).results()
        #expect(results.filter { $0.value == "skipped" }.map(\.key).sorted() == skipped.sorted())
        // Until every image has its version, only the version is a tag.
        let version = "${{ needs.verify-version.outputs.version }}"
        #expect(
            try jobs().job("publish-images").step("Publish the index").with["tags"]
                == "${{ needs.verify-version.outputs.namespace }}/${{ matrix.image }}:\(version)")
    }

    @Test("D13: the build pushes digests and no tag; only jobs behind the gate tag")
    func pushesDigests() throws {
        let workflow = try jobs()
        let build = try workflow.job("build-images").step("docker/build-push-action").with
        let outputs = try #require(build["outputs"])
        #expect(outputs.contains("push-by-digest=true") && outputs.contains(",push=true"))
        #expect(build["tags"] == nil && build["push"] == nil)
        for (name, id) in [("Publish the index", "publish-images"), ("Move the tags", "move-tags")] {
            #expect(workflow.jobs.filter { job in job.steps.contains { $0.name == name } }.map(\.id) == [id])
        }
    }

    @Test("D13: digests are kept as long as an approval may take")
    func waitsForApproval() throws {
        // GitHub waits for 30 days, which begin after the build, and a failed job may be run again after them.
        #expect(try jobs().job("build-images").step("Keep the digest").with["retention-days"] == "35")
        #expect(try jobs().job("publish-charts").step("actions/upload-artifact").with["retention-days"] == "35")
        // A day, unless stated.
        let daily = try ChartSamples.workflow("build-and-test.yml", of: pipeline).job("build-images")
        #expect(try daily.step("Keep the digest").with["retention-days"] == nil)
    }

    @Test("A version that was published from the same commit stays, and floating tags move to what it is")
    func keepsVersions() throws {
        let workflow = try jobs()
        let publishing = try workflow.job("publish-images")
        let look = try publishing.step("Check for a published version")
        #expect(look.with["version"] == "${{ needs.verify-version.outputs.version }}")
        let publish = try publishing.step("Publish the index")
        #expect(publish.with["sources"] == "${{ steps.published.outputs.digest }}")
        #expect(publish.with["artifacts"] == "digests-${{ matrix.component }}@*")
        let moving = try workflow.job("move-tags")
        #expect(
            try moving.step("Move the tags").with["sources"]
                == "${{ steps.tags.outputs.image }}:${{ steps.tags.outputs.version }}")
        // It reads no artifact, so that it can be run again by itself for as long as the run can.
        #expect(!moving.uses("actions/download-artifact"))
    }

    @Test("D14: tags are versions without 'v', and latest follows the versions and no branch")
    func tagsVersions() throws {
        let job = try jobs().job("move-tags")
        // Unless stated, 'v' is the prefix, and 'minor' and 'latest' float.
        #expect(
            try job.step("Decide the tags").with
                == ["image": "${{ needs.verify-version.outputs.namespace }}/${{ matrix.image }}"])
        #expect(try job.step("Move the tags").with["tags"] == "${{ steps.tags.outputs.tags }}")
        for file in pipeline.workflows {
            let text = String(decoding: file.workflow.rendered().bytes, as: UTF8.self)
            #expect(!text.contains("is_default_branch"))
        }
        var plain = pipeline
        plain.release.tags = [.version]
        #expect(try jobs(plain).jobs.allSatisfy { $0.id != "move-tags" })
        #expect(try jobs(plain).job("github-release").needs == ["publish-charts", "verify-version"])
    }

    @Test("D15: what is behind a hyphen makes a prerelease, and by version a release becomes the latest")
    func marksPrereleases() throws {
        let release = try jobs().job("github-release").step("Create the release")
        #expect(release.env["PRERELEASE"] == "${{ needs.verify-version.outputs.prerelease == 'true' }}")
        #expect(release.env["LATEST"] == "${{ endsWith(steps.tags.outputs.tags, ':latest') }}")
        #expect(
            release.run == #"""
                gh release view "$GITHUB_REF_NAME" ||
                  gh release create "$GITHUB_REF_NAME" "$RUNNER_TEMP"/charts/*.tgz --verify-tag --generate-notes \
                    --prerelease="$PRERELEASE" --latest=false
                [[ $LATEST == false ]] || gh release edit "$GITHUB_REF_NAME" --latest
                """#)
    }

    @Test("D17: a job that pushes charts may write packages, and the one that makes the release may write contents")
    func grantsWhatIsNeeded() throws {
        let workflow = try jobs()
        #expect(try workflow.job("publish-charts").permissions == ["contents": "read", "packages": "write"])
        #expect(try workflow.job("github-release").permissions == ["contents": "write"])
        let push = try workflow.job("publish-charts").step("Package the chart and push it")
        #expect(push.with["version"] == "${{ needs.verify-version.outputs.version }}")
        #expect(push.with["app-version"] == push.with["version"])
    }

    @Test("D18: no job of a matrix has outputs", arguments: ChartLayout.allCases)
    func keepsOutputsWhole(_ layout: ChartLayout) {
        for file in ChartSamples.pipeline(layout).workflows {
            for job in GeneratedWorkflow(file.workflow).jobs where job.node["strategy"] != nil {
                #expect(job.node["outputs"] == nil, "\(file.name) \(job.id)")
            }
        }
    }

    @Test("The gate can be trusted, the code left out, and the version taken from the tag alone")
    func takesOptions() throws {
        var changed = pipeline
        changed.release = ComponentRelease(
            tagPrefix: "", gate: ReleaseGate(environment: "prod", checksReviewers: false), testsCode: false)
        let workflow = try jobs(changed)
        #expect(
            workflow.jobs.map(\.id)
                == ["verify-version", "chart-tests", "build-images", "deployment-tests", "approval"] + Self.published)
        #expect(try workflow.job("approval").node["environment"]?["name"]?.scalar == "prod")
        #expect(try workflow.job("verify-version").permissions == ["contents": "read"])
        #expect(try workflow.job("verify-version").steps.count == 2)
        #expect(try workflow.job("verify-version").steps[1].with["prefix"]?.isEmpty == true)
        #expect(workflow.root["on"]?["push"]?["tags"]?.texts == ["[0-9]+.[0-9]+.[0-9]+*"])
    }
}
