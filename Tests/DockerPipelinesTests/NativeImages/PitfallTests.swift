import Slipway
import TestSupport
import Testing

/// What is easily wrong in such a pipeline, and is right in every one of ours.
@Suite("Pitfalls")
struct PitfallTests {
    @Test("P1 an arm64 platform is built on a label that GitHub has")
    func runnersExist() throws {
        let rows = Sample.allCases.flatMap(\.workflows).flatMap(\.jobs).flatMap(\.rows)
            .filter { $0["platform"] == "linux/arm64" }
        #expect(rows.count > 4)
        #expect(rows.allSatisfy { $0["runner"] == "ubuntu-24.04-arm" })
    }

    @Test("P5 a job sets up QEMU before Buildx, or builds on native runners", arguments: Sample.allCases)
    func emulatesOrNot(_ sample: Sample) throws {
        for job in sample.workflows.flatMap(\.jobs) where job.uses("docker/build-push-action") {
            #expect(job.uses("docker/setup-qemu-action") == (job.node["strategy"] == nil), "\(job.id)")
            if job.uses("docker/setup-qemu-action") {
                #expect(try job.position("docker/setup-qemu-action") < job.position("docker/setup-buildx-action"))
            }
        }
    }

    @Test("P6 a token may write packages exactly where it logs in", arguments: Sample.allCases)
    func permitsPackages(_ sample: Sample) throws {
        for job in sample.workflows.flatMap(\.jobs) {
            let login = job.steps.first { $0.action == "docker/login-action" }
            let usesToken = login?.with["password"] == "${{ secrets.GITHUB_TOKEN }}"
            #expect(job.permissions["packages"] == (usesToken ? "write" : nil), "\(job.id)")
            #expect(job.permissions["contents"] == "read")
            #expect(job.permissions.count == (usesToken ? 2 : 1))
        }
    }

    @Test("P8 no digest is written into a step", arguments: Sample.allCases)
    func writesNoDigest(_ sample: Sample) throws {
        let digest = /sha256:[0-9a-f]{64}/
        for step in sample.workflows.flatMap(\.jobs).flatMap(\.steps) {
            let texts = [step.run ?? ""] + step.with.values + step.env.values
            #expect(texts.allSatisfy { !$0.contains(digest) }, "\(step.name)")
        }
    }

    /// The oldest release of an action that may be used.
    static let oldest: [String: Int] = [
        "actions/upload-artifact": 4, "actions/download-artifact": 4, "docker/build-push-action": 6,
        "docker/metadata-action": 5, "docker/login-action": 3, "docker/setup-buildx-action": 3,
        "docker/setup-qemu-action": 3, "actions/checkout": 4,
    ]

    @Test("P9 no action is deprecated, and each is pinned to a commit", arguments: Sample.allCases)
    func usesCurrentActions(_ sample: Sample) throws {
        let steps = sample.workflows.flatMap(\.jobs).flatMap(\.steps)
        for step in steps where step.run == nil && step.action?.hasPrefix("$/") != true {
            let oldest = try #require(Self.oldest[step.action ?? ""], "\(step.name)")
            let release = try #require(step.release)
            #expect(try #require(Int(release.drop { $0 == "v" }.prefix { $0 != "." })) >= oldest, "\(step.name)")
            #expect(step.node["uses"]?.scalar?.contains(/@[0-9a-f]{40}$/) == true)
        }
        #expect(steps.allSatisfy { $0.run?.contains("docker manifest") != true })
    }

    @Test("P13 no expression chooses by '&&' with '||', and no script holds an expression", arguments: Sample.allCases)
    func choosesNothing(_ sample: Sample) {
        let text = sample.pipeline.files.map { String(decoding: $0.workflow.rendered().bytes, as: UTF8.self) }.joined()
        let lines = text.split(separator: "\n").filter { $0.contains("${{") }
        #expect(!lines.isEmpty)
        // '||' alone gives what is there before what stands in for it, and never chooses wrong.
        #expect(lines.allSatisfy { !$0.contains("&&") })
        #expect(sample.workflows.flatMap(\.jobs).flatMap(\.steps).allSatisfy { $0.run?.contains("${{") != true })
    }

    @Test("Checks find nothing")
    func isClean() {
        for sample in Sample.allCases {
            #expect(Pipelines.findings(sample.pipeline) == [], "\(sample)")
        }
        #expect(Pipelines.findings(Pipelines.example, Pipelines.siblings, Pipelines.cachedByGitHub) == [])
    }

    @Test("A checkout leaves no token behind", arguments: Sample.allCases)
    func leavesNoToken(_ sample: Sample) {
        let checkouts = sample.workflows.flatMap(\.jobs).flatMap(\.steps).filter { $0.action == "actions/checkout" }
        #expect(!checkouts.isEmpty)
        #expect(checkouts.allSatisfy { $0.with == ["persist-credentials": "false"] })
    }
}
