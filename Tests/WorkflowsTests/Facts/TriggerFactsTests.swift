import Testing

@testable import Workflows

struct TriggerFactsTests {
    @Test(arguments: ActivityTests.cases) func `the table has the activity types that triggers offer`(
        activity: ActivityCase
    ) throws {
        let facts = try #require(TriggerFacts.facts(of: activity.event))
        #expect(Set(facts.types) == Set(activity.spellings))
    }

    @Test func `every event is there once`() {
        let events = TriggerFacts.all.map(\.event)
        #expect(events == events.sorted())
        #expect(events.count == 37)
        #expect(Set(events).count == events.count)
    }

    @Test func `activity types are read whole`() throws {
        let request = try #require(TriggerFacts.facts(of: "pull_request"))
        #expect(request.types.count == 22)
        #expect(request.defaultTypes == ["opened", "synchronize", "reopened"])
        let release = try #require(TriggerFacts.facts(of: "release"))
        #expect(release.defaultTypes == release.types)
        #expect(TriggerFacts.facts(of: "push")?.types == [])
    }

    @Test func `filters, refs and trust`() throws {
        let push = try #require(TriggerFacts.facts(of: "push"))
        #expect(push.filters == [.branches, .tags, .paths])
        #expect(push.refs == [.branch, .tag])
        #expect(push.cacheAccess == .write)
        let target = try #require(TriggerFacts.facts(of: "pull_request_target"))
        #expect(target.refs.map(\.prefix) == ["refs/heads/"])
        #expect(target.cacheAccess == .read)
        #expect(target.isAboutRequest && !target.withholdsSecretsFromForks)
        let request = try #require(TriggerFacts.facts(of: "pull_request"))
        #expect(request.withholdsSecretsFromForks && request.cacheAccess == .request)
        #expect(TriggerFacts.facts(of: "workflow_call")?.cacheAccess == nil)
        #expect(TriggerFacts.facts(of: "acme") == nil)
    }

    @Test func `paths of untrusted texts have names only`() {
        #expect(UntrustedProperty.paths.contains(["pull_request", "head", "ref"]))
        #expect(UntrustedProperty.paths.allSatisfy { $0.allSatisfy { !$0.isEmpty } && $0.count > 1 })
    }
}
