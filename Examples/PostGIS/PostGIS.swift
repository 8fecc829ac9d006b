import Slipway

/// The image builds of the PostGIS maintainers: a template for nine architectures, and the groups that call it.
@main
struct PostGIS: WorkflowProject {
    static let summary: String? = "Builds PostgreSQL with PostGIS for up to nine architectures."
    static let defaultRoot = Project.DefaultRoot.folder(ofSource: #filePath)

    var workflows: [WorkflowFile] { pipeline.workflows }

    var otherFiles: [GeneratedFile] { pipeline.documentation }

    private var pipeline: MultiArchPipeline {
        MultiArchPipeline(
            template: template, rerunHelper: RerunHelper(), cleanup: CacheCleanup(), retryTest: RetryTest()
        ) {
            debian
            alpine
            development
            test
        }
    }

    private var template: MultiArchTemplate {
        MultiArchTemplate(
            owner: "imresamu", image: "postgistest",
            targetBranch: "manifest",
            comment: """
                - `manifest` has to be the default branch: GitHub starts schedules and helpers there only.
                - Runs that are started by hand publish from `manifest` only.
                - The secrets are not required: runs for forks have none.
                - Caches do not expire: `cleanup-caches.yml` deletes them.
                - A run cannot restart itself, so `auto-rerun-helper.yml` does it.
                - Of several waiting runs of a group GitHub keeps the newest.
                """
        ) {
            RunStep(
                "Install build dependencies",
                script: """
                    pip3 install lastversion==3.6.19 check-jsonschema==0.39.0
                    tools/environment_init.sh
                    """)
        }
    }

    private var debian: BuildGroup {
        BuildGroup(
            "Debian", cacheID: "deb", schedule: .weekly(on: .monday, hour: 2, minute: 0),
            parallel: Parallelism(schedule: 6, manual: 4, push: 2)
        ) {
            Stage("Bookworm", directories: directories(13...18, "3.5/bookworm"), architectures: Self.native)
            Stage("Bullseye", directories: directories(13...17, "3.5/bullseye"), architectures: Self.native)
            Stage(
                "Bundle0", directories: directories(16...17, "3.5-bundle0/bookworm"), architectures: Self.native,
                parallel: Self.smallParallel, needs: ["bookworm", "bullseye"],
                comment: """
                    Built on the images of Bookworm, so it waits for them, and after Bullseye.
                    4/3/2 builds at once, as this group has always had; the guide for maintainers says 6/4/2.
                    """)
        }
    }

    private var alpine: BuildGroup {
        BuildGroup(
            "Alpine", cacheID: "alp", schedule: .weekly(on: .tuesday, hour: 2, minute: 0),
            comment: "Stages of two architectures build 4/3/2 images at once, as they have always done."
        ) {
            alpineStage("Recent", id: "alpine-8arch-recent", 16...18, "3.5/alpine3.22", on: Self.eightArchitectures)
            alpineStage("Legacy", id: "alpine-8arch-legacy", 13...15, "3.5/alpine3.22", on: Self.eightArchitectures)
            alpineStage("3.22-3.6", id: "alpine-2arch-3-22-3-6", 17...18, "3.6/alpine3.22")
            alpineStage("3.22-3.4", id: "alpine-2arch-3-22-3-4", 13...17, "3.4/alpine3.22")
            alpineStage("3.21-3.5", id: "alpine-2arch-3-21-3-5", 13...17, "3.5/alpine3.21")
            alpineStage("3.21-3.4", id: "alpine-2arch-3-21-3-4", 13...17, "3.4/alpine3.21")
            alpineStage("3.21-3.3", id: "alpine-2arch-3-21-3-3", 13...16, "3.3/alpine3.21")
        }
    }

    private var development: BuildGroup {
        BuildGroup(
            "Development", cacheID: "dev", schedule: .weekly(on: .wednesday, hour: 2, minute: 0),
            parallel: Self.smallParallel
        ) {
            Stage("Recent", directories: directories(16...18, "recent/bookworm"), architectures: Self.native)
            Stage("Master", directories: directories(16...18, "master/bookworm"), architectures: Self.native)
            Stage("Locked", directories: ["14-l3.1.9gcp/bookworm"], architectures: [.amd64])
        }
    }

    private var test: BuildGroup {
        BuildGroup(
            "Test", cacheID: "tst", concurrency: .none,
            parallel: Parallelism(schedule: 8, manual: 8, push: 8), publishes: false,
            comment: """
                Quick feedback on the template itself.
                It publishes nothing: it would replace the tags of Alpine's eight architectures by four.
                """
        ) {
            Stage(
                "Test", id: "test-critical", directories: directories(16...17, "3.5/alpine3.22"),
                architectures: [.amd64, .arm64, .armv7, .i386])
        }
    }

    private func alpineStage(
        _ name: String, id: JobID, _ majors: ClosedRange<Int>, _ rest: String, on architectures: [Architecture]? = nil
    ) -> Stage {
        Stage(
            name, id: id, directories: directories(majors, rest), architectures: architectures ?? Self.native,
            parallel: architectures == nil ? Self.smallParallel : nil)
    }

    /// The newest version of PostgreSQL first.
    private func directories(_ majors: ClosedRange<Int>, _ rest: String) -> [String] {
        majors.reversed().map { "\($0)-\(rest)" }
    }

    private static let native: [Architecture] = [.amd64, .arm64]
    private static let eightArchitectures: [Architecture] = [
        .amd64, .arm64, .armv6, .armv7, .i386, .ppc64le, .riscv64, .s390x,
    ]
    private static let smallParallel = Parallelism(schedule: 4, manual: 3, push: 2)
}
