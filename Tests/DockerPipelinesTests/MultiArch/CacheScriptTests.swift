import Slipway
import TestSupport
import Testing

@testable import DockerPipelines

/// ISO weeks, and the names of caches that are made of them.
@Suite(
    "The scripts of caches", .enabled(if: Shell.isLikeUbuntu, "the scripts need bash 5 and GNU's tools"))
struct CacheScriptTests {
    typealias Day = (date: String, current: String, previous: String)

    static let days: [Day] = [
        ("2024-12-30", "2025-W01", "2024-W52"), ("2026-01-01", "2026-W01", "2025-W52"),
        ("2027-01-01", "2026-W53", "2026-W52"), ("2021-01-03", "2020-W53", "2020-W52"),
        ("2025-07-06", "2025-W27", "2025-W26"),
    ]

    /// A clock that stands still just before midnight; everything else of `date` is as it is.
    static func clock(at date: String) -> StandIn {
        StandIn(
            "date",
            script: """
                export PATH=${PATH#*:}
                if [[ $* == '-u +%s' ]]; then exec date -u -d '\(date)T23:59:59Z' +%s; fi
                exec date "$@"
                """)
    }

    static func run(_ step: GeneratedStep, on date: String) throws -> ShellRun {
        try MultiArchSamples.run(step, standIns: [clock(at: date)])
    }

    @Test("A24 the year of a week is that of its Thursday, and the week before is seven days ago", arguments: days)
    func namesWeeks(_ day: Day) throws {
        let run = try Self.run(MultiArchSamples.step("Calculate ISO week tags", of: "prepare-matrix"), on: day.date)
        #expect(run.status == 0, "\(run.standardError)")
        #expect(run.outputs == [.init("current", day.current), .init("previous", day.previous)])
    }

    @Test("Weeks are computed once in a run, by the first job")
    func computesOnce() throws {
        let workflow = try MultiArchSamples.workflow(MultiArchSamples.templateFile)
        for job in workflow.jobs where job.id != "prepare-matrix" {
            #expect(job.steps.allSatisfy { $0.run?.contains("+%G-W%V") != true })
        }
        let names = try workflow.job("build-images").step("Name the caches")
        #expect(names.env["CURRENT_WEEK"] == "${{ needs.prepare-matrix.outputs.current_week }}")
        #expect(names.env["PREVIOUS_WEEK"] == "${{ needs.prepare-matrix.outputs.previous_week }}")
    }

    static let repository =
        "inputs.cache_registry }}/${{ inputs.cache_repo_owner || inputs.repo_name }}/"
        + "${{ inputs.cache_image_name || format('{0}-cache', inputs.image_name)"

    static func name(
        _ key: String, id: String = "alp", architecture: String = "amd64", week: String = "2025-W27"
    ) throws -> ShellRun {
        try MultiArchSamples.run(
            MultiArchSamples.step("Name the caches", of: "build-images"),
            [
                repository: "ghcr.io/imresamu/postgistest-cache", "matrix.arch_variant": architecture,
                "matrix.cache_key": key, "inputs.workflow_cache_id": id,
                "needs.prepare-matrix.outputs.current_week": week,
                "needs.prepare-matrix.outputs.previous_week": "2025-W26",
            ])
    }

    typealias Name = (directory: String, id: String, architecture: String, current: String)

    static let examples: [Name] = [
        ("17-3.5/alpine3.22", "alp", "amd64", "amd64:alp-alpine-pg17-2025-W27"),
        ("16-3.5/bookworm", "deb", "amd64", "amd64:deb-debian-pg16-2025-W27"),
        ("18-master/bookworm", "dev", "arm64", "arm64:dev-debian-pg18-2025-W27"),
        ("17-3.5-bundle0/bookworm", "deb", "arm64", "arm64:deb-debian-pg17-2025-W27"),
        ("14-l3.1.9gcp/bookworm", "dev", "386", "386:dev-debian-pg14-2025-W27"),
    ]

    @Test("A27 a cache is named by group, family, major version and week", arguments: examples)
    func namesCaches(_ given: Name) throws {
        let key = try #require(CacheNaming(byDirectory: false).key(ofDirectory: given.directory))
        let run = try Self.name(key, id: given.id, architecture: given.architecture)
        let prefix = "ghcr.io/imresamu/postgistest-cache-"
        #expect(run.status == 0, "\(run.standardError)")
        #expect(
            run.outputs == [
                .init("current", prefix + given.current),
                .init("previous", prefix + given.current.replacing("W27", with: "W26")),
            ])
    }

    @Test("A27 every step that names a cache reads the names that one step has made")
    func namesOnce() throws {
        let job = try MultiArchSamples.workflow(MultiArchSamples.templateFile).job("build-images")
        let current = "${{ steps.cache-names.outputs.current }}"
        let build = try job.step("Build Docker image").with
        let texts =
            [build["cache-from"], build["cache-to"]]
            + TemplateJobTests.debug.dropFirst().map { try? job.step($0).env["VALUES"] }
        #expect(texts.count == 5)
        for text in texts { #expect(text?.contains(current) == true) }
        #expect(try job.step("Debug - Cache operation results").env["CACHE"] == current)
        for step in job.steps where step.id != "cache-names" {
            let values = Array(step.env.values) + step.with.values
            #expect(!values.contains { $0.contains("cache_key") }, "\(step.name)")
        }
    }
}
