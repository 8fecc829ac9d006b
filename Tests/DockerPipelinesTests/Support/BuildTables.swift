import TestSupport
import Testing

/// The build groups of the PostGIS maintainers as tables: what the example has to come to.
enum BuildTables {
    /// One call of the template.
    struct StageRow: Sendable {
        let id: String
        let name: String
        let needs: [String]
        let architectures: [String]
        let directories: [String]
        let parallel: [Int]
        var comment: String?
    }

    /// One workflow that calls the template.
    struct GroupRow: Sendable, CustomTestStringConvertible {
        let name: String
        let file: String
        let cacheID: String
        let cron: String?
        let concurrency: String?
        var publishes = true
        var comment: String?
        let stages: [StageRow]

        var testDescription: String { name }
        var directories: [String] { stages.flatMap(\.directories) }
    }

    static let two = ["amd64", "arm64"]
    static let eight = ["amd64", "arm64", "armv6", "armv7", "386", "ppc64le", "riscv64", "s390x"]

    static let debian = GroupRow(
        name: "Debian", file: "workflow-build-debian.yml", cacheID: "deb", cron: "0 2 * * 1",
        concurrency: "debian-builds",
        stages: [
            StageRow(
                id: "bookworm", name: "Bookworm [1/3]", needs: [], architectures: two,
                directories: [
                    "18-3.5/bookworm", "17-3.5/bookworm", "16-3.5/bookworm", "15-3.5/bookworm", "14-3.5/bookworm",
                    "13-3.5/bookworm",
                ], parallel: [6, 4, 2]),
            StageRow(
                id: "bullseye", name: "Bullseye [2/3]", needs: ["bookworm"], architectures: two,
                directories: [
                    "17-3.5/bullseye", "16-3.5/bullseye", "15-3.5/bullseye", "14-3.5/bullseye", "13-3.5/bullseye",
                ], parallel: [6, 4, 2]),
            StageRow(
                id: "bundle0", name: "Bundle0 [3/3]", needs: ["bookworm", "bullseye"], architectures: two,
                directories: ["17-3.5-bundle0/bookworm", "16-3.5-bundle0/bookworm"], parallel: [4, 3, 2],
                comment: """
                    Built on the images of Bookworm, so it waits for them, and after Bullseye.
                    4/3/2 builds at once, as this group has always had; the guide for maintainers says 6/4/2.
                    """),
        ])

    static let alpine = GroupRow(
        name: "Alpine", file: "workflow-build-alpine.yml", cacheID: "alp", cron: "0 2 * * 2",
        concurrency: "alpine-builds",
        comment: "Stages of two architectures build 4/3/2 images at once, as they have always done.",
        stages: [
            StageRow(
                id: "alpine-8arch-recent", name: "Recent [1/7]", needs: [], architectures: eight,
                directories: ["18-3.5/alpine3.22", "17-3.5/alpine3.22", "16-3.5/alpine3.22"], parallel: [8, 6, 4]),
            StageRow(
                id: "alpine-8arch-legacy", name: "Legacy [2/7]", needs: ["alpine-8arch-recent"], architectures: eight,
                directories: ["15-3.5/alpine3.22", "14-3.5/alpine3.22", "13-3.5/alpine3.22"], parallel: [8, 6, 4]),
            StageRow(
                id: "alpine-2arch-3-22-3-6", name: "3.22-3.6 [3/7]", needs: ["alpine-8arch-legacy"],
                architectures: two, directories: ["18-3.6/alpine3.22", "17-3.6/alpine3.22"], parallel: [4, 3, 2]),
            StageRow(
                id: "alpine-2arch-3-22-3-4", name: "3.22-3.4 [4/7]", needs: ["alpine-2arch-3-22-3-6"],
                architectures: two,
                directories: [
                    "17-3.4/alpine3.22", "16-3.4/alpine3.22", "15-3.4/alpine3.22", "14-3.4/alpine3.22",
                    "13-3.4/alpine3.22",
                ], parallel: [4, 3, 2]),
            StageRow(
                id: "alpine-2arch-3-21-3-5", name: "3.21-3.5 [5/7]", needs: ["alpine-2arch-3-22-3-4"],
                architectures: two,
                directories: [
                    "17-3.5/alpine3.21", "16-3.5/alpine3.21", "15-3.5/alpine3.21", "14-3.5/alpine3.21",
                    "13-3.5/alpine3.21",
                ], parallel: [4, 3, 2]),
            StageRow(
                id: "alpine-2arch-3-21-3-4", name: "3.21-3.4 [6/7]", needs: ["alpine-2arch-3-21-3-5"],
                architectures: two,
                directories: [
                    "17-3.4/alpine3.21", "16-3.4/alpine3.21", "15-3.4/alpine3.21", "14-3.4/alpine3.21",
                    "13-3.4/alpine3.21",
                ], parallel: [4, 3, 2]),
            StageRow(
                id: "alpine-2arch-3-21-3-3", name: "3.21-3.3 [7/7]", needs: ["alpine-2arch-3-21-3-4"],
                architectures: two,
                directories: ["16-3.3/alpine3.21", "15-3.3/alpine3.21", "14-3.3/alpine3.21", "13-3.3/alpine3.21"],
                parallel: [4, 3, 2]),
        ])

    static let development = GroupRow(
        name: "Development", file: "workflow-build-development.yml", cacheID: "dev", cron: "0 2 * * 3",
        concurrency: "development-builds",
        comment: nil,
        stages: [
            StageRow(
                id: "recent", name: "Recent [1/3]", needs: [], architectures: two,
                directories: ["18-recent/bookworm", "17-recent/bookworm", "16-recent/bookworm"], parallel: [4, 3, 2]),
            StageRow(
                id: "master", name: "Master [2/3]", needs: ["recent"], architectures: two,
                directories: ["18-master/bookworm", "17-master/bookworm", "16-master/bookworm"], parallel: [4, 3, 2]),
            StageRow(
                id: "locked", name: "Locked [3/3]", needs: ["master"], architectures: ["amd64"],
                directories: ["14-l3.1.9gcp/bookworm"], parallel: [4, 3, 2]),
        ])

    static let test = GroupRow(
        name: "Test", file: "workflow-build-test.yml", cacheID: "tst", cron: nil, concurrency: nil,
        publishes: false,
        comment: """
            Quick feedback on the template itself.
            It publishes nothing: it would replace the tags of Alpine's eight architectures by four.
            """,
        stages: [
            StageRow(
                id: "test-critical", name: "Test [1/1]", needs: [],
                architectures: ["amd64", "arm64", "armv7", "386"],
                directories: ["17-3.5/alpine3.22", "16-3.5/alpine3.22"], parallel: [8, 8, 8])
        ])

    static let differences = """
        - `manifest` has to be the default branch: GitHub starts schedules and helpers there only.
        - Runs that are started by hand publish from `manifest` only.
        - The secrets are not required: runs for forks have none.
        - Caches do not expire: `cleanup-caches.yml` deletes them.
        - A run cannot restart itself, so `auto-rerun-helper.yml` does it.
        - Of several waiting runs of a group GitHub keeps the newest.
        """

    static let groups: [GroupRow] = [debian, alpine, development, test]
}
