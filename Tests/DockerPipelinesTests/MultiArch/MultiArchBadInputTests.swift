import Slipway
import TestSupport
import Testing

/// What a declaration of build groups gets that no type could refuse.
@Suite("Bad input of build groups")
struct MultiArchBadInputTests {
    static func stage(
        _ directories: [String], _ architectures: [Architecture] = [.amd64], parallel: Parallelism? = nil
    ) -> Stage {
        Stage("A", directories: directories, architectures: architectures, parallel: parallel)
    }

    static let known = "'amd64', 'arm64', 'armv6', 'armv7', '386', 'mips64le', 'ppc64le', 'riscv64', 's390x'"
    static let malformed =
        "does not begin with a major version and a hyphen, or is no plain path below the root; write one such as"
        + " '17-3.5/bookworm'"

    typealias Case = (stages: [Stage], findings: [String])

    static let stages: [Case] = [
        ([], ["missing-part: the workflow has no job", "stage: the group 'Images' has no stage"]),
        ([stage([])], ["directory: the stage 'A' has no directory"]),
        ([stage(["17-3.5/a"], [])], ["architecture: the stage 'A' has no architecture"]),
        (
            [Stage("A", directories: ["17-3.5/a"], architectureNames: ["amd64", "vax"])],
            [
                "architecture: the stage 'A' names the architecture 'vax', which the template does not have; known are"
                    + " \(known)"
            ]
        ),
        (
            [stage(["17-3.5/a"], [.amd64, .amd64])],
            ["architecture: the stage 'A' names the architecture 'amd64' twice"]
        ),
        (
            [stage(["17-3.5/a", "17-3.4/a"])],
            [
                "shared-cache: the directories '17-3.5/a' and '17-3.4/a' of the stage 'A' would write the same cache"
                    + " 'debian-pg17'; put them into two stages, or let the template have 'cachesByDirectory'"
            ]
        ),
        ([stage(["17-3.5/bookworm", "17-3.5/alpine3.22"])], []),
        (
            [stage((1...129).map { "\($0)-a" }, [.amd64, .arm64])],
            ["matrix-size: the stage 'A' has 258 builds, and GitHub allows 256; split it"]
        ),
        ([stage((1...128).map { "\($0)-a" }, [.amd64, .arm64])], []),
        ([stage(["bookworm"])], ["directory: the directory 'bookworm' \(malformed)"]),
        ([stage(["17/bookworm"])], ["directory: the directory '17/bookworm' \(malformed)"]),
        ([stage(["17-3.5/../a"])], ["directory: the directory '17-3.5/../a' \(malformed)"]),
        ([stage(["17-3.5/a b"])], ["directory: the directory '17-3.5/a b' \(malformed)"]),
        (
            [stage(["17-3.5/a"]), Stage("B", directories: ["17-3.5/a"], architectures: [.arm64])],
            ["directory: the directory '17-3.5/a' is built twice; the second build replaces the first"]
        ),
        (
            [stage(["17-3.5/a"], parallel: Parallelism(schedule: 1, manual: 0, push: -1))],
            [
                "parallel: the stage 'A' allows -1 parallel builds for 'push'; allow at least 1",
                "parallel: the stage 'A' allows 0 parallel builds for 'manual'; allow at least 1",
            ]
        ),
        (
            [stage(["17-3.5/a"]), Stage("B", directories: ["1-a"], architectures: [.amd64], needs: ["c"])],
            ["needs: the workflow has no job 'c'"]
        ),
        (
            [stage(["17-3.5/a"]), Stage("A", directories: ["1-a"], architectures: [.amd64], needs: [])],
            ["duplicate-key: the key 'a' is written twice"]
        ),
    ]

    @Test("A stage that cannot be built is a finding", arguments: stages)
    func refusesStages(_ given: Case) {
        #expect(Set(MultiArchSamples.findings(MultiArchSamples.pipeline(given.stages))) == Set(given.findings))
    }

