import Testing
import WorkflowYAML
import Workflows

@Suite("Pins of actions")
struct ActionPinTests {
    private static let commit = "0123456789abcdef0123456789abcdef01234567"
    private static let other = "76543210fedcba9876543210fedcba9876543210"
    private static let pins = PinCatalogue([
        Pin("Owner/Name", version: "v4.2.2", commit: commit), Pin("owner/young", version: "v0.36.0", commit: commit),
        Pin("owner/bare", version: "2.1", commit: commit),
    ])

    private static func line(_ action: ActionReference, _ options: RenderingOptions) -> String? {
        let text = String(
            decoding: Workflow.uses { $0.action = action }.rendered(with: options).bytes, as: UTF8.self)
        return text.split(separator: "\n").last { $0.contains("uses:") }.map { String($0.drop { $0 == " " }) }
    }

    static let lines: [(action: ActionReference, line: String)] = [
        (.pinned("owner/name"), "- uses: owner/name@\(commit) # v4.2.2"),
        (.pinned("Owner/Name/sub/path"), "- uses: Owner/Name/sub/path@\(commit) # v4.2.2"),
        (.commit("a/b/c", Pin("a/b", version: "v9", commit: other)), "- uses: a/b/c@\(other) # v9"),
        (.at("a/b", ref: "main"), "- uses: a/b@main"),
        (.local("act"), "- uses: ./act"), (.local("./act"), "- uses: ./act"),
        (.selfRepository("act"), "- uses: $/act"), (.selfRepository("$/act"), "- uses: $/act"),
        (.docker("alpine:3"), "- uses: docker://alpine:3"), (.docker("docker://alpine:3"), "- uses: docker://alpine:3"),
    ]

    @Test("are commits, with the release as a comment", arguments: lines)
    func commits(action: ActionReference, line: String) {
        #expect(Self.line(action, RenderingOptions(pins: Self.pins)) == line)
    }

    static let chosen: [(step: Step, action: ActionReference)] = [
        (Checkout().at("v6"), .at("actions/checkout", ref: "v6")),
        (
            Checkout().step(name: "a").at(commit: commit, version: "v6.0.0"),
            .commit("actions/checkout", Pin("actions/checkout", version: "v6.0.0", commit: commit))
        ),
        (
            RestoreCache(path: ["a"], key: "b").step(id: "c").at(commit: commit, version: "v5.0.0").step,
            .commit("actions/cache/restore", Pin("actions/cache", version: "v5.0.0", commit: commit))
        ),
        (DockerMetadata().step(id: "a").at("main").step, .at("docker/metadata-action", ref: "main")),
        (Step.uses(ActionStep(.local("act"))).at("v1"), .local("act")),
        (Step.uses(ActionStep(.docker("alpine:3"))).at(commit: commit, version: "v1"), .docker("alpine:3")),
    ]

    @Test("a step can choose another release of its action", arguments: chosen)
    func chosenRelease(step: Step, action: ActionReference) {
        guard case .uses(let uses) = step else {
            Issue.record("the step uses no action")
            return
        }
        #expect(uses.action == action)
    }

    static let tags: [(action: String, line: String)] = [
        ("owner/name", "- uses: owner/name@v4"), ("owner/name/sub", "- uses: owner/name/sub@v4"),
        ("owner/young", "- uses: owner/young@v0.36.0"), ("owner/bare", "- uses: owner/bare@2"),
    ]

    @Test("are major tags where the project says so", arguments: tags)
    func majorTags(action: String, line: String) {
        #expect(Self.line(.pinned(action), RenderingOptions(pins: Self.pins, actionReferences: .majorTag)) == line)
    }

    @Test("can be overridden one by one")
    func overridden() {
        let pins = Self.pins.overriding(with: [Pin("OWNER/name", version: "v5.0.0", commit: Self.other)])
        #expect(
            Self.line(.pinned("owner/name"), RenderingOptions(pins: pins))
                == "- uses: owner/name@\(Self.other) # v5.0.0")
        #expect(
            Self.line(.pinned("owner/young"), RenderingOptions(pins: pins))
                == "- uses: owner/young@\(Self.commit) # v0.36.0")
        #expect(Self.pins.pin(for: "owner/name")?.version == "v4.2.2")
    }

    @Test("are missed where there is none", arguments: ActionReferenceStyle.allCases)
    func missing(style: ActionReferenceStyle) {
        let rendered = Workflow.uses { $0.action = .pinned("no/where/sub") }
            .rendered(with: RenderingOptions(pins: Self.pins, actionReferences: style))
        #expect(rendered.notes.problems.map(\.kind) == [.unpinnedAction])
        #expect(rendered.notes.problems.map(\.place.description) == ["jobs.build.steps[0]"])
        #expect(rendered.notes.problems.first?.message.contains("'no/where'") == true)
    }

    @Test("known ones are full commits with a release")
    func known() throws {
        let pin = try #require(PinCatalogue.known.pin(for: "actions/checkout"))
        #expect(pin.commit.utf8.count == 40)
        #expect(pin.version.hasPrefix("v"))
        #expect(
            Self.line(.pinned("Actions/Checkout"), RenderingOptions())?.hasSuffix("@\(pin.commit) # \(pin.version)")
                == true)
    }
}
