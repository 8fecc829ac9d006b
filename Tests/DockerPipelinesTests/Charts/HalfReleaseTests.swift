import Slipway
import TestSupport
import Testing

/// What has a tag when a release fails behind its gate, and when it is run again: its scripts, run one after the other.
@Suite(
    "Charts: half a release",
    .enabled(if: Shell.isLikeUbuntu && Shell.has("jq"), "the scripts need bash 5, GNU's tools and jq"))
struct HalfReleaseTests {
    static func chain(
        broken: String = "nothing", builds: [String: String]? = nil, incomplete: Set<String> = []
    ) throws -> ReleaseChain {
        var chain = try ReleaseChain(ChartSamples.pipeline())
        chain.broken = broken
        chain.incomplete = incomplete
        if let builds { chain.builds = builds }
        return chain
    }

    static func images(_ tags: String..., broker: String = "a", agent: String = "b") -> [String] {
        [("agent", agent), ("broker", broker)].flatMap { name, build in
            tags.map { "ghcr.io/owner/brokkr-\(name):\($0) sha256:\(build)\(String(repeating: "1", count: 62))3" }
        }
    }

    static let charts = ["agent", "broker"].map { "ghcr.io/owner/charts/brokkr-\($0):1.2.3 chart" }

    @Test("A release that comes to its end has all its tags on one index for each image")
    func ends() throws {
        let (tags, run) = try ReleaseChain.tags(after: [Self.chain()])
        #expect(tags.sorted() == (Self.images("1.2.3", "1.2", "latest") + Self.charts).sorted(), "\(run.standardError)")
        #expect(run.errors.isEmpty && !run.standardOutput.contains("failed"))
    }

    /// What breaks, and what has a tag then.
    static let failures: [(broken: String, tags: [String])] = [
        ("create -t ghcr.io/owner/brokkr-agent", [images("1.2.3")[1]]),
        ("create --dry-run ghcr.io/owner/brokkr-agent", [images("1.2.3")[1]]),
        ("inspect --raw ghcr.io/owner/brokkr-agent", [images("1.2.3")[1]]),
        ("push", images("1.2.3")), ("pull oci://ghcr.io/owner/charts/brokkr-agent", images("1.2.3") + [charts[1]]),
        ("login", images("1.2.3")),
    ]

    @Test("A release that fails after the gate leaves no floating tag", arguments: failures)
    func leavesNoFloatingTag(_ broken: String, left: [String]) throws {
        let (tags, run) = try ReleaseChain.tags(after: [Self.chain(broken: broken)])
        #expect(run.standardOutput.contains("attempt 0 failed"))
        #expect(tags.sorted() == left.sorted(), "\(run.standardError)")
        #expect(!tags.contains { $0.contains(":latest ") || $0.contains(":1.2 ") })
    }

    @Test("No index of half its platforms gets a tag")
    func needsPlatforms() throws {
        let (tags, run) = try ReleaseChain.tags(after: [Self.chain(incomplete: ["agent"])])
        #expect(run.standardOutput.contains("attempt 0 failed"))
        #expect(tags == [Self.images("1.2.3")[1]], "\(run.standardError)")
    }

    @Test("The failed jobs, or all of them with new builds, complete what half a release has begun")
    func completes() throws {
        let half = try Self.chain(broken: "create -t ghcr.io/owner/brokkr-agent")
        let again = try ReleaseChain.tags(after: [half, Self.chain()])
        #expect(again.tags.sorted() == (Self.images("1.2.3", "1.2", "latest") + Self.charts).sorted())
        // All jobs again: both images were built once more, and the one that has its version keeps it.
        let rebuilt = try ReleaseChain.tags(after: [half, Self.chain(builds: ["broker": "d", "agent": "e"])])
        #expect(
            rebuilt.tags.sorted()
                == (Self.images("1.2.3", "1.2", "latest", broker: "a", agent: "e") + Self.charts).sorted(),
            "\(rebuilt.run.standardError)")
        #expect(rebuilt.run.standardError.contains("brokkr-broker:1.2.3 was published from this commit already"))
    }

    @Test("A release that is run once more as a whole changes nothing")
    func repeats() throws {
        let (tags, run) = try ReleaseChain.tags(
            after: [Self.chain(), Self.chain(builds: ["broker": "d", "agent": "e"])])
        #expect(tags.sorted() == (Self.images("1.2.3", "1.2", "latest") + Self.charts).sorted(), "\(run.standardError)")
        #expect(run.standardError.contains("brokkr-agent 1.2.3 was published already, and stays as it is"))
    }
}