    @Test("An architecture is changed in the template, and not by a stage")
    func changesArchitectures() {
        let changed = Architecture.s390x.changing(runner: "z15")
        #expect(
            MultiArchSamples.findings(MultiArchSamples.pipeline([Self.stage(["1-a"], [.amd64, changed])])) == [
                "architecture: the stage 'A' changes the architecture 's390x'; change it in the template, whose table holds"
                    + " for all stages"
            ])
        for given in [changed, .s390x] {
            let pipeline = MultiArchSamples.pipeline([Self.stage(["1-a"], [given])]) {
                $0.architectures = .known.changing(changed)
            }
            #expect(MultiArchSamples.findings(pipeline) == [])
        }
    }

    @Test("Two directories share a major version where each has a cache of its own")
    func separatesCaches() {
        func findings(_ directories: [String]) -> [String] {
            MultiArchSamples.findings(
                MultiArchSamples.pipeline([Self.stage(directories)]) { $0.cachesByDirectory = true })
        }
        #expect(findings(["17-3.5/a", "17-3.4/a"]) == [])
        #expect(
            findings(["17-3.5/a", "17-3.5-a"]) == [
                "shared-cache: the directories '17-3.5/a' and '17-3.5-a' of the stage 'A' would write the same cache"
                    + " 'debian-pg17-17-3.5-a'; put them into two stages"
            ])
    }

    @Test("Stages that wait for each other are a finding")
    func refusesCycles() {
        let found = MultiArchSamples.findings(
            MultiArchSamples.pipeline([
                Stage("A", directories: ["1-a"], architectures: [.amd64], needs: ["c"]),
                Stage("B", directories: ["2-a"], architectures: [.amd64]),
                Stage("C", directories: ["3-a"], architectures: [.amd64]),
            ]))
        #expect(found.count == 1 && found[0].hasPrefix("needs: "))
        #expect(["'a'", "'b'", "'c'"].allSatisfy { found[0].contains($0) })
    }

    static let ids: [String] = ["", "ab", "abcd", "Abc", "a1b", "a-b", "äb"]

    @Test("A cache id that is not three lower-case letters is a finding", arguments: ids)
    func refusesIDs(_ id: String) {
        let found = MultiArchSamples.findings(MultiArchSamples.pipeline([Self.stage(["1-a"])], cacheID: id))
        #expect(found == ["cache-id: the cache id '\(id)' is not three lower-case letters"])
    }

    @Test("A bundle that does not wait for its base is a finding")
    func waitsForBase() {
        let base = Stage("Base", directories: ["17-3.5/a"], architectures: [.amd64])
        let middle = Stage("Middle", directories: ["16-3.5/a"], architectures: [.amd64])
        func bundle(_ needs: [JobID]?) -> Stage {
            Stage("Bundle", directories: ["17-3.5-bundle0/a"], architectures: [.amd64], needs: needs)
        }
        let message =
            "bundle-base: the bundle '17-3.5-bundle0/a' does not wait for its base '17-3.5/a'; let the stage 'bundle'"
            + " need 'base'"
        #expect(MultiArchSamples.findings(MultiArchSamples.pipeline([base, middle, bundle(nil)])) == [])
        #expect(MultiArchSamples.findings(MultiArchSamples.pipeline([base, bundle([])])) == [message])
        #expect(MultiArchSamples.findings(MultiArchSamples.pipeline([bundle(nil), base])) == [message])
        #expect(MultiArchSamples.findings(MultiArchSamples.pipeline([middle, bundle(nil)])) == [])
    }

    @Test("A schedule on another branch than the default one is a warning")
    func warnsOfSchedule() {
        let schedule: Cron = .weekly(on: .monday, hour: 2, minute: 0)
        func findings(default branch: String?, schedule: Cron?, publishes: Bool = true) -> [String] {
            var pipeline = MultiArchSamples.pipeline([Self.stage(["1-a"])], schedule: schedule) {
                $0.targetBranch = "manifest"
                $0.defaultBranch = branch ?? "manifest"
            }
            pipeline.groups[0].publishes = publishes
            return MultiArchSamples.findings(pipeline)
        }
        #expect(findings(default: nil, schedule: schedule) == [])
        #expect(findings(default: "master", schedule: nil) == [])
        #expect(findings(default: "master", schedule: schedule, publishes: false) == [])
        #expect(
            findings(default: "master", schedule: schedule) == [
                "warning: schedule-branch: GitHub starts schedules on the default branch 'master' only, and runs there"
                    + " publish nothing: the target branch is 'manifest'"
            ])
    }

    typealias TemplateCase = (change: @Sendable (inout MultiArchTemplate) -> Void, finding: String)

    static let templates: [TemplateCase] = [
        (
            { $0.owner = "Octo" },
            "image-name: the image name 'Octo' holds more than lower-case letters, digits and '._-/'"
        ),
        ({ $0.image = "" }, "image-name: an image needs a name"),
        (
            { $0.cacheOwner = "Octo" },
            "image-name: the image name 'Octo' holds more than lower-case letters, digits and '._-/'"
        ),
        ({ $0.registry = "https://x" }, "registry: the registry 'https://x' has a scheme; write the host alone"),
        (
            { $0.cacheRegistry = "cache" },
            "registry: the registry 'cache' has neither a dot nor a port, so Docker would take it for an account on"
                + " Docker Hub"
        ),
        ({ $0.targetBranch = "" }, "target-branch: the template has no target branch"),
        (
            { $0.parallel.schedule = 0 },
            "parallel: the template allows 0 parallel builds for 'schedule'; allow at least 1"
        ),
        ({ $0.architectures.append(.amd64) }, "architecture: two architectures have the name 'amd64'"),
        (
            { $0.architectures.append(Architecture("X", platform: "linux/x", emoji: "x")) },
            "architecture: the architecture's name 'X' becomes part of an image's name; use lower-case letters, digits and"
                + " '._-' between them"
        ),
        (
            { $0.architectures.append(Architecture("x", platform: "x", emoji: "x")) },
            "architecture: 'x': 'x' is no platform; write os/architecture, such as 'linux/arm64', in lower case"
        ),
        (
            { $0.architectures.append(Architecture("x", platform: "linux/x", runner: "", emoji: "x")) },
            "architecture: the architecture 'x' has no runner"
        ),
        (
            { $0.architectures.append(Architecture("x", platform: "linux/x", ltoFlags: "a\nb", emoji: "x")) },
            "architecture: the architecture 'x' has a line break or another control character in 'a\nb'"
        ),
    ]

    @Test("A template that cannot work is a finding", arguments: templates.indices)
    func refusesTemplates(_ index: Int) {
        let given = Self.templates[index]
        let found = MultiArchSamples.findings(
            MultiArchSamples.pipeline([Self.stage(["1-a"])], change: given.change))
        #expect(found.contains(given.finding), "\(found)")
    }

    @Test("A template without architectures is a finding")
    func needsArchitectures() {
        let pipeline = MultiArchSamples.pipeline([]) { $0.architectures = [] }
        #expect(MultiArchSamples.findings(pipeline).contains("architecture: the template has no architecture"))
    }

    @Test("Groups that get in each other's way are findings")
    func comparesGroups() {
        let pipeline = MultiArchPipeline(template: MultiArchTemplate(owner: "octo", image: "app")) {
            BuildGroup("One", cacheID: "abc", concurrency: .named("x")) { Self.stage(["1-a"]) }
            BuildGroup("one", fileName: "two.yml", cacheID: "abc", concurrency: .named("X")) { Self.stage(["1-a"]) }
        }
        #expect(
            Set(MultiArchSamples.findings(pipeline)) == [
                "cache-id: two groups have the cache id 'abc' and would write each other's caches",
                "group-name: two groups have the name 'one'",
                "group-concurrency: two groups have the concurrency group 'X', so that one replaces the waiting runs of the"
                    + " other; name another one",
                "directory: the groups 'One' and 'one' both publish the directory '1-a' and replace each other's tags; let"
                    + " one of them have 'publishes: false'",
            ])
    }

    @Test("Only one of the groups that build a directory publishes it")
    func sharesDirectories() {
        func findings(publishes: Bool, enabled: Bool = true) -> [String] {
            let pipeline = MultiArchPipeline(template: MultiArchTemplate(owner: "octo", image: "app")) {
                BuildGroup("One", cacheID: "one") { Self.stage(["17-3.5/a", "16-3.5/a"]) }
                BuildGroup("Two", cacheID: "two", publishes: publishes, enabled: enabled) {
                    Self.stage(["17-3.5/a"])
                    Stage("B", directories: ["16-3.5/a", "15-3.5/a"], architectures: [.arm64])
                }
            }
            return MultiArchSamples.findings(pipeline)
        }
        let message = { (directory: String) in
            "directory: the groups 'One' and 'Two' both publish the directory '\(directory)' and replace each other's tags;"
                + " let one of them have 'publishes: false'"
        }
        #expect(findings(publishes: true) == [message("16-3.5/a"), message("17-3.5/a")])
        #expect(findings(publishes: false) == [])
        #expect(findings(publishes: true, enabled: false) == [])
    }

    @Test("Helpers that help with nothing are findings")
    func refusesHelpers() {
        let pipeline = MultiArchPipeline(
            template: MultiArchTemplate(owner: "octo", image: "app", cacheRegistry: "r.example.com"),
            rerunHelper: RerunHelper(attempts: 1), cleanup: CacheCleanup(keptWeeks: 1), retryTest: RetryTest(odds: 0)
        ) {
            BuildGroup("One", cacheID: "abc") { Self.stage(["1-a"]) }
        }
        let found = MultiArchSamples.findings(pipeline)
        #expect(
            found.sorted() == [
                "cleanup: 1 weeks cannot be kept; builds read two, and 99 are the most",
                "cleanup: caches can be cleaned up in 'ghcr.io' only, and they are in 'r.example.com'",
                "rerun: with 1 attempts no run is ever started again; allow at least 2",
                "retry-test: the retry test needs at least one job and odds of at least 1",
            ])
    }

    @Test("A cleanup without a group says what to do, and nothing else")
    func cleansNothing() {
        let pipeline = MultiArchPipeline(
            template: MultiArchTemplate(owner: "octo", image: "app"), cleanup: CacheCleanup()
        ) {}
        #expect(
            MultiArchSamples.findings(pipeline) == [
                "cleanup: there are no caches to clean up, since no group is declared; declare a group, or leave out"
                    + " 'cleanup'"
            ])
    }

    @Test("The example is without a finding")
    func acceptsExample() {
        #expect(MultiArchSamples.findings(MultiArchSamples.postGIS) == [])
    }
}
