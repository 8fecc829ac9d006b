import Slipway
import TestSupport
import Testing

/// What has a tag if a release fails after its gate, and if it is run again.
@Suite(
    "Charts: half a release",
    .enabled(if: Shell.isLikeUbuntu && Shell.has("jq", "gh"), "the scripts need bash 5, GNU's tools, jq and gh"))
struct HalfReleaseTests {
    static func images(_ tags: String..., broker: String = "a", agent: String = "b") -> [String] {
        [("agent", agent), ("broker", broker)].flatMap { name, build in
            tags.map { "ghcr.io/owner/brokkr-\(name):\($0) sha256:\(build)\(String(repeating: "1", count: 62))3" }
        }
    }

    static let charts = ["agent", "broker"].map { "ghcr.io/owner/charts/brokkr-\($0):1.2.3 chart" }
    static let whole = (images("1.2.3", "1.2", "latest") + charts).sorted()

    /// What breaks, and what has a tag then.
    static let failures: [(broken: String, tags: [String])] = [
        ("--tag=ghcr.io/owner/brokkr-agent", [images("1.2.3")[1]]),
        ("create --dry-run ghcr.io/owner/brokkr-agent", [images("1.2.3")[1]]),
        ("inspect ghcr.io/owner/brokkr-agent", [images("1.2.3")[1]]),
        ("push", images("1.2.3")), ("pull oci://ghcr.io/owner/charts/brokkr-agent", images("1.2.3") + [charts[1]]),
    ]

    @Test("A release that fails after the gate leaves no floating tag", arguments: failures)
    func leavesNoFloatingTag(_ broken: String, left: [String]) throws {
        let outcome = try ReleaseChain.outcome(of: [ReleaseChain(broken: broken)])
        #expect(outcome.failed && outcome.tags.sorted() == left.sorted())
    }

    @Test("No index of half its platforms gets a tag")
    func needsPlatforms() throws {
        let outcome = try ReleaseChain.outcome(of: [ReleaseChain(incomplete: ["agent"])])
        #expect(outcome.failed && outcome.tags == [Self.images("1.2.3")[1]])
    }

    @Test("All jobs again, with new builds, complete what half a release has begun, and keep what it has published")
    func completes() throws {
        let outcome = try ReleaseChain.outcome(of: [
            ReleaseChain(broken: "--tag=ghcr.io/owner/brokkr-agent"),
            ReleaseChain(builds: ["broker": "d", "agent": "e"]),
        ])
        #expect(!outcome.failed)
        #expect(
            outcome.tags.sorted()
                == (Self.images("1.2.3", "1.2", "latest", broker: "a", agent: "e") + Self.charts).sorted())
        #expect(outcome.notices.contains { $0.contains("brokkr-broker:1.2.3 is published from this commit") })
    }

    @Test("A whole release has all its tags, and one that is run again changes nothing")
    func repeats() throws {
        let outcome = try ReleaseChain.outcome(of: [
            ReleaseChain(), ReleaseChain(builds: ["broker": "d", "agent": "e"]),
        ])
        #expect(!outcome.failed && outcome.tags.sorted() == Self.whole)
        #expect(outcome.notices.contains("ghcr.io/owner/charts/brokkr-agent:1.2.3 is published, and stays as it is"))
    }
}
