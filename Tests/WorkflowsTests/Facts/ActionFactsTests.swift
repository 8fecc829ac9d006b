import Foundation
import Testing

@testable import Workflows

struct ActionFactsTests {
    /// What bindings offer: every input that the newest release has, but for those that it calls deprecated.
    @Test(arguments: BindingCases.all) func `a binding has facts, and their inputs and outputs`(
        binding: BindingCase
    ) throws {
        let facts = try #require(ActionFacts.facts(named: binding.action))
        let release = try #require(facts.releases.first)
        let inputs = try #require(release.inputs)
        let current = inputs.filter { !$0.isDeprecated }.map(\.name)
        #expect(Set(current).subtracting(binding.inputs) == [])
        #expect(Set(binding.inputs).subtracting(inputs.map(\.name)) == [])
        #expect(Set(release.outputs) == Set(binding.outputs))
    }

    @Test(arguments: BindingCases.all) func `the pin of a binding is a release with facts`(binding: BindingCase) throws
    {
        let facts = try #require(ActionFacts.facts(named: binding.action))
        let repository = try #require(ActionReference.pinned(binding.action).repository)
        let pin = try #require(PinCatalogue.known.pin(for: repository))
        #expect(facts.release(pin.version)?.tag == facts.releases.first?.tag)
    }

    /// The names in the folder of the bindings, so that a new one cannot be forgotten.
    @Test func `every binding is among the cases`() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../../Sources/Workflows/Actions/Bindings")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        let names = try files.flatMap { file in
            try String(contentsOf: file, encoding: .utf8).matches(of: /static let action = "([^"]+)"/).map {
                String($0.output.1)
            }
        }
        #expect(names.sorted() == BindingCases.all.map(\.action).sorted())
    }

    @Test func `each action has facts once, and what rules know has facts`() {
        let keys = ActionFacts.all.map(\.key)
        #expect(Set(keys).count == keys.count)
        #expect(keys.count > 150)
        for action in KnownAction.allCases { #expect(ActionFacts.facts(named: action.name)?.action == action) }
    }

    @Test func `a line lists how a release differs from the one above it`() throws {
        let facts = try #require(ActionFacts.facts(named: "Actions/Setup-Node"))
        let newest = try #require(facts.release("v7.1.0"))
        let old = try #require(facts.release("v4"))
        #expect(newest.hasInput("Package-Manager-Cache") == true)
        #expect(newest.hasInput("always-auth") == false)
        #expect(old.hasInput("always-auth") == true)
        #expect(old.hasInput("package-manager-cache") == false)
        #expect(newest.runtime == .node(24))
        #expect(old.runtime == .node(20))
        #expect(newest.outputs.contains("cache-primary-key"))
        #expect(!old.outputs.contains("cache-primary-key"))
        #expect(facts.release("v99") == nil)
        #expect(facts.release(String(repeating: "a", count: 40)) == nil)
        #expect(facts.release("main")?.tag == newest.tag)
        #expect(facts.runtime(of: "v1.4") == .node(16))
    }

    @Test func `container actions take arguments, and a star stands for all names that begin so`() throws {
        let container = try #require(ActionFacts.facts(named: "hadolint/hadolint-action")?.releases.first)
        #expect(container.hasInput("entryPoint") == true)
        let token = try #require(ActionFacts.facts(named: "actions/create-github-app-token")?.releases.first)
        #expect(token.hasInput("permission-contents") == true)
        #expect(token.hasInput("permissions") == false)
        #expect(ActionFacts.facts(named: "docker/build-push-action")?.release("v4")?.hasInput("x") == .some(nil))
    }

    static let outdated: [(action: String, tag: String, reason: ActionFacts.Outdated.Reason?)] = [
        ("actions/cache", "v3", nil), ("actions/cache", "v3.4.0", nil), ("actions/cache", "v3.3.9", .refused),
        ("actions/cache", "v4.1.9", .refused), ("actions/cache", "v4", nil), ("actions/cache", "v1", .refused),
        ("docker/build-push-action", "v5.4.0", .unrecorded), ("docker/build-push-action", "v6", nil),
        ("github/codeql-action/init", "v2", .retired), ("actions/cache", "main", nil),
    ]

    @Test(arguments: outdated) func `releases not to use are ranges`(
        action: String, tag: String, reason: ActionFacts.Outdated.Reason?
    ) {
        #expect(ActionFacts.facts(named: action)?.outdated(tag)?.reason == reason)
    }

    @Test func `numbers of releases`() throws {
        #expect(ReleaseNumber("v1.2.0")?.parts == [1, 2, 0])
        #expect(ReleaseNumber("0.35.0")?.parts == [0, 35, 0])
        for text in ["", "v", "v1.", "main", "v-1", "v1.x", "1.+2", "v99999999999999999999"] {
            #expect(ReleaseNumber(text) == nil)
        }
        let release = try #require(ReleaseNumber("v4.2"))
        for (tag, isOlder) in [("v4.1.9", true), ("v4", false), ("v4.2.0", false), ("v3", true), ("v5", false)] {
            #expect(try #require(ReleaseNumber(tag)).isOlder(than: release) == isOlder)
        }
    }

    @Test func `only facts of actions in other repositories are looked up`() {
        #expect(ActionFacts.facts(of: .pinned("Docker/login-action"))?.abilities.contains(.logsIn) == true)
        #expect(ActionFacts.facts(of: .local("docker/login-action")) == nil)
        #expect(ActionFacts.facts(of: .docker("docker/login-action")) == nil)
        #expect(ActionFacts.facts(named: "acme/unknown") == nil)
    }
}
