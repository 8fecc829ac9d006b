import Slipway
import TestSupport
import Testing
import WorkflowYAML

/// The workflows beside the groups: what starts failed jobs again, what deletes caches, what fails at random.
@Suite("Helpers of build groups")
struct HelperTests {
    @Test("A failed run is started again while it has attempts left, by the right field of the event")
    func startsAgain() throws {
        let workflow = try MultiArchSamples.workflow("auto-rerun-helper.yml")
        #expect(workflow.root["on"]?.keys == ["workflow_run"])
        let trigger = try #require(workflow.root["on"]?["workflow_run"])
        #expect(trigger["types"]?.texts == ["completed"])
        #expect(trigger["workflows"]?.texts == ["Debian", "Alpine", "Development", "Test", "RetryTest"])
        #expect(workflow.root["concurrency"]?["group"]?.scalar == "${{ github.event.workflow_run.id }}-helper")
        let job = try workflow.job("rerun")
        #expect(
            job.node["if"]?.scalar
                == "${{ github.event.workflow_run.conclusion == 'failure' && github.event.workflow_run.run_attempt < 3 }}"
        )
        #expect(job.permissions == ["actions": "write"])
        #expect(!job.uses("actions/checkout"))
    }

    static func rerun(_ curl: [StandIn.Answer], run: String = "123", api: String = "https://api.github.com") throws
        -> ShellRun
    {
        try MultiArchSamples.run(
            MultiArchSamples.workflow("auto-rerun-helper.yml").job("rerun").step("Start the failed jobs again"),
            [
                "github.api_url": api, "github.repository": "octo/app", "github.event.workflow_run.id": run,
                "secrets.GITHUB_TOKEN": "ghs_secret",
            ], standIns: [StandIn("curl", answers: curl)])
    }

    @Test("The failed jobs are asked for once, and no argument shows the token", .enabled(if: Shell.isLikeUbuntu))
    func asks() throws {
        let run = try Self.rerun([.init()])
        #expect(run.status == 0, "\(run.standardError)")
        let call = try #require(run.calls(of: "curl").first)
        #expect(run.calls(of: "curl").count == 1)
        #expect(call.last == "https://api.github.com/repos/octo/app/actions/runs/123/rerun-failed-jobs")
        #expect(call.contains("POST") && !call.contains { $0.contains("ghs_secret") })
    }

    @Test("A request that always fails, or that cannot be right, fails the job", .enabled(if: Shell.isLikeUbuntu))
    func failsToAsk() throws {
        let refused = try Self.rerun([.init(status: 22)])
        #expect(refused.status == 1 && refused.calls(of: "curl").count == 4)
        #expect(refused.errors == ["the failed jobs of run 123 cannot be started again"])
        #expect(try Self.rerun([.init()], run: "1/../2").calls.isEmpty)
        #expect(try Self.rerun([.init()], api: "http://evil.example").calls.isEmpty)
    }

    static func cleanup(_ pipeline: MultiArchPipeline = MultiArchSamples.postGIS) throws -> GeneratedJob {
        try MultiArchSamples.workflow("cleanup-caches.yml", of: pipeline).job("clean-up")
    }

    @Test("The cleanup may delete packages, of the architectures that groups build")
    func cleansPackages() throws {
        let job = try Self.cleanup()
        #expect(job.permissions == ["packages": "write"])
        #expect(job.node["strategy"]?["matrix"]?["arch"]?.texts == BuildTables.eight)
        #expect(job.node["strategy"]?["fail-fast"]?.scalar == "false")
        let with = try job.step("Delete the caches of other weeks").with
        #expect(with["package"] == "postgistest-cache-${{ matrix.arch }}" && with["owner"] == "imresamu")
        var elsewhere = MultiArchSamples.postGIS
        elsewhere.template.cacheOwner = "octo-org"
        elsewhere.template.cacheImage = "layers"
        let other = try Self.cleanup(elsewhere).step("Delete the caches of other weeks").with
        #expect(other["package"] == "layers-${{ matrix.arch }}" && other["owner"] == "octo-org")
        let schedule = try MultiArchSamples.workflow("cleanup-caches.yml").root["on"]?["schedule"]
        #expect(schedule?.items.first?["cron"]?.scalar == "0 18 * * 0")
    }

    @Test("It deletes what the template's step names, except for four weeks", .enabled(if: Shell.isLikeUbuntu))
    func knowsNames() throws {
        let weeks = try CacheScriptTests.weeks(on: "2026-01-01", of: "clean-up", file: "cleanup-caches.yml")
        let pattern = try #require(weeks.output("pattern"))
        #expect(pattern == "2026-W01|2025-W52|2025-W51|2025-W50")
        for byDirectory in [false, true] {
            var pipeline = MultiArchSamples.postGIS
            pipeline.template.cachesByDirectory = byDirectory
            let with = try Self.cleanup(pipeline).step("Delete the caches of other weeks").with
            #expect(with["use-regex"] == "true")
            let deleted = try Regex(#require(with["delete-tags"]))
            let kept = try Regex(
                #require(with["exclude-tags"]).replacing("${{ steps.iso-weeks.outputs.pattern }}", with: pattern))
            for (week, isKept) in [("2026-W01", true), ("2025-W50", true), ("2025-W49", false), ("2020-W53", false)] {
                for row in BuildTables.groups {
                    let run = try CacheScriptTests.name(
                        try #require(row.directories.last), id: row.cacheID, week: week, in: pipeline)
                    let tag = try #require(run.output("current")?.split(separator: ":").last.map(String.init))
                    #expect(tag.contains(deleted), "\(tag)")
                    #expect(tag.contains(kept) == isKept, "\(tag)")
                }
            }
            for other in ["latest", "xyz-debian-pg17-2020-W01", "deb-debian-pg17-buildcache", "17-3.5-bookworm"] {
                #expect(!other.contains(deleted), "\(other)")
            }
        }
    }

    @Test("The retry test chains three jobs, without the template")
    func chains() throws {
        let workflow = try MultiArchSamples.workflow("workflow-build-retrytest.yml")
        #expect(workflow.jobs.map(\.id) == ["step-1", "step-2", "step-3"])
        #expect(workflow.jobs.map(\.needs) == [[], ["step-1"], ["step-2"]])
        #expect(workflow.jobs.allSatisfy { $0.node["uses"] == nil && $0.permissions.isEmpty })
        #expect(workflow.root["concurrency"]?["group"]?.scalar == "retrytest-builds")
    }

    @Test("A job of it fails once in so many runs", .enabled(if: Shell.isLikeUbuntu))
    func failsByChance() throws {
        let step = try MultiArchSamples.workflow("workflow-build-retrytest.yml").job("step-2").step("Fail by chance")
        for (drawn, status) in [("1", Int32(1)), ("2", 0), ("3", 0)] {
            let run = try MultiArchSamples.run(
                step, [:], standIns: [StandIn("shuf", answers: [.init(to: "1-3", standardOutput: drawn)])])
            #expect(run.status == status && run.errors.count == Int(status))
        }
    }
}
