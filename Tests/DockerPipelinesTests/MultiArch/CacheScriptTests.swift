import Slipway
import TestSupport
import Testing

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

    /// A clock that stands still; everything else of `date` is as it is.
    static func clock(at date: String) -> String {
        """
        date() {
          if [[ $* == '-u +%s' ]]; then command date -u -d '\(date)T23:59:59Z' +%s; else command date "$@"; fi
        }
        """
    }

    static func weeks(on date: String, of job: String = "prepare-matrix", file: String? = nil) throws -> ShellRun {
        let workflow = try MultiArchSamples.workflow(file ?? MultiArchSamples.templateFile)
        return try MultiArchSamples.run(
            try workflow.job(job).step("Calculate ISO week tags"), [:], before: clock(at: date))
    }

    @Test("A24 the year of a week is that of its Thursday, and the week before is seven days ago", arguments: days)
    func namesWeeks(_ day: Day) throws {
        let run = try Self.weeks(on: day.date)
        #expect(run.status == 0, "\(run.standardError)")
        #expect(
            run.outputs == [
                .init("current", day.current), .init("previous", day.previous),
                .init("pattern", "\(day.current)|\(day.previous)"),
            ])
    }

    @Test("Weeks are computed once in a run, by the first job")
    func computesOnce() throws {
        let workflow = try MultiArchSamples.workflow(MultiArchSamples.templateFile)
        for job in workflow.jobs where job.id != "prepare-matrix" {
            #expect(job.steps.allSatisfy { $0.run?.contains("+%G-W%V") != true })
        }
        let names = try workflow.job("build-images").step("Extract PostgreSQL version and name the caches")
        #expect(names.env["CURRENT_WEEK"] == "${{ needs.prepare-matrix.outputs.current_week }}")
        #expect(names.env["PREVIOUS_WEEK"] == "${{ needs.prepare-matrix.outputs.previous_week }}")
    }

    static func name(
        _ directory: String, id: String = "alp", architecture: String = "amd64", week: String = "2025-W27",
        in pipeline: MultiArchPipeline = MultiArchSamples.postGIS
    ) throws -> ShellRun {
        try MultiArchSamples.run(
            MultiArchSamples.step("Extract PostgreSQL version and name the caches", of: "build-images", in: pipeline),
            [
                "steps.cache.outputs.image": "ghcr.io/imresamu/postgistest-cache", "matrix.arch_variant": architecture,
                "matrix.image_dir": directory, "inputs.workflow_cache_id": id,
                "needs.prepare-matrix.outputs.current_week": week,
                "needs.prepare-matrix.outputs.previous_week": "2025-W26",
            ])
    }

    typealias Name = (directory: String, id: String, architecture: String, current: String, major: String)

    static let examples: [Name] = [
        ("17-3.5/alpine3.22", "alp", "amd64", "amd64:alp-alpine-pg17-2025-W27", "17"),
        ("16-3.5/bookworm", "deb", "amd64", "amd64:deb-debian-pg16-2025-W27", "16"),
        ("18-master/bookworm", "dev", "arm64", "arm64:dev-debian-pg18-2025-W27", "18"),
        ("17-3.5-bundle0/bookworm", "deb", "arm64", "arm64:deb-debian-pg17-2025-W27", "17"),
        ("14-l3.1.9gcp/bookworm", "dev", "386", "386:dev-debian-pg14-2025-W27", "14"),
    ]

    @Test("A27 a cache is named by group, family, major version and week", arguments: examples)
    func namesCaches(_ given: Name) throws {
        let run = try Self.name(given.directory, id: given.id, architecture: given.architecture)
        let prefix = "ghcr.io/imresamu/postgistest-cache-"
        #expect(run.status == 0, "\(run.standardError)")
        #expect(
            run.outputs == [
                .init("pg-major", given.major), .init("current", prefix + given.current),
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
        #expect(try job.step("Debug - Cache operation results").env["REFERENCE"] == current)
        for step in job.steps where step.id != "cache-names" {
            let values = Array(step.env.values) + step.with.values
            #expect(!values.contains { $0.contains("-pg$") || $0.contains("outputs.current_week }}-") }, "\(step.name)")
        }
    }

    @Test("Each directory has a cache of its own where that is asked for")
    func namesByDirectory() throws {
        let pipeline = MultiArchSamples.pipeline([]) { $0.cachesByDirectory = true }
        let run = try Self.name("17-3.5/alpine3.22", in: pipeline)
        #expect(
            run.output("current")
                == "ghcr.io/imresamu/postgistest-cache-amd64:alp-alpine-pg17-17-3.5-alpine3.22-2025-W27")
    }

    @Test("A directory without a major version, and a week that is none, fail")
    func refuses() throws {
        #expect(try Self.name("bookworm").errors.count == 1)
        let run = try Self.name("17-a", week: "")
        #expect(run.status == 1 && run.outputs.isEmpty)
        let late = try Self.name("17-a", week: "2025-27")
        #expect(late.status == 1 && late.errors == ["'2025-27' is not an ISO week such as 2026-W01"])
        #expect(late.outputs.isEmpty)
    }
}
